package tallyboard.agenda.read.json;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import tallyboard.agenda.read.ReadSchedule.Format;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.UnreadableScheduleException.Reason;
import tallyboard.agenda.read.found.Found;
import tallyboard.agenda.read.text.Cleaning;

/** Reads JSON of any of the three kinds and says which it was. */
public final class ScheduleJson {
    private static final int KEYS_NAMED = 8;

    private final JsonWalk json;
    private final Found found;
    private final FrabJson frab;
    private final HubJson hub;
    private final PretalxJson pretalx;
    private final Set<String> keys = new LinkedHashSet<>();
    private boolean isSchedule;
    private boolean isHub;
    private boolean isPretalx;

    private ScheduleJson(String text, Found found) {
        this.json = new JsonWalk(text);
        this.found = found;
        this.frab = new FrabJson(json, found);
        this.hub = new HubJson(json, found);
        this.pretalx = new PretalxJson(json, found);
    }

    public static Format read(String text, Found found) throws UnreadableScheduleException {
        var reading = new ScheduleJson(text, found);
        try {
            return reading.format();
        } catch (IOException e) {
            throw reading.json.broken(e);
        }
    }

    private Format format() throws IOException, UnreadableScheduleException {
        if (json.isArray()) {
            json.array(pretalx::item);
            isPretalx = true;
        } else {
            json.object(this::top);
        }
        json.finish();
        if (isHub) {
            return Format.HUB_JSON;
        }
        if (isPretalx) {
            pretalx.finish();
            return Format.PRETALX_API;
        }
        if (isSchedule) {
            return Format.SCHEDULE_JSON;
        }
        throw new UnreadableScheduleException(Reason.UNKNOWN_LAYOUT, named(keys));
    }

    private void top(String name) throws IOException, UnreadableScheduleException {
        if (name.equals("schedule") && json.isObject()) {
            json.object(this::schedule);
        } else if ((name.equals("slots") || name.equals("results")) && json.isArray()) {
            isPretalx = true;
            json.array(pretalx::item);
        } else if (name.equals("next") || name.equals("count")) {
            pretalx.paging(name);
        } else {
            schedule(name);
        }
    }

    private void schedule(String name) throws IOException, UnreadableScheduleException {
        keys.add(name);
        switch (name) {
            case "version" -> found.version(json.text());
            case "base_url" -> found.address(json.text());
            case "conference" -> {
                isSchedule |= json.isObject();
                json.object(this::conference);
            }
            case "events" -> {
                isHub |= json.isArray();
                json.array(hub::event);
            }
            default -> json.skip();
        }
    }

    private void conference(String name) throws IOException, UnreadableScheduleException {
        switch (name) {
            case "title" -> found.title(json.text());
            case "time_zone_name" -> found.zone(json.text());
            case "day_change" -> frab.dayChange();
            case "rooms" -> json.array(frab::room);
            case "tracks" -> json.array(hub::track);
            case "days" -> json.array(frab::day);
            default -> json.skip();
        }
    }

    /** For a sentence: the first few names, cleaned. */
    static String named(Set<String> keys) {
        var cleaning = new Cleaning();
        return keys.stream().limit(KEYS_NAMED).map(cleaning::name).collect(Collectors.joining(", "));
    }
}

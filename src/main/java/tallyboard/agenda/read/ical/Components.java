package tallyboard.agenda.read.ical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.read.Limits;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.UnreadableScheduleException.Reason;
import tallyboard.agenda.read.found.Found;

/** Sorts the lines of a calendar into its components. What is neither an event nor a zone is passed over, with all in it. */
final class Components {
    /** Kept properties in all: several times what the largest schedule has, and it fits into any memory. */
    private static final int PROPERTIES = 500_000;

    private static final int ZONES = 1_000;
    private static final int LONGEST_NAME = 40;
    private static final String EVENT = "VCALENDAR/VEVENT";
    private static final String ZONE = "VCALENDAR/VTIMEZONE";

    /** Of the calendar itself. */
    private final Entry calendar = new Entry();

    private final List<Entry> events = new ArrayList<>();
    private final Map<String, ZoneDefinition> zones = new HashMap<>();
    /** Which component the current line stands in, from the outside. */
    private final Deque<String> paths = new ArrayDeque<>();

    private Entry open = calendar;
    private ZoneDefinition zone = new ZoneDefinition();
    private int kept;

    Components(Unfolding lines) throws UnreadableScheduleException {
        int last = 1;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            last = line.get().number();
            take(line.get());
        }
        if (!paths.isEmpty()) {
            throw broken(last); // it ends in the middle
        }
    }

    Entry calendar() {
        return calendar;
    }

    List<Entry> events() {
        return events;
    }

    Optional<ZoneDefinition> zone(String id) {
        return Optional.ofNullable(zones.get(id));
    }

    private void take(ContentLine line) throws UnreadableScheduleException {
        if (line.name().equals("BEGIN")) {
            begin(line);
        } else if (paths.isEmpty()) {
            throw broken(line.number());
        } else if (line.name().equals("END")) {
            end(line);
        } else {
            property(line);
        }
    }

    private void begin(ContentLine line) throws UnreadableScheduleException {
        var name = name(line);
        if (paths.isEmpty() && !name.equals("VCALENDAR")) {
            throw broken(line.number());
        }
        paths.push(paths.isEmpty() ? name : paths.getFirst() + "/" + name);
        if (paths.size() > Limits.DEPTH) {
            throw new UnreadableScheduleException(Reason.TOO_DEEP);
        }
        switch (paths.getFirst()) {
            case EVENT, ZONE + "/STANDARD", ZONE + "/DAYLIGHT" -> open = new Entry();
            case ZONE -> {
                open = new Entry();
                zone = new ZoneDefinition();
            }
            default -> {} // passed over
        }
    }

    private void end(ContentLine line) throws UnreadableScheduleException {
        var path = paths.pop();
        if (!path.equals(name(line)) && !path.endsWith("/" + name(line))) {
            throw broken(line.number());
        }
        switch (path) {
            case EVENT -> {
                events.add(open);
                Found.refuseMoreThan(Limits.SESSIONS, events.size(), "sessions");
            }
            case ZONE + "/STANDARD", ZONE + "/DAYLIGHT" -> zone.add(open);
            case ZONE -> {
                zones.putIfAbsent(zone.id(), zone);
                Found.refuseMoreThan(ZONES, zones.size(), "entries");
            }
            default -> {} // passed over
        }
    }

    private void property(ContentLine line) throws UnreadableScheduleException {
        boolean isKept = switch (paths.getFirst()) {
            case "VCALENDAR" -> calendar.add(line);
            case EVENT, ZONE + "/STANDARD", ZONE + "/DAYLIGHT" -> open.add(line);
            case ZONE -> zone.property(line);
            default -> false;
        };
        kept += isKept ? 1 : 0;
        Found.refuseMoreThan(PROPERTIES, kept, "entries");
    }

    private static String name(ContentLine line) {
        var name = line.value().strip().toUpperCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static UnreadableScheduleException broken(int line) {
        return new UnreadableScheduleException(Reason.BROKEN, "" + line, "1");
    }
}

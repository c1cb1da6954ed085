package tallyboard.desk.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TreeMap;

/** The log for scripts: one object whose {@code entries} are the facts, each on a line of its own. */
public final class JsonLog implements LogText {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final String event;
    private final ZoneId zone;
    private final Instant writtenAt;

    public JsonLog(String event, ZoneId zone, Instant writtenAt) {
        this.event = event;
        this.zone = zone;
        this.writtenAt = writtenAt;
    }

    @Override
    public String head() {
        var head = new JsonObject();
        add(head, "event", event);
        head.addProperty("time_zone", zone.getId());
        head.addProperty("exported_at", LogText.time(writtenAt, zone));
        var text = GSON.toJson(head);
        return text.substring(0, text.length() - 1) + ",\"entries\":[";
    }

    @Override
    public String line(Line line, boolean isFirst) {
        var entry = line.entry();
        var one = new JsonObject();
        one.addProperty("id", entry.id());
        one.addProperty("time", LogText.time(entry.at(), zone));
        add(one, "track", line.track());
        add(one, "room", line.room());
        one.addProperty("code", entry.fact().wireName());
        add(one, "sentence", line.sentence());
        add(one, "who", entry.by());
        entry.stream().ifPresent(id -> one.addProperty("stream_id", id.value()));
        entry.asset().ifPresent(id -> one.addProperty("asset_id", id.value()));
        var details = new JsonObject();
        new TreeMap<>(entry.details()).forEach((name, text) -> add(details, name, text));
        one.add("details", details);
        return (isFirst ? "\n" : ",\n") + GSON.toJson(one);
    }

    @Override
    public String foot() {
        return "\n]}\n";
    }

    private static void add(JsonObject object, String name, String text) {
        object.addProperty(name, KeyMask.mask(text));
    }
}

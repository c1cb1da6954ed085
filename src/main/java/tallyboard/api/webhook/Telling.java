package tallyboard.api.webhook;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import tallyboard.api.json.Fields;
import tallyboard.stream.webhook.Delivery;

/**
 * One event in the envelope that Mux sends.
 *
 * @param type such as {@code video.asset.ready}
 * @param object {@code live} or {@code asset}
 * @param id of the live stream or asset
 * @param data the whole resource as it was
 */
record Telling(String type, String object, String id, JsonObject data) {
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Whose events these are. */
    record Environment(String id, String name) {}

    Delivery.Event at(Instant now, Environment environment) {
        var event = UUID.randomUUID().toString();
        var json = new JsonObject();
        json.addProperty("type", type);
        json.addProperty("id", event);
        json.addProperty("created_at", MICROS.format(now));
        json.add("object", new Fields().text("type", object).text("id", id).json());
        json.add(
                "environment",
                new Fields()
                        .text("name", environment.name())
                        .text("id", environment.id())
                        .json());
        json.add("data", data);
        json.add("request_id", JsonNull.INSTANCE);
        json.add("accessor", JsonNull.INSTANCE);
        json.add("accessor_source", JsonNull.INSTANCE);
        json.add("attempts", new JsonArray());
        var writer = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
        return new Delivery.Event(event, type, now, writer.toJson(json));
    }
}

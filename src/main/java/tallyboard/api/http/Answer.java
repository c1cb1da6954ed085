package tallyboard.api.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;

/** What an endpoint answers. */
public sealed interface Answer {
    int status();

    Map<String, String> headers();

    /** A JSON document. */
    record Json(int status, JsonObject body, Map<String, String> headers) implements Answer {}

    /** A status and nothing else. */
    record Empty(int status, Map<String, String> headers) implements Answer {}

    /** Bytes of a file, from an offset on; the file may grow meanwhile, and no more than {@code length} is sent. */
    record FilePart(int status, Path file, long from, long length, Map<String, String> headers) implements Answer {}

    /** 200 and {@code {"data": …}}. */
    static Answer data(JsonElement data) {
        return wrapped(200, data);
    }

    /** 201 and {@code {"data": …}}. */
    static Answer created(JsonElement data) {
        return wrapped(201, data);
    }

    /** 200 and {@code {"data":{}}}, as Mux answers a command. */
    static Answer done() {
        return wrapped(200, new JsonObject());
    }

    /** 204. */
    static Answer gone() {
        return new Empty(204, Map.of());
    }

    private static Answer wrapped(int status, JsonElement data) {
        var body = new JsonObject();
        body.add("data", data);
        return new Json(status, body, Map.of());
    }
}

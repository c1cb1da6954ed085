package tallyboard.desk.handoff.obs;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import tallyboard.stream.key.StreamKey;

/**
 * The messages of obs-websocket 5 that a push needs, and what is read of their answers. Pure. Source: the protocol's
 * generated documentation, RPC version 1.
 */
final class ObsRequests {
    static final int HELLO = 0;
    static final int IDENTIFIED = 2;
    static final int ANSWER = 7;
    /** The close code for a wrong or missing answer to the challenge. */
    static final int AUTHENTICATION_FAILED = 4009;

    private static final int IDENTIFY = 1;
    private static final int REQUEST = 6;
    private static final int RPC_VERSION = 1;
    private static final int NO_EVENTS = 0;
    private static final String CUSTOM_SERVICE = "rtmp_custom";

    private ObsRequests() {}

    /** @param answer to the challenge, when there was one */
    static String identify(Optional<String> answer) {
        var said = new JsonObject();
        said.addProperty("rpcVersion", RPC_VERSION);
        said.addProperty("eventSubscriptions", NO_EVENTS);
        answer.ifPresent(text -> said.addProperty("authentication", text));
        return message(IDENTIFY, said);
    }

    static String request(String type) {
        return request(type, new JsonObject());
    }

    /** Makes the room's server and key the target of OBS. The one place where OBS is told the key. */
    static String setTarget(String server, StreamKey key) {
        var settings = new JsonObject();
        settings.addProperty("server", server);
        settings.addProperty("key", key.reveal());
        settings.addProperty("use_auth", false);
        var wish = new JsonObject();
        wish.addProperty("streamServiceType", CUSTOM_SERVICE);
        wish.add("streamServiceSettings", settings);
        return request("SetStreamServiceSettings", wish);
    }

    /** Whether OBS, asked for its target, names this server and, compared in constant time, this key. */
    static boolean isTarget(JsonObject answer, String server, StreamKey key) {
        var settings = part(answer, "streamServiceSettings");
        boolean hasKey = key.matches(new StreamKey(text(settings, "key")));
        return hasKey
                && text(answer, "streamServiceType").equals(CUSTOM_SERVICE)
                && text(settings, "server").equals(server);
    }

    static int operation(JsonObject message) {
        return message.get("op") instanceof JsonPrimitive op && op.isNumber() ? op.getAsInt() : -1;
    }

    /** The object of that name, an empty one when there is none. */
    static JsonObject part(JsonObject of, String name) {
        return of.get(name) instanceof JsonObject part ? part : new JsonObject();
    }

    static String text(JsonObject of, String name) {
        return of.get(name) instanceof JsonPrimitive text ? text.getAsString() : "";
    }

    static boolean flag(JsonObject of, String name) {
        return of.get(name) instanceof JsonPrimitive flag && flag.isBoolean() && flag.getAsBoolean();
    }

    private static String request(String type, JsonObject data) {
        var request = new JsonObject();
        request.addProperty("requestType", type);
        request.addProperty("requestId", type);
        request.add("requestData", data);
        return message(REQUEST, request);
    }

    private static String message(int operation, JsonElement said) {
        var message = new JsonObject();
        message.addProperty("op", operation);
        message.add("d", said);
        return message.toString();
    }
}

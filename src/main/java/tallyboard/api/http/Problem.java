package tallyboard.api.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * Why a request got no answer, in Mux's shape: {@code {"error":{"type":…,"messages":[…]}}}.
 *
 * @param status the HTTP status; never 408 or 409, which Mux's client silently repeats
 * @param type one of Mux's words, or ours where Mux has none
 * @param messages sentences for the caller; hold nothing secret and nothing of the request but field names
 * @param headers what the status requires beside it
 */
public record Problem(int status, String type, List<String> messages, Map<String, String> headers) {
    public Problem {
        messages = List.copyOf(messages);
        headers = Map.copyOf(headers);
    }

    /** A value that cannot be taken, or a command that the stream's state forbids. */
    public static Problem invalid(String... messages) {
        return of(400, "invalid_parameters", messages);
    }

    /** Mux says the same of what does not exist and of what one may not see. */
    public static Problem notFound() {
        return of(404, "not_found", "What was asked for does not exist, or does not belong to this token.");
    }

    public static Problem unauthorized() {
        return of(401, "unauthorized", "Unauthorized request")
                .with("WWW-Authenticate", "Basic realm=\"Tallyboard\", charset=\"UTF-8\"");
    }

    /**
     * Our own failure, whose cause stands in the log. The client is asked not to try again by itself, because it cannot
     * know how far the command came.
     */
    public static Problem failed() {
        return of(500, "internal_error", "The request could not be carried out. The log of Tallyboard says why.")
                .with("x-should-retry", "false");
    }

    public static Problem of(int status, String type, String... messages) {
        return new Problem(status, type, List.of(messages), Map.of());
    }

    public Problem with(String header, String value) {
        return new Problem(status, type, messages, Map.of(header, value));
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }

    Answer.Json answer() {
        var texts = new JsonArray();
        messages.forEach(texts::add);
        var error = new JsonObject();
        error.addProperty("type", type);
        error.add("messages", texts);
        var body = new JsonObject();
        body.add("error", error);
        return new Answer.Json(status, body, headers);
    }
}

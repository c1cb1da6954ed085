package tallyboard.playback.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;
import tallyboard.recording.Remux;

/** What a viewer is answered. */
public sealed interface Reply {
    /** Playlists; each time anew, which a cache on the way must know. */
    String PLAYLIST = "application/vnd.apple.mpegurl";

    String MEDIA = "video/mp4";

    /** It is what it is for as long as it exists, so nobody needs to ask again. */
    String FOR_EVER = "public, max-age=31536000, immutable";

    String NEVER = "no-store";
    /** Keep it, but ask before showing it. */
    String ASK = "no-cache";

    int status();

    Map<String, String> headers();

    /** From memory: playlists, heads of files, pages, problems. */
    record Bytes(int status, byte[] body, Map<String, String> headers) implements Reply {}

    /**
     * From a file.
     *
     * @param isOurs nobody else reads by it, so it is closed once it is sent
     */
    record FileRange(int status, FileChannel file, boolean isOurs, long from, long length, Map<String, String> headers)
            implements Reply {}

    /** Made of a head and stretches of a file; of all that, so much from there on. Closed once it is sent. */
    record Pieces(int status, FileChannel file, Remux remux, long from, long length, Map<String, String> headers)
            implements Reply {}

    static Reply ok(byte[] body, String type, String cache) {
        return new Bytes(200, body, Map.of("Content-Type", type, "Cache-Control", cache));
    }

    static Reply playlist(String text) {
        return ok(text.getBytes(UTF_8), PLAYLIST, ASK);
    }

    /** 404: an id that nothing has, or media that is gone or will never be. */
    static Reply notFound() {
        return problem(404, "not_found", "What was asked for does not exist.");
    }

    /** 404, with the reason. */
    static Reply notFound(String sentence) {
        return problem(404, "not_found", sentence);
    }

    /** 403: it is there, and not for this viewer. */
    static Reply forbidden(String sentence) {
        return problem(403, "forbidden", sentence);
    }

    /** 412, as Mux says it: the stream is there and nothing is on air, so a viewer does well to ask again later. */
    static Reply notOnAir() {
        return problem(412, "preconditions_failed", "Nothing is on air at the moment.");
    }

    /** 503: it did not come in time. */
    static Reply tooLate() {
        return problem(503, "unavailable", "Nothing new came in time. Ask again.");
    }

    static Reply problem(int status, String type, String sentence) {
        var body = "{\"error\":{\"type\":\"" + type + "\",\"messages\":[\"" + sentence + "\"]}}";
        return new Bytes(
                status, body.getBytes(UTF_8), Map.of("Content-Type", "application/json", "Cache-Control", NEVER));
    }

    default Reply with(String header, String value) {
        var more = new HashMap<>(headers());
        more.put(header, value);
        return switch (this) {
            case Bytes bytes -> new Bytes(bytes.status, bytes.body, more);
            case FileRange range ->
                new FileRange(range.status, range.file, range.isOurs, range.from, range.length, more);
            case Pieces pieces ->
                new Pieces(pieces.status, pieces.file, pieces.remux, pieces.from, pieces.length, more);
        };
    }
}

package tallyboard.playback.http;

import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import tallyboard.recording.Remux;

/** A request of a viewer. */
public final class Question {
    private final Request request;
    private final Fields query;

    Question(Request request) {
        this.request = request;
        this.query = query(request);
    }

    /** A query that cannot be read asks nothing. */
    private static Fields query(Request request) {
        try {
            return Request.extractQueryParameters(request);
        } catch (IllegalArgumentException | IllegalStateException _) {
            return Fields.EMPTY;
        }
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.getValue(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    /** Media from a file, or the range of it that was asked for. It never changes, so a range always belongs to it. */
    public Reply media(FileChannel file, boolean isOurs, long from, long length) {
        return part(file, isOurs, from, length, Reply.FOR_EVER);
    }

    /** The same for a file that may still grow. */
    public Reply growing(FileChannel file, long length) {
        return part(file, true, 0, length, Reply.ASK);
    }

    /** A file that is put together while it is sent, or the range of it that was asked for. */
    public Reply pieces(FileChannel file, Remux remux, String type) {
        long length = remux.length();
        Map<String, String> headers =
                new HashMap<>(Map.of("Content-Type", type, "Cache-Control", Reply.ASK, "Accept-Ranges", "bytes"));
        var range = request.getMethod().equals("GET")
                ? header("Range").flatMap(header -> Range.asked(header, length))
                : Optional.<Range>empty();
        if (range.isEmpty()) {
            return new Reply.Pieces(200, file, remux, 0, length, headers);
        }
        var asked = range.get();
        headers.put("Content-Range", asked.length() > 0 ? asked.of(length) : "bytes */" + length);
        return new Reply.Pieces(asked.length() > 0 ? 206 : 416, file, remux, asked.from(), asked.length(), headers);
    }

    private Reply part(FileChannel file, boolean isOurs, long from, long length, String cache) {
        Map<String, String> headers =
                new HashMap<>(Map.of("Content-Type", Reply.MEDIA, "Cache-Control", cache, "Accept-Ranges", "bytes"));
        var range = request.getMethod().equals("GET")
                ? header("Range").flatMap(header -> Range.asked(header, length))
                : Optional.<Range>empty();
        if (range.isEmpty()) {
            return new Reply.FileRange(200, file, isOurs, from, length, headers);
        }
        var asked = range.get();
        headers.put("Content-Range", asked.length() > 0 ? asked.of(length) : "bytes */" + length);
        return asked.length() > 0
                ? new Reply.FileRange(206, file, isOurs, from + asked.from(), asked.length(), headers)
                : new Reply.FileRange(416, file, isOurs, from, 0, headers);
    }
}

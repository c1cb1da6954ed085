package tallyboard.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Puts an {@link Answer} on the wire, blocking until it is sent. */
final class Sender {
    /** Sent with everything. No answer may be framed, sniffed, kept or embedded by a page. */
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy", "frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer");

    private static final int CHUNK = 128 * 1024;

    private Sender() {}

    /**
     * Sends the answer.
     *
     * @throws IOException when the client is gone
     * @throws UncheckedIOException when our own file cannot be read
     */
    static void send(Answer answer, Response response) throws IOException {
        boolean isHead = response.getRequest().getMethod().equals("HEAD");
        begin(answer, response);
        switch (answer) {
            case Answer.Json json -> sendJson(json, response, isHead);
            case Answer.FilePart part when !isHead -> sendFile(part, response);
            case Answer.FilePart part -> {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, part.length());
                end(response);
            }
            case Answer.Empty _ -> end(response);
        }
    }

    private static void begin(Answer answer, Response response) {
        response.setStatus(answer.status());
        ALWAYS.forEach(response.getHeaders()::put);
        answer.headers().forEach(response.getHeaders()::put);
    }

    /** Sends a problem without blocking. */
    static void send(Problem problem, Response response, Callback callback) {
        var json = problem.answer();
        begin(json, response);
        response.write(true, body(json, response.getHeaders()), callback);
    }

    private static ByteBuffer body(Answer.Json json, HttpFields.Mutable headers) {
        var bytes = json.body().toString().getBytes(UTF_8);
        headers.put(HttpHeader.CONTENT_TYPE, "application/json");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store"); // it may hold a stream key
        headers.put(HttpHeader.CONTENT_LENGTH, bytes.length);
        return ByteBuffer.wrap(bytes);
    }

    private static void sendJson(Answer.Json json, Response response, boolean isHead) throws IOException {
        var body = body(json, response.getHeaders());
        Content.Sink.write(response, true, isHead ? ByteBuffer.allocate(0) : body);
    }

    private static void end(Response response) throws IOException {
        Content.Sink.write(response, true, ByteBuffer.allocate(0));
    }

    private static void sendFile(Answer.FilePart part, Response response) throws IOException {
        try (var file = open(part)) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, part.length());
            var buffer = ByteBuffer.allocateDirect(Math.clamp(part.length(), 1, CHUNK));
            long sent = 0;
            while (sent < part.length()) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), part.length() - sent));
                fill(buffer, file, part.from() + sent);
                sent += buffer.remaining();
                Content.Sink.write(response, sent == part.length(), buffer);
            }
            if (sent == 0) {
                end(response);
            }
        }
    }

    private static FileChannel open(Answer.FilePart part) {
        try {
            return FileChannel.open(part.file(), StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(ByteBuffer buffer, FileChannel file, long at) {
        try {
            if (file.read(buffer, at) <= 0) {
                throw new EOFException("the file became shorter while it was sent");
            }
            buffer.flip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

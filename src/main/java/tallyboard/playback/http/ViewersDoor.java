package tallyboard.playback.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * The way in for viewers, on the virtual thread of each request; what is not for viewers goes on to the next handler. The
 * border of this room: whatever fails behind it is caught here and logged once. Pages of any origin may read here.
 */
public final class ViewersDoor extends Handler.Abstract {
    private static final System.Logger LOG = System.getLogger(ViewersDoor.class.getName());
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ALLOWED = "GET, HEAD, OPTIONS";
    private static final Map<String, String> ALWAYS = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "Content-Length, Content-Range, Date",
            "Cross-Origin-Resource-Policy", "cross-origin",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer");
    private static final Map<String, String> PREFLIGHT = Map.of(
            "Access-Control-Allow-Methods",
            ALLOWED,
            "Access-Control-Allow-Headers",
            "Range",
            "Access-Control-Max-Age",
            "86400",
            "Allow",
            ALLOWED,
            "Cache-Control",
            Reply.NEVER);

    /** The largest buffer that Jetty keeps for the next one. */
    private static final int CHUNK = 64 * 1024;

    /** Answers what is for viewers. */
    public interface Answers {
        /** Whether this path is for viewers at all. */
        boolean covers(String path);

        Reply answer(String path, Question question) throws IOException, InterruptedException;
    }

    private final Answers answers;

    public ViewersDoor(Answers answers) {
        this.answers = answers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        // Where a method has no path, such as CONNECT, there is none.
        var path = Objects.requireNonNullElse(request.getHttpURI().getPath(), "");
        if (!answers.covers(path)) {
            return false;
        }
        try {
            send(answer(path, request), response, request);
            callback.succeeded();
        } catch (IOException e) {
            callback.failed(e); // the viewer is gone, and that is its own affair
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "an answer to a viewer broke off", e);
            callback.failed(e);
        }
        return true;
    }

    private Reply answer(String path, Request request) {
        if (!METHODS.contains(request.getMethod())) {
            return Reply.problem(405, "method_not_allowed", "This path takes " + ALLOWED + ".")
                    .with("Allow", ALLOWED);
        }
        if (request.getMethod().equals("OPTIONS")) {
            return new Reply.Bytes(204, new byte[0], PREFLIGHT);
        }
        try {
            return answers.answer(path, new Question(request));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Reply.tooLate();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "a viewer could not be answered", e);
            return Reply.problem(500, "internal_error", "This could not be read. The log of Tallyboard says why.");
        }
    }

    private static void send(Reply reply, Response response, Request request) throws IOException {
        response.setStatus(reply.status());
        ALWAYS.forEach(response.getHeaders()::put);
        reply.headers().forEach(response.getHeaders()::put);
        boolean isHead = request.getMethod().equals("HEAD");
        switch (reply) {
            case Reply.Bytes bytes -> {
                if (bytes.status() != 204) {
                    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.body().length);
                }
                Content.Sink.write(response, true, ByteBuffer.wrap(isHead ? new byte[0] : bytes.body()));
            }
            case Reply.Pieces pieces -> {
                try (var file = pieces.file()) {
                    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, pieces.length());
                    sendPieces(pieces, file, isHead, response, request);
                }
            }
            case Reply.FileRange range -> {
                try (var _ = range.isOurs() ? range.file() : null) {
                    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, range.length());
                    sendFile(range, isHead ? 0 : range.length(), true, response, request);
                }
            }
        }
    }

    /** The head, then stretch after stretch, each as far as it lies in the range. */
    private static void sendPieces(
            Reply.Pieces pieces, FileChannel file, boolean isHead, Response response, Request request)
            throws IOException {
        long skip = pieces.from();
        long left = isHead ? 0 : pieces.length();
        var head = pieces.remux().head().duplicate();
        if (left > 0 && skip < head.limit()) {
            head.position((int) skip).limit((int) Math.min(head.limit(), skip + left));
            left -= head.remaining();
            Content.Sink.write(response, false, head);
        }
        skip = Math.max(0, skip - pieces.remux().head().limit());
        for (var stretch : pieces.remux().stretches()) {
            long length = Math.min(stretch.length() - skip, left);
            if (length > 0) {
                var range = new Reply.FileRange(200, file, false, stretch.from() + skip, length, Map.of());
                sendFile(range, length, false, response, request);
                left -= length;
            }
            skip = Math.max(0, skip - stretch.length());
        }
        Content.Sink.write(response, true, BufferUtil.EMPTY_BUFFER);
    }

    /** Through a buffer outside the heap that Jetty lends: the media becomes no object of ours. */
    private static void sendFile(Reply.FileRange range, long length, boolean isLast, Response response, Request request)
            throws IOException {
        if (length == 0) {
            Content.Sink.write(response, true, BufferUtil.EMPTY_BUFFER);
            return;
        }
        var lent = request.getComponents().getByteBufferPool().acquire((int) Math.min(CHUNK, length), true);
        try {
            var buffer = lent.getByteBuffer();
            long sent = 0;
            while (sent < length) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), length - sent));
                fill(buffer, range, sent);
                sent += buffer.remaining();
                Content.Sink.write(response, isLast && sent == length, buffer);
            }
        } finally {
            lent.getByteBuffer().clear().limit(0);
            lent.release();
        }
    }

    private static void fill(ByteBuffer buffer, Reply.FileRange range, long behind) {
        try {
            if (range.file().read(buffer, range.from() + behind) <= 0) {
                throw new EOFException("the file became shorter while it was sent");
            }
            buffer.flip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

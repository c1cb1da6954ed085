package tallyboard.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads the body of a request: one JSON object in UTF-8, not larger than 64 KiB. */
final class JsonBody {
    private static final int LIMIT = 64 * 1024;
    /** So much of a body that is too large is read over: a client that still sends would lose the answer to a reset. */
    private static final int READ_OVER = 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private JsonBody() {}

    static JsonObject read(Request request) throws ProblemException {
        var bytes = bytes(request);
        if (bytes.length == 0) {
            return new JsonObject();
        }
        checkType(request);
        return parse(text(bytes));
    }

    private static byte[] bytes(Request request) throws ProblemException {
        if (request.getLength() > READ_OVER) {
            throw tooLarge();
        }
        try (var in = Content.Source.asInputStream(request)) {
            var bytes = read(in);
            if (bytes.length > LIMIT) {
                readOver(in);
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.invalid("The body did not arrive.").asException();
        }
    }

    /** All of it, as soon as it comes: whoever sends it by drops only wants to hold a thread. */
    private static byte[] read(InputStream in) throws IOException, ProblemException {
        long begun = System.nanoTime();
        var all = new ByteArrayOutputStream();
        var part = new byte[LIMIT];
        while (all.size() <= LIMIT) {
            int count = in.read(part, 0, Math.min(part.length, LIMIT + 1 - all.size()));
            if (count < 0) {
                break;
            }
            all.write(part, 0, count);
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw Problem.invalid("The body did not arrive in time.").asException();
            }
        }
        return all.toByteArray();
    }

    private static void readOver(InputStream in) throws IOException {
        var part = new byte[LIMIT];
        int left = READ_OVER;
        while (left > 0) {
            int count = in.read(part);
            if (count < 0) {
                return;
            }
            left -= count;
        }
    }

    private static ProblemException tooLarge() {
        return Problem.of(413, "invalid_parameters", "A body may have 64 KiB at most.")
                .asException();
    }

    private static void checkType(Request request) throws ProblemException {
        var headers = request.getHeaders();
        var type = headers.get(HttpHeader.CONTENT_TYPE);
        var isJson = type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
        if (!isJson || headers.contains(HttpHeader.CONTENT_ENCODING)) {
            throw Problem.of(415, "invalid_parameters", "The body must be application/json, not compressed.")
                    .asException();
        }
    }

    private static String text(byte[] bytes) throws ProblemException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Problem.invalid("The body is not UTF-8.").asException();
        }
    }

    private static JsonObject parse(String text) throws ProblemException {
        try {
            JsonShape.check(strict(text));
            var json = JsonParser.parseReader(strict(text));
            if (json.isJsonObject()) {
                return json.getAsJsonObject();
            }
            throw Problem.invalid("The body must be one JSON object.").asException();
        } catch (JsonParseException | IllegalStateException | IOException e) {
            throw Problem.invalid("The body is not JSON.").asException();
        }
    }

    private static JsonReader strict(String text) {
        var reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        return reader;
    }
}

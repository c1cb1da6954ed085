package tallyboard.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads the body of a request: one JSON object in UTF-8, not larger than 64 KiB. */
final class JsonBody {
    private static final int LIMIT = 64 * 1024;
    /** So much of a body that is too large is read over: a client that still sends would lose the answer to a reset. */
    private static final int READ_OVER = 1024 * 1024;

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
            var bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                readOver(in);
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.invalid("The body did not arrive.").asException();
        }
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
        var reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            var json = JsonParser.parseReader(reader);
            if (json.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
                return json.getAsJsonObject();
            }
            throw Problem.invalid("The body must be one JSON object.").asException();
        } catch (JsonParseException | IOException e) {
            throw Problem.invalid("The body is not JSON.").asException();
        }
    }
}

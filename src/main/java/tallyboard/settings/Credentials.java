package tallyboard.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pair by which a script reaches the REST API. Its text form masks the secret. */
public record Credentials(String tokenId, String tokenSecret) {
    private static final System.Logger LOG = System.getLogger(Credentials.class.getName());
    private static final String FILE = "api-token.json";
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 48;

    /**
     * The pair in {@code TALLYBOARD_TOKEN_ID} and {@code TALLYBOARD_TOKEN_SECRET}; without both of them the pair of this
     * folder, made once.
     */
    public static Credentials of(DataFolder folder, Map<String, String> environment) throws IOException {
        var named = named(environment);
        if (named.isPresent()) {
            return named.get();
        }
        var file = folder.resolve(FILE);
        if (Files.exists(file)) {
            var kept = parse(new String(PrivateFile.read(file), UTF_8));
            if (kept.isPresent()) {
                return kept.get();
            }
            LOG.log(System.Logger.Level.WARNING, "{0} holds no credentials and is made anew", file);
        }
        return make(file);
    }

    /** The pair that the environment names, if it names both halves. */
    public static Optional<Credentials> named(Map<String, String> environment) {
        return pair(environment.get("TALLYBOARD_TOKEN_ID"), environment.get("TALLYBOARD_TOKEN_SECRET"));
    }

    /** A fresh pair in place of the one in this folder, which lets nobody in any more. */
    public static Credentials renew(DataFolder folder) throws IOException {
        return make(folder.resolve(FILE));
    }

    private static Credentials make(Path file) throws IOException {
        var random = new SecureRandom();
        var id = new byte[ID_BYTES];
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        var fresh = new Credentials(
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        var json = new JsonObject();
        json.addProperty("token_id", fresh.tokenId);
        json.addProperty("token_secret", fresh.tokenSecret);
        PrivateFile.write(file, (json + "\n").getBytes(UTF_8));
        return fresh;
    }

    private static Optional<Credentials> parse(String text) {
        try {
            return JsonParser.parseString(text) instanceof JsonObject json
                            && json.get("token_id") instanceof JsonPrimitive id
                            && json.get("token_secret") instanceof JsonPrimitive secret
                    ? pair(id.getAsString(), secret.getAsString())
                    : Optional.empty();
        } catch (JsonParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<Credentials> pair(@Nullable String id, @Nullable String secret) {
        return id == null || secret == null || id.isBlank() || secret.isBlank()
                ? Optional.empty()
                : Optional.of(new Credentials(id, secret));
    }

    @Override
    public String toString() {
        return "credentials(%s, ••••)".formatted(tokenId);
    }
}

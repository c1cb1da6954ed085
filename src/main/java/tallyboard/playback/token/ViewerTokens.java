package tallyboard.playback.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallyboard.stream.sign.SigningKeys;

/**
 * Checks tokens as Mux's SDK signs them: a JWT (RFC 7519) with RS256, whose {@code kid} (in the head or among the claims) names the key, {@code sub} the
 * playback id, {@code aud} the use, and {@code exp} its end. Any thread.
 */
public final class ViewerTokens {
    /** Enough for every claim that Mux knows; a longer one is not even decoded. */
    private static final int LONGEST = 4096;

    /** What a token is for, with the letter that its audience has. */
    public enum Use {
        VIDEO("v");

        private final String audience;

        Use(String audience) {
            this.audience = audience;
        }
    }

    private final SigningKeys keys;
    private final InstantSource clock;

    public ViewerTokens(SigningKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether the token lets its bearer use this playback id so. */
    public boolean allows(String token, String playbackId, Use use) {
        var parts = token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        var head = json(parts[0]);
        var claims = json(parts[1]);
        return head.isPresent()
                && claims.isPresent()
                && is(head.get(), "alg", "RS256")
                && isSigned(kid(head.get(), claims.get()), parts)
                && is(claims.get(), "sub", playbackId)
                && isFor(claims.get(), use)
                && isInTime(claims.get());
    }

    /** In the head, as RFC 7515 has it, or among the claims, where Mux's SDK puts it. */
    private static Optional<String> kid(JsonObject head, JsonObject claims) {
        return head.has("kid") ? text(head.get("kid")) : text(claims.get("kid"));
    }

    private boolean isSigned(Optional<String> kid, String[] parts) {
        var key = kid.flatMap(keys::find);
        if (key.isEmpty()) {
            return false;
        }
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key.get().key());
            signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false; // a signature of another kind is none
        }
    }

    private static boolean isFor(JsonObject claims, Use use) {
        var audience = claims.get("aud");
        return audience != null && audience.isJsonArray()
                ? audience.getAsJsonArray().asList().stream()
                        .anyMatch(one -> text(one).filter(use.audience::equals).isPresent())
                : text(audience).filter(use.audience::equals).isPresent();
    }

    /** A token without an end would never end. */
    private boolean isInTime(JsonObject claims) {
        var now = clock.instant();
        var end = time(claims.get("exp"));
        var begin = claims.has("nbf") ? time(claims.get("nbf")) : Optional.of(Instant.EPOCH);
        return end.filter(now::isBefore).isPresent()
                && begin.filter(at -> !now.isBefore(at)).isPresent();
    }

    private static Optional<Instant> time(@Nullable JsonElement value) {
        if (value == null
                || !value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isNumber()) {
            return Optional.empty();
        }
        double seconds = value.getAsDouble();
        return seconds >= 0 && seconds < Integer.MAX_VALUE * 4.0
                ? Optional.of(Instant.ofEpochSecond((long) seconds))
                : Optional.empty();
    }

    private static boolean is(JsonObject json, String name, String wanted) {
        return text(json.get(name)).filter(wanted::equals).isPresent();
    }

    private static Optional<String> text(@Nullable JsonElement value) {
        return value != null
                        && value.isJsonPrimitive()
                        && value.getAsJsonPrimitive().isString()
                ? Optional.of(value.getAsString())
                : Optional.empty();
    }

    private static Optional<JsonObject> json(String part) {
        try {
            return JsonParser.parseString(new String(Base64.getUrlDecoder().decode(part), UTF_8))
                            instanceof JsonObject object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (IllegalArgumentException | JsonParseException _) {
            return Optional.empty();
        }
    }
}

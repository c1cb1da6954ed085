package tallyboard.stream.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a key is found and compared by, instead of the key: HMAC-SHA-256, as hex. A key holds 128 random bits, so
 * one fixed salt is enough: nobody can search that space, and equal keys of two streams do not occur.
 */
public record KeyFingerprint(String hex) {
    private static final SecretKeySpec SALT =
            new SecretKeySpec("tallyboard stream key 1".getBytes(UTF_8), "HmacSHA256");

    public static KeyFingerprint of(StreamKey key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(SALT);
            return new KeyFingerprint(
                    HexFormat.of().formatHex(mac.doFinal(key.reveal().getBytes(UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}

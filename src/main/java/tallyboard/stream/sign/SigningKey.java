package tallyboard.stream.sign;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/**
 * The public half of a key that tokens for viewers are signed with.
 *
 * @param encoded the RSA key as X.509 has it, in Base64
 */
public record SigningKey(String id, Instant createdAt, String encoded) {
    public PublicKey key() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is kept is an RSA key", e);
        }
    }
}

package tallyboard.stream.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/**
 * A token beside the one of the data folder.
 *
 * @param name whose it is, for the log
 * @param secretHash SHA-256 of the secret, as hex
 */
public record ApiToken(String id, String name, Instant createdAt, String secretHash, Set<Scope> scopes) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 48;

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    /** A secret of 384 random bits. */
    public static String freshSecret() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether this is its pair, in a time that does not depend on what was offered. */
    public boolean isOpenedBy(String offeredId, String offeredSecret) {
        boolean isId = MessageDigest.isEqual(offeredId.getBytes(UTF_8), id.getBytes(UTF_8));
        boolean isSecret = MessageDigest.isEqual(hash(offeredSecret).getBytes(UTF_8), secretHash.getBytes(UTF_8));
        return isId && isSecret;
    }

    public static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

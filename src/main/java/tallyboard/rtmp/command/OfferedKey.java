package tallyboard.rtmp.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/**
 * What an encoder offers as its stream key. Does not print, and compares in constant time only.
 *
 * <p>This room's own type, because it knows nothing of streams; the ingest room turns it into a stream's key.
 */
public final class OfferedKey {
    private final String secret;

    public OfferedKey(String secret) {
        this.secret = secret;
    }

    /** The key in clear. Never into a log, a path, a name or an exception. */
    public String reveal() {
        return secret;
    }

    public boolean isEmpty() {
        return secret.isEmpty();
    }

    public boolean matches(OfferedKey other) {
        return MessageDigest.isEqual(secret.getBytes(UTF_8), other.secret.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "offered key(••••)";
    }
}

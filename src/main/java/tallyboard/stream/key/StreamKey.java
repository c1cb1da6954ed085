package tallyboard.stream.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The secret by which an encoder may publish. Its text form is a mask, and it is compared in constant time; the clear
 * text is had only by {@link #reveal()}, which a test allows to a few named classes.
 */
public final class StreamKey {
    /** Rehearsal keys begin with this, so that neither side takes the other's. */
    public static final String REHEARSAL_MARK = "reh-";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private final String secret;

    public StreamKey(String secret) {
        this.secret = secret;
    }

    /** A fresh key: 128 random bits as 8-4-4-4-12 lower-case hex. */
    public static StreamKey fresh(Space space) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var hex = HexFormat.of().formatHex(bytes);
        var text = String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
        return new StreamKey(space == Space.REHEARSAL ? REHEARSAL_MARK + text : text);
    }

    /** The key spaces: a rehearsal's keys are worth nothing at the show, and the other way round. */
    public enum Space {
        SHOW,
        REHEARSAL
    }

    public Space space() {
        return secret.startsWith(REHEARSAL_MARK) ? Space.REHEARSAL : Space.SHOW;
    }

    /** The last two characters: enough for two people to agree by voice that they mean the same key. */
    public String ending() {
        return secret.substring(Math.max(0, secret.length() - 2));
    }

    public boolean matches(StreamKey offered) {
        return MessageDigest.isEqual(secret.getBytes(UTF_8), offered.secret.getBytes(UTF_8));
    }

    /** The offered text without blanks around it. */
    public StreamKey trimmed() {
        return new StreamKey(secret.strip());
    }

    public StreamKey lowerCase() {
        return new StreamKey(secret.toLowerCase(Locale.ROOT));
    }

    /** Whether the whole text has this shape, given as a regular expression. */
    public boolean looksLike(String shape) {
        return secret.matches(shape);
    }

    /** Whether this is a part of the other from its beginning on, long enough not to be chance. */
    public boolean isPrefixOf(StreamKey whole) {
        int enough = 8;
        return secret.length() >= enough && secret.length() < whole.secret.length() && whole.secret.startsWith(secret);
    }

    /** The clear text. Only for handing it to a person or a peer that may have it. */
    public String reveal() {
        return secret;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamKey key && matches(key);
    }

    @Override
    public int hashCode() {
        return 0; // a hash of the secret would be a part of the secret; keys are not meant for hash tables
    }

    @Override
    public String toString() {
        return "key(••••)";
    }
}

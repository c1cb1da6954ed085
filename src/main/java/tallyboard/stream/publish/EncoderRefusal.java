package tallyboard.stream.publish;

import java.time.Instant;
import java.util.Optional;

/**
 * An encoder was turned away. It is told nothing but "no"; the reason is for the desk. The attempted key is not in here:
 * only the class of the mismatch is.
 *
 * @param since when the cause began: the reset of a revoked key, the closing of the gate
 * @param subject the codec, for {@link Reason#UNSUPPORTED} and {@link Reason#BROKEN_SETUP}
 */
public record EncoderRefusal(
        Instant at,
        Reason reason,
        Mismatch mismatch,
        Encoder encoder,
        Optional<Instant> since,
        Optional<String> subject) {

    /** The first of these that applies, in the order of admission. */
    public enum Reason {
        UNKNOWN_KEY,
        REVOKED_KEY,
        WRONG_SPACE,
        DISABLED,
        COMPLETING,
        ALREADY_LIVE,
        STRANGER,
        TOO_MANY_ATTEMPTS,
        /** A codec that is known by name and not taken. */
        UNSUPPORTED,
        /** A codec that not even has a name here. */
        UNKNOWN_CODEC,
        /** The codec is taken, but what the encoder says of it cannot be read. */
        BROKEN_SETUP
    }

    /** How an unknown key differs from a real one. */
    public enum Mismatch {
        NONE,
        BLANK_AT_AN_END,
        WRONG_CASE,
        ONLY_A_PREFIX,
        IN_THE_SERVER_FIELD
    }
}

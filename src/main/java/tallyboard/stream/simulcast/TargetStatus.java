package tallyboard.stream.simulcast;

import java.util.Optional;

/**
 * What a target does at the moment.
 *
 * @param trouble present exactly when it is errored
 * @param dropped pictures that it was too slow for, in this broadcast
 */
public record TargetStatus(Stage stage, Optional<Trouble> trouble, long dropped) {
    public static final TargetStatus IDLE = new TargetStatus(Stage.IDLE, Optional.empty(), 0);

    /** The words of the API. */
    public enum Stage {
        /** The stream is not live, or its simulcast was stopped. */
        IDLE,
        /** The stream is live; the target does not have it yet. */
        STARTING,
        BROADCASTING,
        ERRORED
    }

    /** What is wrong, and whether trying again can help. */
    public enum Trouble {
        UNREACHABLE(false),
        /** It does not prove who it is, or speaks no TLS. */
        NOT_TRUSTED(false),
        NOT_RTMP(false),
        /** It said no: a wrong key as a rule, or one that is in use. */
        REFUSED(false),
        HUNG_UP(false),
        /** It took nothing for too long. */
        TOO_SLOW(false),
        /** It ends each time that this codec comes, so it does not take it. */
        CODEC(true);

        private final boolean isFatal;

        Trouble(boolean isFatal) {
            this.isFatal = isFatal;
        }

        /** It is not tried again in this broadcast. */
        public boolean isFatal() {
            return isFatal;
        }
    }

    public static TargetStatus of(Stage stage, long dropped) {
        return new TargetStatus(stage, Optional.empty(), dropped);
    }

    public static TargetStatus errored(Trouble trouble, long dropped) {
        return new TargetStatus(Stage.ERRORED, Optional.of(trouble), dropped);
    }

    /** Whether nothing but the count differs. */
    public boolean isLike(TargetStatus other) {
        return stage == other.stage && trouble.equals(other.trouble);
    }
}

package tallyboard.stream;

import java.time.Duration;
import java.util.Optional;
import tallyboard.stream.asset.RecordedMedia.Gap.Fill;

/**
 * What becomes of a broadcast whose encoder is away.
 *
 * @param window how long it may stay away, 0 to 1800 s
 * @param gap what the recording has for that time
 * @param slate what viewers see meanwhile
 */
public record Reconnect(Duration window, Fill gap, Slate slate) {
    /**
     * A still picture for viewers.
     *
     * @param isShown whether they see one; without, what they see stands still
     * @param image which; the one that Tallyboard has by itself when empty
     */
    public record Slate(boolean isShown, Optional<String> image) {
        public static final Slate NONE = new Slate(false, Optional.empty());
        public static final Slate OUR_OWN = new Slate(true, Optional.empty());

        public Slate shown(boolean is) {
            return new Slate(is, image);
        }

        public Slate of(Optional<String> other) {
            return new Slate(isShown, other);
        }
    }

    /** A window in which viewers wait, and of which nothing stays in the recording. */
    public static Reconnect within(Duration window) {
        return new Reconnect(window, Fill.CLOSED, Slate.NONE);
    }

    public Reconnect with(Duration other) {
        return new Reconnect(other, gap, slate);
    }

    public Reconnect with(Fill other) {
        return new Reconnect(window, other, slate);
    }

    public Reconnect with(Slate other) {
        return new Reconnect(window, gap, other);
    }
}

package tallyboard.media.hls;

import java.time.Duration;

/**
 * How live media is cut. A segment begins with the first key picture after its least length; that lies a little below the
 * round figure, because a group of pictures of 2 s is often 1.92 or 1.999 s long.
 */
public enum Cutting {
    /** Segments of about 4 s. */
    STANDARD(4, false),
    /** Segments of about 2 s. */
    REDUCED(2, false),
    /** Segments of about 2 s, each in parts of a third of a second. */
    LOW(2, true);

    private final int seconds;
    private final boolean hasParts;

    Cutting(int seconds, boolean hasParts) {
        this.seconds = seconds;
        this.hasParts = hasParts;
    }

    /** The target duration while no segment is longer. */
    public int seconds() {
        return seconds;
    }

    Duration leastSegment() {
        return Duration.ofMillis(900L * seconds);
    }

    boolean hasParts() {
        return hasParts;
    }
}

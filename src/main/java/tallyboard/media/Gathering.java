package tallyboard.media;

import java.util.ArrayList;
import java.util.List;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;

/**
 * The first samples of an encoder session, held until it is clear which tracks it has and which of them begins first: up to
 * the first key picture, and about a second for sound.
 */
final class Gathering {

    private static final long WAIT_FOR_OTHER_TRACK = 1_000;
    private static final long WAIT_FOR_KEY = 10_000;
    /** Two seconds of 60 Mbit/s: more does not come in so short a time but from a clock that stands still. */
    private static final long MOST_BYTES = 16L << 20;
    /** Twice as many as ten seconds of the shortest sounds that there are. */
    private static final int MOST_SAMPLES = 8_000;

    /** A sample with its place in session time and the format that was in force when it came. */
    record Arrived(long millis, Sample sample, TrackFormat format) {

        TrackId track() {
            return sample.track();
        }

        Arrived shifted(long by) {
            return new Arrived(millis + by, sample, format);
        }

        boolean startsDecoding() {
            return format.startsDecoding(sample.payload());
        }
    }

    private final List<Arrived> held = new ArrayList<>();
    private long bytes;

    void add(Arrived arrived) {
        held.add(arrived);
        bytes += arrived.sample().size();
    }

    boolean has(TrackId track) {
        return held.stream().anyMatch(arrived -> arrived.track().equals(track));
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    /** @param pictureExpected whether the encoder has announced pictures */
    boolean isComplete(boolean pictureExpected) {
        if (bytes > MOST_BYTES || held.size() > MOST_SAMPLES) {
            return true;
        }
        if (has(TrackId.PICTURE)) {
            return has(TrackId.SOUND) || span() >= WAIT_FOR_OTHER_TRACK;
        }
        return span() >= (pictureExpected ? WAIT_FOR_KEY : WAIT_FOR_OTHER_TRACK);
    }

    long firstMillis() {
        return held.stream().mapToLong(Arrived::millis).min().orElseThrow();
    }

    /** Hands the samples over, in the order of their arrival. */
    List<Arrived> take() {
        var taken = List.copyOf(held);
        held.clear();
        bytes = 0;
        return taken;
    }

    private long span() {
        return held.isEmpty() ? 0 : held.getLast().millis() - firstMillis();
    }
}

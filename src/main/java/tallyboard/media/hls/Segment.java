package tallyboard.media.hls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One segment, or as much as there is of the one that still grows.
 *
 * @param number its media sequence number
 * @param map number of the init segment that it needs
 * @param isDiscontinuous what comes before it has another timeline or other codec settings
 * @param date when its first sample was made, as near as can be told
 */
public record Segment(long number, int map, boolean isDiscontinuous, Instant date, List<Part> parts) {

    /** One fragment of a segment. */
    public record Part(Place place, Duration duration, boolean isIndependent) {}

    public Segment {
        parts = List.copyOf(parts);
    }

    public Place place() {
        return parts.getFirst().place().upTo(parts.getLast().place());
    }

    Duration duration() {
        return parts.stream().map(Part::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** Bits per second. */
    long rate() {
        return bits(place().length(), duration());
    }

    static long bits(long bytes, Duration time) {
        return Math.round(bytes * 8 / Math.max(0.001, time.toMillis() / 1000.0));
    }
}

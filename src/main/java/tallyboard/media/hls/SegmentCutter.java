package tallyboard.media.hls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.media.hls.Segment.Part;

/** Gathers fragments into segments: cuts at a key picture once a segment is long enough, and wherever it must. */
final class SegmentCutter {
    /** An encoder that sends no key picture for so long gets a cut without one, or its viewers would wait for ever. */
    private static final Duration LONGEST = Duration.ofSeconds(15);
    /** What a fragment lasts at least, whatever the times in it say. */
    private static final Duration SHORTEST_PART = Duration.ofMillis(1);
    /** Players get over less by themselves; in more than this they would stand still. Sound may be ahead by half a second. */
    private static final Duration LONGEST_HOLE = Duration.ofSeconds(1);

    private final Duration least;
    private final List<Part> parts = new ArrayList<>();
    private long number;
    private int map;
    private boolean isDiscontinuous;
    private Instant date = Instant.EPOCH;
    private Duration length = Duration.ZERO;
    private Duration edge = Duration.ZERO;
    private boolean isFirst = true;

    SegmentCutter(Duration least) {
        this.least = least;
    }

    /** Ends the segment that is open, if one is; what comes from here on needs that init segment. */
    Optional<Segment> begin(int initSegment, boolean isOtherTimeline) {
        var ended = end();
        map = initSegment;
        isDiscontinuous = isOtherTimeline;
        isFirst = true;
        return ended;
    }

    /** Whether this fragment would begin a segment. */
    boolean wouldCut(Written fragment) {
        return parts.isEmpty()
                || isBehindHole(fragment)
                || parts.getLast().place().file() != fragment.file()
                || fragment.isKey() && length.compareTo(least) >= 0
                || length.compareTo(LONGEST) >= 0;
    }

    private boolean isBehindHole(Written fragment) {
        return !isFirst && fragment.start().minus(edge).compareTo(LONGEST_HOLE) > 0;
    }

    /** Takes a fragment and gives back the segment that it ended. {@code at}: when its first sample was made. */
    Optional<Segment> add(Written fragment, Instant at) {
        var ended = wouldCut(fragment) ? end() : Optional.<Segment>empty();
        if (parts.isEmpty()) {
            isDiscontinuous |= isBehindHole(fragment);
            isFirst = false;
            date = at;
            edge = fragment.start();
        }
        // Sound that went ahead of its picture would be counted twice by its own duration.
        var lasts = fragment.end().minus(edge);
        var duration = lasts.compareTo(SHORTEST_PART) < 0 ? SHORTEST_PART : lasts;
        parts.add(new Part(Place.of(fragment), duration, fragment.isKey()));
        length = length.plus(duration);
        edge = edge.plus(duration);
        return ended;
    }

    /** Ends the segment that is open, if one is. */
    Optional<Segment> end() {
        var ended = open();
        if (ended.isPresent()) {
            number++;
            isDiscontinuous = false;
            length = Duration.ZERO;
            parts.clear();
        }
        return ended;
    }

    /** The segment that grows. */
    Optional<Segment> open() {
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Segment(number, map, isDiscontinuous, date, parts));
    }

    /** Number of the segment that grows or comes next. */
    long number() {
        return number;
    }
}

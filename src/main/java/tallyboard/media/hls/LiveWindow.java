package tallyboard.media.hls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What viewers of a broadcast can see of it: about the last 30 s, and for those who ask late as much again. One caller at
 * a time.
 */
public final class LiveWindow {
    /** As Mux has it; and longer than the six target durations that a delta update must show. */
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    private static final int TARGETS = 8;
    /**
     * The upper bound of parts. Fixed, since it must not change in a session: fragments of every usual rate last 320 to
     * 358 ms, and each must have 85 % of this.
     */
    static final Duration PART_TARGET = Duration.ofMillis(360);

    /** Fragments until a date has come near what it would be by itself: some minutes. */
    private static final int FORGETTING = 256;

    private final Cutting cutting;
    private final SegmentCutter cutter;
    private final Deque<Segment> listed = new ArrayDeque<>();
    private final Deque<Segment> retired = new ArrayDeque<>();
    private Optional<Duration> anchor = Optional.empty();
    private boolean hasBegun;
    private long goneDiscontinuities;
    private long target;
    private Duration partTarget = PART_TARGET;
    private boolean isOver;

    public LiveWindow(Cutting cutting) {
        this.cutting = cutting;
        this.cutter = new SegmentCutter(cutting.leastSegment());
        this.target = cutting.seconds();
    }

    /** What comes from here on needs this init segment and has nothing to do with the timeline before it. */
    public void begin(int map) {
        list(cutter.begin(map, hasBegun));
        hasBegun = true;
        anchor = Optional.empty();
    }

    /** The encoder was away: the timeline goes on, the time of day has jumped. */
    public void resume() {
        list(cutter.end());
        anchor = Optional.empty();
    }

    /** @param arrived when the fragment was whole, which tells the time of day at which its media was made */
    public void add(Written fragment, Instant arrived) {
        var seen = Duration.between(Instant.EPOCH, arrived).minus(fragment.end());
        var zero = anchor.map(known -> follow(known, seen)).orElse(seen);
        anchor = Optional.of(zero);
        list(cutter.add(fragment, Instant.EPOCH.plus(zero).plus(fragment.start())));
        cutter.open().ifPresent(open -> {
            var last = open.parts().getLast().duration();
            partTarget = last.compareTo(partTarget) > 0 ? last : partTarget;
            target = Math.max(target, rounded(open.duration()));
        });
    }

    /** The promptest fragment tells best when its media was made; slowly forgotten, since two clocks drift apart. */
    private static Duration follow(Duration known, Duration seen) {
        return seen.compareTo(known) < 0 ? seen : known.plus(seen.minus(known).dividedBy(FORGETTING));
    }

    /** Nothing more comes. */
    public void end() {
        list(cutter.end());
        isOver = true;
    }

    /** What a viewer is told now. */
    public LivePlaylist playlist() {
        var limits = new LivePlaylist.Limits(cutting, target, partTarget, goneDiscontinuities);
        return new LivePlaylist(limits, List.copyOf(listed), cutter.open(), cutter.number(), isOver);
    }

    /** A segment that can still be had, listed or not any more, or as much as there is of the one that grows. */
    public Optional<Segment> segment(long number) {
        return all().filter(segment -> segment.number() == number).findFirst();
    }

    /** The oldest file that something can still be asked of. */
    public OptionalInt oldestFile() {
        return all().mapToInt(segment -> segment.place().file()).min();
    }

    /** The oldest init segment that something still needs. */
    public OptionalInt oldestMap() {
        return all().mapToInt(Segment::map).min();
    }

    private Stream<Segment> all() {
        return Stream.of(retired.stream(), listed.stream(), cutter.open().stream())
                .flatMap(each -> each);
    }

    private void list(Optional<Segment> ended) {
        ended.ifPresent(segment -> {
            target = Math.max(target, rounded(segment.duration()));
            listed.add(segment);
            retire();
        });
    }

    private void retire() {
        var kept = Duration.ofSeconds(Math.max(SHORTEST.toSeconds(), TARGETS * target));
        while (holdsMoreThan(kept, listed)) {
            var oldest = listed.remove();
            goneDiscontinuities += oldest.isDiscontinuous() ? 1 : 0;
            retired.add(oldest);
        }
        while (holdsMoreThan(kept, retired)) {
            retired.remove();
        }
    }

    /** Whether so much is there without the oldest. */
    private static boolean holdsMoreThan(Duration kept, Deque<Segment> segments) {
        var all = segments.stream().map(Segment::duration).reduce(Duration.ZERO, Duration::plus);
        return !segments.isEmpty() && all.minus(segments.peek().duration()).compareTo(kept) >= 0;
    }

    private static long rounded(Duration duration) {
        return duration.plusMillis(500).toSeconds();
    }
}

package tallyboard.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.mp4.TimedSample;
import tallyboard.media.timeline.FaultCount;

/** One output (asset) of a programme: its own timeline from zero, its parts, its figures. */
final class Output {

    private final FragmentSink sink;
    private final FaultCount faults;
    private final FaultCount.Count faultsBefore;
    private final List<Gap> gaps = new ArrayList<>();
    private Optional<Part> part = Optional.empty();
    private long base = -1;
    private long nextSequence;
    private Totals totals;

    /** @param there media time that the output already holds from an earlier run */
    Output(FragmentSink sink, FaultCount faults, Duration there, long nextSequence) {
        this.totals = new Totals(0, 0, 0, there);
        this.sink = sink;
        this.faults = faults;
        this.faultsBefore = faults.now();
        this.nextSequence = nextSequence;
    }

    /** Stream time that is this output's zero, in milliseconds; the first one told stands. */
    void startAt(long streamMillis) {
        if (base < 0) {
            base = streamMillis;
        }
    }

    boolean covers(Collection<TrackFormat> formats) {
        return part.map(open -> open.init().tracks().containsAll(formats)).orElse(false);
    }

    boolean has(TrackKind kind) {
        return part.flatMap(open -> open.init().track(kind)).isPresent();
    }

    boolean hasMedia() {
        return !totals.end.isZero();
    }

    /** Begins a part at {@code streamMillis}: sound before it still belongs to the part that ends. */
    void beginPart(Collection<TrackFormat> formats, long streamMillis) {
        var sorted =
                formats.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
        var init = new InitSegment(sorted);
        var later = part.map(open -> finish(open, init, streamMillis - base)).orElse(List.of());
        sink.begin(init);
        part = Optional.of(new Part(init, this::write));
        later.forEach(part.get()::add);
    }

    /** Writes everything before {@code streamMillis} and hands the sound from there on to {@code following}. */
    void takeFrom(long streamMillis, Output following) {
        var open = part.orElseThrow();
        for (var sound : finish(open, following.part.orElseThrow().init(), streamMillis - base)) {
            following.add(sound.earlier(-shift(open, sound)));
        }
    }

    private static List<TimedSample> finish(Part open, InitSegment next, long millis) {
        if (open.init().track(TrackKind.AUDIO).equals(next.track(TrackKind.AUDIO))) {
            return open.finishBefore(millis);
        }
        open.flush();
        return List.of();
    }

    void add(TimedSample sample) {
        var open = part.orElseThrow();
        open.add(sample.earlier(shift(open, sample)));
    }

    private long shift(Part open, TimedSample sample) {
        long scale = open.init().track(sample.kind()).orElseThrow().timescale();
        return base * scale / 1000;
    }

    void gap(Duration lost) {
        gaps.add(new Gap(totals.end, lost));
    }

    /** Writes everything held. */
    void flush() {
        part.ifPresent(Part::flush);
    }

    void end() {
        flush();
        sink.end(footage());
    }

    Footage footage() {
        var now = faults.now();
        var counted = new Faults(
                now.bumped() - faultsBefore.bumped(),
                now.reanchored() - faultsBefore.reanchored(),
                now.restarted() - faultsBefore.restarted(),
                now.undecodable() - faultsBefore.undecodable());
        return new Footage(totals.end, totals.pictures, totals.audioFrames, totals.bytes, gaps, counted);
    }

    private void write(Part.Filled filled) {
        var fragment = filled.fragment(nextSequence++);
        totals = totals.with(fragment.pictures(), fragment.audioFrames(), filled.payloadBytes(), filled.mediaEnd());
        sink.fragment(fragment);
    }

    private record Totals(long pictures, long audioFrames, long bytes, Duration end) {

        Totals with(int morePictures, int moreFrames, long moreBytes, Duration mediaEnd) {
            var later = mediaEnd.compareTo(end) > 0 ? mediaEnd : end;
            return new Totals(pictures + morePictures, audioFrames + moreFrames, bytes + moreBytes, later);
        }
    }
}

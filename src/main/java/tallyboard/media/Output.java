package tallyboard.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.mp4.TimedSample;
import tallyboard.media.slate.Showing;
import tallyboard.media.slate.Slate;
import tallyboard.media.timeline.FaultCount;
import tallyboard.media.timeline.Lineup;

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

    boolean covers(Lineup formats) {
        return part.isPresent() && part.get().lineup().covers(formats);
    }

    boolean covers(TrackId track, TrackFormat format) {
        return part.isPresent() && part.get().lineup().has(track, format);
    }

    boolean hasMedia() {
        return !totals.end.isZero();
    }

    /** Begins a part at {@code streamMillis}: sound before it still belongs to the part that ends. */
    void beginPart(Lineup formats, long streamMillis) {
        var init = new InitSegment(formats.formats());
        var later = part.map(open -> finish(open, formats, streamMillis - base)).orElse(List.of());
        sink.begin(init);
        part = Optional.of(new Part(formats, init, this::write));
        later.forEach(part.get()::add);
    }

    /** Writes everything before {@code streamMillis} and hands the sound from there on to {@code following}. */
    void takeFrom(long streamMillis, Output following) {
        var open = part.orElseThrow();
        for (var sound : finish(open, following.part.orElseThrow().lineup(), streamMillis - base)) {
            following.add(sound.earlier(-shift(open, sound)));
        }
    }

    private static List<TimedSample> finish(Part open, Lineup next, long millis) {
        return open.finishBefore(
                millis, track -> next.format(track).equals(open.lineup().format(track)));
    }

    void add(TimedSample sample) {
        var open = part.orElseThrow();
        if (open.lineup().has(sample.track())) {
            open.add(sample.earlier(shift(open, sample)));
        } else {
            faults.undecodable();
        }
    }

    private long shift(Part open, TimedSample sample) {
        return base * open.timescale(sample.track()) / 1000;
    }

    void gap(Duration lost, GapStyle style) {
        gaps.add(new Gap(totals.end, lost, style));
    }

    /** Whether there are pictures that a slate could stand in for. */
    boolean canShow() {
        return part.filter(open -> open.init().track(TrackKind.VIDEO).isPresent())
                .isPresent();
    }

    /** Lets a slate stand from the end of what there is for so long, and tells at which stream time it ends. */
    long show(Slate slate, Duration length) {
        var showing = Showing.instead(slate, part.orElseThrow().init(), totals.end, length, nextSequence);
        flush();
        part = Optional.empty();
        sink.slate(showing);
        nextSequence += showing.fragments();
        totals = totals.until(showing.end());
        return base + Math.ceilDiv(showing.end().toNanos(), 1_000_000L);
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

        Totals until(Duration later) {
            return new Totals(pictures, audioFrames, bytes, later);
        }

        Totals with(int morePictures, int moreFrames, long moreBytes, Duration mediaEnd) {
            var later = mediaEnd.compareTo(end) > 0 ? mediaEnd : end;
            return new Totals(pictures + morePictures, audioFrames + moreFrames, bytes + moreBytes, later);
        }
    }
}

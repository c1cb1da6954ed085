package tallyboard.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.media.Gathering.Arrived;
import tallyboard.media.codec.TrackId;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.TimedSample;
import tallyboard.media.slate.Slate;
import tallyboard.media.timeline.FaultCount;
import tallyboard.media.timeline.Lanes;
import tallyboard.media.timeline.Lineup;

/** Puts samples on the stream's timeline and into the right output and part: where a part begins, where outputs turn. */
final class Weave {

    private static final long PICTURE_STOPPED = 2_000;
    private static final long SOUND_WAITS_FOR_KEY = 10_000;
    /** Twice as many as ten seconds of the shortest sounds that there are; a clock that stands still sends more. */
    private static final int MOST_WAITING = 8_000;

    private static final long LONG_AGO = Long.MIN_VALUE / 2;

    private final FaultCount faults;
    private final Lanes lanes;
    /** Sound of a new format: it waits for the next key picture, since a part that begins without one shows nothing. */
    private final List<Arrived> waiting = new ArrayList<>();

    private Output output;
    private Optional<FragmentSink> next = Optional.empty();
    private Optional<Turn> turn = Optional.empty();
    private boolean awaitsKey = true;
    private long latestPicture = LONG_AGO;

    Weave(FragmentSink sink, FaultCount faults, Duration there, long nextSequence) {
        this.faults = faults;
        this.output = new Output(sink, faults, there, nextSequence);
        this.lanes = new Lanes(Math.ceilDiv(there.toNanos(), 1_000_000L), faults);
        if (!there.isZero()) {
            output.startAt(0);
        }
    }

    /**
     * Puts into the output what stands for the time that nothing came, and tells the stream time at which media goes on.
     *
     * @param slate which one, where it is to be one
     */
    long bridge(Duration lost, GapStyle style, Optional<Slate> slate) {
        long at = lanes.end() + (style == GapStyle.CLOSED ? 0 : lost.toMillis());
        if (!lost.isZero() && output.hasMedia()) {
            boolean isShown = style == GapStyle.SLATE && slate.isPresent() && output.canShow();
            output.gap(lost, style == GapStyle.SLATE && !isShown ? GapStyle.REAL : style);
            if (isShown) {
                at = output.show(slate.get(), lost);
            }
        }
        lanes.notBefore(at);
        return at;
    }

    /** @param at stream time of the session's first sample */
    void beginSession(long at, Lineup formats) {
        output.startAt(at);
        lanes.forget();
        awaitsKey = true;
        latestPicture = LONG_AGO;
        if (!output.covers(formats)) {
            output.beginPart(formats, at);
        }
    }

    /** @param formats all that the encoder has announced, for the case that a part begins here */
    void add(Arrived arrived, Lineup formats) {
        if (arrived.track().kind() == TrackKind.VIDEO) {
            addPicture(arrived, formats);
        } else if (arrived.track().isProgramme()) {
            addSound(arrived, formats);
        } else {
            addFurtherSound(arrived, formats);
        }
    }

    void splitAtNextKey(FragmentSink sink) {
        next = Optional.of(sink);
    }

    void splitNow(FragmentSink sink) {
        output.end();
        output = new Output(sink, faults, Duration.ZERO, 1);
    }

    boolean isSplitPending() {
        return next.isPresent() || turn.isPresent();
    }

    /** The encoder is gone: all that is held goes out. */
    void flush(Lineup formats) {
        if (!waiting.isEmpty()) {
            beginPartWithWaitingSound(formats);
        }
        lanes.tracks().forEach(this::flushLane);
        completeTurn();
        output.flush();
        next.ifPresent(this::splitNow);
        next = Optional.empty();
    }

    void end() {
        output.end();
    }

    Footage footage() {
        return output.footage();
    }

    private void addPicture(Arrived picture, Lineup formats) {
        boolean key = picture.startsDecoding();
        if (!key && (awaitsKey || !output.covers(picture.track(), picture.format()))) {
            faults.undecodable();
            return;
        }
        awaitsKey = false;
        latestPicture = picture.millis();
        place(picture, key);
        if (key) {
            atKey(wanted(formats, picture));
        }
        if (turn.isPresent() && turn.get().hasWaitedLongEnough(picture.millis())) {
            flushLane(TrackId.SOUND);
            completeTurn();
        }
    }

    private void atKey(Lineup formats) {
        long cut = heldMillis(TrackId.PICTURE);
        var ending = lanes.flushSoundUnless(formats);
        ending.forEach(this::pass);
        if (ending.stream().anyMatch(last -> last.track().isProgramme())) {
            completeTurn();
        }
        if (next.isPresent()) {
            long earlier =
                    waiting.isEmpty() ? cut : Math.min(cut, waiting.getFirst().millis());
            turnAt(earlier, formats);
        } else if (!output.covers(formats)) {
            output.beginPart(formats, cut);
            releaseWaiting(formats);
        }
    }

    private void addSound(Arrived sound, Lineup formats) {
        boolean pictureComes = pictureComes(sound.millis());
        if (!output.covers(sound.track(), sound.format())) {
            flushLane(TrackId.SOUND);
            completeTurn();
            if (!waiting.isEmpty() && !waiting.getFirst().format().equals(sound.format())) {
                beginPartWithWaitingSound(formats);
            }
            waiting.add(sound);
            if (!pictureComes
                    || waiting.size() > MOST_WAITING
                    || sound.millis() - waiting.getFirst().millis() > SOUND_WAITS_FOR_KEY) {
                beginPartWithWaitingSound(formats);
            }
            return;
        }
        place(sound, true);
        if (next.isPresent() && !pictureComes) {
            flushLane(TrackId.PICTURE);
            awaitsKey = true;
            turnAt(heldMillis(TrackId.SOUND), wanted(formats, sound));
        }
        if (turn.isPresent() && heldMillis(TrackId.SOUND) >= turn.get().millis()) {
            completeTurn();
        }
    }

    /** A track beside the programme never holds it up: until a part has room for it, what comes of it is dropped. */
    private void addFurtherSound(Arrived sound, Lineup formats) {
        if (!output.covers(sound.track(), sound.format())) {
            flushLane(sound.track());
            if (pictureComes(sound.millis()) || !waiting.isEmpty() || turn.isPresent()) {
                faults.undecodable();
                return;
            }
            flushLane(TrackId.PICTURE);
            awaitsKey = true;
            output.beginPart(wanted(formats, sound), sound.millis());
        }
        place(sound, true);
    }

    private boolean pictureComes(long now) {
        return now - latestPicture < PICTURE_STOPPED;
    }

    private void beginPartWithWaitingSound(Lineup formats) {
        flushLane(TrackId.PICTURE);
        awaitsKey = true;
        var first = waiting.getFirst();
        output.beginPart(wanted(formats, first), first.millis());
        releaseWaiting(formats);
    }

    /**
     * The formats of a part that begins with {@code first}: what is announced may be ahead of what arrives, since samples
     * are held at times.
     */
    private Lineup wanted(Lineup announced, Arrived first) {
        var heard = waiting.isEmpty()
                ? announced
                : announced.with(TrackId.SOUND, waiting.getFirst().format());
        return heard.has(first.track(), first.format()) ? heard : heard.with(first.track(), first.format());
    }

    private void releaseWaiting(Lineup formats) {
        var released = List.copyOf(waiting);
        waiting.clear();
        released.forEach(sound -> addSound(sound, formats));
    }

    private void turnAt(long cut, Lineup formats) {
        var sink = new HeldSink(next.orElseThrow());
        next = Optional.empty();
        var following = new Output(sink, faults, Duration.ZERO, 1);
        following.startAt(cut);
        following.beginPart(formats, cut);
        output.takeFrom(cut, following);
        turn = Optional.of(new Turn(output, sink, cut));
        output = following;
        boolean soundOnTheWay = waiting.isEmpty()
                && lanes.held(TrackId.SOUND).filter(at -> at < cut).isPresent();
        if (!soundOnTheWay) {
            completeTurn();
        }
        releaseWaiting(formats);
    }

    private void completeTurn() {
        turn.ifPresent(open -> {
            for (var track : lanes.tracks()) {
                boolean isBefore =
                        lanes.held(track).filter(at -> at < open.millis()).isPresent();
                if (isBefore && !track.isProgramme()) {
                    flushLane(track);
                }
            }
            open.complete();
            // Whatever sound comes late now has missed the output that it belonged to.
            lanes.notBefore(open.millis());
        });
        turn = Optional.empty();
    }

    private void place(Arrived arrived, boolean key) {
        var sample = arrived.sample();
        lanes.add(arrived.track(), arrived.format(), arrived.millis(), sample.offsetNanos(), key, sample.payload())
                .ifPresent(this::pass);
    }

    private void pass(TimedSample sample) {
        boolean belongsBefore = sample.kind() == TrackKind.AUDIO
                && turn.map(open -> lanes.isBefore(sample, open.millis())).orElse(false);
        (belongsBefore ? turn.orElseThrow().ending() : output).add(sample);
    }

    private void flushLane(TrackId track) {
        lanes.flush(track).ifPresent(this::pass);
    }

    private long heldMillis(TrackId track) {
        return lanes.held(track).orElseThrow();
    }
}

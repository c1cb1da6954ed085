package tallyboard.media;

import java.time.Duration;
import java.util.Optional;
import tallyboard.media.Gathering.Arrived;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.slate.Slate;
import tallyboard.media.timeline.FaultCount;
import tallyboard.media.timeline.Lineup;
import tallyboard.media.timeline.WireClock;

/**
 * The media of one broadcast, across any number of encoder sessions: samples with wire timestamps go in, fragments on one
 * unbroken stream timeline come out. One caller at a time; the caller guards it.
 *
 * <p>Order of calls: {@link #session} at each connection, then {@link #format} and {@link #sample} as they arrive,
 * {@link #interrupt} when the encoder is gone, {@link #end} at last. No sample makes it throw: faults are counted.
 */
public final class Programme {

    private final FaultCount faults = new FaultCount();
    private final Weave weave;
    private final Gathering gathering = new Gathering();
    private Lineup lineup = Lineup.NONE;
    private Optional<Session> session = Optional.empty();
    private boolean ended;

    /** One connection of an encoder. {@code shift} is stream time minus session time, known once it is laid out. */
    private record Session(
            WireClock clock, Duration lost, GapStyle style, Optional<Slate> slate, boolean isLaidOut, long shift) {
        Session laidOut(long by) {
            return new Session(clock, lost, style, slate, true, by);
        }
    }

    public Programme(FragmentSink sink) {
        this(sink, Duration.ZERO, 1);
    }

    /**
     * Goes on with an output that an earlier run of the program began.
     *
     * @param from media time at which the first sample comes to lie: the end of what is there
     * @param nextSequence number of the next fragment
     */
    public Programme(FragmentSink sink, Duration from, long nextSequence) {
        weave = new Weave(sink, faults, from, nextSequence);
    }

    /** An encoder is connected (again). {@code lost}: how long there was none, zero the first time. */
    public void session(Duration lost, GapStyle style) {
        open(lost, style, Optional.empty());
    }

    /** An encoder is connected again, and the slate stands for the time that there was none. */
    public void session(Duration lost, Slate slate) {
        open(lost, GapStyle.SLATE, Optional.of(slate));
    }

    private void open(Duration lost, GapStyle style, Optional<Slate> slate) {
        refuseAfterEnd();
        interrupt();
        lineup = Lineup.NONE;
        session = Optional.of(new Session(new WireClock(faults), lost, style, slate, false, 0));
    }

    /** A sequence header of the programme's own track of that kind. */
    public void format(TrackFormat format) {
        format(TrackId.programme(format.kind()), format);
    }

    /** A sequence header; the same one again changes nothing, a different one begins a new part. */
    public void format(TrackId track, TrackFormat format) {
        current();
        if (!lineup.has(track, format)) {
            lineup = lineup.with(track, format);
        }
    }

    /** Samples of a track come in decoding order; those before a configuration or a key picture are dropped and counted. */
    public void sample(Sample sample) {
        var open = current();
        if (sample.size() == 0) {
            return; // an encoder's way to say "silence"
        }
        var format = lineup.format(sample.track());
        if (format.isEmpty() || !open.isLaidOut && isBeforeFirstKey(sample, format.get())) {
            faults.undecodable();
            return;
        }
        long millis = open.clock.read(sample.track(), sample.wireMillis());
        if (open.isLaidOut) {
            weave.add(new Arrived(millis + open.shift, sample, format.get()), lineup);
            return;
        }
        gathering.add(new Arrived(millis, sample, format.get()));
        if (gathering.isComplete(lineup.has(TrackId.PICTURE))) {
            layOut(open);
        }
    }

    /** The encoder is gone: everything held is written, so that the reconnect window puts nothing at risk. */
    public void interrupt() {
        session.ifPresent(open -> {
            if (!gathering.isEmpty()) {
                layOut(open);
            }
            weave.flush(lineup);
        });
        session = Optional.empty();
    }

    /**
     * At the next key picture (where no pictures come: at the next audio frame) the present output ends and {@code next}
     * begins with that sample, its timeline at zero. Between sessions it happens at once. The present output's sink is
     * ended before the next one hears anything.
     *
     * @throws IllegalStateException while an earlier split is still waiting, see {@link #isSplitPending()}
     */
    public void splitAtNextKey(FragmentSink next) {
        refuseAfterEnd();
        if (isSplitPending()) {
            throw new IllegalStateException("a split is waiting already");
        }
        if (session.map(Session::isLaidOut).orElse(false)) {
            weave.splitAtNextKey(next);
        } else {
            weave.splitNow(next);
        }
    }

    public boolean isSplitPending() {
        return weave.isSplitPending();
    }

    /** Writes everything held and ends the output (and a pending next one, which then holds nothing). */
    public void end() {
        refuseAfterEnd();
        interrupt();
        weave.end();
        ended = true;
    }

    /** What the present output holds. */
    public Footage footage() {
        return weave.footage();
    }

    private boolean isBeforeFirstKey(Sample sample, TrackFormat format) {
        return sample.kind() == TrackKind.VIDEO
                && !gathering.has(TrackId.PICTURE)
                && !format.startsDecoding(sample.payload());
    }

    private void layOut(Session open) {
        long at = weave.bridge(open.lost, open.style, open.slate);
        var laidOut = open.laidOut(at - gathering.firstMillis());
        session = Optional.of(laidOut);
        weave.beginSession(at, lineup);
        for (var arrived : gathering.take()) {
            weave.add(arrived.shifted(laidOut.shift), lineup);
        }
    }

    private Session current() {
        return session.orElseThrow(() -> new IllegalStateException("no encoder session is open"));
    }

    private void refuseAfterEnd() {
        if (ended) {
            throw new IllegalStateException("the programme has ended");
        }
    }
}

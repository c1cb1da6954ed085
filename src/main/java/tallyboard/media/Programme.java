package tallyboard.media;

import java.time.Duration;
import tallyboard.media.codec.TrackFormat;

/**
 * The media of one broadcast, across any number of encoder sessions: samples with wire timestamps go in, fragments on one
 * unbroken stream timeline come out. One caller at a time; the caller guards it.
 *
 * <p>Order of calls: {@link #session} at each connection, then {@link #format} and {@link #sample} as they arrive,
 * {@link #interrupt} when the encoder is gone, {@link #end} at last. No sample makes it throw: faults are counted.
 */
public final class Programme {

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
        throw new UnsupportedOperationException("lands within the hour");
    }

    /** An encoder is connected (again). {@code lost}: how long there was none, zero the first time. */
    public void session(Duration lost, GapStyle style) {
        throw new UnsupportedOperationException("lands within the hour");
    }

    /** A sequence header; the same one again changes nothing, a different one begins a new part. */
    public void format(TrackFormat format) {
        throw new UnsupportedOperationException("lands within the hour");
    }

    public void sample(Sample sample) {
        throw new UnsupportedOperationException("lands within the hour");
    }

    /** The encoder is gone: everything held is written, so that the reconnect window puts nothing at risk. */
    public void interrupt() {
        throw new UnsupportedOperationException("lands within the hour");
    }

    /**
     * At the next key picture (without picture: at the next audio frame) the present output ends and {@code next}
     * begins with that sample, its timeline at zero. Between sessions it happens at once.
     *
     * @throws IllegalStateException while an earlier split is still waiting, see {@link #isSplitPending()}
     */
    public void splitAtNextKey(FragmentSink next) {
        throw new UnsupportedOperationException("lands within the hour");
    }

    public boolean isSplitPending() {
        throw new UnsupportedOperationException("lands within the hour");
    }

    /** Writes everything held and ends the output (and a pending next one). Nothing may follow. */
    public void end() {
        throw new UnsupportedOperationException("lands within the hour");
    }

    /** What the present output holds. */
    public Footage footage() {
        throw new UnsupportedOperationException("lands within the hour");
    }
}

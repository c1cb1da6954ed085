package tallyboard.media.timeline;

import java.nio.ByteBuffer;
import tallyboard.media.codec.AudioFormat;

/**
 * Sound is counted: each frame lies where the one before ends. The wire is believed only when it is more than 50 ms away,
 * since its whole milliseconds jitter but do not creep.
 */
final class SoundTimes implements Times {

    private static final long TOLERATED_MILLIS = 50;

    private final AudioFormat format;
    private final int timescale;
    private final FaultCount faults;
    private boolean counting;
    private long next;
    private int latestLength;

    SoundTimes(AudioFormat format, FaultCount faults) {
        this.format = format;
        this.timescale = format.timescale();
        this.latestLength = format.frameLength();
        this.faults = faults;
    }

    @Override
    public int timescale() {
        return timescale;
    }

    @Override
    public long place(long millis, long notBefore, ByteBuffer payload) {
        long wire = Math.floorDiv(millis * timescale + 500, 1000L);
        long time = next;
        if (!counting) {
            time = wire;
        } else if (Math.abs(wire - next) * 1000 > TOLERATED_MILLIS * timescale) {
            faults.reanchor();
            time = wire;
        }
        time = Math.max(time, notBefore);
        counting = true;
        latestLength = format.samples(payload);
        next = time + latestLength;
        return time;
    }

    @Override
    public void lasted(long ticks) {
        // a frame of sound says itself how long it is
    }

    @Override
    public long usual() {
        return latestLength;
    }

    @Override
    public void forget() {
        counting = false;
    }
}

package tallyboard.media.timeline;

/**
 * Sound is counted: each frame lies where the one before ends. The wire is believed only when it is more than 50 ms away,
 * since its whole milliseconds jitter but do not creep.
 */
final class SoundTimes implements Times {

    private static final long TOLERATED_MILLIS = 50;

    private final int timescale;
    private final int frameLength;
    private final FaultCount faults;
    private boolean counting;
    private long next;

    SoundTimes(int timescale, int frameLength, FaultCount faults) {
        this.timescale = timescale;
        this.frameLength = frameLength;
        this.faults = faults;
    }

    @Override
    public int timescale() {
        return timescale;
    }

    @Override
    public long place(long millis, long notBefore) {
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
        next = time + frameLength;
        return time;
    }

    @Override
    public void lasted(long ticks) {
        // a frame of sound has one lawful length
    }

    @Override
    public long usual() {
        return frameLength;
    }

    @Override
    public void forget() {
        counting = false;
    }
}

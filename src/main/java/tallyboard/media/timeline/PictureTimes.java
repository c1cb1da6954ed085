package tallyboard.media.timeline;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Pictures lie where the wire says; a time that does not increase is moved on by a tick and counted. */
final class PictureTimes implements Times {

    private static final int REMEMBERED = 64;
    private static final double ASSUMED_RATE = 30;

    private final int timescale;
    private final FaultCount faults;
    private final long nominal;
    private final long[] durations = new long[REMEMBERED];
    private long seen;

    PictureTimes(int timescale, OptionalDouble framesPerSecond, FaultCount faults) {
        this.timescale = timescale;
        this.faults = faults;
        this.nominal = Math.round(timescale / framesPerSecond.orElse(ASSUMED_RATE));
    }

    @Override
    public int timescale() {
        return timescale;
    }

    @Override
    public long place(long millis, long notBefore, ByteBuffer payload) {
        long wanted = millis * timescale / 1000;
        if (wanted < notBefore) {
            faults.bump();
            return notBefore;
        }
        return wanted;
    }

    @Override
    public void lasted(long ticks) {
        durations[(int) (seen++ % REMEMBERED)] = ticks;
    }

    /** The median of the latest pictures. */
    @Override
    public long usual() {
        int count = (int) Math.min(seen, REMEMBERED);
        if (count == 0) {
            return nominal;
        }
        long[] sorted = Arrays.copyOf(durations, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    @Override
    public void forget() {
        // pictures are not counted, so there is nothing to forget
    }
}

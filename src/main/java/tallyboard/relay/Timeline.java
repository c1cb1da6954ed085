package tallyboard.relay;

import java.util.function.LongSupplier;

/**
 * Milliseconds since the broadcast began, out of the timestamps of its encoders: they have 32 bits, begin anew with each
 * encoder, and jump. The time without an encoder is kept. Used under the lock of the media.
 */
final class Timeline {
    private static final int FARTHEST_BACK = 10_000;
    private static final int FARTHEST_ON = 60_000;

    private final LongSupplier steadyMillis;
    private final long began;
    private boolean isFresh = true;
    private long lastWire;
    private long last;
    private long latest = -1;

    Timeline(LongSupplier steadyMillis) {
        this.steadyMillis = steadyMillis;
        this.began = steadyMillis.getAsLong();
    }

    /** The next timestamp has nothing to do with those before. */
    void session() {
        isFresh = true;
    }

    long at(long wire) {
        int step = (int) (wire - lastWire);
        if (isFresh || step < -FARTHEST_BACK || step > FARTHEST_ON) {
            isFresh = false;
            last = Math.max(latest + 1, steadyMillis.getAsLong() - began);
        } else {
            last = Math.max(0, last + step);
        }
        lastWire = wire;
        latest = Math.max(latest, last);
        return last;
    }
}

package tallyboard.engine.onair;

import java.util.OptionalDouble;

/** The drift of each of the last seconds, for their mean. Not thread-safe; guarded by its owner. */
final class DriftMean {
    private static final int SECONDS = 30;
    private static final long MILLIS = 1000;

    private final long[] drifts = new long[SECONDS];
    private long second = -1;
    private int noted;

    /** Takes up the drift at that moment; only the first of each second counts. */
    void note(long driftMillis, long nowMillis) {
        long now = nowMillis / MILLIS;
        if (now != second) {
            second = now;
            drifts[noted % SECONDS] = driftMillis;
            noted++;
        }
    }

    /** Of the last 30 s in which something came, or of as many as there were; empty before the second one. */
    OptionalDouble millis() {
        int known = Math.min(noted, SECONDS);
        if (known < 2) {
            return OptionalDouble.empty();
        }
        long sum = 0;
        for (int i = 0; i < known; i++) {
            sum += drifts[i];
        }
        return OptionalDouble.of((double) sum / known);
    }
}

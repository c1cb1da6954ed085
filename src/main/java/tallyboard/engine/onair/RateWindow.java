package tallyboard.engine.onair;

import java.util.OptionalDouble;

/** Amounts per second over the last few whole seconds. Not thread-safe; guarded by its owner. */
public final class RateWindow {
    private static final long MILLIS = 1000;

    private final long[] buckets;
    private final long first;
    private long current;

    /** @param seconds length of the window */
    public RateWindow(int seconds, long nowMillis) {
        buckets = new long[seconds + 1];
        current = nowMillis / MILLIS;
        first = current;
    }

    public void add(long amount, long nowMillis) {
        moveTo(nowMillis / MILLIS);
        buckets[slot(current)] += amount;
    }

    /** Amount per second over the whole seconds that have passed, up to the window; empty during the first one. */
    public OptionalDouble perSecond(long nowMillis) {
        return perSecond(nowMillis, buckets.length - 1);
    }

    /** The same over the last few of them. */
    public OptionalDouble perSecond(long nowMillis, int seconds) {
        moveTo(nowMillis / MILLIS);
        // the first second is partly over when it begins, so it does not count
        int whole = (int) Math.min(seconds, current - first - 1);
        if (whole < 1) {
            return OptionalDouble.empty();
        }
        long sum = 0;
        for (int back = 1; back <= whole; back++) {
            sum += buckets[slot(current - back)];
        }
        return OptionalDouble.of((double) sum / whole);
    }

    private void moveTo(long second) {
        for (long next = current + 1; next <= Math.min(second, current + buckets.length); next++) {
            buckets[slot(next)] = 0;
        }
        current = Math.max(current, second);
    }

    private int slot(long second) {
        return (int) Math.floorMod(second, (long) buckets.length);
    }
}

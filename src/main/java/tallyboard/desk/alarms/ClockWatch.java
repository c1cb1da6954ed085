package tallyboard.desk.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Notices that this computer's clock was set: gates and countdowns go by it. One thread. */
public final class ClockWatch {
    /** What a clock is corrected by in everyday life is less. */
    private static final long MOST_MILLIS = 2000;
    /** So long it is told. */
    private static final Duration TOLD = Duration.ofMinutes(1);

    private Optional<Long> offset = Optional.empty();
    private long setAt;
    private boolean isTold;

    /**
     * Whether it was set in the last minute.
     *
     * @param steadyMillis a time that only goes forward
     */
    public boolean note(Instant now, long steadyMillis) {
        long fresh = now.toEpochMilli() - steadyMillis;
        if (Math.abs(fresh - offset.orElse(fresh)) > MOST_MILLIS) {
            isTold = true;
            setAt = steadyMillis;
        }
        offset = Optional.of(fresh);
        isTold &= steadyMillis - setAt < TOLD.toMillis();
        return isTold;
    }
}

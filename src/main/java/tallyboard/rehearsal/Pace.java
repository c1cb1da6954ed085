package tallyboard.rehearsal;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Time as the encoders live it. */
public interface Pace {
    /** The real one, on the monotonic clock of this computer. */
    Pace REAL = new Pace() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void waitUntil(long moment) {
            LockSupport.parkNanos(this, moment - System.nanoTime());
        }
    };

    /** The time of day, to tell people. */
    Instant now();

    /** Time that only ever goes forward, to measure by; its zero means nothing. */
    long nanos();

    /** Waits until {@link #nanos} has reached the moment, or the thread was unparked, or for no reason: ask again. */
    void waitUntil(long moment);
}

package tallyboard.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Time that passes only when the test says so. */
final class DrivenPace implements Pace {
    static final Instant BEGIN = Instant.parse("2026-11-24T09:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        waiting.forEach(LockSupport::unpark);
    }

    @Override
    public Instant now() {
        return BEGIN.plusNanos(nanos.get());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public void waitUntil(long moment) {
        waiting.add(Thread.currentThread()); // before the look at the clock, so that no passing is missed
        if (nanos.get() < moment) {
            LockSupport.park(this);
        }
    }
}

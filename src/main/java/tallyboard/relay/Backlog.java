package tallyboard.relay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits for one target. The encoder's thread adds and never waits for longer than a few instructions; the target's
 * thread takes. Begins with a key picture, and again with one after pictures had to be dropped.
 */
final class Backlog {
    /** Of media: what is older than this nobody calls live. */
    private static final long LONGEST_MILLIS = 3_000;
    /** Sound costs little, and a gap in it is heard; longer than this it is no use either. */
    private static final long LONGEST_SOUND_MILLIS = 10_000;
    /** Three seconds of 40 Mbit/s, more than any encoder of a talk sends. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;
    /** So long sound waits for the first picture; then it is taken to come alone. */
    private static final long ALONE_MILLIS = 2_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Parcel> waiting = new ArrayDeque<>();
    private boolean isBegun;
    private boolean wantsKey = true;
    private boolean isStopped;
    private boolean isOver;
    private long bytes;
    private long dropped;
    private long firstSound = -1;

    void add(Parcel parcel) {
        lock.lock();
        try {
            if (isOver || isStopped || !isWanted(parcel)) {
                return;
            }
            isBegun = true;
            waiting.add(parcel);
            bytes += parcel.size();
            shorten();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private boolean isWanted(Parcel parcel) {
        if (parcel.isPicture()) {
            if (wantsKey && !parcel.isKey()) {
                dropped += isBegun ? 1 : 0;
                return false;
            }
            wantsKey = false;
            return true;
        }
        if (isBegun) {
            return true;
        }
        firstSound = firstSound < 0 ? parcel.millis() : firstSound;
        return parcel.setup().video().isEmpty() && parcel.millis() - firstSound >= ALONE_MILLIS;
    }

    private void shorten() {
        if (span() <= LONGEST_MILLIS && bytes <= MOST_BYTES) {
            return;
        }
        int before = waiting.size();
        waiting.removeIf(Parcel::isPicture);
        dropped += before - waiting.size();
        wantsKey = true;
        bytes = waiting.stream().mapToLong(Parcel::size).sum();
        while (span() > LONGEST_SOUND_MILLIS || bytes > MOST_BYTES) {
            bytes -= waiting.remove().size();
        }
    }

    private long span() {
        return waiting.isEmpty()
                ? 0
                : waiting.getLast().millis() - waiting.getFirst().millis();
    }

    /** Waits until there is media to begin with; false when there never will be. */
    boolean awaitMedia() throws InterruptedException {
        lock.lock();
        try {
            while (!isOver && waiting.isEmpty()) {
                changed.await();
            }
            return !isOver;
        } finally {
            lock.unlock();
        }
    }

    /** The next; empty when the broadcast is over or was taken off this target. */
    Optional<Parcel> take() throws InterruptedException {
        lock.lock();
        try {
            while (!isOver && !isStopped && waiting.isEmpty()) {
                changed.await();
            }
            if (isOver || isStopped) {
                return Optional.empty();
            }
            var next = waiting.remove();
            bytes -= next.size();
            return Optional.of(next);
        } finally {
            lock.unlock();
        }
    }

    /** Rests before another try; what comes meanwhile is let go. Ends early when there is nothing to try for. */
    void rest(long millis) throws InterruptedException {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
            while (nanos > 0 && !isOver && !isStopped) {
                nanos = changed.awaitNanos(nanos);
            }
            beginAnew();
        } finally {
            lock.unlock();
        }
    }

    /** The target does not take this broadcast at all: waits for its end. */
    void awaitEnd() throws InterruptedException {
        lock.lock();
        try {
            isStopped = true;
            beginAnew();
            while (!isOver) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void beginAnew() {
        waiting.clear();
        bytes = 0;
        isBegun = false;
        wantsKey = true;
        firstSound = -1;
    }

    /** Wakes the one who takes: somebody else found that the connection is gone. */
    void stop() {
        turn(() -> isStopped = true);
    }

    void start() {
        turn(() -> isStopped = false);
    }

    void end() {
        turn(() -> isOver = true);
    }

    private void turn(Runnable change) {
        lock.lock();
        try {
            change.run();
            if (isStopped) {
                beginAnew();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isStopped() {
        lock.lock();
        try {
            return isStopped;
        } finally {
            lock.unlock();
        }
    }

    /** Pictures that were let go because they could not be sent in time. */
    long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }
}

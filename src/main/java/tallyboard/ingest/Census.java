package tallyboard.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who is connected. Those who do not publish yet wait, and only so many may: when one more comes, the one that has waited
 * longest goes. So idle connections never keep a real encoder out, which is through in a fraction of a second. Those who
 * publish are bounded by the engine: one to a stream. Any thread; guarded by its own lock.
 */
final class Census {
    /** More than any conference has rooms, times a few for those who come back before their old socket is dead. */
    static final int MOST_WAITING = 500;
    /** A whole venue may sit behind one address. */
    static final int MOST_WAITING_FROM_ONE_ADDRESS = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<EncoderConnection> waiting = new LinkedHashSet<>();
    private final Set<EncoderConnection> publishing = new HashSet<>();

    /** A connection comes; the answer is the one that has to go for it, if any. */
    Optional<EncoderConnection> enter(EncoderConnection connection) {
        lock.lock();
        try {
            waiting.add(connection);
            var fromThere = waiting.stream()
                    .filter(other -> other.address().equals(connection.address()))
                    .toList();
            if (fromThere.size() > MOST_WAITING_FROM_ONE_ADDRESS) {
                return Optional.of(fromThere.getFirst());
            }
            return waiting.size() > MOST_WAITING ? waiting.stream().findFirst() : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** It publishes from now on. */
    void settle(EncoderConnection connection) {
        lock.lock();
        try {
            waiting.remove(connection);
            publishing.add(connection);
        } finally {
            lock.unlock();
        }
    }

    void leave(EncoderConnection connection) {
        lock.lock();
        try {
            waiting.remove(connection);
            publishing.remove(connection);
        } finally {
            lock.unlock();
        }
    }

    /** Everybody at this moment. */
    List<EncoderConnection> all() {
        lock.lock();
        try {
            var all = new ArrayList<>(waiting);
            all.addAll(publishing);
            return all;
        } finally {
            lock.unlock();
        }
    }
}

package tallyboard.rehearsal;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import tallyboard.rtmp.Step;

/** One encoder's connection as the {@link LoopbackServer} lived it. */
final class Visit {
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(20);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Step> heard = new ArrayList<>();
    private boolean isOver;

    void heard(Step step) {
        change(() -> heard.add(step));
    }

    void over() {
        change(() -> isOver = true);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Step> steps() {
        lock.lock();
        try {
            return List.copyOf(heard);
        } finally {
            lock.unlock();
        }
    }

    String key() {
        return asked().found().key().reveal();
    }

    Step.Admit asked() {
        return (Step.Admit) steps().getFirst();
    }

    boolean saidGoodbye() {
        return steps().stream().anyMatch(Step.Unpublish.class::isInstance);
    }

    List<Step.Video> pictures() {
        return only(Step.Video.class);
    }

    List<Step.Audio> sounds() {
        return only(Step.Audio.class);
    }

    <T extends Step> List<T> only(Class<T> type) {
        return steps().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Waits until what was heard is enough. */
    Visit until(Predicate<Visit> isEnough) throws InterruptedException {
        return await(() -> isEnough.test(this));
    }

    Visit untilOver() throws InterruptedException {
        return await(() -> isOver);
    }

    private Visit await(BooleanSupplier isEnough) throws InterruptedException {
        lock.lock();
        try {
            long left = LONGEST_WAIT;
            while (!isEnough.getAsBoolean()) {
                if (left <= 0) {
                    fail("waited in vain");
                }
                left = changed.awaitNanos(left);
            }
            return this;
        } finally {
            lock.unlock();
        }
    }
}

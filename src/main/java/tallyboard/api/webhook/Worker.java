package tallyboard.api.webhook;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One virtual thread that does the same thing again and again. What fails is logged here once, and work goes on. */
final class Worker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Worker.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Thread thread;

    /** What is done each time; it waits by itself while there is nothing to do. */
    interface Turn {
        void take() throws InterruptedException;
    }

    Worker(String name, Turn turn) {
        thread = Thread.ofVirtual().name(name).start(() -> run(name, turn));
    }

    private static void run(String name, Turn turn) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                turn.take();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, name + " failed", e);
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos()); // a full disk is not better at once
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            var _ = thread.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

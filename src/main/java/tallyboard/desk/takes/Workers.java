package tallyboard.desk.takes;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Who does the work of the ledger.
 *
 * @param following does one thing after the other, in order: what the engine announced
 * @param reading reads files, which takes minutes
 * @param end waits for both
 */
public record Workers(Executor following, Executor reading, Runnable end) {

    /** A thread for each; the reading one gives way to encoders, where the system cares, and nothing depends on it. */
    @SuppressWarnings("ThreadPriorityCheck")
    public static Workers onThreads() {
        var following = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("ledger").daemon().factory());
        var reading = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .name("file-checks")
                .priority(Thread.MIN_PRIORITY)
                .daemon()
                .factory());
        return new Workers(following, reading, () -> end(following, reading));
    }

    private static void end(ExecutorService following, ExecutorService reading) {
        following.close();
        reading.shutdownNow();
        reading.close();
    }
}

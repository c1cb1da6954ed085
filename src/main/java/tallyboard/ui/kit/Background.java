package tallyboard.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import tallyboard.stream.Actor;
import tallyboard.stream.RefusedException;

/**
 * Runs what may block, in the desk's name, and comes back with the outcome. A border: refusals and failures end here,
 * failures are logged here once, and both reach the asker on the FX executor.
 */
public final class Background {
    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    private final Executor work;
    private final Executor fx;

    /** Tests hand in {@code Runnable::run} for both. */
    public Background(Executor work, Executor fx) {
        this.work = work;
        this.fx = fx;
    }

    /** Each piece of work on a fresh virtual thread. */
    public static Background onVirtualThreads(Executor fx) {
        return new Background(Thread.ofVirtual().name("desk-", 0)::start, fx);
    }

    /**
     * Something that takes longer than ten seconds, as the status bar shows it.
     *
     * @param words what is done, and how long it still takes
     * @param share 0 to 1
     * @param cancel stops it; nothing half is left
     */
    public record LongTask(String words, double share, Runnable cancel) {}

    /** Something to do that answers nothing. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Does the work, then tells one of the two, never both. */
    public void run(Work job, Runnable done, Consumer<Exception> problem) {
        ask(
                () -> {
                    job.run();
                    return Boolean.TRUE;
                },
                _ -> done.run(),
                problem);
    }

    /** Asks for something, then hands over the answer or the problem. */
    public <T> void ask(Callable<T> question, Consumer<T> answer, Consumer<Exception> problem) {
        work.execute(() -> {
            try {
                var found = Actor.DESK.doing(question);
                fx.execute(() -> answer.accept(found));
            } catch (RefusedException e) {
                fx.execute(() -> problem.accept(e));
            } catch (Exception e) {
                LOG.log(System.Logger.Level.WARNING, "the desk could not do what was asked", e);
                fx.execute(() -> problem.accept(e));
            }
        });
    }
}

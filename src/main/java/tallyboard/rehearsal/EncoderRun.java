package tallyboard.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import tallyboard.rehearsal.EncoderState.Connecting;
import tallyboard.rehearsal.EncoderState.Refused;
import tallyboard.rehearsal.EncoderState.Sending;
import tallyboard.rehearsal.EncoderState.Stopped;
import tallyboard.rehearsal.EncoderState.Waiting;

/**
 * A simulated encoder from its start to its stop, on a virtual thread of its own: connects, sends, and after a cut comes
 * back with the key it was started with. Commands come from any thread and return at once.
 */
final class EncoderRun {
    private static final System.Logger LOG = System.getLogger(EncoderRun.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Destination to;
    private final Playout playout;
    private final Consumer<EncoderState> told;
    private final Thread thread;
    private volatile boolean isWanted = true;
    private volatile Optional<Uplink> link = Optional.empty();
    private int failures;

    /** @param before the run of this encoder that is still ending, if any: one encoder has one connection */
    EncoderRun(Destination to, Playout playout, Consumer<EncoderState> told, Optional<EncoderRun> before) {
        this.to = to;
        this.playout = playout;
        this.told = told;
        this.thread = Thread.ofVirtual().name("rehearsal encoder").unstarted(() -> {
            before.ifPresent(EncoderRun::awaitEnd);
            run();
        });
    }

    void start() {
        thread.start();
    }

    boolean isWanted() {
        return isWanted;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Ends the stream on purpose and stops. */
    void stop() {
        isWanted = false;
        link.filter(l -> !l.isTaken()).ifPresent(EncoderRun::cut); // nothing to end yet
        LockSupport.unpark(thread);
    }

    /** Cuts the connection without a word. */
    void drop() {
        link.ifPresent(EncoderRun::cut);
        LockSupport.unpark(thread);
    }

    /** Cuts the connection without a word and stops. */
    void vanish() {
        isWanted = false;
        drop();
    }

    /** Waits until a stopped run is over; cuts it when the server keeps it from ending. */
    void awaitEnd() {
        try {
            if (!thread.join(PATIENCE)) {
                drop();
                thread.join();
            }
        } catch (InterruptedException _) {
            drop();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (isWanted) {
                told.accept(new Connecting());
                attempt();
            }
        } finally {
            told.accept(new Stopped());
        }
    }

    private void attempt() {
        try (var uplink = new Uplink(to)) {
            link = Optional.of(uplink);
            if (!isWanted) {
                return;
            }
            uplink.open();
            failures = 0;
            long begin = playout.pace().nanos();
            told.accept(new Sending(playout.pace().now()));
            playout.play(uplink, begin, _ -> isWanted && uplink.isOpen());
            uplink.leave(); // fails when the connection was cut meanwhile
        } catch (TurnedAwayException e) {
            pause(nextTry -> new Refused(e.code(), nextTry));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} has no connection: {1}", to.encoder(), e);
            pause(Waiting::new);
        }
    }

    private void pause(Function<Instant, EncoderState> state) {
        if (!isWanted) {
            return;
        }
        var pace = playout.pace();
        var length = RetryPauses.after(failures++);
        long end = pace.nanos() + length.toNanos();
        told.accept(state.apply(pace.now().plus(length)));
        while (isWanted && pace.nanos() - end < 0) {
            pace.waitUntil(end);
        }
    }

    private static void cut(Uplink link) {
        try {
            link.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a socket did not close cleanly", e);
        }
    }
}

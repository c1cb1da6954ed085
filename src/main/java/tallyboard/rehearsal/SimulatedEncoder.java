package tallyboard.rehearsal;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tallyboard.rehearsal.EncoderState.Keyless;
import tallyboard.rehearsal.EncoderState.Stopped;

/**
 * A room's encoder that is not there. Its commands come from any thread, return at once and are harmless when there is
 * nothing to do; what it becomes is told.
 */
final class SimulatedEncoder {
    private static final System.Logger LOG = System.getLogger(SimulatedEncoder.class.getName());

    private final String name;
    private final Playout playout;
    private final Supplier<Optional<Destination>> handOff;
    private final Consumer<EncoderState> watcher;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<EncoderRun> run = Optional.empty();
    private volatile EncoderState state = new Stopped();

    /**
     * @param handOff asked at each start for the address and the key of that moment; the encoder keeps them until it is
     *     stopped, as a real one keeps what was typed into it
     * @param watcher told every new state, on the encoder's thread
     */
    SimulatedEncoder(
            String name, Playout playout, Supplier<Optional<Destination>> handOff, Consumer<EncoderState> watcher) {
        this.name = name;
        this.playout = playout;
        this.handOff = handOff;
        this.watcher = watcher;
    }

    EncoderState state() {
        return state;
    }

    /** Connects and sends, and comes back after every cut. */
    void start() {
        if (now().filter(EncoderRun::isWanted).isEmpty()) {
            handOff.get().ifPresentOrElse(this::start, () -> become(new Keyless()));
        }
    }

    private void start(Destination to) {
        lock.lock();
        try {
            if (run.filter(EncoderRun::isWanted).isEmpty()) {
                var next = new EncoderRun(to, playout, this::become, run.filter(EncoderRun::isAlive));
                run = Optional.of(next);
                next.start();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the stream on purpose, as a person at the encoder would. */
    void stop() {
        now().ifPresent(EncoderRun::stop);
    }

    /** Closes the socket without a word, as a broken network would; comes back by itself. */
    void drop() {
        now().ifPresent(EncoderRun::drop);
    }

    /** Closes the socket without a word and stays away until started again. */
    void vanish() {
        now().ifPresent(EncoderRun::vanish);
    }

    /** Waits until a stopped encoder has gone. */
    void awaitEnd() {
        now().ifPresent(EncoderRun::awaitEnd);
    }

    private Optional<EncoderRun> now() {
        lock.lock();
        try {
            return run;
        } finally {
            lock.unlock();
        }
    }

    private void become(EncoderState next) {
        state = next;
        LOG.log(System.Logger.Level.INFO, "{0} {1}", name, words(next));
        watcher.accept(next);
    }

    private static String words(EncoderState state) {
        return switch (state) {
            case EncoderState.Stopped _ -> "is off";
            case EncoderState.Keyless _ -> "has no key to start with";
            case EncoderState.Connecting _ -> "connects";
            case EncoderState.Sending _ -> "sends";
            case EncoderState.Waiting(var nextTry) -> "has no connection and tries again at " + nextTry;
            case EncoderState.Refused(var code, var nextTry) ->
                "is refused (%s) and tries again at %s".formatted(code, nextTry);
        };
    }
}

package tallyboard.desk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;

/**
 * Keeps this computer from falling asleep while any stream is enabled, by a program of the system that does so for as long as it
 * runs and ends when we do. Called now and then by one thread; {@link #state} may be asked by any.
 */
public final class KeepAwake implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(KeepAwake.class.getName());

    private final LiveStreams streams;
    private final List<String> command;
    private Optional<Process> guard = Optional.empty();
    private volatile State state = State.NOT_NEEDED;

    /** Whether the computer may sleep. */
    public enum State {
        /** No stream is enabled, so it may. */
        NOT_NEEDED,
        AWAKE,
        /** A stream is enabled, and this system has no such program: it may fall asleep. */
        MAY_SLEEP
    }

    public KeepAwake(LiveStreams streams) {
        this(
                streams,
                command(System.getProperty("os.name"), ProcessHandle.current().pid()));
    }

    KeepAwake(LiveStreams streams, List<String> command) {
        this.streams = streams;
        this.command = List.copyOf(command);
    }

    public State state() {
        return state;
    }

    /**
     * Looks whether a stream is enabled and holds sleep off or lets it go. Whether the program can do it shows at the look
     * after it was started; one that cannot is not asked again while it is needed.
     */
    public synchronized void tick() {
        if (streams.all().stream().allMatch(LiveStream::isDisabled)) {
            letGo();
            state = State.NOT_NEEDED;
        } else if (guard.isEmpty() && state == State.NOT_NEEDED) {
            guard = start();
            state = guard.isEmpty() ? State.MAY_SLEEP : State.NOT_NEEDED;
        } else {
            state = guard.filter(Process::isAlive).isPresent() ? State.AWAKE : State.MAY_SLEEP;
        }
    }

    private Optional<Process> start() {
        if (command.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "This system has no program that holds sleep off", e);
            return Optional.empty();
        }
    }

    private void letGo() {
        guard.ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        });
        guard = Optional.empty();
    }

    /** The program of that system, tied to the life of this process. */
    static List<String> command(String system, long pid) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return List.of("caffeinate", "-d", "-i", "-s", "-w", String.valueOf(pid));
        }
        if (name.startsWith("windows")) {
            return List.of();
        }
        return List.of(
                "systemd-inhibit",
                "--what=idle:sleep",
                "--who=Tallyboard",
                "--why=A stream is enabled",
                "--mode=block",
                "tail",
                "--pid=" + pid,
                "-f",
                "/dev/null");
    }

    @Override
    public synchronized void close() {
        letGo();
    }
}

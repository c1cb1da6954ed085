package tallyboard.desk.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tallyboard.desk.checklist.Check.Standing;

/**
 * Whether the system says that its clock is in sync with a time server; nothing is sent. A system that cannot be asked is not
 * measured, and so is one that does not keep its clock itself, such as a container.
 */
public final class ClockSync {
    private static final long PATIENCE_SECONDS = 3;

    private final List<String> command;

    public ClockSync() {
        this(List.of("timedatectl", "show", "--property=NTPSynchronized", "--value"));
    }

    ClockSync(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** Blocks for three seconds at most. */
    public Standing ask() {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                boolean isOver = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return isOver ? standing(process) : Standing.NOT_MEASURED;
            } finally {
                process.destroy();
            }
        } catch (IOException _) {
            return Standing.NOT_MEASURED; // there is no such program
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Standing.NOT_MEASURED;
        }
    }

    private static Standing standing(Process process) throws IOException {
        var answer = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        return switch (answer) {
            case "yes" -> Standing.GOOD;
            case "no" -> Standing.RED;
            default -> Standing.NOT_MEASURED;
        };
    }
}

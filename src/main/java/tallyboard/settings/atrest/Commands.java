package tallyboard.settings.atrest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Runs a program of the system, with what it is told on its standard input. */
@FunctionalInterface
interface Commands {
    /** What a program answered. */
    record Answer(int code, String out, String complaint) {}

    Answer run(List<String> command, String input) throws IOException;

    /** For real; a program that waits for the user gets a minute. */
    static Commands ofThisComputer() {
        return Commands::start;
    }

    private static Answer start(List<String> command, String input) throws IOException {
        var process = new ProcessBuilder(command).start();
        try {
            var out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            var complaint = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(UTF_8));
            } catch (IOException _) {
                // it ended without reading, and its answer says why
            }
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IOException(command.getFirst() + " did not answer within a minute");
            }
            return new Answer(
                    process.exitValue(), out.get().strip(), complaint.get().strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking " + command.getFirst(), e);
        } catch (ExecutionException e) {
            throw new IOException("what " + command.getFirst() + " answered cannot be read", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(InputStream from) {
        try {
            return new String(from.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

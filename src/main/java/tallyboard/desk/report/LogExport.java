package tallyboard.desk.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Function;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.event.LogEntry;

/** Writes the log, as long as it is, into a file. Reads it in pieces; blocks; the file is there whole or not at all. */
public final class LogExport {
    private static final int PIECE = 2000;

    private final LiveStreams streams;

    public LogExport(LiveStreams streams) {
        this.streams = streams;
    }

    /** Told how much is written, 0 to 1; answers whether to go on. */
    @FunctionalInterface
    public interface Progress {
        boolean goOn(double share);
    }

    /**
     * Writes what is in the log now.
     *
     * @param words asked for every fact, oldest first; a fact without an answer is left out
     * @return how many lines were written; empty when it was stopped, and nothing is left of it
     */
    public Optional<Integer> write(
            Path target, LogText form, Function<LogEntry, Optional<Line>> words, Progress progress) throws IOException {
        var half = target.resolveSibling(target.getFileName() + ".part");
        try {
            Optional<Integer> lines;
            try (var out = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
                lines = copy(out, form, words, progress);
            }
            if (lines.isPresent()) {
                Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
            }
            return lines;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private Optional<Integer> copy(
            Writer out, LogText form, Function<LogEntry, Optional<Line>> words, Progress progress) throws IOException {
        var end = streams.recentLog(1);
        long last = end.isEmpty() ? 0 : end.getLast().id();
        long written = 0;
        int lines = 0;
        out.write(form.head());
        while (written < last) {
            if (!progress.goOn((double) written / last)) {
                return Optional.empty();
            }
            var piece = streams.log(written, PIECE);
            if (piece.isEmpty()) {
                break;
            }
            for (var entry : piece) {
                var line = entry.id() > last ? Optional.<Line>empty() : words.apply(entry);
                if (line.isPresent()) {
                    out.write(form.line(line.get(), lines == 0));
                    lines++;
                }
            }
            written = piece.getLast().id();
        }
        out.write(form.foot());
        return Optional.of(lines);
    }
}

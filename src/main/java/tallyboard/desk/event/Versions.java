package tallyboard.desk.event;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tallyboard.agenda.event.Event;
import tallyboard.agenda.event.EventFormat;
import tallyboard.agenda.event.UnusableEventException;

/**
 * Earlier states of the event, one file each in a folder, named by their moment in UTC; never with keys. The newest are
 * kept. Guarded by the caller's lock.
 */
final class Versions {
    static final int KEPT = 48;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'.tallyboard'", Locale.ROOT);

    private final Path folder;
    private final EventFiles files;

    /** @param at when it was kept */
    record Version(Path file, Instant at) {}

    Versions(Path folder, EventFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** Newest first. What else lies in the folder is none. */
    List<Version> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.flatMap(file -> version(file).stream())
                    .sorted(comparing(Version::at).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EventFormat.Contents read(Version version) throws UnusableEventException {
        return files.read(version.file(), Optional.empty());
    }

    /** Keeps the event as it is now, and lets go of what is older than the newest {@link #KEPT}. */
    void keep(Event event, Instant now) {
        try {
            Files.createDirectories(folder);
            files.write(free(now), event.withoutKeys(), now, Optional.empty());
            for (var old : all().stream().skip(KEPT).toList()) {
                Files.deleteIfExists(old.file());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two versions of one moment must not become one. */
    private Path free(Instant now) {
        return Stream.iterate(now, at -> at.plusMillis(1))
                .map(at -> folder.resolve(name(at)))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    private static String name(Instant at) {
        return NAME.format(at.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
    }

    private static Optional<Version> version(Path file) {
        try {
            var at = LocalDateTime.parse(String.valueOf(file.getFileName()), NAME);
            return Optional.of(new Version(file, at.toInstant(ZoneOffset.UTC)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}

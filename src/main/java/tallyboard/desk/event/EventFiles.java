package tallyboard.desk.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import tallyboard.agenda.event.Event;
import tallyboard.agenda.event.EventFormat;
import tallyboard.agenda.event.Passphrase;
import tallyboard.agenda.event.UnusableEventException;
import tallyboard.agenda.event.UnusableEventException.Reason;

/** Event files on a disk: written whole or not at all, read no further than one can be. */
final class EventFiles {
    private final EventFormat format;

    EventFiles(EventFormat format) {
        this.format = format;
    }

    EventFormat.Contents read(Path file, Optional<Passphrase> passphrase) throws UnusableEventException {
        try (var in = Files.newInputStream(file)) {
            return format.read(in.readNBytes(EventFormat.LARGEST + 1), passphrase);
        } catch (NoSuchFileException _) {
            throw new UnusableEventException(Reason.NO_SUCH_FILE);
        } catch (IOException _) {
            throw new UnusableEventException(Reason.UNREADABLE_FILE);
        }
    }

    /** On disk under its name when this returns; what stood there before stays until then. */
    void write(Path file, Event event, Instant now, Optional<Passphrase> passphrase) {
        var bytes = format.write(event, now, passphrase);
        try {
            var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
            var fresh = Files.createTempFile(folder, "event", ".part"); // readable by this user alone
            try {
                Files.write(fresh, bytes);
                try (var written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package tallyboard.desk.schedule;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tallyboard.agenda.read.Limits;
import tallyboard.desk.schedule.UnavailableScheduleException.Reason;

/** Gets schedule files, from a disk or by an address; never more of one than a schedule can have. */
public final class Sources {
    private Sources() {}

    public static Source open(Path file) throws UnavailableScheduleException {
        if (Files.isDirectory(file)) {
            throw new UnavailableScheduleException(Reason.IS_A_FOLDER, "");
        }
        try (var in = Files.newInputStream(file)) {
            return new Source(String.valueOf(file.getFileName()), in.readNBytes(Limits.FILE_BYTES + 1));
        } catch (NoSuchFileException _) {
            throw new UnavailableScheduleException(Reason.NO_SUCH_FILE, "");
        } catch (IOException _) {
            throw new UnavailableScheduleException(Reason.UNREADABLE_FILE, "");
        }
    }

    /** Downloads from an http or https address; gives up after half a minute, and at once when interrupted. */
    public static Source fetch(URI address) throws UnavailableScheduleException {
        return Download.fetch(address, Download.TIME);
    }
}

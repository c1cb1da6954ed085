package tallyboard.agenda.read;

import java.time.ZoneId;
import java.util.Optional;
import tallyboard.agenda.read.UnreadableScheduleException.Reason;

/** Reads a schedule file of any known format. */
public final class ScheduleReader {
    private ScheduleReader() {}

    /**
     * Reads the whole file.
     *
     * @param chosen the zone of the venue, for a file that does not say it; the file's own zone goes before
     * @throws UnreadableScheduleException when it is no schedule, is broken, or is more than any schedule can be
     */
    public static ReadSchedule read(byte[] file, Optional<ZoneId> chosen) throws UnreadableScheduleException {
        if (file.length > Limits.FILE_BYTES) {
            throw new UnreadableScheduleException(Reason.TOO_LARGE, "" + Limits.FILE_BYTES / Limits.MIB);
        }
        throw new UnreadableScheduleException(Reason.NOT_A_SCHEDULE);
    }
}

package tallyboard.agenda.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tallyboard.agenda.read.ReadSchedule.Format;
import tallyboard.agenda.read.UnreadableScheduleException.Reason;
import tallyboard.agenda.read.found.Found;
import tallyboard.agenda.read.found.Settled;
import tallyboard.agenda.read.ical.ICalendar;
import tallyboard.agenda.read.json.ScheduleJson;
import tallyboard.agenda.read.text.Decoded;
import tallyboard.agenda.read.xml.ScheduleXml;

/** Reads a schedule file of any known format, which shows in its first characters. */
public final class ScheduleReader {
    private static final int HEAD = 4096;
    private static final String CALENDAR = "BEGIN:VCALENDAR";

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
        var head = Decoded.of(Arrays.copyOf(file, Math.min(file.length, HEAD)))
                .text()
                .stripLeading();
        var found = new Found();
        var format = head.regionMatches(true, 0, CALENDAR, 0, CALENDAR.length())
                ? calendar(file, found)
                : text(head, Decoded.of(file), found);
        return Settled.of(found, format, chosen);
    }

    private static Format calendar(byte[] file, Found found) throws UnreadableScheduleException {
        var isWide = file[0] == (byte) 0xFE || file[0] == (byte) 0xFF;
        ICalendar.read(isWide ? Decoded.of(file).text().getBytes(UTF_8) : file, found);
        return Format.ICALENDAR;
    }

    private static Format text(String head, Decoded file, Found found) throws UnreadableScheduleException {
        if (file.isRepaired()) {
            found.notes().add(Warning.Kind.TEXT_REPAIRED, "");
        }
        var text = file.text();
        if (text.isBlank()) {
            throw new UnreadableScheduleException(Reason.EMPTY);
        }
        if (isWebPage(head)) {
            throw new UnreadableScheduleException(Reason.WEB_PAGE);
        }
        return switch (head.isEmpty() ? ' ' : head.charAt(0)) {
            case '<' -> {
                ScheduleXml.read(text.stripLeading(), found);
                yield Format.SCHEDULE_XML;
            }
            case '{', '[' -> ScheduleJson.read(text, found);
            default -> throw new UnreadableScheduleException(Reason.NOT_A_SCHEDULE);
        };
    }

    /** Before the root there may be a declaration and comments. */
    private static boolean isWebPage(String head) {
        var rest = head;
        while (rest.startsWith("<?") || rest.startsWith("<!--")) {
            var end = rest.startsWith("<?") ? "?>" : "-->";
            int at = rest.indexOf(end);
            rest = at < 0 ? "" : rest.substring(at + end.length()).stripLeading();
        }
        var root = rest.toLowerCase(Locale.ROOT);
        return root.startsWith("<html") || root.startsWith("<!doctype html");
    }
}

package tallyboard.desk.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** A form in which the log can be written, line by line, so that a long one never has to be held. */
public sealed interface LogText permits CsvLog, JsonLog {
    /** What stands before the first line. */
    String head();

    String line(Line line, boolean isFirst);

    /** What stands after the last line. */
    String foot();

    /** ISO 8601 with the offset of the venue, to the millisecond. */
    static String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).truncatedTo(ChronoUnit.MILLIS));
    }
}

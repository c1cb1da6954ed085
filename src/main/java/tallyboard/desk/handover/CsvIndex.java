package tallyboard.desk.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallyboard.desk.handover.Delivery.Left;
import tallyboard.desk.handover.Delivery.Planned;
import tallyboard.desk.handover.Handover.Delivered;

/** The list of a day as a spreadsheet reads it (RFC 4180), times with the offset of the venue. */
final class CsvIndex {
    private static final String MARK_OF_UTF_8 = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";
    private static final double MILLIS = 1000.0;
    private static final String HEAD = line(
            "state",
            "talk id",
            "code",
            "title",
            "room",
            "planned start",
            "planned seconds",
            "recorded start",
            "recorded seconds",
            "gaps",
            "marks",
            "file",
            "bytes",
            "sha256");

    private final ZoneId zone;

    CsvIndex(ZoneId zone) {
        this.zone = zone;
    }

    String text(List<Delivered> delivered, List<Left> left) {
        var rows =
                Stream.concat(delivered.stream().map(this::row), left.stream().map(this::row));
        return MARK_OF_UTF_8 + HEAD + rows.collect(Collectors.joining());
    }

    private String row(Delivered file) {
        var take = file.item().take();
        return line(Stream.concat(
                        planned("delivered", file.item().planned(), take.place().room()),
                        Stream.of(
                                time(take.course().begunAt()),
                                seconds(take.custody().check().orElseThrow().length()),
                                String.valueOf(
                                        file.item().asset().media().gaps().size()),
                                String.valueOf(take.marks().size()),
                                IndexFiles.path(file),
                                String.valueOf(file.bytes()),
                                file.sha256()))
                .toArray(String[]::new));
    }

    private String row(Left left) {
        return line(Stream.concat(
                        planned(IndexFiles.word(left.reason()), left.planned(), left.room()),
                        Stream.of("", "", "", "", "", "", ""))
                .toArray(String[]::new));
    }

    private Stream<String> planned(String state, Planned planned, String room) {
        return Stream.of(
                state,
                planned.id(),
                planned.code(),
                planned.title(),
                room,
                planned.start().map(this::time).orElse(""),
                planned.length().map(CsvIndex::seconds).orElse(""));
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    private static String line(String... cells) {
        return Stream.of(cells).map(CsvIndex::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A spreadsheet must not take a title for a formula. */
    private static String cell(String text) {
        var guarded = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + guarded.replace("\"", "\"\"") + '"';
    }

    private static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.3f", length.toMillis() / MILLIS);
    }
}

package tallyboard.desk.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;

/** The log as a spreadsheet reads it (RFC 4180, UTF-8). The codes are the stable ones of the API, whatever the language. */
public final class CsvLog implements LogText {
    private static final String MARK_OF_UTF_8 = "\uFEFF";
    /** What a spreadsheet takes for the beginning of a formula, also in full width. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final List<String> COLUMNS = List.of(
            "id",
            "time",
            "track",
            "room",
            "code",
            "sentence",
            "who",
            "address",
            "encoder",
            "reason",
            "details",
            "stream_id",
            "asset_id");
    private static final List<String> OWN_COLUMNS = List.of("address", "encoder", "reason");

    private final ZoneId zone;

    public CsvLog(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String head() {
        return MARK_OF_UTF_8 + row(COLUMNS);
    }

    @Override
    public String line(Line line, boolean isFirst) {
        var entry = line.entry();
        var details = entry.details();
        return row(List.of(
                String.valueOf(entry.id()),
                LogText.time(entry.at(), zone),
                line.track(),
                line.room(),
                entry.fact().wireName(),
                line.sentence(),
                entry.by(),
                details.getOrDefault("address", ""),
                details.getOrDefault("encoder", ""),
                details.getOrDefault("reason", ""),
                others(details),
                entry.stream().map(StreamId::value).orElse(""),
                entry.asset().map(AssetId::value).orElse("")));
    }

    @Override
    public String foot() {
        return "";
    }

    private static String others(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .filter(detail -> !OWN_COLUMNS.contains(detail.getKey()))
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(CsvLog::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A spreadsheet must not take a title, or what an encoder calls itself, for a formula. */
    private static String cell(String text) {
        var masked = KeyMask.mask(text);
        boolean isRisky =
                !masked.isBlank() && FORMULA.indexOf(masked.stripLeading().charAt(0)) >= 0
                        || !masked.isEmpty() && FORMULA.indexOf(masked.charAt(0)) >= 0;
        return '"' + (isRisky ? "'" + masked : masked).replace("\"", "\"\"") + '"';
    }
}

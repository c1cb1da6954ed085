package tallyboard.ui.log.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tallyboard.desk.report.KeyMask;
import tallyboard.desk.report.LogText;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;
import tallyboard.ui.log.LogKind;
import tallyboard.ui.log.LogRow;

/** What the page says about a line, to the eye, to a screen reader and to those who help. */
final class LogWords {
    private LogWords() {}

    /** Everything of the line in one sentence. */
    static String spoken(LogRow row) {
        var day = Figures.day(row.day());
        return row.letter().isEmpty()
                ? Messages.text("log.spoken.full.noTrack", day, row.time(), row.repeated(), row.who())
                : Messages.text(
                        "log.spoken.full.line", day, row.time(), row.letter(), row.room(), row.repeated(), row.who());
    }

    static String kind(LogKind kind) {
        return Messages.text("log.kind." + kind);
    }

    /** A fact about the line under its name. */
    record Detail(String name, String value) {}

    /** What is known about the line beyond its sentence. */
    static List<Detail> details(LogRow row) {
        var found = new ArrayList<Detail>();
        add(found, "log.detail.track", (row.letter() + " " + row.room()).strip());
        add(found, "log.detail.who", row.who());
        add(found, "log.detail.kind", kind(row.kind()));
        add(
                found,
                "log.detail.address",
                row.told().now().address(row.entry().details().getOrDefault("address", "")));
        add(
                found,
                "log.detail.encoder",
                row.told().now().encoder(row.entry().details().getOrDefault("encoder", "")));
        if (row.repeats() > 1) {
            add(
                    found,
                    "log.detail.repeats",
                    Messages.text(
                            "log.detail.repeated",
                            row.repeats(),
                            Figures.timeWithSeconds(row.since(), row.at().getZone()),
                            row.time()));
        }
        add(found, "log.detail.code", row.entry().fact().wireName());
        add(found, "log.detail.codes", codes(row.entry().details(), row.told().now()));
        return found;
    }

    private static void add(List<Detail> found, String place, String value) {
        if (!value.isEmpty()) {
            found.add(new Detail(Messages.text(place), KeyMask.mask(value)));
        }
    }

    private static String codes(Map<String, String> details, Discretion how) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .filter(detail -> !detail.getKey().equals("address")
                                && !detail.getKey().equals("encoder"))
                        .map(detail -> detail.getKey() + "=" + how.source(detail.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** The line for those who help, with the codes that do not depend on a language. It holds no key. */
    static String support(LogRow row) {
        var entry = row.entry();
        var lines = new ArrayList<String>();
        lines.add("Tallyboard event log, fact " + entry.id());
        lines.add("time: " + LogText.time(entry.at(), row.at().getZone()));
        if (row.repeats() > 1) {
            lines.add("repeats: " + row.repeats() + " since "
                    + LogText.time(row.since(), row.at().getZone()));
        }
        lines.add("code: " + entry.fact().wireName());
        if (!row.letter().isEmpty()) {
            lines.add("track: " + row.letter() + " " + row.room());
        }
        lines.add("by: " + entry.by());
        new TreeMap<>(entry.details()).forEach((name, value) -> lines.add(name + ": " + value));
        lines.add("text: " + row.told().open());
        return KeyMask.mask(String.join("\n", lines) + "\n");
    }
}

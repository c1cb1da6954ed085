package tallyboard.desk.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallyboard.agenda.ledger.Slot;
import tallyboard.desk.handover.Handover.Delivered;

/** The lists that lie beside the delivered files: {@code index.csv} for a spreadsheet, {@code index.json} for scripts. */
final class IndexFiles {
    private static final String MARK_OF_UTF_8 = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";
    private static final double MILLIS = 1000.0;

    private IndexFiles() {}

    static void write(Path folder, Delivery delivery, List<Delivered> delivered) throws IOException {
        Files.writeString(folder.resolve("index.csv"), csv(delivery, delivered), UTF_8);
        var json = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        Files.writeString(folder.resolve("index.json"), json.toJson(json(delivery, delivered)) + "\n", UTF_8);
        Files.writeString(folder.resolve("README.txt"), readme(delivery, delivered), UTF_8);
    }

    private static String csv(Delivery delivery, List<Delivered> delivered) {
        var head = line(
                "state",
                "room",
                "title",
                "talk",
                "planned start",
                "planned seconds",
                "recorded start",
                "recorded seconds",
                "gaps",
                "marks",
                "file",
                "bytes",
                "sha256");
        var rows = delivered.stream().map(IndexFiles::row);
        var left = delivery.left().stream()
                .map(l -> line(word(l.reason()), l.room(), l.title(), "", "", "", "", "", "", "", "", "", ""));
        return MARK_OF_UTF_8
                + Stream.concat(Stream.of(head), Stream.concat(rows, left)).collect(Collectors.joining());
    }

    private static String row(Delivered file) {
        var take = file.item().take();
        var slot = take.slot();
        var media = file.item().asset().media();
        return line(
                "delivered",
                take.place().room(),
                slot.map(Slot::title).orElse(""),
                slot.map(Slot::code).orElse(""),
                slot.map(s -> s.start().toString()).orElse(""),
                slot.map(s -> String.valueOf(s.length().toSeconds())).orElse(""),
                take.course().begunAt().toString(),
                seconds(take.custody().check().map(c -> c.length()).orElse(Duration.ZERO)),
                String.valueOf(media.gaps().size()),
                String.valueOf(take.marks().size()),
                file.file().toString(),
                String.valueOf(file.bytes()),
                file.sha256());
    }

    private static String line(String... cells) {
        return Stream.of(cells).map(IndexFiles::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A spreadsheet must not take a title for a formula. */
    private static String cell(String text) {
        var guarded = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + guarded.replace("\"", "\"\"") + '"';
    }

    private static JsonObject json(Delivery delivery, List<Delivered> delivered) {
        var all = new JsonObject();
        all.addProperty("day", delivery.day().toString());
        var recordings = new JsonArray();
        delivered.forEach(file -> recordings.add(json(file)));
        all.add("recordings", recordings);
        var left = new JsonArray();
        for (var each : delivery.left()) {
            var one = new JsonObject();
            one.addProperty("room", each.room());
            one.addProperty("title", each.title());
            one.addProperty("reason", word(each.reason()));
            left.add(one);
        }
        all.add("not_delivered", left);
        return all;
    }

    private static JsonObject json(Delivered file) {
        var take = file.item().take();
        var one = new JsonObject();
        one.addProperty("asset_id", take.asset().value());
        one.addProperty("room", take.place().room());
        take.slot().ifPresent(slot -> {
            one.addProperty("title", slot.title());
            one.addProperty("talk", slot.code());
            one.addProperty("planned_start", slot.start().toString());
            one.addProperty("planned_seconds", slot.length().toSeconds());
        });
        one.addProperty("recorded_start", take.course().begunAt().toString());
        take.custody().check().ifPresent(check -> one.addProperty("recorded_seconds", number(check.length())));
        one.addProperty("file", file.file().toString());
        one.addProperty("part", file.part());
        one.addProperty("bytes", file.bytes());
        one.addProperty("sha256", file.sha256());
        var gaps = new JsonArray();
        for (var gap : file.item().asset().media().gaps()) {
            var each = new JsonObject();
            each.addProperty("at_seconds", number(gap.at()));
            each.addProperty("lost_seconds", number(gap.lost()));
            gaps.add(each);
        }
        one.add("gaps", gaps);
        var marks = new JsonArray();
        for (var mark : take.marks()) {
            var each = new JsonObject();
            each.addProperty("at_seconds", number(mark.media()));
            each.addProperty("set_at", mark.at().toString());
            each.addProperty("note", mark.note());
            marks.add(each);
        }
        one.add("marks", marks);
        return one;
    }

    private static String readme(Delivery delivery, List<Delivered> delivered) {
        return """
                Recordings of %s: %d files, each compared with its checksum after it was copied.
                index.csv is a table for a spreadsheet, index.json has the same with gaps and marks.
                To compare again: sha256sum FILE, and look for the result in the index.
                """.formatted(delivery.day(), delivered.size());
    }

    private static String word(Delivery.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.3f", number(length));
    }

    private static double number(Duration length) {
        return length.toMillis() / MILLIS;
    }
}

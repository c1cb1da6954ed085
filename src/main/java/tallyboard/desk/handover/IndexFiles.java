package tallyboard.desk.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallyboard.desk.handover.Delivery.Item;
import tallyboard.desk.handover.Delivery.Left;
import tallyboard.desk.handover.Delivery.Reason;
import tallyboard.desk.handover.Handover.Delivered;
import tallyboard.desk.handover.Handover.Failed;

/** What lies beside the delivered files: lists, checksums, chapters, and a text that says which is which. */
final class IndexFiles {
    private final Delivery delivery;
    private final List<Delivered> delivered;
    private final List<Left> left;

    IndexFiles(Delivery delivery, List<Delivered> delivered, List<Failed> failed) {
        this.delivery = delivery;
        this.delivered = List.copyOf(delivered);
        var there = this.delivered.stream().map(Delivered::item).toList();
        var broken = failed.stream().map(Failed::item).map(item -> left(item, Reason.NOT_COPIED));
        var deleted = delivery.items().stream()
                .filter(item -> item.isDeleted() && !there.contains(item))
                .map(item -> left(item, Reason.IN_TRASH));
        this.left = Stream.of(broken, deleted, delivery.left().stream())
                .flatMap(each -> each)
                .toList();
    }

    private static Left left(Item item, Reason reason) {
        return new Left(item.take().place().room(), item.planned(), reason);
    }

    void write(Path folder, Extras extras) throws IOException {
        if (extras.hasLists()) {
            Files.writeString(folder.resolve("index.csv"), new CsvIndex(delivery.zone()).text(delivered, left), UTF_8);
            Files.writeString(folder.resolve("index.json"), new JsonIndex(delivery).text(delivered, left), UTF_8);
        }
        if (extras.hasChecksums()) {
            Files.writeString(folder.resolve("SHA256SUMS"), sums(), UTF_8);
        }
        if (extras.hasChapters()) {
            for (var file : delivered) {
                if (file.part() == 1 && !file.item().take().marks().isEmpty()) {
                    var beside = path(file).replaceFirst("\\.mp4$", ".chapters.txt");
                    Files.writeString(folder.resolve(beside), chapters(file), UTF_8);
                }
            }
        }
        Files.writeString(folder.resolve("README.txt"), readme(extras), UTF_8);
    }

    /** As {@code sha256sum} writes it. */
    private String sums() {
        return delivered.stream()
                .map(file -> file.sha256() + "  " + path(file) + "\n")
                .collect(Collectors.joining());
    }

    /** A time and a word on each line, the first one at zero, as players and film sites read it. */
    private static String chapters(Delivered file) {
        var title = file.item().planned().title();
        var first = "0:00:00 " + (title.isEmpty() ? file.item().name() : title) + "\n";
        return file.item().take().marks().stream()
                .sorted((a, b) -> a.media().compareTo(b.media()))
                .map(mark -> time(mark.media()) + " " + (mark.note().isEmpty() ? "Mark" : mark.note()) + "\n")
                .collect(Collectors.joining("", first, ""));
    }

    private static String time(Duration at) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", at.toHours(), at.toMinutesPart(), at.toSecondsPart());
    }

    /** With slashes, whatever this system writes. */
    static String path(Delivered file) {
        return file.file().toString().replace('\\', '/');
    }

    static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private String readme(Extras extras) {
        var text = new StringBuilder("""
                Recordings of %s: %d files, each read back after it was copied and compared with its checksum.
                There is a folder for each track. A recording of several parts has -part2 and so on.
                """.formatted(delivery.day(), delivered.size()));
        if (extras.hasLists()) {
            text.append("index.csv is a table for a spreadsheet. index.json has the same, with gaps and marks.\n");
        }
        if (extras.hasChecksums()) {
            text.append("To compare the files again: sha256sum -c SHA256SUMS\n");
        }
        if (extras.hasChapters()) {
            text.append("NAME.chapters.txt has the marked moments of a talk.\n");
        }
        if (!left.isEmpty()) {
            text.append("\nNot here:\n");
            left.forEach(l -> text.append("  %s, %s: %s\n"
                    .formatted(l.room(), title(l), word(l.reason()).replace('_', ' '))));
        }
        return text.toString();
    }

    private static String title(Left left) {
        return left.planned().title().isEmpty() ? "no talk" : left.planned().title();
    }
}

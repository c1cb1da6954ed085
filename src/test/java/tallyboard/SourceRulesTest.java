package tallyboard;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that can be read from the source text: sizes, colours, borders, and what must not lie around. */
class SourceRulesTest {

    /** The only sheets in which a colour has a value, the last of a web page; everywhere else it has a role. */
    private static final Set<String> ROLE_SHEETS = Set.of("dark.css", "light.css", "monitor.css");

    /** Where a failure ends its flight: it is caught whatever it is, logged once, and the work goes on. */
    private static final Set<String> BORDERS = Set.of(
            "tallyboard.Wiring",
            "tallyboard.api.http.Border",
            "tallyboard.api.webhook.Worker",
            "tallyboard.ingest.RtmpIngest",
            "tallyboard.playback.http.ViewersDoor",
            "tallyboard.relay.Relay",
            "tallyboard.recording.tape.Tape",
            "tallyboard.store.event.EventFile",
            "tallyboard.ui.kit.Background");

    private static final List<Source> MAIN = read(Path.of("src/main/java"), ".java");
    private static final List<Source> TESTS = read(Path.of("src/test/java"), ".java");
    private static final List<Source> SHEETS = read(Path.of("src/main/resources"), ".css");

    @Test
    void aFileFitsInOneHead() {
        assertNone(Stream.concat(tooLong(MAIN, 400), tooLong(TESTS, 500)));
    }

    @Test
    void nineteenFilesOfTwentyAreSmallerStill() {
        var large = MAIN.stream().filter(source -> source.lines().size() > 250).toList();
        assertNone(large.stream()
                .filter(source -> large.size() * 20 > MAIN.size())
                .map(source -> source.says("is one of too many over 250 lines")));
    }

    @Test
    void aPackageHasAtMostFifteenFiles() {
        var files = MAIN.stream()
                .filter(source -> !source.name().equals("package-info.java"))
                .collect(groupingBy(source -> source.path().getParent(), counting()));
        assertNone(files.entrySet().stream()
                .filter(entry -> entry.getValue() > 15)
                .map(entry -> entry.getKey() + " has " + entry.getValue() + " files: it is two rooms"));
    }

    @Test
    void everyRoomHasItsSignOnTheDoor() {
        var rooms = MAIN.stream()
                .map(source -> source.path())
                .filter(path -> path.getNameCount() > 5)
                .map(path -> path.subpath(0, 5))
                .distinct();
        assertNone(rooms.filter(room -> !Files.exists(room.resolve("package-info.java")))
                .map(room -> room + " has no package-info.java that says what it is for"));
    }

    @Test
    void aColourHasItsValueOnlyInTheSheetsOfTheTheme() {
        var names = "white|black|red|green|blue|yellow|orange|purple|gr[ae]y|silver|gold|(light|dark)[a-z]+";
        var inSheets = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsba?|hsla?)\\(|:\\s*(" + names + ")\\s*[;,]");
        var inCode = Pattern.compile("\"#[0-9a-fA-F]{3,8}\"|\\bColor\\.(web|rgb|hsb|gray|color|valueOf|[A-Z]{3,})\\b");
        assertNone(Stream.concat(
                matches(
                        SHEETS.stream().filter(source -> !ROLE_SHEETS.contains(source.name())),
                        inSheets,
                        "names a colour"),
                matches(MAIN.stream(), inCode, "names a colour")));
    }

    @Test
    void looksAreNeverSetByHand() {
        assertNone(matches(MAIN.stream(), Pattern.compile("\\bsetStyle\\("), "sets a style past the sheets"));
    }

    @Test
    void everythingIsCaughtOnlyAtTheNamedBorders() {
        var all = Pattern.compile("catch \\([^)]*(?<![\\w.])(Exception|RuntimeException|Throwable|Error)\\b");
        assertNone(Stream.concat(
                matches(MAIN.stream().filter(source -> !BORDERS.contains(source.type())), all, "catches everything"),
                BORDERS.stream()
                        .filter(name -> MAIN.stream()
                                .noneMatch(source -> source.type().equals(name)
                                        && matches(Stream.of(source), all, "")
                                                .findAny()
                                                .isPresent()))
                        .map(name -> name + " is named as a border and is none: strike it from the list")));
    }

    @Test
    void nothingLiesAround() {
        var note = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
        var dead = Pattern.compile(
                "^\\s*//\\s*(}|[\\w.]+(\\s+\\w+)?\\s*(\\(.*\\)|=.*);|(if|for|while|try|switch)\\b.*\\{)\\s*$");
        var ours = Stream.concat(MAIN.stream(), TESTS.stream())
                .filter(source -> !source.name().equals("SourceRulesTest.java"));
        var sources = ours.toList();
        assertNone(Stream.concat(
                matches(sources.stream(), note, "leaves work for later"),
                matches(sources.stream(), dead, "keeps code in a comment")));
    }

    private static Stream<String> tooLong(List<Source> sources, int most) {
        return sources.stream()
                .filter(source -> source.lines().size() > most)
                .map(source -> source.says("has " + source.lines().size() + " lines, at most " + most));
    }

    private static Stream<String> matches(Stream<Source> sources, Pattern pattern, String verdict) {
        return sources.flatMap(source -> IntStream.range(0, source.lines().size())
                .filter(line -> pattern.matcher(source.lines().get(line)).find())
                .mapToObj(line -> source.says("line " + (line + 1) + " " + verdict)));
    }

    private static List<Source> read(Path root, String ending) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(Source::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertNone(Stream<String> violations) {
        assertEquals("", violations.sorted().collect(Collectors.joining("\n")));
    }

    private record Source(Path path, List<String> lines) {
        static Source read(Path path) {
            try {
                return new Source(path, Files.readAllLines(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String name() {
            return path.getFileName().toString();
        }

        /** The class the file is named for, as in {@code tallyboard.ui.kit.Background}. */
        String type() {
            var inside = path.subpath(3, path.getNameCount()).toString();
            return inside.replace(".java", "").replace('/', '.').replace('\\', '.');
        }

        String says(String verdict) {
            return path + ": " + verdict;
        }
    }
}

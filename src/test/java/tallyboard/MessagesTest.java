package tallyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The words of the desk: every key that the code names has a sentence, every sentence is used, and all languages have the
 * same keys with the same places to fill. A key is a literal such as {@code "live.lane.resetKey"}; a literal that ends in a
 * dot, such as {@code "live.refused."}, stands for all keys below it and names at least two steps.
 */
class MessagesTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z]\\w*(\\.\\w+)+");
    private static final Pattern STEM = Pattern.compile("[a-z]\\w*(\\.\\w+)+\\.");
    private static final Pattern FILE = Pattern.compile(".*\\.(css|png|svg|ttf|properties|mp4|flv|m3u8|json|sql)");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)|%(?:\\d+\\$)?[-,0-9.]*[a-zA-Z]");

    private static final List<Path> LANGUAGES = files("src/main/resources", ".*messages(_\\w+)?\\.properties");
    private static final Map<String, String> ENGLISH = english();
    private static final Set<String> LITERALS = literals();

    @Test
    void everyKeyInTheCodeHasASentence() {
        var places = ENGLISH.keySet().stream().map(MessagesTest::place).collect(Collectors.toSet());
        var keys = LITERALS.stream()
                .filter(literal ->
                        KEY.matcher(literal).matches() && !FILE.matcher(literal).matches())
                .filter(literal -> places.contains(place(literal)) && !ENGLISH.containsKey(literal));
        var stems = LITERALS.stream()
                .filter(literal -> STEM.matcher(literal).matches() && places.contains(place(literal)))
                .filter(literal -> ENGLISH.keySet().stream().noneMatch(key -> key.startsWith(literal)));
        assertEquals("", lines(Stream.concat(keys, stems)));
    }

    @Test
    void everySentenceIsUsed() {
        var stems = LITERALS.stream()
                .filter(literal -> STEM.matcher(literal).matches())
                .toList();
        assertEquals(
                "",
                lines(ENGLISH.keySet().stream()
                        .filter(key -> !LITERALS.contains(key) && stems.stream().noneMatch(key::startsWith))));
    }

    @Test
    void everySentenceSaysSomething() {
        assertEquals(
                "",
                lines(ENGLISH.entrySet().stream()
                        .filter(entry -> entry.getValue().isBlank())
                        .map(entry -> entry.getKey())));
    }

    @Test
    void allLanguagesAreLevel() {
        for (var language : LANGUAGES) {
            var sentences = load(language);
            assertEquals("", without(ENGLISH, sentences), "missing in " + language);
            assertEquals("", without(sentences, ENGLISH), "only in " + language);
            sentences.forEach((key, sentence) ->
                    assertEquals(places(ENGLISH.getOrDefault(key, "")), places(sentence), language + " " + key));
        }
    }

    private static String without(Map<String, String> these, Map<String, String> those) {
        return lines(these.keySet().stream().filter(key -> !those.containsKey(key)));
    }

    private static String place(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lines(Stream<String> keys) {
        return keys.sorted().collect(Collectors.joining("\n"));
    }

    private static Map<String, String> english() {
        var sentences = new TreeMap<String, String>();
        LANGUAGES.stream()
                .filter(file -> file.endsWith("messages.properties"))
                .forEach(file -> sentences.putAll(load(file)));
        return sentences;
    }

    private static Set<String> literals() {
        return files("src/main/java", ".*\\.java").stream()
                .flatMap(file -> LITERAL.matcher(text(file)).results())
                .map(literal -> literal.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> load(Path file) {
        var sentences = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sorted = new TreeMap<String, String>();
        sentences.stringPropertyNames().forEach(key -> sorted.put(key, sentences.getProperty(key)));
        return sorted;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String root, String name) {
        if (!Files.exists(Path.of(root))) {
            return List.of();
        }
        try (var files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().matches(name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

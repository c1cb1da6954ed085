package tallyboard.desk.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of delivered files: a template filled in, and made safe for every file system. Not thread-safe. */
final class FileNames {
    static final Set<String> PLACES = Set.of("day", "start", "room", "code", "title", "track", "speakers");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern HYPHENS = Pattern.compile("-{2,}");
    private static final Pattern EDGES = Pattern.compile("^[-. ]+|[-. ]+$");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private final Naming naming;
    private final Set<String> taken = new HashSet<>();

    FileNames(Naming naming) {
        this.naming = naming;
    }

    /** The first place of a template that means nothing; empty when all do. */
    static Optional<String> unknownPlace(String template) {
        return PLACE.matcher(template)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !PLACES.contains(name))
                .findFirst();
    }

    /** A name without its ending that was not given before; a second one of the same name gets {@code -2}. */
    String next(Map<String, String> values) {
        var filled = PLACE.matcher(naming.template()).replaceAll(match -> {
            var value = values.getOrDefault(match.group(1), "");
            return Matcher.quoteReplacement(clean(value));
        });
        var name = safe(filled, naming.longestBytes());
        var unique = name;
        for (int count = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); count++) {
            unique = name + "-" + count;
        }
        return unique;
    }

    /** One folder, whatever was in it. */
    static String safe(String text) {
        return safe(text, Naming.USUAL.longestBytes());
    }

    /** One name or folder, whatever was in it, and not longer than that in UTF-8. */
    static String safe(String text, int longestBytes) {
        var name = EDGES.matcher(HYPHENS.matcher(clean(text)).replaceAll("-")).replaceAll("");
        while (name.getBytes(UTF_8).length > longestBytes) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        name = EDGES.matcher(name).replaceAll("");
        if (name.isEmpty()) {
            return "untitled";
        }
        return RESERVED.matcher(name).matches() ? "_" + name : name;
    }

    private static String clean(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFC);
        return BLANKS.matcher(UNSAFE.matcher(plain).replaceAll("-")).replaceAll("-");
    }
}

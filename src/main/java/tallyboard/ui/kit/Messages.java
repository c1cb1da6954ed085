package tallyboard.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every word on screen, by its place: {@code live.lane.resetKey}. One file for each language; a missing key is a bug and
 * throws. The texts are {@link MessageFormat} patterns, so an apostrophe in them is the typographic one (’).
 *
 * <p>The language is the system's until {@link #speak} is told another, before the first screen is built: what a screen
 * has said stays in the language it was said in. A language without a file of its own gets English.
 */
public final class Messages {
    private static final String FILES = "tallyboard.ui.messages";

    private static volatile ResourceBundle words = wordsIn(Locale.getDefault());
    /** Patterns that were read once, by text: reading one takes longer than filling it in. */
    private static final Map<Pattern, MessageFormat> READ = new ConcurrentHashMap<>();

    private Messages() {}

    /**
     * From now on words are in that language. The numbers follow, and with them the few words of the toolkit itself,
     * unless the system speaks the same language already: then its own country and habits stay.
     */
    public static void speak(Locale language) {
        words = wordsIn(language);
        if (!Locale.getDefault(Locale.Category.FORMAT).getLanguage().equals(language.getLanguage())) {
            Locale.setDefault(language);
        }
    }

    /** The language that the words are in. The file without a language in its name is English. */
    public static Locale language() {
        return words.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : words.getLocale();
    }

    /** The text at that place, with the arguments filled in. */
    public static String text(String place, Object... arguments) {
        var pattern = new Pattern(words.getString(place), Locale.getDefault(Locale.Category.FORMAT));
        var format = READ.computeIfAbsent(pattern, p -> new MessageFormat(p.text(), p.numbers()));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private record Pattern(String text, Locale numbers) {}

    /** Asked for by name: a bundle that is only looked for falls to the system's language where ours is English. */
    private static ResourceBundle wordsIn(Locale language) {
        boolean isGerman = language.getLanguage().equals(Locale.GERMAN.getLanguage());
        return ResourceBundle.getBundle(FILES, isGerman ? Locale.GERMAN : Locale.ROOT);
    }
}

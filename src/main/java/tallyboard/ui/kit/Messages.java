package tallyboard.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every word on screen, by its place: {@code live.lane.resetKey}. One file for each language; a missing key is a bug and
 * throws. The texts are {@link MessageFormat} patterns, so an apostrophe in them is the typographic one (’).
 */
public final class Messages {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("tallyboard.ui.messages");

    private Messages() {}

    /** The language that the words are in. The file without a language in its name is English. */
    public static Locale language() {
        return WORDS.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : WORDS.getLocale();
    }

    /** The text at that place, with the arguments filled in. */
    public static String text(String place, Object... arguments) {
        return new MessageFormat(WORDS.getString(place), Locale.getDefault(Locale.Category.FORMAT)).format(arguments);
    }
}

package tallyboard.ui.kit.keyboard;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tallyboard.ui.kit.Messages;

/**
 * A key, with or without Ctrl and Shift.
 *
 * @param key a letter, {@code F6}, {@code PAUSE}, or a sign such as {@code /}, which is where the keyboard has it
 * @param isCommand with Ctrl, on a Mac with Cmd
 */
public record Stroke(String key, boolean isCommand, boolean isShift) {
    private static final String COMMAND = "Ctrl+";
    private static final String SHIFT = "Shift+";
    private static final Pattern KEY = Pattern.compile("[A-Z]|F([1-9]|1[0-2])|PAUSE|[^\\p{L}\\p{N}\\p{C}\\p{Z}]");

    /** What every text field knows. */
    private static final Set<String> OF_TEXTS = Set.of("A", "C", "V", "X");

    /** The key that does nothing else on any keyboard. */
    static final Stroke PAUSE = new Stroke("PAUSE", false, false);

    static Stroke sign(String sign) {
        return new Stroke(sign, false, false);
    }

    /** As {@link #text} writes it; empty for what is none. */
    public static Optional<Stroke> parse(String text) {
        boolean isCommand = text.startsWith(COMMAND);
        var rest = isCommand ? text.substring(COMMAND.length()) : text;
        boolean isShift = rest.startsWith(SHIFT);
        var key = isShift ? rest.substring(SHIFT.length()) : rest;
        return Optional.of(new Stroke(key, isCommand, isShift)).filter(Stroke::isKey);
    }

    /** For a file, in no language: {@code Ctrl+Shift+E}. */
    public String text() {
        return (isCommand ? COMMAND : "") + (isShift ? SHIFT : "") + key;
    }

    /** As it stands on the keyboard, in the language of the desk. */
    public String words() {
        return (isCommand ? Messages.text(isMac() ? "keymap.cmd" : "keymap.ctrl") + "+" : "")
                + (isShift ? Messages.text("keymap.shift") + "+" : "")
                + (key.equals(PAUSE.key) ? Messages.text("keymap.pause") : key);
    }

    /** Whether it is a key that can be given to a deed: the others move, press buttons, select tracks or edit texts. */
    public boolean isFree() {
        return isKey() && !(isSign() && (isCommand || isShift)) && !(isCommand && !isShift && OF_TEXTS.contains(key));
    }

    /** Whether it writes something where texts are typed. */
    boolean writes() {
        return !isCommand && key.length() == 1;
    }

    boolean isSign() {
        return key.length() == 1 && !Character.isLetter(key.charAt(0));
    }

    private boolean isKey() {
        return KEY.matcher(key).matches();
    }

    private static boolean isMac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    }
}

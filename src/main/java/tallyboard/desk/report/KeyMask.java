package tallyboard.desk.report;

import java.util.regex.Pattern;

/** Second net under the rule that no fact holds a key: what has the shape of one, or of most of one, is blotted out. */
public final class KeyMask {
    private static final String MASK = "key(••••)";
    /** Our keys are 8-4-4-4-12 hex. Two groups and a half of them are no accident. */
    private static final Pattern SHAPE = Pattern.compile(
            "(?i)(?:reh-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{2,4}(?:-[0-9a-f]{0,4}(?:-[0-9a-f]{0,12})?)?");

    private KeyMask() {}

    public static String mask(String text) {
        return SHAPE.matcher(text).replaceAll(MASK);
    }
}

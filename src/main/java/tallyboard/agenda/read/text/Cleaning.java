package tallyboard.agenda.read.text;

import java.text.Normalizer;
import tallyboard.agenda.read.Limits;

/**
 * Makes foreign texts fit to be shown: no controls, no tricks with the direction of writing, one form of each letter, and
 * not longer than the limit. Remembers whether anything had to be cut.
 */
public final class Cleaning {
    /** More accents on one letter than any script has, and few enough that putting them in order costs nothing. */
    private static final int MARKS_IN_A_ROW = 30;

    private boolean isCut;

    /** Whether any text so far was longer than its limit. */
    public boolean isCut() {
        return isCut;
    }

    /** Says that a text was cut before it came here. */
    public void noteCut() {
        isCut = true;
    }

    /** One line, plain, as it is: a title or a subtitle. */
    public String title(String raw) {
        return cut(oneLine(raw, false), Limits.TITLE);
    }

    /** One short line without characters that cannot be seen: a room, a person, a subject. */
    public String name(String raw) {
        return cut(oneLine(raw, true), Limits.NAME);
    }

    /** Several lines: HTML becomes text, Markdown stays as it is. */
    public String text(String raw) {
        return cut(severalLines(HtmlText.plain(raw)), Limits.TEXT);
    }

    private String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        isCut = true;
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end).stripTrailing();
    }

    private static String oneLine(String raw, boolean isName) {
        var line = new StringBuilder(Math.min(raw.length(), Limits.TITLE * 2));
        int marks = 0;
        boolean isGap = false;
        for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
            int c = raw.codePointAt(i);
            marks = isMark(c) ? marks + 1 : 0;
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                isGap = !line.isEmpty();
            } else if (isShown(c) && !(isName && isJoiner(c)) && marks <= MARKS_IN_A_ROW) {
                line.append(isGap ? " " : "").appendCodePoint(c);
                isGap = false;
            }
        }
        return Normalizer.normalize(line, Normalizer.Form.NFC);
    }

    private static String severalLines(String raw) {
        var lines = new StringBuilder(raw.length());
        int marks = 0;
        int ends = 0;
        var gap = new StringBuilder();
        for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
            int c = raw.codePointAt(i);
            marks = isMark(c) ? marks + 1 : 0;
            if (c == '\n') {
                ends++;
                gap.setLength(0);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap.append(c == '\r' ? "" : " ");
            } else if (isShown(c) && marks <= MARKS_IN_A_ROW) {
                lines.append("\n".repeat(lines.isEmpty() ? 0 : Math.min(ends, 2)));
                lines.append(lines.isEmpty() ? "" : gap).appendCodePoint(c);
                ends = 0;
                gap.setLength(0);
            }
        }
        return Normalizer.normalize(lines, Normalizer.Form.NFC);
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK;
    }

    /** No control, no override of the writing direction, nothing without width. */
    private static boolean isShown(int c) {
        return !Character.isISOControl(c)
                && !(c >= 0x202A && c <= 0x202E)
                && !(c >= 0x2066 && c <= 0x2069)
                && c != 0x200B
                && c != 0x2060
                && c != 0xFEFF
                && Character.getType(c) != Character.SURROGATE;
    }

    /** Without width too, but a title needs them for some scripts and pictures. */
    private static boolean isJoiner(int c) {
        return c == 0x200C || c == 0x200D;
    }
}

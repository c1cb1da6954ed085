package tallyboard.rtmp.command;

import tallyboard.rtmp.bounds.Limits;

/** Words of a peer about itself, made fit for a line of a log and a label: printable, one line, short. */
final class PlainWords {
    private PlainWords() {}

    static String clean(String raw) {
        var words = new StringBuilder();
        raw.codePoints()
                .filter(PlainWords::isPrintable)
                .limit(Limits.PEER_WORDS)
                .forEach(words::appendCodePoint);
        return words.toString().strip();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}

package tallyboard.ui.live.radar;

import java.util.List;

/**
 * The attempts that were turned away today.
 *
 * @param inShort how many, in words
 */
public record AttemptWords(String inShort, List<AttemptRow> rows) {
    static final AttemptWords NONE = new AttemptWords("", List.of());

    public AttemptWords {
        rows = List.copyOf(rows);
    }

    /** The latest of them in one line; empty when there is none. */
    public String line() {
        return rows.isEmpty()
                ? ""
                : inShort + " " + rows.getFirst().who() + ", " + rows.getFirst().when();
    }
}

package tallyboard.ui.schedule.review;

import java.util.List;

/**
 * All that the review says.
 *
 * @param banner what arrived and when
 * @param summary what it brings, in a line
 * @param rows the loudest first
 * @param notes what stays as it is, and why
 * @param apply what the button says
 */
record ReviewWords(String banner, String summary, List<ChangeRow> rows, List<String> notes, String apply) {
    ReviewWords {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    long ticked() {
        return rows.stream().filter(ChangeRow::isTicked).count();
    }

    /** The groups that occur, the loudest first. */
    List<ChangeGroup> groups() {
        return rows.stream().map(ChangeRow::group).distinct().sorted().toList();
    }

    List<ChangeRow> of(ChangeGroup group) {
        return rows.stream().filter(row -> row.group() == group).toList();
    }
}

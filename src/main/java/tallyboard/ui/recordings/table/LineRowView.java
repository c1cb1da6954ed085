package tallyboard.ui.recordings.table;

import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableRow;
import org.jspecify.annotations.Nullable;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.recordings.ledger.Line;

/** A row that knows whether it heads a day, and says itself in one sentence. */
final class LineRowView extends TreeTableRow<Line> {
    private static final PseudoClass DAY = PseudoClass.getPseudoClass("day");

    @Override
    protected void updateItem(@Nullable Line line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        pseudoClassStateChanged(DAY, !isEmpty && line instanceof Line.Day);
        setAccessibleText(line == null || isEmpty ? null : spoken(line));
        setTooltip(
                !isEmpty
                                && line instanceof Line.Entry(var row)
                                && !row.note().words().isEmpty()
                        ? new Tooltip(row.note().words())
                        : null);
    }

    private static String spoken(Line line) {
        return switch (line) {
            case Line.Day day -> Messages.text("recordings.spoken.day", day.title(), day.words());
            case Line.Entry(var row) -> row.spoken();
        };
    }
}

package tallyboard.ui.recordings;

import javafx.css.PseudoClass;
import javafx.scene.control.TreeTableRow;
import org.jspecify.annotations.Nullable;
import tallyboard.ui.kit.Messages;

/** A row that knows whether it heads a day, and says itself in one sentence. */
final class RecordingTableRowView extends TreeTableRow<Line> {
    private static final PseudoClass DAY = PseudoClass.getPseudoClass("day");

    @Override
    protected void updateItem(@Nullable Line line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        pseudoClassStateChanged(DAY, !isEmpty && line instanceof Line.Day);
        setAccessibleText(line == null || isEmpty ? null : spoken(line));
    }

    private static String spoken(Line line) {
        return switch (line) {
            case Line.Day day -> Messages.text("recordings.spoken.day", day.title(), day.count());
            case Line.Recorded(var row) -> row.spoken();
        };
    }
}

package tallyboard.ui.recordings.table;

import javafx.css.PseudoClass;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;
import tallyboard.ui.recordings.ledger.Line;

/** How many gaps there are; none is said quietly. */
final class GapsCellView extends TreeTableCell<Line, String> {
    private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");

    GapsCellView() {
        getStyleClass().add("gaps");
    }

    @Override
    protected void updateItem(@Nullable String count, boolean isEmpty) {
        super.updateItem(count, isEmpty);
        setText(isEmpty ? null : count);
        pseudoClassStateChanged(SOME, count != null && !isEmpty && !count.isEmpty() && !count.equals("0"));
    }
}

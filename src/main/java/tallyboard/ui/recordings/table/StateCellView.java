package tallyboard.ui.recordings.table;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.draw.Glyph;
import tallyboard.ui.recordings.ledger.Line;
import tallyboard.ui.recordings.ledger.RowState;

/** The first column: the state with its sign, or the name of a day. */
final class StateCellView extends TreeTableCell<Line, Line> {
    private static final double GLYPH = 16;

    @Override
    protected void updateItem(@Nullable Line line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        setGraphic(
                line == null || isEmpty
                        ? null
                        : switch (line) {
                            case Line.Day day -> head(day);
                            case Line.Entry(var row) -> state(row.state());
                        });
    }

    private static Node state(RowState state) {
        var word = new Label(state.word());
        word.getStyleClass().addAll(style(state));
        var box = new HBox(sign(state), word);
        box.getStyleClass().add("state");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static String[] style(RowState state) {
        return switch (state) {
            case SHORTER, HAS_GAPS, DAMAGED, FAILED, NO_RECORDING -> new String[] {"attention", "medium"};
            case NOT_RECORDED, LEFT_OUT, IN_TRASH -> new String[] {"text-2"};
            case RECORDING, HELD_OPEN, FINALISING, VERIFYING, READY, ACCEPTED, HANDED_OVER, UNCHECKED -> new String[0];
        };
    }

    private static Node sign(RowState state) {
        return switch (state) {
            case RECORDING -> new Glyph(Headline.LIVE, GLYPH);
            case HELD_OPEN -> new Glyph(Headline.RECONNECTING, GLYPH);
            case FINALISING -> new Glyph(Headline.FINISHING, GLYPH);
            case VERIFYING -> new Glyph(Headline.FINISHING, GLYPH);
            case NOT_RECORDED -> new Glyph(Headline.DISABLED, GLYPH);
            case READY -> styled(Feather.CHECK_CIRCLE, "sound");
            case ACCEPTED -> styled(Feather.CHECK_CIRCLE, "text-2");
            case HANDED_OVER -> styled(Feather.FOLDER, "text-2");
            case SHORTER, HAS_GAPS, DAMAGED, FAILED, NO_RECORDING -> styled(Feather.ALERT_TRIANGLE, "attention");
            case LEFT_OUT -> styled(Feather.MINUS_CIRCLE, "text-2");
            case IN_TRASH -> styled(Feather.TRASH_2, "text-2");
            case UNCHECKED -> styled(Feather.FILM, "text-2");
        };
    }

    private static Node styled(Feather icon, String style) {
        var sign = Icons.of(icon, Icons.MAIN);
        sign.getStyleClass().add(style);
        return sign;
    }

    private static Node head(Line.Day day) {
        var title = new Label(day.title());
        title.getStyleClass().add("medium");
        return title;
    }
}

package tallyboard.ui.recordings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.draw.Glyph;

/** The first column: the state with its sign, or the name of a day. */
final class StateCellView extends TreeTableCell<Line, Line> {
    private static final double GLYPH = 16;

    @Override
    protected void updateItem(@Nullable Line line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        setTooltip(null);
        if (line == null || isEmpty) {
            setGraphic(null);
            return;
        }
        setGraphic(
                switch (line) {
                    case Line.Day day -> head(day);
                    case Line.Recorded(var row) -> state(row);
                });
    }

    private Node state(RecordingRow row) {
        var word = new Label(row.state().word());
        if (!row.state().reason().isEmpty()) {
            setTooltip(new Tooltip(row.state().reason()));
        }
        var box = new HBox(sign(row.state()), word);
        if (row.state() == RecordingRow.State.NO_MEDIA || row.state() == RecordingRow.State.NOT_WRITTEN) {
            word.getStyleClass().addAll("attention", "medium");
        }
        box.getStyleClass().add("state");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node sign(RecordingRow.State state) {
        return switch (state) {
            case RECORDING -> new Glyph(Headline.LIVE, GLYPH);
            case FINISHING -> new Glyph(Headline.FINISHING, GLYPH);
            case READY -> styled(Feather.CHECK_CIRCLE, "text-2");
            case NO_MEDIA, NOT_WRITTEN -> styled(Feather.ALERT_TRIANGLE, "attention");
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

package tallyboard.ui.schedule.grid;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.draw.Glyph;
import tallyboard.ui.schedule.plan.ColumnRow;

/** The head of a column: letter, room, and how the track is now. */
final class HeadView extends HBox {
    private static final double GLYPH = 14;

    private final Label letter = new Label();
    private final Label room = new Label();
    private final Glyph glyph = new Glyph(Headline.DISABLED, GLYPH);
    private final Label state = new Label();
    private Headline drawn = Headline.DISABLED;

    HeadView() {
        getStyleClass().add("column-head");
        setAlignment(Pos.CENTER_LEFT);
        letter.getStyleClass().addAll("t16", "semibold");
        letter.setMinWidth(Region.USE_PREF_SIZE);
        room.getStyleClass().add("medium");
        room.setMinWidth(0);
        state.getStyleClass().addAll("t13", "text-2");
        state.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(letter, room, space, glyph, state);
    }

    void show(ColumnRow column) {
        letter.setText(column.letter());
        room.setText(column.room());
        state.setText(column.state().words());
        if (drawn != column.state().headline()) {
            drawn = column.state().headline();
            glyph.show(drawn);
        }
        column.state().role().mark(glyph);
    }
}

package tallyboard.ui.recordings.table;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tallyboard.ui.recordings.ledger.Line;

/** What the talk is called, why it is as it is, and how far its file was read. */
final class TalkCellView extends TreeTableCell<Line, Line> {
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final double GAPS = 24;
    private static final double LEAST = 48;
    private static final double WIDEST_BAR = 96;

    private final Label title = new Label();
    private final Label note = new Label();
    private final ProgressBar share = new ProgressBar();
    private final HBox box;

    TalkCellView() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.setMinWidth(0);
        note.setMinWidth(0);
        note.getStyleClass().addAll("t13", "text-2");
        share.getStyleClass().add("reading");
        share.setMinWidth(Region.USE_PREF_SIZE);
        share.managedProperty().bind(share.visibleProperty());
        box = new HBox(title, space, note, share);
        box.getStyleClass().add("talk");
        box.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        if (line == null || isEmpty) {
            setGraphic(null);
            return;
        }
        switch (line) {
            case Line.Day day -> show(day.words(), "", Optional.empty(), true);
            case Line.Entry(var row) ->
                show(row.title().text(), row.note().words(), row.note().share(), row.isEmpty());
        }
        setGraphic(box);
    }

    private void show(String text, String why, Optional<Double> done, boolean isQuiet) {
        title.setText(text);
        note.setText(why);
        share.setVisible(done.isPresent());
        share.setProgress(done.orElse(0.0));
        box.pseudoClassStateChanged(QUIET, isQuiet);
    }

    /** The title comes first; the note has what is left, and its tooltip has all of it. */
    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        share.setPrefWidth(Math.clamp(room / 4, LEAST, WIDEST_BAR));
        double bar = share.isVisible() ? share.getPrefWidth() + GAPS : 0;
        double taken = Math.clamp(Math.ceil(title.prefWidth(-1)), 0, Math.max(0, room - bar));
        double left = room - taken - GAPS - bar;
        title.setMinWidth(taken);
        note.setVisible(left > LEAST);
        note.setManaged(left > LEAST);
        note.setMaxWidth(Math.max(0, left));
        box.setMinWidth(0);
        box.setPrefWidth(room);
        box.setMaxWidth(room);
        super.layoutChildren();
    }
}

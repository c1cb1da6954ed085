package tallyboard.ui.keys.history;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** The sheet with a key's history, the latest on top. */
public final class KeyHistoryView extends VBox {
    private static final double LEAST = 60;
    private static final double MOST = 340;

    private final Button close = Buttons.plain(Messages.text("keys.history.close"));
    private final VBox list = new VBox();

    public KeyHistoryView(KeyHistoryViewModel history) {
        getStyleClass().addAll("desk-sheet", "sheet", "key-history");
        var title = new Label();
        title.getStyleClass().addAll("t18", "semibold");
        title.textProperty()
                .bind(history.shown()
                        .map(s -> s.map(KeyHistoryViewModel.Shown::title).orElse("")));
        var note = new Label();
        note.getStyleClass().addAll("t13", "text-2");
        note.textProperty()
                .bind(history.shown()
                        .map(s -> s.map(KeyHistoryViewModel.Shown::note).orElse("")));
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        list.getStyleClass().add("list");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(Messages.text("keys.history.list"));
        scroll.prefViewportHeightProperty()
                .bind(list.heightProperty().map(height -> Math.clamp(height.doubleValue(), LEAST, MOST)));
        close.setOnAction(_ -> history.dismiss());
        var end = new HBox(close);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.getStyleClass().add("buttons");
        getChildren().addAll(title, note, scroll, end);
        history.shown()
                .subscribe(s -> list.getChildren()
                        .setAll(s.stream()
                                .flatMap(one -> one.rows().stream())
                                .map(KeyHistoryView::line)
                                .toList()));
    }

    public void focusFirst() {
        close.requestFocus();
    }

    private static Node line(KeyHistoryRow row) {
        var when = new Label(row.when());
        when.getStyleClass().addAll("t13", "text-2", "when");
        when.setMinWidth(Region.USE_PREF_SIZE);
        var what = new Label(row.what());
        what.getStyleClass().add("t13");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var line = new HBox(when, what);
        line.getStyleClass().add("line");
        return line;
    }
}

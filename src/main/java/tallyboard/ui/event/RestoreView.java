package tallyboard.ui.event;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tallyboard.ui.event.parts.ReplaceView;
import tallyboard.ui.event.parts.SheetParts;
import tallyboard.ui.kit.Messages;

/** The earlier versions in a list, and beside it what would change with the one that is chosen. */
final class RestoreView extends VBox {
    private final RestoreViewModel restore;
    private final Button keep;

    RestoreView(RestoreViewModel restore, Runnable close) {
        this.restore = restore;
        getStyleClass().addAll("desk-sheet", "file-sheet", "restore-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var replace = new ReplaceView(restore.replace());
        keep = replace.keep(close);
        var isAny = restore.versions().map(all -> !all.isEmpty());
        var go = replace.go("event.restore.do.", () -> restore.restore(close));
        getChildren()
                .addAll(
                        SheetParts.title("event.restore.title"),
                        SheetParts.fixed("event.restore.what", "text-2"),
                        SheetParts.waiting(restore.busy(), "event.restore.reading"),
                        SheetParts.there(SheetParts.fixed("event.restore.none", "medium"), restore.none()),
                        SheetParts.warning(restore.problem()),
                        SheetParts.there(both(), isAny),
                        replace,
                        SheetParts.buttons(keep, SheetParts.there(go, isAny)));
    }

    Node harmless() {
        return keep;
    }

    private Node both() {
        var lines = new VBox();
        lines.getStyleClass().add("lines");
        restore.lines()
                .subscribe(all -> lines.getChildren()
                        .setAll(all.stream().map(RestoreView::line).toList()));
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.accessibleTextProperty().bind(restore.lines().map((List<String> all) -> String.join(" ", all)));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var changes = new VBox(SheetParts.wrapped(restore.summary(), "medium"), scroll);
        changes.getStyleClass().add("changes");
        HBox.setHgrow(changes, Priority.ALWAYS);
        var both = new HBox(versions(), changes);
        both.getStyleClass().add("both");
        return both;
    }

    private Node versions() {
        var list = new ListView<VersionRow>();
        list.getStyleClass().add("versions");
        list.setAccessibleText(Messages.text("event.restore.list"));
        list.setCellFactory(_ -> new VersionCellView());
        restore.versions().subscribe(all -> {
            list.setItems(FXCollections.observableArrayList(all));
            list.getSelectionModel().selectFirst();
        });
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> restore.chosen().set(Optional.ofNullable(row)));
        return list;
    }

    private static Label line(String sentence) {
        var label = new Label(sentence);
        label.getStyleClass().add("t13");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Two lines: when, and how much there was. */
    private static final class VersionCellView extends ListCell<VersionRow> {
        private final Label when = new Label();
        private final Label what = new Label();
        private final VBox both = new VBox(when, what);

        VersionCellView() {
            when.getStyleClass().add("medium");
            what.getStyleClass().addAll("t13", "text-2");
        }

        @Override
        protected void updateItem(@Nullable VersionRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null ? null : both);
            when.setText(row == null ? "" : row.when());
            what.setText(row == null ? "" : row.what());
            setAccessibleText(row == null ? "" : row.when() + ", " + row.what());
        }
    }
}

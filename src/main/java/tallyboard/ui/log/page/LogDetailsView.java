package tallyboard.ui.log.page;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.log.LogRow;
import tallyboard.ui.log.page.LogWords.Detail;

/** The panel at the right of the log: the selected line in full, with its codes. */
final class LogDetailsView extends VBox {
    private final LogPageViewModel log;

    LogDetailsView(LogPageViewModel log) {
        this.log = log;
        getStyleClass().add("log-details");
        FocusRegion.INSPECTOR.mark(this);
        var isSelected = log.selected().map(row -> row.isPresent());
        var none = wrapped("t13", "text-2");
        none.setText(Messages.text("log.detail.none"));
        there(none, isSelected.map(is -> !is));
        var parts = new VBox(none, there(selected(), isSelected));
        var scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    private Node selected() {
        var when = wrapped("t13", "text-2");
        when.textProperty()
                .bind(log.selected()
                        .map(row -> row.map(r -> Messages.text(
                                        "log.detail.when", Figures.day(r.day()), r.time(), r.at().getZone()))
                                .orElse("")));
        var sentence = wrapped("semibold");
        sentence.textProperty()
                .bind(log.selected().map(row -> row.map(LogRow::repeated).orElse("")));
        var table = new GridPane();
        table.getStyleClass().add("facts-table");
        log.selected()
                .map(row -> row.map(LogWords::details).orElse(List.of()))
                .subscribe(details -> fill(table, details));
        var copy = Buttons.small(Messages.text("log.detail.copy"), Feather.COPY);
        copy.setOnAction(_ -> log.selected().get().ifPresent(LogDetailsView::copy));
        var why = wrapped("t13", "text-2");
        why.setText(Messages.text("log.detail.copy.what"));
        var box = new VBox(when, sentence, table, copy, why);
        box.getStyleClass().add("part");
        return box;
    }

    private static void fill(GridPane table, List<Detail> details) {
        table.getChildren().clear();
        for (int i = 0; i < details.size(); i++) {
            var name = wrapped("t13", "text-2");
            name.setText(details.get(i).name());
            name.setMinWidth(USE_PREF_SIZE);
            var value = wrapped("t13");
            value.setText(details.get(i).value());
            GridPane.setValignment(name, VPos.TOP);
            GridPane.setHgrow(value, Priority.ALWAYS);
            table.addRow(i, name, value);
        }
    }

    private static void copy(LogRow row) {
        var content = new ClipboardContent();
        content.putString(LogWords.support(row));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Label wrapped(String... styles) {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static <N extends Node> N there(N node, ObservableValue<Boolean> isThere) {
        node.visibleProperty().bind(isThere);
        node.managedProperty().bind(isThere);
        return node;
    }
}

package tallyboard.ui.live.inspector;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import tallyboard.ui.kit.Messages;

/** Labels that follow the words, and the small table of names and values. */
final class Labels {
    private Labels() {}

    static <T> Label label(ObservableValue<T> words, Function<T, String> part, String... styles) {
        var label = fixed("", styles);
        label.textProperty().bind(words.map(part));
        return label;
    }

    static Label fixed(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }

    /** A table of two columns, the names 88 px wide. */
    static GridPane table() {
        var table = new GridPane();
        table.getStyleClass().add("table");
        var names = new ColumnConstraints(88);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        table.getColumnConstraints().addAll(names, values);
        return table;
    }

    static <T> void line(GridPane table, String name, ObservableValue<T> words, Function<T, String> part) {
        var value = label(words, part, "t13");
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        table.addRow(table.getRowCount(), fixed(Messages.text(name), "t13", "text-2"), value);
    }
}

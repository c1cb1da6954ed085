package tallyboard.ui.log;

import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.controlsfx.control.CheckComboBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** The parts that the strip and the page of the log share. */
final class LogTools {
    static final double ROW = 32;

    private LogTools() {}

    static ListView<LogRow> list(ObservableList<LogRow> rows) {
        var list = new ListView<>(rows);
        list.getStyleClass().add("log-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new LogRowView());
        list.setAccessibleText(Messages.text("log.title"));
        return list;
    }

    /** Which tracks are shown; with none ticked, all are. */
    static HBox filter(LogViewModel log) {
        var filter = new CheckComboBox<String>();
        filter.setAccessibleText(Messages.text("log.filter"));
        filter.getItems().setAll(log.letters());
        say(filter);
        log.letters().addListener((ListChangeListener<String>) _ -> {
            filter.getCheckModel().clearChecks();
            filter.getItems().setAll(log.letters());
        });
        filter.getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) _ -> {
            log.showOnly(Set.copyOf(filter.getCheckModel().getCheckedItems()));
            say(filter);
        });
        var box = new HBox(Icons.of(Feather.FILTER, Icons.SMALL), filter);
        box.getStyleClass().add("log-filter");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static void say(CheckComboBox<String> filter) {
        var checked = filter.getCheckModel().getCheckedItems();
        filter.setTitle(
                checked.isEmpty()
                        ? Messages.text("log.allTracks")
                        : Messages.text("log.someTracks", String.join(", ", checked)));
    }

    /** Whether new lines come in at once. */
    static ToggleButton follow(LogViewModel log) {
        var follow = new ToggleButton();
        follow.getStyleClass().add("follow");
        follow.setGraphic(Icons.of(Feather.CHECK, Icons.SMALL));
        follow.selectedProperty().bindBidirectional(log.following());
        follow.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> log.waiting().get() == 0
                                ? Messages.text("log.follow")
                                : Messages.text(
                                        "log.followWaiting", log.waiting().get()),
                        log.waiting()));
        return follow;
    }
}

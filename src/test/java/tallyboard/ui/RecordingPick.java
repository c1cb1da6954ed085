package tallyboard.ui;

import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;
import tallyboard.ui.recordings.ledger.Line;

/** Selects a talk on the page of the recordings. */
final class RecordingPick {
    private RecordingPick() {}

    @SuppressWarnings("unchecked")
    static void pick(Stage stage, String title) {
        ScreenshotsTest.go(stage, 2);
        var table = (TreeTableView<Line>) stage.getScene().lookup(".recording-table");
        table.getRoot().getChildren().stream()
                .flatMap(day -> day.getChildren().stream())
                .filter(item -> item.getValue() instanceof Line.Entry(var row)
                        && row.title().text().equals(title))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
    }
}

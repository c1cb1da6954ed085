package tallyboard.ui.schedule;

import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.schedule.preview.Preview;
import tallyboard.ui.schedule.preview.PreviewView;
import tallyboard.ui.schedule.preview.PreviewWords;

/** The preview on the Schedule page, with the buttons that lead on and back. */
final class ImportView extends VBox {
    private final PreviewView preview;

    ImportView(ImportingViewModel importing) {
        getStyleClass().add("schedule-import");
        preview = new PreviewView(importing.preview());
        VBox.setVgrow(preview, Priority.ALWAYS);
        preview.setMinHeight(0);
        var state = importing.preview().state();
        var back = Buttons.flat(Messages.text("schedule.import.back"));
        back.setOnAction(_ -> importing.close());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var isReady = state.map(now -> now instanceof Preview.Shown(var found, var _) && found.isZoneKnown());
        var later = Buttons.plain(Messages.text("schedule.import.later"));
        later.setOnAction(_ -> importing.confirmLater());
        later.visibleProperty()
                .bind(isReady.map(is -> is
                        && !importing.preview().isFirst()
                        && !importing
                                .preview()
                                .confirmable()
                                .map(found -> found.comparison().changes().isEmpty())
                                .orElse(true)));
        var use = Buttons.call("");
        use.getStyleClass().add("use-schedule");
        use.textProperty()
                .bind(state.map(
                        now -> now.shownWords().map(PreviewWords::action).orElse("")));
        use.visibleProperty().bind(use.textProperty().isNotEmpty());
        use.disableProperty().bind(isReady.map(is -> !is));
        use.setOnAction(_ -> importing.confirm());
        var line = new HBox(back, space, later, use);
        line.getStyleClass().add("buttons");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(preview, line);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                importing.close();
                e.consume();
            }
        });
    }

    void focus() {
        preview.focus();
    }
}

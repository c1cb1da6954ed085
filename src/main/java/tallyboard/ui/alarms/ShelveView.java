package tallyboard.ui.alarms;

import java.time.Duration;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** For how long an alarm is put away, and why. */
final class ShelveView extends HBox {
    private final TextField reason = new TextField();

    ShelveView(BiConsumer<Duration, String> shelve) {
        getStyleClass().add("shelve");
        setAlignment(Pos.CENTER_LEFT);
        reason.setPromptText(Messages.text("alarms.shelve.reason"));
        reason.setAccessibleText(Messages.text("alarms.shelve.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        getChildren().add(reason);
        for (var time : AlarmsViewModel.SHELVES) {
            var button = Buttons.small(Messages.text("alarms.shelve.time", time.toMinutes()));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> shelve.accept(time, reason.getText()));
            getChildren().add(button);
        }
    }

    void open() {
        reason.requestFocus();
    }
}

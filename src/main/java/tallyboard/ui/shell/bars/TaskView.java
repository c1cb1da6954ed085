package tallyboard.ui.shell.bars;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Background.LongTask;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** A long task in the status bar: what it is, how far it is, and the way to stop it. */
final class TaskView extends HBox {
    private final Label words = new Label();
    private final ProgressBar share = new ProgressBar(0);
    private final Button cancel = Buttons.icon(Messages.text("shell.status.cancelTask"), Feather.X);

    TaskView(ObservableValue<Optional<LongTask>> task) {
        getStyleClass().add("task");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, share, cancel);
        managedProperty().bind(visibleProperty());
        task.subscribe(this::show);
    }

    private void show(Optional<LongTask> task) {
        setVisible(task.isPresent());
        task.ifPresent(running -> {
            words.setText(running.words());
            share.setProgress(running.share());
            share.setAccessibleText(running.words());
            cancel.setOnAction(_ -> running.cancel().run());
        });
    }
}

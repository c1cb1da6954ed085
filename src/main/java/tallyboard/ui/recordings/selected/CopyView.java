package tallyboard.ui.recordings.selected;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** How the copy goes, how the last one ended, or why a wish was not granted. Takes no room while there is nothing. */
final class CopyView extends HBox {
    private final Label words = new Label();
    private final ProgressBar share = new ProgressBar(0);

    CopyView(SelectedViewModel selected) {
        getStyleClass().add("progress");
        setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("t13");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        share.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(share, Priority.ALWAYS);
        var cancel = Buttons.small(Messages.text("recordings.copy.cancel"));
        cancel.setOnAction(_ -> selected.copy().cancel());
        share.managedProperty().bind(share.visibleProperty());
        cancel.visibleProperty().bind(share.visibleProperty());
        cancel.managedProperty().bind(share.visibleProperty());
        getChildren().addAll(words, share, cancel);
        visibleProperty().bind(words.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        selected.copy().progress().subscribe(this::show);
        selected.problem().subscribe(problem -> {
            if (!problem.isEmpty()) {
                words.setText(problem);
            }
        });
    }

    private void show(CopyViewModel.Progress progress) {
        switch (progress) {
            case CopyViewModel.Running(var what, var done, var _) -> {
                words.setText(what);
                share.setProgress(done);
                share.setVisible(true);
            }
            case CopyViewModel.Idle(var how) -> {
                words.setText(how);
                share.setVisible(false);
            }
        }
    }
}

package tallyboard.ui.settings;

import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.settings.choice.Segments;

/** The folder of new recordings, typed or chosen, and the hours that fit. */
public final class RecordingView extends VBox {
    private final RecordingViewModel recording;
    private final TextField folder = new TextField();

    public RecordingView(RecordingViewModel recording) {
        this.recording = recording;
        getStyleClass().add("recording-folder");
        folder.setAccessibleText(Messages.text("settings.recording.folder"));
        folder.setOnAction(_ -> recording.choose(folder.getText()));
        HBox.setHgrow(folder, Priority.ALWAYS);
        recording.shown().subscribe(now -> {
            folder.setText(now);
            folder.setDisable(!recording.isSeen());
        });
        var use = Buttons.plain(Messages.text("settings.recording.use"));
        use.setOnAction(_ -> recording.choose(folder.getText()));
        use.disableProperty().bind(recording.busy().or(folder.textProperty().isEqualTo(recording.shown())));
        var browse = Buttons.plain(Messages.text("settings.recording.browse"), Feather.FOLDER);
        browse.setOnAction(_ -> browse());
        browse.disableProperty().bind(recording.busy());
        var line = new HBox(folder, use, browse);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        var room = words();
        room.textProperty().bind(recording.room());
        var what = words();
        what.setText(Messages.text("settings.recording.what"));
        var problem = new Label();
        problem.getStyleClass().add("attention");
        problem.setWrapText(true);
        problem.textProperty().bind(recording.problem());
        var kept = new Label(Messages.text("settings.recording.reserve"));
        kept.getStyleClass().add("text-2");
        var reserve = Segments.of(
                recording.reserves(),
                gigabytes -> Messages.text("settings.recording.gigabytes", gigabytes),
                recording.reserve(),
                recording::spare);
        reserve.setAccessibleText(Messages.text("settings.recording.reserve"));
        kept.setLabelFor(reserve);
        var spare = new HBox(kept, reserve);
        spare.getStyleClass().add("line");
        spare.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, room, what, spare, problem);
    }

    private static Label words() {
        var words = new Label();
        words.getStyleClass().addAll("t13", "text-2");
        words.setWrapText(true);
        return words;
    }

    private void browse() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("settings.recording.folder"));
        var now = new File(recording.folder().get());
        if (now.isDirectory()) {
            chooser.setInitialDirectory(now);
        }
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            recording.choose(chosen.toPath());
        }
    }
}

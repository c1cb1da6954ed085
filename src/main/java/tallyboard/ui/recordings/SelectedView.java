package tallyboard.ui.recordings;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.recordings.ExportViewModel.Idle;
import tallyboard.ui.recordings.ExportViewModel.Running;

/** The selected recording: what it is, where its gaps are, and what can be done with it. An export shows its way here. */
final class SelectedView extends VBox {
    private final RecordingsViewModel recordings;
    private final Label name = new Label();
    private final Label summary = new Label();
    private final Label pieces = new Label();
    private final TimelineView timeline = new TimelineView();
    private final Label from = new Label();
    private final Label to = new Label();
    private final Button open = Buttons.plain(Messages.text("recordings.open"), Feather.PLAY);
    private final Button show = Buttons.outline(Messages.text("recordings.show"), Feather.FOLDER);
    private final Button export = Buttons.outline(Messages.text("recordings.export.start"), Feather.DOWNLOAD);
    private final Label outcome = new Label();
    private final Label exporting = new Label();
    private final ProgressBar share = new ProgressBar(0);
    private final Button cancel = Buttons.small(Messages.text("recordings.export.cancel"));
    private final HBox running = new HBox(exporting, share, cancel);
    private final HBox facts = new HBox();

    SelectedView(RecordingsViewModel recordings) {
        this.recordings = recordings;
        getStyleClass().add("selected-recording");
        getChildren().addAll(facts(), progress());
        FocusRegion.INSPECTOR.mark(this);
        open.setOnAction(_ -> recordings.open());
        show.setOnAction(_ -> recordings.showInFolder());
        export.setOnAction(_ -> choose());
        export.setTooltip(new Tooltip(Messages.text("recordings.export.why")));
        cancel.setOnAction(_ -> recordings.export().cancel());
        recordings.selected().subscribe(this::show);
        recordings.export().progress().subscribe(this::show);
        outcome.visibleProperty()
                .bind(outcome.textProperty()
                        .isNotEmpty()
                        .and(running.visibleProperty().not()));
        outcome.managedProperty().bind(outcome.visibleProperty());
        recordings.problem().subscribe(problem -> {
            if (!problem.isEmpty()) {
                outcome.setText(problem);
            }
        });
    }

    private HBox facts() {
        name.getStyleClass().add("medium");
        summary.getStyleClass().addAll("t13", "text-2");
        pieces.getStyleClass().addAll("t13", "text-2");
        summary.managedProperty().bind(summary.textProperty().isNotEmpty());
        pieces.managedProperty().bind(pieces.textProperty().isNotEmpty());
        var words = new VBox(name, summary, pieces);
        words.getStyleClass().add("words");
        from.getStyleClass().addAll("t12", "text-2");
        to.getStyleClass().addAll("t12", "text-2");
        var middle = new HBox();
        HBox.setHgrow(middle, Priority.ALWAYS);
        var scale = new HBox(from, middle, to);
        var picture = new VBox(timeline, scale);
        picture.getStyleClass().add("picture");
        HBox.setHgrow(picture, Priority.ALWAYS);
        facts.getChildren().setAll(words, picture, open, show, export);
        facts.getStyleClass().add("facts");
        facts.setAlignment(Pos.CENTER_LEFT);
        return facts;
    }

    private HBox progress() {
        outcome.getStyleClass().add("t13");
        outcome.setWrapText(true);
        exporting.getStyleClass().add("t13");
        share.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(share, Priority.ALWAYS);
        HBox.setHgrow(running, Priority.ALWAYS);
        running.getStyleClass().add("running");
        running.setAlignment(Pos.CENTER_LEFT);
        running.managedProperty().bind(running.visibleProperty());
        var line = new HBox(running, outcome);
        line.getStyleClass().add("progress");
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(Bindings.or(running.visibleProperty(), outcome.visibleProperty()));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private void show(Optional<RecordingRow> selected) {
        open.setDisable(selected.filter(RecordingRow::isPlayable).isEmpty());
        show.setDisable(open.isDisabled());
        export.setDisable(selected.filter(RecordingRow::isExportable).isEmpty());
        name.setText(selected.map(row -> row.name().room()).orElseGet(() -> Messages.text("recordings.select")));
        summary.setText(selected.map(RecordingRow::summary).orElse(""));
        pieces.setText(selected.map(SelectedView::pieces).orElse(""));
        timeline.setVisible(selected.isPresent());
        from.setText(selected.map(row -> row.content().startSeconds()).orElse(""));
        to.setText(selected.map(RecordingRow::length).orElse(""));
        selected.ifPresent(
                row -> timeline.show(row.content().length(), row.content().gaps()));
    }

    private static String pieces(RecordingRow row) {
        return row.state().reason().isEmpty()
                ? Messages.text(
                        "recordings.summary.connections",
                        row.content().connections(),
                        row.content().parts())
                : row.state().reason();
    }

    private void show(ExportViewModel.Progress progress) {
        switch (progress) {
            case Running(var file, double done) -> {
                exporting.setText(Messages.text("recordings.export.running", file));
                share.setProgress(done);
                running.setVisible(true);
            }
            case Idle(var how) -> {
                running.setVisible(false);
                outcome.setText(how);
            }
        }
    }

    private void choose() {
        recordings.selected().get().ifPresent(row -> {
            var chooser = new FileChooser();
            chooser.setTitle(Messages.text("recordings.export.choose"));
            chooser.setInitialFileName(row.fileName());
            chooser.getExtensionFilters()
                    .setAll(new FileChooser.ExtensionFilter(Messages.text("recordings.export.kind"), "*.mp4"));
            File chosen = chooser.showSaveDialog(getScene().getWindow());
            if (chosen != null) {
                recordings.export().start(row, withEnding(chosen.toPath()));
            }
        });
    }

    private static Path withEnding(Path chosen) {
        var name = String.valueOf(chosen.getFileName());
        return name.endsWith(".mp4") ? chosen : chosen.resolveSibling(name + ".mp4");
    }
}

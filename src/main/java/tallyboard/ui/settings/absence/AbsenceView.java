package tallyboard.ui.settings.absence;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.stream.asset.RecordedMedia.Gap.Fill;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.settings.choice.Segments;

/** What viewers see, what the recording has, and the picture. */
public final class AbsenceView extends VBox {
    private static final double WIDTH = 256;

    private final AbsenceViewModel absence;
    private final GridPane lines = new GridPane();

    public AbsenceView(AbsenceViewModel absence) {
        this.absence = absence;
        getStyleClass().add("absence");
        lines.getStyleClass().add("settings-lines");
        line(
                0,
                "settings.absence.viewers",
                Segments.of(
                        List.of(true, false),
                        is -> Messages.text(is ? "settings.absence.still" : "settings.absence.frozen"),
                        absence.isSlateShown(),
                        absence::showSlate));
        line(
                1,
                "settings.absence.recording",
                Segments.of(
                        List.of(Fill.values()),
                        gap -> Messages.text("settings.absence.gap." + gap.name()),
                        absence.gap(),
                        absence::choose));
        line(2, "settings.absence.picture", picture());
        var what = new Label(Messages.text("settings.absence.what"));
        what.getStyleClass().addAll("t13", "text-2");
        what.setWrapText(true);
        var problem = new Label();
        problem.getStyleClass().add("attention");
        problem.setWrapText(true);
        problem.textProperty().bind(absence.problem());
        getChildren().addAll(what, lines, problem);
    }

    private void line(int row, String name, Node choice) {
        var label = new Label(Messages.text(name));
        label.getStyleClass().add("text-2");
        label.setLabelFor(choice);
        choice.setAccessibleText(Messages.text(name));
        lines.addRow(row, label, choice);
    }

    private Node picture() {
        var preview = new ImageView();
        preview.setFitWidth(WIDTH);
        preview.setFitHeight(WIDTH * 9 / 16);
        absence.picture().subscribe(png -> preview.setImage(png.length == 0 ? null : image(png)));
        var choose = Buttons.plain(Messages.text("settings.absence.choose"), Feather.IMAGE);
        choose.setOnAction(_ -> choose());
        var builtIn = Buttons.plain(Messages.text("settings.absence.builtIn"));
        builtIn.setOnAction(_ -> absence.chooseBuiltIn());
        builtIn.disableProperty().bind(absence.isOwnPicture().not());
        var buttons = new VBox(choose, builtIn);
        buttons.getStyleClass().add("buttons");
        var frame = new StackPane(preview);
        frame.getStyleClass().add("still");
        var line = new HBox(frame, buttons);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static Image image(byte[] png) {
        return new Image(new ByteArrayInputStream(png), WIDTH, WIDTH, true, true);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("settings.absence.picture"));
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(Messages.text("settings.absence.files"), "*.png", "*.jpg", "*.jpeg"));
        var chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            absence.choose(chosen.toPath());
        }
    }
}

package tallyboard.ui.schedule.preview;

import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** The three ways to a schedule: a file, an address, and dropping it anywhere on the window. */
final class ChooserView extends StackPane {
    private final PreviewViewModel preview;
    private final Button choose = Buttons.call(Messages.text("preview.choose.file"));

    ChooserView(PreviewViewModel preview) {
        this.preview = preview;
        getStyleClass().add("chooser");
        var title = new Label(Messages.text("preview.choose.title"));
        title.getStyleClass().addAll("t24", "semibold");
        var what = new Label(Messages.text("preview.choose.what"));
        what.getStyleClass().add("text-2");
        what.setWrapText(true);
        var column = new VBox(title, what, problem(), file(), address(), drop());
        column.getStyleClass().add("column");
        column.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(column);
    }

    /** Puts the focus on the first way. */
    void focus() {
        choose.requestFocus();
    }

    private Node problem() {
        var sentence = new Label();
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.textProperty()
                .bind(preview.state().map(now -> now instanceof Preview.Choosing(var problem) ? problem : ""));
        sentence.setFocusTraversable(true);
        sentence.accessibleTextProperty().bind(sentence.textProperty());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var sign = Icons.of(Feather.ALERT_TRIANGLE, Icons.MAIN);
        sign.getStyleClass().add("attention");
        var box = new HBox(sign, sentence);
        box.getStyleClass().addAll("card", "refusal");
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node file() {
        choose.getStyleClass().add("choose-file");
        choose.setOnAction(_ -> browse());
        return choose;
    }

    private Node address() {
        var field = new TextField();
        field.setPromptText("https://pretalx.example/driftwood/schedule/export/schedule.xml");
        field.setAccessibleText(Messages.text("preview.choose.address"));
        field.textProperty().bindBidirectional(preview.address());
        field.setOnAction(_ -> preview.fetch());
        HBox.setHgrow(field, Priority.ALWAYS);
        var read = Buttons.plain(Messages.text("preview.choose.read"));
        read.setOnAction(_ -> preview.fetch());
        read.disableProperty().bind(preview.address().map(String::isBlank));
        var label = new Label(Messages.text("preview.choose.address"));
        label.getStyleClass().addAll("t13", "text-2");
        label.setLabelFor(field);
        var line = new HBox(field, read);
        line.getStyleClass().add("line");
        var box = new VBox(label, line);
        box.getStyleClass().add("field");
        return box;
    }

    private static Node drop() {
        var drop = new Label(Messages.text("preview.choose.drop"));
        drop.getStyleClass().addAll("t13", "text-2");
        return drop;
    }

    private void browse() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("preview.choose.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                Messages.text("preview.choose.kind"), "*.xml", "*.json", "*.ics"),
                        new FileChooser.ExtensionFilter(Messages.text("preview.choose.anyKind"), "*"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            preview.open(chosen.toPath());
        }
    }
}

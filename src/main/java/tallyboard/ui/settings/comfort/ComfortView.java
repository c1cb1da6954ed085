package tallyboard.ui.settings.comfort;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tallyboard.settings.Comfort;
import tallyboard.settings.Comfort.Ease;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.spoken.Switch;
import tallyboard.ui.settings.choice.Segments;

/** The size of what is written, then a switch and a sentence for each ease. */
public final class ComfortView extends VBox {
    private final ComfortViewModel comfort;

    public ComfortView(ComfortViewModel comfort) {
        this.comfort = comfort;
        getStyleClass().add("comfort");
        var problem = new Label();
        problem.getStyleClass().add("attention");
        problem.textProperty().bind(comfort.problem());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        getChildren().add(size());
        getChildren().addAll(Arrays.stream(Ease.values()).map(this::ease).toList());
        getChildren().add(problem);
    }

    private Node size() {
        var name = new Label(Messages.text("settings.comfort.size"));
        name.setMinWidth(USE_PREF_SIZE);
        var sizes = Segments.of(
                Comfort.SIZES,
                percent -> Messages.text("settings.comfort.percent", percent),
                comfort.textPercent(),
                comfort::choose);
        name.setLabelFor(sizes);
        sizes.setAccessibleText(name.getText());
        var line = new HBox(name, sizes);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node ease(Ease ease) {
        var words = Messages.text("settings.comfort." + ease.name());
        var what = Messages.text("settings.comfort.what." + ease.name());
        var toggle = new Switch(words);
        toggle.setText(words);
        toggle.setAccessibleHelp(what);
        toggle.setSelected(comfort.has(ease));
        toggle.selectedProperty().subscribe((_, is) -> comfort.choose(ease, is));
        var about = new Label(what);
        about.getStyleClass().addAll("t13", "text-2");
        about.setWrapText(true);
        return new VBox(toggle, about);
    }
}

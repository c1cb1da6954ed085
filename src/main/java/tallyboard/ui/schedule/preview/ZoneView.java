package tallyboard.ui.schedule.preview;

import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SearchableComboBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.schedule.preview.PreviewWords.Zones;

/** Asks for the zone of the venue where the file does not say it. */
final class ZoneView extends HBox {
    private static final double WIDTH = 280;

    private final SearchableComboBox<String> choice = new SearchableComboBox<>();
    private List<String> offered = List.of();

    ZoneView(PreviewViewModel preview) {
        getStyleClass().addAll("card", "zone-question");
        setAlignment(Pos.CENTER_LEFT);
        var sign = Icons.of(Feather.GLOBE, Icons.MAIN);
        sign.getStyleClass().add("attention");
        var question = new Label(Messages.text("preview.zone.question"));
        question.setWrapText(true);
        question.setMinWidth(0);
        question.setMaxWidth(Double.MAX_VALUE);
        question.setLabelFor(choice);
        HBox.setHgrow(question, Priority.ALWAYS);
        choice.setPrefWidth(WIDTH);
        choice.setMinWidth(WIDTH);
        choice.setPromptText(Messages.text("preview.zone.prompt"));
        choice.setAccessibleText(Messages.text("preview.zone.question"));
        choice.valueProperty().subscribe(id -> {
            if (id != null) {
                preview.choose(ZoneId.of(id));
            }
        });
        getChildren().addAll(sign, question, choice);
        managedProperty().bind(visibleProperty());
    }

    void show(Zones zones) {
        setVisible(zones.isAsked());
        if (!offered.containsAll(zones.offered())) {
            offered = zones.offered();
            choice.getItems().setAll(offered);
        }
        zones.chosen().ifPresentOrElse(choice::setValue, () -> choice.setValue(null));
    }
}

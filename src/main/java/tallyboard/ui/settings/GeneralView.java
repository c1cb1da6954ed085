package tallyboard.ui.settings;

import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SearchableComboBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.settings.Settings.Appearance;
import tallyboard.settings.Settings.Language;
import tallyboard.settings.Settings.Sounds;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.settings.choice.Segments;

/** Language, looks, zone and sound, a line each. */
public final class GeneralView extends GridPane {
    private static final double ZONE_WIDTH = 320;

    public GeneralView(GeneralViewModel general) {
        getStyleClass().addAll("settings-lines", "general");
        var language = Segments.of(
                List.of(Language.values()),
                l -> Messages.text("settings.language." + l.name()),
                general.language(),
                general::choose);
        var appearance = Segments.of(
                List.of(Appearance.values()),
                a -> Messages.text("settings.appearance." + a.name()),
                general.appearance(),
                general::choose);
        line(0, "settings.general.language", language);
        line(1, "settings.general.appearance", appearance);
        line(2, "settings.general.zone", zone(general));
        var sounds = Segments.of(
                List.of(Sounds.values()),
                s -> Messages.text("settings.sounds." + s.name()),
                general.sounds(),
                general::choose);
        line(3, "settings.general.sounds", sounds);
        line(4, "settings.general.sound", sound(general));
        var problem = new Label();
        problem.getStyleClass().add("attention");
        problem.setWrapText(true);
        problem.textProperty().bind(general.problem());
        add(problem, 1, 5);
    }

    private void line(int row, String name, Node choice) {
        var label = new Label(Messages.text(name));
        label.getStyleClass().add("text-2");
        label.setLabelFor(choice);
        choice.setAccessibleText(Messages.text(name));
        addRow(row, label, choice);
    }

    private static Node zone(GeneralViewModel general) {
        var zone = new SearchableComboBox<String>();
        zone.getItems().setAll(general.zones());
        if (!zone.getItems().contains(general.zone().getId())) {
            zone.getItems().addFirst(general.zone().getId());
        }
        zone.setValue(general.zone().getId());
        zone.setPrefWidth(ZONE_WIDTH);
        zone.valueProperty().subscribe(id -> {
            if (id != null) {
                general.choose(ZoneId.of(id));
            }
        });
        return zone;
    }

    private static Node sound(GeneralViewModel general) {
        var play = Buttons.plain(Messages.text("settings.general.playTone"), Feather.VOLUME_2);
        play.setOnAction(_ -> general.playTone());
        var heard = new Label();
        heard.getStyleClass().add("text-2");
        heard.setWrapText(true);
        heard.textProperty().bind(general.heard());
        var line = new HBox(play, heard);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}

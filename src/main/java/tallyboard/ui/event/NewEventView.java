package tallyboard.ui.event;

import java.time.ZoneId;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import tallyboard.ui.event.parts.ReplaceView;
import tallyboard.ui.event.parts.SheetParts;
import tallyboard.ui.kit.Messages;

/** Asks how the new event is called and where it is, and says what it replaces. */
final class NewEventView extends VBox {
    private final Button keep;

    NewEventView(NewEventViewModel fresh, Runnable close) {
        getStyleClass().addAll("desk-sheet", "file-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var name = new TextField();
        name.setPromptText(Messages.text("shell.event.namePrompt"));
        name.textProperty().bindBidirectional(fresh.name());
        var zone = new SearchableComboBox<>(FXCollections.observableArrayList(
                ZoneId.getAvailableZoneIds().stream().sorted().toList()));
        zone.setMaxWidth(Double.MAX_VALUE);
        zone.setValue(fresh.zone().get().getId());
        zone.valueProperty().subscribe(id -> {
            if (id != null) {
                fresh.zone().set(ZoneId.of(id));
            }
        });
        var replace = new ReplaceView(fresh.replace());
        keep = replace.keep(close);
        getChildren()
                .addAll(
                        SheetParts.title("event.new.title"),
                        SheetParts.fixed("event.new.what", "text-2"),
                        SheetParts.field("shell.event.name", name),
                        SheetParts.field("shell.event.zone", zone),
                        replace,
                        SheetParts.buttons(keep, replace.go("event.new.do.", () -> fresh.begin(close))));
    }

    Node harmless() {
        return keep;
    }
}

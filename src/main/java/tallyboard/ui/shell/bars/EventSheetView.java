package tallyboard.ui.shell.bars;

import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SearchableComboBox;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** Names the event and says where it is. Opens below the name in the header; Esc or a press elsewhere closes it unchanged. */
final class EventSheetView extends VBox {
    private static final double WIDTH = 320;

    private final HeaderViewModel header;
    private final Consumer<String> problem;
    private final TextField name = new TextField();
    private final SearchableComboBox<String> zone = new SearchableComboBox<>();
    private final PopOver popup = new PopOver(this);

    EventSheetView(HeaderViewModel header, Consumer<String> problem) {
        this.header = header;
        this.problem = problem;
        getStyleClass().add("event-sheet");
        setPrefWidth(WIDTH);
        name.setText(header.conference().name());
        name.setPromptText(Messages.text("shell.event.namePrompt"));
        name.setOnAction(_ -> save());
        zone.setItems(FXCollections.observableArrayList(
                ZoneId.getAvailableZoneIds().stream().sorted().toList()));
        zone.setValue(header.conference().zone().getId());
        zone.setMaxWidth(Double.MAX_VALUE);
        var save = Buttons.call(Messages.text("shell.event.save"));
        save.setOnAction(_ -> save());
        var cancel = Buttons.plain(Messages.text("shell.event.cancel"));
        cancel.setOnAction(_ -> popup.hide(Duration.ZERO));
        var buttons = new HBox(cancel, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("buttons");
        getChildren()
                .addAll(
                        label(Messages.text("shell.event.name"), name),
                        name,
                        label(Messages.text("shell.event.zone"), zone),
                        zone,
                        buttons);
    }

    void openBelow(Node place) {
        popup.getRoot().getStylesheets().clear();
        popup.setArrowSize(0);
        popup.setArrowIndent(0);
        popup.setCornerRadius(8);
        popup.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popup.setDetachable(false);
        popup.setAnimated(false);
        var bounds = place.localToScreen(place.getLayoutBounds());
        popup.show(place, bounds.getMinX(), bounds.getMaxY(), Duration.ZERO);
        popup.setX(bounds.getMinX());
        popup.setY(bounds.getMaxY() + 4);
        name.requestFocus();
        name.selectAll();
    }

    private static Label label(String text, Node field) {
        var label = new Label(text);
        label.getStyleClass().addAll("t13", "text-2");
        label.setLabelFor(field);
        return label;
    }

    private void save() {
        header.rename(name.getText(), ZoneId.of(zone.getValue()), problem);
        popup.hide(Duration.ZERO);
    }
}

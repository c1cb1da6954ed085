package tallyboard.ui.keys.handoff;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.stream.key.HandOff.Way;
import tallyboard.ui.event.parts.SheetParts;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** One way to hand off a key: its name, who sees the key on it, and what it needs, once it is chosen. */
final class WayView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ToggleButton head = new ToggleButton();

    WayView(Way way, Feather icon, ToggleGroup ways, Node body) {
        getStyleClass().add("way");
        var name = Messages.text("keys.handoff.way." + way.name());
        var seen = Messages.text("keys.handoff.seen." + way.name());
        var title = new Label(name);
        title.getStyleClass().add("medium");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var sees = new Label(seen);
        sees.getStyleClass().addAll("t13", "text-2");
        var line = new HBox(Icons.of(icon, Icons.MAIN), title, space, sees);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        line.prefWidthProperty().bind(widthProperty().subtract(16));
        head.setGraphic(line);
        head.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        head.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        head.setAccessibleText(name + ", " + seen);
        head.setToggleGroup(ways);
        head.setUserData(way);
        head.setMaxWidth(Double.MAX_VALUE);
        body.getStyleClass().add("body");
        SheetParts.there(body, head.selectedProperty());
        getChildren().addAll(head, body);
        head.selectedProperty().subscribe(is -> pseudoClassStateChanged(CHOSEN, is));
    }

    ToggleButton head() {
        return head;
    }
}

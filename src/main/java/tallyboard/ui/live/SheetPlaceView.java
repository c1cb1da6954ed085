package tallyboard.ui.live;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Where sheets open: over the identity and the picture of the lanes, never over headlines and actions, so that every track
 * can be acted on while a sheet is open. Esc closes it and gives the focus back.
 */
final class SheetPlaceView extends StackPane {
    private Runnable closing = () -> {};
    private Optional<Node> cameFrom = Optional.empty();

    SheetPlaceView() {
        getStyleClass().add("sheet-place");
        setAlignment(Pos.TOP_LEFT);
        setPickOnBounds(false);
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                closing.run();
                e.consume();
            }
        });
    }

    /** @param onEscape closes the sheet the way its own button does */
    void open(Region sheet, Runnable onEscape) {
        if (!isVisible()) {
            cameFrom = Optional.ofNullable(getScene()).map(s -> s.getFocusOwner());
        }
        closing = onEscape;
        sheet.setMaxHeight(Region.USE_PREF_SIZE); // as tall as its words, not as the lanes
        getChildren().setAll(sheet);
        setVisible(true);
    }

    void close() {
        if (isVisible()) {
            setVisible(false);
            getChildren().clear();
            cameFrom.ifPresent(Node::requestFocus);
        }
    }
}

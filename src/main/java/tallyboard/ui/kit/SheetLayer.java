package tallyboard.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import tallyboard.ui.kit.comfort.Comforts;
import tallyboard.ui.kit.keyboard.Keyboard;
import tallyboard.ui.kit.keyboard.Shortcut;

/**
 * Where a sheet lies over the window, one at a time. While it is there the rest of the window can be seen and not reached;
 * Esc closes it, which is always the harmless answer. AtlantaFX's ModalPane would do, but leaves pictures of a moving sheet
 * behind on the software pipeline.
 */
public final class SheetLayer extends StackPane {
    private static final Duration FADE = Duration.millis(120);

    private final ChangeListener<Node> keepFocus = (_, _, now) -> keepFocus(now);
    private final FadeTransition fade = new FadeTransition(FADE, this);
    private Optional<Node> before = Optional.empty();
    private Optional<Node> first = Optional.empty();
    private Optional<Node> last = Optional.empty();

    public SheetLayer() {
        getStyleClass().add("sheet-layer");
        setVisible(false);
        fade.setFromValue(0);
        fade.setToValue(1);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                hide();
            }
        });
        addEventHandler(KeyEvent.ANY, SheetLayer::keepFromTheRest);
    }

    /** Lays the sheet over the window and gives the focus to its harmless answer. */
    public void show(Node sheet, Node harmless) {
        if (!isVisible()) {
            before = Optional.ofNullable(getScene().getFocusOwner());
            getScene().focusOwnerProperty().addListener(keepFocus);
            if (!Comforts.isStill()) {
                fade.playFromStart();
            }
        }
        first = Optional.of(harmless);
        last = first;
        getChildren().setAll(sheet);
        setVisible(true);
        harmless.requestFocus();
    }

    /** Takes the sheet away and gives the focus back. */
    public void hide() {
        if (isVisible()) {
            getScene().focusOwnerProperty().removeListener(keepFocus);
            setVisible(false);
            getChildren().clear();
            before.ifPresent(Node::requestFocus);
        }
    }

    public boolean isShown() {
        return isVisible();
    }

    /** What lies below must not act on keys that are pressed here; hiding what must not be seen is for all. */
    private static void keepFromTheRest(KeyEvent event) {
        boolean isForBelow = event.getCode().isDigitKey()
                || Keyboard.read(event)
                        .filter(wanted -> wanted != Shortcut.PRESENTER_SAFE)
                        .isPresent();
        if (isForBelow) {
            event.consume();
        }
    }

    private void keepFocus(Node now) {
        for (var node = now; node != null; node = node.getParent()) {
            if (node == this) {
                last = Optional.of(now);
                return;
            }
        }
        back().ifPresent(Node::requestFocus);
    }

    /** Whoever tabs out of the sheet at its end begins again at its top, and the other way round. */
    private Optional<Node> back() {
        var stops = new ArrayList<Node>();
        collect(this, stops);
        if (stops.isEmpty()) {
            return first;
        }
        boolean isAtTop = last.equals(Optional.of(stops.getFirst()));
        boolean isAtEnd = last.equals(Optional.of(stops.getLast()));
        return isAtTop && !isAtEnd ? Optional.of(stops.getLast()) : isAtEnd ? Optional.of(stops.getFirst()) : first;
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}

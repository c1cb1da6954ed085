package tallyboard.ui.kit.hold;

import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** A place whose verb just changed takes no press for 600 ms, so that a second click never lands on another verb. */
public final class Settling {
    private static final Duration TIME = Duration.millis(600);

    private Settling() {}

    /** Makes the node deaf to presses from now on for that time; it looks the same meanwhile. */
    public static void settle(Node place) {
        EventHandler<InputEvent> deaf = event -> {
            if (isPress(event)) {
                event.consume();
            }
        };
        place.addEventFilter(InputEvent.ANY, deaf);
        var time = new PauseTransition(TIME);
        time.setOnFinished(_ -> place.removeEventFilter(InputEvent.ANY, deaf));
        time.play();
    }

    private static boolean isPress(Event event) {
        return switch (event) {
            case MouseEvent mouse ->
                mouse.getEventType() == MouseEvent.MOUSE_PRESSED || mouse.getEventType() == MouseEvent.MOUSE_RELEASED;
            case KeyEvent key -> key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE;
            default -> false;
        };
    }
}

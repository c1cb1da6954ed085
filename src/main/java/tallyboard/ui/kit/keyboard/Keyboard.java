package tallyboard.ui.kit.keyboard;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Reads what is pressed. FX thread. */
public final class Keyboard {
    private boolean isSwallowing;

    private Keyboard() {}

    /** Keeps the letter of a key that opened something from being typed there. */
    public static void serve(Scene scene) {
        var keyboard = new Keyboard();
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> keyboard.isSwallowing = read(event).isPresent() && !event.isShortcutDown());
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (keyboard.isSwallowing) {
                event.consume();
            }
        });
    }

    /** What is asked for, when a key was pressed or a sign was typed; empty for everything else. */
    public static Optional<Shortcut> read(KeyEvent event) {
        if (event.isConsumed()) {
            return Optional.empty();
        }
        return stroke(event)
                .filter(stroke -> !(stroke.writes() && event.getTarget() instanceof TextInputControl))
                .flatMap(KeyMap.now()::find);
    }

    /**
     * The key of the event: letters and the keys above them by their place when they are pressed, signs by what is typed,
     * because they are in other places on other keyboards. Whatever is pressed with Alt is none.
     */
    public static Optional<Stroke> stroke(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return Stroke.parse(event.getCharacter()).filter(Stroke::isSign);
        }
        return event.getEventType() == KeyEvent.KEY_PRESSED && !event.isAltDown()
                ? Stroke.parse((event.isShortcutDown() ? "Ctrl+" : "")
                        + (event.isShiftDown() ? "Shift+" : "")
                        + event.getCode().name())
                : Optional.empty();
    }
}

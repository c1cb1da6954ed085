package tallyboard.ui.kit.keyboard;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Reads what is pressed. FX thread. */
public final class Keyboard {
    private Optional<KeyCode> down = Optional.empty();
    /** The key that asked for something and has not been let go: it comes again and again, and is to be typed nowhere. */
    private Optional<KeyCode> spent = Optional.empty();

    private Keyboard() {}

    /** Keeps the letter or the sign of a key that opened something from being typed there, however long it is kept down. */
    public static void serve(Scene scene) {
        var keyboard = new Keyboard();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keyboard::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, keyboard::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (keyboard.down.equals(Optional.of(event.getCode()))) {
                keyboard.down = Optional.empty();
                keyboard.spent = Optional.empty();
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (spent.equals(Optional.of(event.getCode()))) {
            event.consume();
            return;
        }
        down = Optional.of(event.getCode());
        spent = asksByWhatItWrites(event) ? down : Optional.empty();
    }

    private void typed(KeyEvent event) {
        if (spent.isPresent()) {
            event.consume();
        } else if (asksByWhatItWrites(event)) {
            spent = down;
        }
    }

    private static boolean asksByWhatItWrites(KeyEvent event) {
        return read(event).isPresent() && stroke(event).filter(Stroke::writes).isPresent();
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

package tallyboard.ui.kit.hold;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Whether Enter is still down since another hold button heard it. A key that is kept down comes again and again, also to
 * whatever got the focus meanwhile, and must not begin a hold there. FX thread.
 */
final class EnterKey {
    private static final EventHandler<KeyEvent> RELEASED = EnterKey::released;
    private static boolean isKept;

    private EnterKey() {}

    /** Hears the release wherever in that scene it goes. */
    static void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_RELEASED, RELEASED);
    }

    /** Notes a press; whether it is one, and not the same one once more. */
    static boolean press() {
        boolean isFresh = !isKept;
        isKept = true;
        return isFresh;
    }

    private static void released(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            isKept = false;
        }
    }
}

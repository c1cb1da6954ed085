package tallyboard.ui.shell.keys;

import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tallyboard.ui.kit.SheetLayer;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.kit.keyboard.Keyboard;
import tallyboard.ui.kit.keyboard.Shortcut;
import tallyboard.ui.shell.frame.DeskViewModel;

/** Keys of the whole window: product design, 3.5. The screens have their own. */
public final class DeskKeys {
    private final SheetLayer sheets;
    private final DeskViewModel desk;
    private final Map<Shortcut, Runnable> deeds;
    private final HoldButton panic;
    private KeyCode heldBy = KeyCode.UNDEFINED;

    /**
     * @param deeds what the keys ask for
     * @param panic the button that a key holds
     */
    public DeskKeys(
            Scene scene, SheetLayer sheets, DeskViewModel desk, Map<Shortcut, Runnable> deeds, HoldButton panic) {
        this.sheets = sheets;
        this.desk = desk;
        this.deeds = Map.copyOf(deeds);
        this.panic = panic;
        Keyboard.serve(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::asked);
        scene.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed() || event.isAltDown()) {
            return;
        }
        if (event.isShortcutDown() && event.getCode().isDigitKey() && !sheets.isShown()) {
            desk.go(event.getCode().ordinal() - KeyCode.DIGIT0.ordinal());
            event.consume();
        } else {
            asked(event);
        }
    }

    /** Over a sheet only what hides: it may be what must not be seen. */
    private void asked(KeyEvent event) {
        var wanted = Keyboard.read(event).filter(s -> s == Shortcut.PRESENTER_SAFE || !sheets.isShown());
        if (wanted.filter(Shortcut.PANIC::equals).isPresent()) {
            heldBy = event.getCode();
            panic.press();
            event.consume();
        } else {
            wanted.map(deeds::get).ifPresent(deed -> {
                deed.run();
                event.consume();
            });
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == heldBy) {
            heldBy = KeyCode.UNDEFINED;
            panic.release();
        }
    }
}

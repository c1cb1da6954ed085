package tallyboard.ui.shell.keys;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tallyboard.ui.alarms.AlarmsViewModel;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.SheetLayer;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.shell.frame.DeskViewModel;

/** Keys of the whole window: product design, 3.5. The screens have their own. */
public final class DeskKeys {
    private final Scene scene;
    private final SheetLayer sheets;
    private final DeskViewModel desk;
    private final BooleanProperty locked;
    private final BooleanProperty safe;
    private final AlarmsViewModel alarms;
    private final HoldButton panic;

    /** @param panic the button that the Pause key holds */
    public DeskKeys(
            Scene scene,
            SheetLayer sheets,
            DeskViewModel desk,
            BooleanProperty locked,
            BooleanProperty safe,
            AlarmsViewModel alarms,
            HoldButton panic) {
        this.scene = scene;
        this.sheets = sheets;
        this.desk = desk;
        this.locked = locked;
        this.safe = safe;
        this.alarms = alarms;
        this.panic = panic;
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        boolean isToHide = event.getCode() == KeyCode.P && event.isShortcutDown() && event.isShiftDown();
        if (isToHide ? hide() : !sheets.isShown() && act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        boolean isCommand = event.isShortcutDown();
        if (isCommand && event.getCode().isDigitKey()) {
            desk.go(event.getCode().ordinal() - KeyCode.DIGIT0.ordinal());
            return true;
        }
        return switch (event.getCode()) {
            case F6 -> {
                FocusRegion.step(scene, event.isShiftDown() ? -1 : 1);
                yield true;
            }
            case PAUSE -> {
                panic.press();
                yield true;
            }
            case D -> isCommand && event.isShiftDown() && lock();
            case A -> !isCommand && !isTyping(event) && acknowledge(event.isShiftDown());
            default -> false;
        };
    }

    private boolean lock() {
        locked.set(!locked.get());
        return true;
    }

    /** Also over a sheet: it may be what must not be seen. */
    private boolean hide() {
        safe.set(!safe.get());
        return true;
    }

    private boolean acknowledge(boolean isToBeShelved) {
        if (isToBeShelved) {
            alarms.shelveOldest();
        } else {
            alarms.acknowledgeOldest();
        }
        return true;
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.PAUSE) {
            panic.release();
        }
    }

    /** By its character, because the key it is on differs from keyboard to keyboard. */
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?") && !isTyping(event) && !sheets.isShown()) {
            var map = new KeyMapView(sheets::hide);
            sheets.show(map, map.close());
            event.consume();
        }
    }

    private static boolean isTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl;
    }
}

package tallyboard.ui.schedule;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys of the page while it is on screen: N adds, Delete deletes, Page up and down go from day to day. */
final class ScheduleKeys {
    private final ScheduleView page;
    /** Kept, because a handler is removed by being the same one. */
    private final EventHandler<KeyEvent> onPressed = this::pressed;

    ScheduleKeys(ScheduleView page) {
        this.page = page;
        page.sceneProperty().addListener((_, before, now) -> {
            leave(before);
            enter(now);
        });
    }

    private void enter(@Nullable Scene scene) {
        if (scene != null) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, onPressed);
        }
    }

    private void leave(@Nullable Scene scene) {
        if (scene != null) {
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, onPressed);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (event.isShortcutDown()) {
            command(event);
            return;
        }
        switch (event.getCode()) {
            case N -> page.addSomewhere();
            case T -> page.schedule().goToNow();
            case DELETE -> page.delete();
            case PAGE_DOWN -> page.schedule().goBy(1);
            case PAGE_UP -> page.schedule().goBy(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void command(KeyEvent event) {
        switch (event.getCode()) {
            case Z -> page.undo().undo();
            default -> {
                return;
            }
        }
        event.consume();
    }
}

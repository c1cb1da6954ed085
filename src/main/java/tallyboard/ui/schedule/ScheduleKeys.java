package tallyboard.ui.schedule;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys of the page while it is on screen: N adds, Delete deletes, Ctrl+I imports, Page up and down go from day to day. */
final class ScheduleKeys {
    private final ScheduleView page;
    /** Kept, because a handler is removed by being the same one. */
    private final EventHandler<KeyEvent> onPressed = this::pressed;

    private final EventHandler<KeyEvent> onTyped = this::typed;

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
            scene.addEventHandler(KeyEvent.KEY_TYPED, onTyped);
        }
    }

    private void leave(@Nullable Scene scene) {
        if (scene != null) {
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, onPressed);
            scene.removeEventHandler(KeyEvent.KEY_TYPED, onTyped);
        }
    }

    /** Taken when it is typed, not pressed: else the letter would stand in the form that it opens. */
    private void typed(KeyEvent event) {
        if (!isForOthers(event)
                && !event.isShortcutDown()
                && page.isGridShown()
                && event.getCharacter().equalsIgnoreCase("n")) {
            page.add();
            event.consume();
        }
    }

    private static boolean isForOthers(KeyEvent event) {
        return event.isConsumed() || event.isAltDown() || event.getTarget() instanceof TextInputControl;
    }

    private void pressed(KeyEvent event) {
        if (isForOthers(event)) {
            return;
        }
        if (event.isShortcutDown()) {
            command(event);
            return;
        }
        if (!page.isGridShown()) {
            return;
        }
        switch (event.getCode()) {
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
            case I -> page.importOne();
            case Z -> page.undo().undo();
            default -> {
                return;
            }
        }
        event.consume();
    }
}

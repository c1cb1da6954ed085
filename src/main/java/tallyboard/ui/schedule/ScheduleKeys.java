package tallyboard.ui.schedule;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import tallyboard.ui.kit.keyboard.Keyboard;

/** The keys of the page while it is on screen: Delete deletes, Page up and down go from day to day, the others as the map says. */
final class ScheduleKeys {
    private final ScheduleView page;
    /** Kept, because a handler is removed by being the same one. */
    private final EventHandler<KeyEvent> onPressed = this::pressed;

    private final EventHandler<KeyEvent> onTyped = this::asked;

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

    private void pressed(KeyEvent event) {
        if (event.isConsumed() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (event.isShortcutDown() || !page.isGridShown()) {
            asked(event);
            return;
        }
        switch (event.getCode()) {
            case DELETE -> page.delete();
            case PAGE_DOWN -> page.schedule().goBy(1);
            case PAGE_UP -> page.schedule().goBy(-1);
            default -> {
                asked(event);
                return;
            }
        }
        event.consume();
    }

    private void asked(KeyEvent event) {
        var wanted = Keyboard.read(event);
        if (wanted.isEmpty()) {
            return;
        }
        switch (wanted.get()) {
            case IMPORT -> page.importOne();
            case UNDO -> page.undo().undo();
            case ADD_SESSION -> inGrid(page::add);
            case GO_TO_NOW -> inGrid(page.schedule()::goToNow);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void inGrid(Runnable deed) {
        if (page.isGridShown()) {
            deed.run();
        }
    }
}

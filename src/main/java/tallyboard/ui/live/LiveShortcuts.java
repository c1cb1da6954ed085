package tallyboard.ui.live;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.kit.keyboard.Keyboard;
import tallyboard.ui.kit.keyboard.Shortcut;
import tallyboard.ui.live.state.Verb;

/**
 * The keys of the Live page while it is on screen: digits select, the others act on the selected track. What cuts wants its
 * keys held as long as its button.
 */
final class LiveShortcuts {
    private final LiveView page;
    /** Kept, because a handler is removed by being the same one. */
    private final EventHandler<KeyEvent> onPressed = this::pressed;

    private final EventHandler<KeyEvent> onTyped = this::asked;
    private final EventHandler<KeyEvent> onReleased = this::released;
    private Optional<HoldButton> holding = Optional.empty();
    private KeyCode heldBy = KeyCode.UNDEFINED;

    LiveShortcuts(LiveView page) {
        this.page = page;
        page.sceneProperty().addListener((_, before, now) -> {
            leave(before);
            enter(now);
        });
        // The release of a key goes to whoever has the focus then, so a hold ends with the focus it began with.
        page.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(_ -> letGo());
        page.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .subscribe(_ -> letGo());
    }

    private void enter(@Nullable Scene scene) {
        if (scene != null) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, onPressed);
            scene.addEventHandler(KeyEvent.KEY_TYPED, onTyped);
            scene.addEventHandler(KeyEvent.KEY_RELEASED, onReleased);
        }
    }

    private void leave(@Nullable Scene scene) {
        letGo();
        if (scene != null) {
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, onPressed);
            scene.removeEventHandler(KeyEvent.KEY_TYPED, onTyped);
            scene.removeEventHandler(KeyEvent.KEY_RELEASED, onReleased);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            letGo();
        } else if (event.getCode().isDigitKey() && !event.isShortcutDown() && !isTyping(event)) {
            page.select(event.getCode().ordinal() - KeyCode.DIGIT1.ordinal());
            event.consume();
        } else {
            asked(event);
        }
    }

    private void asked(KeyEvent event) {
        Keyboard.read(event).filter(wanted -> answer(wanted, event.getCode())).ifPresent(_ -> event.consume());
    }

    /** Whether it was for this page. */
    private boolean answer(Shortcut wanted, KeyCode by) {
        switch (wanted) {
            case MULTIVIEW -> page.switchFace();
            case MARK -> page.act(Verb.MARK);
            case UNDO -> page.undoMark();
            case ENABLE -> page.act(Verb.ENABLE);
            case DISABLE -> hold(page.disable(), by);
            case FINISH -> hold(page.finish(), by);
            case EXTEND -> page.act(Verb.EXTEND);
            case COPY_KEY -> page.act(Verb.COPY_KEY);
            case HAND_OFF -> page.act(Verb.HAND_OFF);
            case LEAK -> page.leak();
            case SEARCH,
                    HELP,
                    NEXT_REGION,
                    LAST_REGION,
                    ACKNOWLEDGE,
                    SHELVE,
                    LOCK,
                    PRESENTER_SAFE,
                    PANIC,
                    ADD_SESSION,
                    GO_TO_NOW,
                    IMPORT,
                    SEARCH_LOG -> {
                return false;
            }
        }
        return true;
    }

    /** A key that is kept down arrives again and again; the hold begins with the first. */
    private void hold(Optional<HoldButton> button, KeyCode by) {
        if (holding.isEmpty()) {
            holding = button;
            heldBy = by;
            holding.ifPresent(HoldButton::press);
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == heldBy || event.getCode().isModifierKey()) {
            letGo();
        }
    }

    private void letGo() {
        holding.ifPresent(HoldButton::release);
        holding = Optional.empty();
    }

    private static boolean isTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl;
    }
}

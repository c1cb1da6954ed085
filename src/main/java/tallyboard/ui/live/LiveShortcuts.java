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
import tallyboard.ui.live.state.Verb;

/**
 * The keys of the Live page while it is on screen: digits select, M marks, Ctrl with a letter acts on the selected track.
 * What cuts wants its keys held as long as its button.
 */
final class LiveShortcuts {
    private final LiveView page;
    /** Kept, because a handler is removed by being the same one. */
    private final EventHandler<KeyEvent> onPressed = this::pressed;

    private final EventHandler<KeyEvent> onReleased = this::released;
    private Optional<HoldButton> holding = Optional.empty();

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
            scene.addEventHandler(KeyEvent.KEY_RELEASED, onReleased);
        }
    }

    private void leave(@Nullable Scene scene) {
        letGo();
        if (scene != null) {
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, onPressed);
            scene.removeEventHandler(KeyEvent.KEY_RELEASED, onReleased);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed() || event.isAltDown()) {
            return;
        }
        if (event.isShortcutDown()) {
            command(event);
        } else if (!isTyping(event) && event.getCode().isDigitKey()) {
            page.select(event.getCode().ordinal() - KeyCode.DIGIT1.ordinal());
            event.consume();
        } else if (!isTyping(event) && event.getCode() == KeyCode.M) {
            page.act(Verb.MARK);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            letGo();
        }
    }

    private void command(KeyEvent event) {
        switch (event.getCode()) {
            case E -> {
                if (event.isShiftDown()) {
                    page.act(Verb.EXTEND);
                } else {
                    hold(page.finish());
                }
            }
            case L -> {
                if (event.isShiftDown()) {
                    page.leak();
                } else {
                    hold(page.disable());
                }
            }
            case O -> page.act(Verb.ENABLE);
            case K -> page.act(event.isShiftDown() ? Verb.HAND_OFF : Verb.COPY_KEY);
            case Z -> page.undoMark();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** A key that is kept down arrives again and again; the hold begins with the first. */
    private void hold(Optional<HoldButton> button) {
        if (holding.isEmpty()) {
            holding = button;
            holding.ifPresent(HoldButton::press);
        }
    }

    private void released(KeyEvent event) {
        switch (event.getCode()) {
            case E, L, CONTROL, COMMAND, META -> letGo();
            default -> {}
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

package tallyboard.ui.log.page;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import tallyboard.ui.kit.keyboard.Keyboard;
import tallyboard.ui.kit.keyboard.Shortcut;

/**
 * The keys of the page of the log while it is on screen: one goes to the search from anywhere, Esc empties it and goes back
 * to the lines, Down goes from it to the lines.
 */
final class LogKeys {
    private final Node page;
    private final TextField search;
    private final Node list;
    /** Kept, because a handler is removed by being the same one. */
    private final EventHandler<KeyEvent> onAsked = this::asked;

    LogKeys(Node page, TextField search, Node list) {
        this.page = page;
        this.search = search;
        this.list = list;
        page.sceneProperty().subscribe((before, now) -> {
            leave(before);
            enter(now);
        });
        enter(page.getScene());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void enter(@Nullable Scene scene) {
        if (scene != null) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, onAsked);
            scene.addEventHandler(KeyEvent.KEY_TYPED, onAsked);
        }
    }

    private void leave(@Nullable Scene scene) {
        if (scene != null) {
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, onAsked);
            scene.removeEventHandler(KeyEvent.KEY_TYPED, onAsked);
        }
    }

    private void asked(KeyEvent event) {
        if (Keyboard.read(event).filter(Shortcut.SEARCH_LOG::equals).isPresent() && page.isVisible()) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
            list.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            list.requestFocus();
            event.consume();
        }
    }
}

package tallyboard.ui.settings.keyboard;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.keyboard.KeyMap;
import tallyboard.ui.kit.keyboard.Keyboard;
import tallyboard.ui.kit.keyboard.Shortcut;

/** One deed and its key. Pressing the key's button asks for another, which is then pressed there. */
final class KeyLineView extends VBox {
    private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");

    private final KeyboardViewModel keyboard;
    private final Shortcut shortcut;

    KeyLineView(KeyboardViewModel keyboard, Shortcut shortcut) {
        this.keyboard = keyboard;
        this.shortcut = shortcut;
        getStyleClass().add("key-line");
        var deed = new Label(shortcut.deed());
        deed.getStyleClass().add("deed");
        var reset = Buttons.icon(Messages.text("settings.keyboard.reset", shortcut.deed()), Feather.ROTATE_CCW);
        reset.visibleProperty().bind(keyboard.map().map(_ -> keyboard.isChanged(shortcut)));
        reset.setOnAction(_ -> keyboard.reset(shortcut));
        var line = new HBox(deed, key(), reset);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, problem());
    }

    private Button key() {
        var key = Buttons.small("");
        key.getStyleClass().add("key");
        key.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> isAsked()
                                ? Messages.text("settings.keyboard.press")
                                : words(keyboard.map().get()),
                        keyboard.map(),
                        keyboard.asked()));
        key.accessibleTextProperty()
                .bind(key.textProperty().map(text -> Messages.text("settings.keyboard.spoken", shortcut.deed(), text)));
        key.setOnAction(_ -> keyboard.ask(shortcut));
        keyboard.asked().subscribe(_ -> key.pseudoClassStateChanged(ASKING, isAsked()));
        key.focusedProperty().subscribe(isFocused -> {
            if (!isFocused && isAsked()) {
                keyboard.leave();
            }
        });
        key.addEventFilter(KeyEvent.ANY, event -> {
            if (isAsked()) {
                event.consume();
                take(event);
            }
        });
        return key;
    }

    private boolean isAsked() {
        return keyboard.asked().get().equals(Optional.of(shortcut));
    }

    private String words(KeyMap map) {
        var key = map.words(shortcut);
        return shortcut.isHeld() ? Messages.text("keymap.held", key) : key;
    }

    private Label problem() {
        var problem = new Label();
        problem.getStyleClass().addAll("t13", "attention");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(keyboard.problem());
        problem.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> isAsked() && !keyboard.problem().get().isEmpty(), keyboard.asked(), keyboard.problem()));
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private void take(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
            keyboard.leave();
            return;
        }
        Keyboard.stroke(event)
                .ifPresentOrElse(keyboard::press, () -> unusable(event).ifPresent(keyboard::refuse));
    }

    /** A sign is waited for until it is typed; Ctrl, Shift and Alt until something is pressed with them. */
    private static Optional<Unusable> unusable(KeyEvent event) {
        var code = event.getCode();
        if (event.getEventType() != KeyEvent.KEY_PRESSED || code.isModifierKey()) {
            return Optional.empty();
        }
        if (event.isAltDown()) {
            return Optional.of(Unusable.ALT);
        }
        if (code.isNavigationKey() || code.isWhitespaceKey() || isDeleting(code)) {
            return Optional.of(Unusable.MOVING);
        }
        if (code.isDigitKey() && !event.isShiftDown()) {
            return Optional.of(Unusable.DIGIT);
        }
        return event.isShortcutDown() || event.getText().isEmpty() ? Optional.of(Unusable.OTHER) : Optional.empty();
    }

    private static boolean isDeleting(KeyCode code) {
        return code == KeyCode.DELETE || code == KeyCode.BACK_SPACE || code == KeyCode.INSERT;
    }
}

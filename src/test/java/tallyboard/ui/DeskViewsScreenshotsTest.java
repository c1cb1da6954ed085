package tallyboard.ui;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Theme;

/** Draws the ways to look at the desk: its search, its tiles, its list of keys. */
@Tag("screenshots")
class DeskViewsScreenshotsTest {
    @BeforeAll
    static void startTheToolkit() throws Exception {
        Camera.start();
    }

    @AfterEach
    void speakEnglish() {
        Messages.speak(Locale.ENGLISH);
    }

    @Test
    void theSearch() throws Exception {
        Camera.shoot("search", planned(), Theme.DARK, searching("ma"));
        Camera.shoot("search-light", planned(), Theme.LIGHT, searching("room 2"));
        Camera.shoot("search-empty", planned(), Theme.DARK, searching(""));
        Messages.speak(Locale.GERMAN);
        Camera.shoot("search-small-de", planned(), Theme.DARK, small().andThen(searching("ma")));
        Camera.shoot("search-nothing-de", planned(), Theme.LIGHT, small().andThen(searching("xylophon")));
    }

    @Test
    void theListOfKeys() throws Exception {
        Camera.shoot("keys", planned(), Theme.DARK, small().andThen(stage -> type(stage, "?")));
        Messages.speak(Locale.GERMAN);
        Camera.shoot("keys-de", planned(), Theme.LIGHT, small().andThen(stage -> type(stage, "?")));
    }

    private static DriftwoodDay planned() {
        return new DriftwoodDay().calm().planned();
    }

    private static Consumer<Stage> small() {
        return stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
        };
    }

    private static Consumer<Stage> searching(String words) {
        return stage -> {
            type(stage, "/");
            ((TextInputControl) stage.getScene().getFocusOwner()).setText(words);
        };
    }

    /** As a hand that presses the key of that sign. */
    private static void type(Stage stage, String sign) {
        var scene = stage.getScene();
        var typed = new KeyEvent(
                KeyEvent.KEY_TYPED, sign, "", javafx.scene.input.KeyCode.UNDEFINED, false, false, false, false);
        javafx.event.Event.fireEvent(scene, typed);
    }
}

package tallyboard.ui;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
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
    void theMultiview() throws Exception {
        for (var theme : Theme.values()) {
            var suffix = theme == Theme.DARK ? "" : "-light";
            Camera.shoot(
                    "multiview" + suffix,
                    new DriftwoodDay().calm().lost().planned(),
                    theme,
                    stage -> press(stage, KeyCode.V));
            Camera.shoot("multiview-many" + suffix, many(), theme, stage -> press(stage, KeyCode.V));
        }
        Camera.shoot("side-multiview", many(), Theme.DARK, stage -> beside(stage, "Multiview in a window", 1600, 1000));
        Camera.shoot(
                "side-multiview-light",
                planned(),
                Theme.LIGHT,
                stage -> beside(stage, "Multiview in a window", 960, 600));
        Camera.shoot(
                "side-inspector", planned(), Theme.DARK, stage -> beside(stage, "Inspector in a window", 400, 860));
        Messages.speak(Locale.GERMAN);
        Camera.shoot("multiview-small-de", planned(), Theme.DARK, small().andThen(stage -> press(stage, KeyCode.V)));
        Camera.shoot("multiview-many-small-de", many(), Theme.DARK, small().andThen(stage -> press(stage, KeyCode.V)));
    }

    /** Opens a window beside, over the desk. */
    private static void beside(Stage stage, String words, double width, double height) {
        stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(words))
                .forEach(node -> ((Button) node).fire());
        var window = (Stage) Window.getWindows().getLast();
        window.setX(0);
        window.setY(0);
        window.setWidth(width);
        window.setHeight(height);
    }

    /** Sixteen rooms. */
    private static DriftwoodDay many() {
        var day = new DriftwoodDay().calm().lost().planned();
        for (int room = 4; room <= 16; room++) {
            day.scenes.room("Room " + room);
        }
        return day;
    }

    @Test
    void theListOfKeys() throws Exception {
        Camera.shoot("keys", planned(), Theme.DARK, small().andThen(stage -> type(stage, "?")));
        Messages.speak(Locale.GERMAN);
        Camera.shoot("keys-de", planned(), Theme.LIGHT, small().andThen(stage -> type(stage, "?")));
    }

    @Test
    void theKeysInTheSettings() throws Exception {
        Camera.shoot("settings-keyboard", planned(), Theme.DARK, stage -> keyboard(stage, "Mark this moment"));
        Messages.speak(Locale.GERMAN);
        Camera.shoot(
                "settings-keyboard-de",
                planned(),
                Theme.LIGHT,
                small().andThen(stage -> keyboard(stage, "Diesen Moment merken")));
    }

    /** Asks for another key, and gets one that is taken. */
    private static void keyboard(Stage stage, String deed) {
        var scene = stage.getScene();
        ScreenshotsTest.go(stage, 5);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var key = (Button) scene.getRoot().lookupAll(".keyboard .key").stream()
                .filter(node -> String.valueOf(node.getAccessibleText()).startsWith(deed))
                .findFirst()
                .orElseThrow();
        var page = (ScrollPane) scene.lookup(".settings-page");
        double y = page.getContent().sceneToLocal(key.localToScene(0, 0)).getY();
        double hidden = page.getContent().getBoundsInLocal().getHeight() - page.getHeight();
        page.setVvalue((y - 300) / hidden);
        key.requestFocus();
        key.fire();
        Event.fireEvent(key, new KeyEvent(KeyEvent.KEY_PRESSED, "", "k", KeyCode.K, false, true, false, false));
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
        Event.fireEvent(scene, typed);
    }

    private static void press(Stage stage, KeyCode key) {
        Event.fireEvent(stage.getScene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}

package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.kit.keyboard.KeyMap;
import tallyboard.ui.shell.DeskWindow;

/** Giving a deed another key, by the keys themselves. */
@Tag("screen")
class KeyboardScreenTest extends FxRobot {
    private final DriftwoodDay day = new DriftwoodDay();
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Fonts.load();
            day.calm();
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            var fx = new FxThread();
            new DeskWindow(stage, day.desk(false), new Background(Runnable::run, fx), fx, ZoneId.of("Europe/Berlin"))
                    .show(Theme.DARK);
        });
        moveTo(stage);
        settle();
        push(KeyCode.CONTROL, KeyCode.DIGIT6);
        settle();
    }

    @AfterEach
    void close() throws Exception {
        release(new KeyCode[0]);
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        KeyMap.hold(KeyMap.FIRST);
    }

    @Test
    void theNewKeyDoesItTheOldOneDoesNotAndTheListSaysSo() {
        ask("Lanes or multiview");
        push(KeyCode.J);
        settle();
        assertEquals("J", key("Lanes or multiview").getText());
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        settle();
        push(KeyCode.V);
        settle();
        assertFalse(lookup(".tiles").query().isVisible());
        push(KeyCode.J);
        settle();
        assertTrue(lookup(".tiles").query().isVisible());
        write('?');
        settle();
        assertTrue(from(lookup(".key-map").<Node>query()).lookup(".key").queryAll().stream()
                .anyMatch(key -> ((Label) key).getText().equals("J")));
    }

    @Test
    void whileAKeyIsAskedForItDoesNothingElse() {
        var before = List.copyOf(day.scenes.streams.commands());
        ask("Mark this moment");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        push(KeyCode.CONTROL, KeyCode.K);
        push(KeyCode.ENTER);
        push(KeyCode.SPACE);
        push(KeyCode.CONTROL);
        settle();
        assertEquals("Press the key…", key("Mark this moment").getText());
        push(KeyCode.ESCAPE);
        settle();
        assertEquals("M", key("Mark this moment").getText());
        assertEquals(KeyMap.FIRST, KeyMap.now());
        assertEquals(before, day.scenes.streams.commands());
    }

    @Test
    void theKeyThatOpensTheSearchIsNotTypedIntoItHoweverLongItIsKeptDown() {
        ask("Search tracks, talks and the log");
        push(KeyCode.G);
        settle();
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        settle();
        for (int i = 0; i < 5; i++) {
            interact(() -> {
                fire(KeyEvent.KEY_PRESSED, "", KeyCode.G);
                fire(KeyEvent.KEY_TYPED, "g", KeyCode.UNDEFINED);
            });
        }
        interact(() -> fire(KeyEvent.KEY_RELEASED, "", KeyCode.G));
        settle();
        assertEquals("", field().getText());
        interact(() -> {
            fire(KeyEvent.KEY_PRESSED, "", KeyCode.G);
            fire(KeyEvent.KEY_TYPED, "g", KeyCode.UNDEFINED);
            fire(KeyEvent.KEY_RELEASED, "", KeyCode.G);
        });
        settle();
        assertEquals("g", field().getText());
    }

    private TextField field() {
        return (TextField) lookup(".search-sheet .search").query();
    }

    /** As the toolkit does it: to whoever has the focus now. */
    private void fire(EventType<KeyEvent> type, String character, KeyCode code) {
        var owner = stage.getScene().getFocusOwner();
        owner.fireEvent(new KeyEvent(type, character, "", code, false, false, false, false));
    }

    private void ask(String deed) {
        interact(() -> {
            key(deed).requestFocus();
            key(deed).fire();
        });
        settle();
    }

    private Button key(String deed) {
        return lookup((Node node) -> node instanceof Button button
                        && String.valueOf(button.getAccessibleText()).startsWith(deed + ": ")
                        && button.getStyleClass().contains("key"))
                .query();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}

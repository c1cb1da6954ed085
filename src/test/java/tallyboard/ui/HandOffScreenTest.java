package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tallyboard.desk.handoff.TestingObs;
import tallyboard.stream.LiveStream;
import tallyboard.stream.key.HandOff;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.shell.DeskWindow;

/** A key goes to its room with the keyboard alone, and nothing that can be seen or read out holds it. */
@Tag("screen")
class HandOffScreenTest extends FxRobot {
    private static final long PATIENCE_SECONDS = 10;

    private final DriftwoodDay day = new DriftwoodDay();
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Fonts.load();
            day.quiet();
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            var fx = new FxThread();
            new DeskWindow(stage, day.desk(false), Background.onVirtualThreads(fx), fx, ZoneId.of("Europe/Berlin"))
                    .show(Theme.DARK);
        });
        moveTo(stage);
        settle();
    }

    @AfterEach
    void close() throws Exception {
        release(new KeyCode[0]);
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void aKeyIsPushedIntoObsByKeyboard() throws Exception {
        try (var obs = new TestingObs(Optional.of("sea-and-sand"))) {
            push(KeyCode.DIGIT2);
            openSheet();
            push(KeyCode.TAB);
            write("127.0.0.1:" + obs.port());
            push(KeyCode.TAB);
            write("sea-and-sand");
            assertNoKeyIsAnywhere();
            push(KeyCode.ENTER);
            until(() -> day.scenes.stream(day.room2).key().uses().handedOff().isPresent());
            until(() -> lookup(".handoff-sheet .said").query().isVisible());
            assertEquals(key(day.scenes.stream(day.room2)), obs.key());
            assertNoKeyIsAnywhere();
            push(KeyCode.ESCAPE);
            settle();
            assertTrue(lookup(".handoff-sheet").tryQuery().isEmpty());
        }
    }

    @Test
    void theWaysAreChosenWithTheArrowsLikeAnyChoice() {
        openSheet();
        for (int i = 1; i < HandOff.Way.values().length; i++) {
            push(KeyCode.DOWN);
            settle();
        }
        var head = (ToggleButton) stage.getScene().getFocusOwner();
        assertEquals(HandOff.Way.PRINTED_CARD, head.getUserData());
        assertTrue(head.isSelected());
        push(KeyCode.SPACE);
        settle();
        assertTrue(((ToggleButton) stage.getScene().getFocusOwner()).isSelected());
        push(KeyCode.SPACE);
        settle();
        assertTrue(((ToggleButton) stage.getScene().getFocusOwner()).isSelected(), "one way is always chosen");
        assertNoKeyIsAnywhere();
    }

    private void openSheet() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K).release(KeyCode.K, KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        assertTrue(lookup(".handoff-sheet").query().isVisible());
    }

    private void assertNoKeyIsAnywhere() {
        for (var stream : day.scenes.streams.all()) {
            var telling = key(stream).substring(0, 12);
            for (var window : Window.getWindows()) {
                from(window.getScene().getRoot())
                        .lookup("*")
                        .queryAll()
                        .forEach(node -> assertFalse(texts(node).contains(telling), node.toString()));
            }
        }
    }

    private static String texts(Node node) {
        var drawn = switch (node) {
            case Labeled labeled -> labeled.getText();
            case Text text -> text.getText();
            case TextInputControl input -> input.getText();
            default -> "";
        };
        return drawn
                + node.getAccessibleText()
                + node.getAccessibleHelp()
                + node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    private static String key(LiveStream stream) {
        return stream.key().readable().orElseThrow().reveal();
    }

    private static void until(BooleanSupplier isSo) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
                settle();
                return isSo.getAsBoolean();
            });
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("it never became so", e);
        }
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}

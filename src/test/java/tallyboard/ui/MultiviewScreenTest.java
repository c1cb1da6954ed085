package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
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
import tallyboard.ui.shell.DeskWindow;

/** Lanes and tiles of the Live page, by keys. */
@Tag("screen")
class MultiviewScreenTest extends FxRobot {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final long PATIENCE_SECONDS = 10;

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
    }

    @AfterEach
    void close() throws Exception {
        release(new KeyCode[0]);
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void aKeyGoesToTheTilesAndBackAndTheTrackStaysSelected() {
        push(KeyCode.DIGIT2);
        push(KeyCode.V);
        settle();
        assertEquals(3, lookup(".tile").queryAll().size());
        assertTrue(selected(".tile").isFocused());
        assertTrue(selected(".tile").getAccessibleText().contains("Room 2"));
        push(KeyCode.RIGHT);
        settle();
        assertTrue(selected(".tile").getAccessibleText().contains("Workshop"));
        push(KeyCode.V);
        settle();
        assertFalse(isSeen(".tile"));
        assertTrue(selected(".lane").getAccessibleText().contains("Workshop"));
        assertTrue(selected(".lane").isFocused());
    }

    @Test
    void aTileHasNothingToPressAndNoAddress() {
        push(KeyCode.V);
        settle();
        for (var tile : lookup(".tile").queryAll()) {
            assertEquals(
                    0,
                    from(tile)
                            .lookup((Node node) -> node instanceof ButtonBase)
                            .queryAll()
                            .size());
            assertEquals(0, from(tile).lookup(".hold-button").queryAll().size());
            var texts = from(tile).lookup(".label").queryAll().toString() + tile.getAccessibleText();
            assertFalse(texts.contains("10.0.4"), texts);
        }
    }

    @Test
    void finishByKeyBringsItsButtonBackIntoSightAndStillWantsItsHold() throws Exception {
        push(KeyCode.DIGIT2);
        push(KeyCode.V);
        settle();
        push(KeyCode.CONTROL, KeyCode.E);
        settle();
        assertTrue(isSeen(".lane"));
        assertFalse(day.scenes.streams.commands().contains("finish Room 2"));
        push(KeyCode.V);
        settle();
        press(KeyCode.CONTROL, KeyCode.E);
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> day.scenes.streams.commands().contains("finish Room 2"));
    }

    private boolean isSeen(String style) {
        Node node = lookup(style).query();
        while (node.getParent() != null && node.isVisible()) {
            node = node.getParent();
        }
        return node.getParent() == null;
    }

    private Node selected(String style) {
        return lookup(style).queryAll().stream()
                .filter(node -> node.getPseudoClassStates().contains(SELECTED))
                .findFirst()
                .orElseThrow();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}

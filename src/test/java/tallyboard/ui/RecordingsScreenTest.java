package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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

/** The page of the recordings under a hand: the handles of the copy, and a decision that can be taken back. */
@Tag("screen")
class RecordingsScreenTest extends FxRobot {
    private static final long PATIENCE_SECONDS = 10;

    private final DriftwoodDay day = new DriftwoodDay().calm().recorded().planned();
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Fonts.load();
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            var fx = new FxThread();
            new DeskWindow(stage, day.desk(false), new Background(Runnable::run, fx), fx, ZoneId.of("Europe/Berlin"))
                    .show(Theme.DARK);
        });
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> RecordingPick.pick(stage, "Hands-on: shell without fear"));
        until(() -> isSaid("In 11:15:00, beginning"));
    }

    @AfterEach
    void close() throws Exception {
        release(new KeyCode[0]);
        release(new MouseButton[0]);
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void theHandlesAreMovedByKeysAndSayWhereTheyAre() throws Exception {
        var in = lookup(".handle.in").<Node>query();
        interact(in::requestFocus);
        push(KeyCode.RIGHT);
        until(() -> isSaid("In 11:15:01"));
        push(KeyCode.SHIFT, KeyCode.RIGHT);
        until(() -> isSaid("In 11:15:11"));
        push(KeyCode.LEFT);
        until(() -> isSaid("In 11:15:10"));
        assertEquals(10.0, in.queryAccessibleAttribute(AccessibleAttribute.VALUE));
        assertEquals("In 11:15:10", in.getAccessibleText());
        assertEquals(31 * 60 + 12.0, in.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
        until(() -> isSaid("31:02 of 31:12"));
    }

    @Test
    void theHandlesAreDraggedByMouse() throws Exception {
        var bar = lookup(".timeline").<Node>query();
        var bounds = bar.localToScreen(bar.getLayoutBounds());
        drag(lookup(".handle.out").<Node>query(), MouseButton.PRIMARY)
                .moveTo(bounds.getMinX() + bounds.getWidth() / 4, bounds.getCenterY())
                .drop();
        until(() -> isSaid("Out 11:24"));
    }

    @Test
    void whatIsAcceptedGoesOutAndCanBeTakenBack() throws Exception {
        clickOn("Accept although shorter");
        until(() -> isSaid("Accepted 31:12"));
        until(() -> isSaid("“Hands-on: shell without fear” goes out as it is."));
        clickOn("Undo");
        until(() -> isSaid("Shorter than plan 31:12"));
    }

    private boolean isSaid(String beginning) {
        return lookup(".selected-recording .label").queryAllAs(Label.class).stream()
                .anyMatch(label ->
                        label.isVisible() && String.valueOf(label.getText()).startsWith(beginning));
    }

    private static void until(BooleanSupplier isSo) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, isSo::getAsBoolean);
    }
}

package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
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
import tallyboard.stream.event.Fact;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.shell.DeskWindow;

/** A morning on which not everything is done: what the checklist says, and what it asks of Enable. */
@Tag("screen")
class ChecklistScreenTest extends FxRobot {
    private final DriftwoodDay day = new DriftwoodDay().quiet();
    private Stage stage;

    @BeforeEach
    void openTheDesk() throws Exception {
        day.scenes.streams.disable(day.hall);
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Fonts.load();
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            var fx = new FxThread();
            var desk = new DeskWindow(
                    stage, day.desk(false), new Background(Runnable::run, fx), fx, ZoneId.of("Europe/Berlin"));
            desk.show(Theme.DARK);
        });
        moveTo(stage);
        until(() -> !header().getText().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        release(new KeyCode[0]);
        release(new MouseButton[0]);
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void enableWithSomethingRedHasToBeHeldAndTheLogSaysWhatWasRed() throws Exception {
        until(() -> button("Enable anyway").isPresent());
        var enable = button("Enable anyway").orElseThrow();
        assertTrue(enable.getTooltip().getText().contains("Main hall: no sound check yet"));
        clickOn(enable);
        push(KeyCode.CONTROL, KeyCode.O);
        settle();
        assertFalse(day.scenes.streams.commands().contains("enable Main hall"));
        moveTo(enable).press(MouseButton.PRIMARY);
        until(() -> day.scenes.streams.commands().contains("enable Main hall"));
        release(MouseButton.PRIMARY);
        until(() -> day.scenes.streams.recentLog(20).stream()
                .anyMatch(entry -> entry.fact() == Fact.ENABLED_ANYWAY
                        && entry.details().getOrDefault("subject", "").contains("no sound check yet")));
    }

    @Test
    void theSheetLeadsToTheRoomAndTakesOwnItems() throws Exception {
        interact(header()::fire);
        settle();
        clickOn(lookup(".checklist-sheet .text-field").<Node>query())
                .write("Radio check")
                .push(KeyCode.ENTER);
        until(() -> day.scenes.tracks.conference().checklist().size() == 1);
        until(() -> lookup(".checklist-sheet .check-box").tryQuery().isPresent());
        interact(() ->
                lookup(".checklist-sheet .check-box").queryAs(CheckBox.class).fire());
        until(() -> day.scenes.tracks.conference().checklist().getFirst().isTicked());
        var rooms = lookup((Node n) -> n instanceof Button b && "Go to the room".equals(b.getText()))
                .queryAllAs(Button.class);
        assertEquals(3, rooms.size());
        interact(() -> List.copyOf(rooms).get(1).fire());
        settle();
        assertTrue(lookup(".checklist-sheet").tryQuery().isEmpty());
        assertTrue(lookup(".lane:selected .room").queryLabeled().getText().contains("Room 2"));
    }

    private Button header() {
        return lookup(".checklist-button .button").queryAs(Button.class);
    }

    private Optional<Button> button(String text) {
        return lookup((Node n) -> n instanceof Button b && text.equals(b.getText()) && b.isVisible())
                .queryAllAs(Button.class)
                .stream()
                .findFirst();
    }

    private static void until(BooleanSupplier isSo) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, isSo::getAsBoolean);
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}

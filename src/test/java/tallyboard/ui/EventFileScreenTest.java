package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import tallyboard.ui.event.EventMenuView;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.shell.DeskWindow;

/** The menu of the event and its sheets, with the keyboard alone. */
@Tag("screen")
class EventFileScreenTest extends FxRobot {
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
    void theMenuOpensByKeyboardAndLeadsToASheetWhoseHarmlessAnswerHasTheFocus() {
        menuByKeyboard(KeyCode.ENTER);
        // the first entry is the name; the second begins a new event
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        settle();
        assertEquals("Cancel", ((Button) focused()).getText());
        push(KeyCode.ESCAPE);
        settle();
        assertTrue(lookup(".file-sheet").tryQuery().isEmpty());
        assertTrue(focused() instanceof EventMenuView);
    }

    @Test
    void spaceOpensTheMenuToo() {
        menuByKeyboard(KeyCode.SPACE);
        push(KeyCode.ESCAPE);
        settle();
        assertFalse(menu().isShowing());
    }

    @Test
    void tabGoesRoundInTheSheetAndANewEventBeginsWithoutTheMouse() throws Exception {
        interact(() -> menu().sheets().newEvent());
        settle();
        var stops = new HashSet<Node>();
        for (int i = 0; i < 6; i++) {
            stops.add(focused());
            push(KeyCode.TAB);
            settle();
        }
        assertEquals(4, stops.size(), stops.toString()); // the name, the zone, the typed name, Cancel
        until(() -> focusOn(".file-sheet .field .text-input"));
        write("Driftwood Conf 2027");
        until(() -> focusOn(".typed-name"));
        write("Driftwood Conf 2026");
        until(() -> focusOn(".go") && focused() instanceof ButtonBase);
        push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> day.scenes.tracks.conference().name().equals("Driftwood Conf 2027"));
        settle();
        assertTrue(lookup(".file-sheet").tryQuery().isEmpty());
    }

    @Test
    void anEarlierVersionComesBackByHoldingEnter() throws Exception {
        day.scenes.desk().events().keepHourly();
        day.scenes.clock.pass(Duration.ofHours(2));
        day.scenes.tracks.nameConference("Driftwood, renamed");
        interact(() -> menu().sheets().restore());
        settle();
        until(() -> focusOn(".hold-button.go"));
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, this::isHolding);
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> day.scenes.tracks.conference().name().equals("Driftwood Conf 2026"));
        release(KeyCode.ENTER);
        settle();
        assertTrue(lookup(".file-sheet").tryQuery().isEmpty());
    }

    /** An Enter that comes with the focus is not taken, so it is tried until one is. */
    private boolean isHolding() {
        press(KeyCode.ENTER);
        settle();
        boolean isSo = focused().getPseudoClassStates().contains(PseudoClass.getPseudoClass("holding"));
        if (!isSo) {
            release(KeyCode.ENTER);
        }
        return isSo;
    }

    private void menuByKeyboard(KeyCode opening) {
        for (int i = 0; i < 6 && !menu().isFocused(); i++) {
            push(KeyCode.F6);
            settle();
        }
        push(opening);
        settle();
        assertTrue(menu().isShowing());
    }

    /** Tabs on until it is so. */
    private void until(BooleanSupplier isThere) {
        for (int i = 0; i < 12 && !isThere.getAsBoolean(); i++) {
            push(KeyCode.TAB);
            settle();
        }
        assertTrue(isThere.getAsBoolean());
    }

    private boolean focusOn(String what) {
        return focused().equals(lookup(what).tryQuery().orElse(null));
    }

    private EventMenuView menu() {
        return lookup(".event-name").query();
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}

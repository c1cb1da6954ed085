package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
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

/** The real window under a hand: what is pressed, what is asked of the engine, what is seen. */
@Tag("screen")
class DeskScreenTest extends FxRobot {
    private static final PseudoClass HOLDING = PseudoClass.getPseudoClass("holding");

    private static final long PATIENCE_SECONDS = 10;

    private final DriftwoodDay day = new DriftwoodDay();
    /** What the toolkit says of style sheets; held here because a logger that nobody holds forgets its handlers. */
    private static final Logger STYLE_LOG = Logger.getLogger("javafx.css");

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord said) {
            complaints.add(said.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        STYLE_LOG.addHandler(listener);
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
        STYLE_LOG.removeHandler(listener);
        release(new KeyCode[0]);
        release(new MouseButton[0]);
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void theDeskOpensWithItsLanesAndNoComplaintAboutAStyle() {
        assertEquals(3, lanes().size());
        assertEquals(List.of(), complaints);
    }

    @Test
    void theLinesOfALaneStayApartInTheSmallestWindowToo() {
        assertEquals(List.of(), overlaps());
        interact(() -> {
            stage.setWidth(1180);
            stage.setHeight(720);
        });
        settle();
        assertEquals(List.of(), overlaps());
    }

    @Test
    void finishNeedsAHoldByMouse() throws Exception {
        var finish = inLane(0, ".hold-button");
        clickOn(finish);
        settle();
        assertFalse(day.scenes.streams.commands().contains("finish Main hall"));
        moveTo(finish).press(MouseButton.PRIMARY);
        until(() -> day.scenes.streams.commands().contains("finish Main hall"));
    }

    @Test
    void aHoldThatIsLetGoDoesNothing() {
        var finish = inLane(0, ".hold-button");
        moveTo(finish).press(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        release(MouseButton.PRIMARY);
        settle();
        assertFalse(day.scenes.streams.commands().contains("finish Main hall"));
    }

    @Test
    void finishNeedsAHoldByKeyboardTooAndBareKeysCutNothing() throws Exception {
        push(KeyCode.DIGIT2);
        push(KeyCode.SPACE);
        push(KeyCode.ENTER);
        settle();
        assertFalse(day.scenes.streams.commands().contains("finish Room 2"));
        press(KeyCode.CONTROL, KeyCode.E);
        until(() -> day.scenes.streams.commands().contains("finish Room 2"));
    }

    @Test
    void aHoldByKeysEndsWithTheFocusItBeganWith() throws Exception {
        push(KeyCode.DIGIT2);
        var finish = inLane(1, ".hold-button");
        press(KeyCode.CONTROL, KeyCode.E);
        until(() -> finish.getPseudoClassStates().contains(HOLDING));
        interact(() -> lookup(".log-strip .button").query().requestFocus());
        until(() -> !finish.getPseudoClassStates().contains(HOLDING));
        assertFalse(day.scenes.streams.commands().contains("finish Room 2"));
    }

    @Test
    void theFocusStaysInTheLaneWhoseButtonGoes() throws Exception {
        push(KeyCode.DIGIT1);
        var finish = inLane(0, ".hold-button");
        interact(finish::requestFocus);
        day.scenes.streams.disable(day.hall);
        until(() -> !finish.isVisible());
        settle();
        assertTrue(lanes().getFirst().isFocusWithin());
        assertTrue(lanes().getFirst().getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected")));
    }

    @Test
    void onALockedDeskWhatReachesTheAudienceHasToBeHeld() throws Exception {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        var disable = from(lanes().get(2))
                .lookup((Node node) -> node instanceof Button button && "Disable".equals(button.getText()))
                .query();
        clickOn(disable);
        settle();
        assertFalse(day.scenes.streams.commands().contains("disable Workshop"));
        moveTo(disable).press(MouseButton.PRIMARY);
        until(() -> day.scenes.streams.commands().contains("disable Workshop"));
    }

    @Test
    void copyPutsTheKeyItselfAndNeverTheMask() throws Exception {
        push(KeyCode.DIGIT3);
        push(KeyCode.CONTROL, KeyCode.K);
        var key = day.scenes
                .streams
                .find(day.workshop)
                .orElseThrow()
                .key()
                .readable()
                .orElseThrow();
        until(() -> key.reveal().equals(clipboard()));
        assertTrue(lookup(".mask").queryLabeled().getText().contains("••••"));
    }

    @Test
    void theKeyIsInNoNodeOfTheDesk() {
        var keys = day.scenes.streams.all().stream()
                .map(stream -> stream.key().readable().orElseThrow().reveal())
                .toList();
        var texts = lookup(node -> true).queryAll().stream()
                .map(node -> String.valueOf(node.getAccessibleText()) + node)
                .toList();
        keys.forEach(key -> assertTrue(texts.stream().noneMatch(text -> text.contains(key))));
    }

    private List<Node> lanes() {
        return lookup(".lane").queryAll().stream()
                .sorted(Comparator.comparingDouble(
                        lane -> lane.localToScene(0, 0).getY()))
                .toList();
    }

    /** What lies over its neighbour above in the session's place of a lane. */
    private List<String> overlaps() {
        var found = new ArrayList<String>();
        for (var lane : lanes()) {
            var lines = ((Parent) from(lane).lookup(".session").query()).getChildrenUnmodifiable();
            for (int i = 1; i < lines.size(); i++) {
                double above = lines.get(i - 1).getBoundsInParent().getMaxY();
                if (lines.get(i).getLayoutY() < above - 1) {
                    found.add(lines.get(i - 1) + " and " + lines.get(i));
                }
            }
        }
        return found;
    }

    private Node inLane(int place, String what) {
        return from(lanes().get(place)).lookup(what).query();
    }

    private static String clipboard() {
        try {
            return WaitForAsyncUtils.asyncFx(
                            () -> String.valueOf(Clipboard.getSystemClipboard().getString()))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static void until(BooleanSupplier isSo) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, isSo::getAsBoolean);
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}

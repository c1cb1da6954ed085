package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
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
import tallyboard.stream.StreamId;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.live.lane.LaneView;
import tallyboard.ui.shell.DeskWindow;

/** Forty rooms: the lanes in sight are drawn, the others are there for whoever goes to them. */
@Tag("screen")
class ManyLanesScreenTest extends FxRobot {
    private static final int ROOMS = 40;
    /** More than fit into the window. */
    private static final int FEW = 12;

    private static final long PATIENCE_SECONDS = 10;

    private final DriftwoodDay day = new DriftwoodDay();
    private final List<StreamId> rooms = new ArrayList<>();
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Fonts.load();
            for (int i = 1; i <= ROOMS; i++) {
                rooms.add(day.scenes.room("Room " + i));
            }
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            var fx = new FxThread();
            new DeskWindow(stage, day.desk(false), new Background(Runnable::run, fx), fx, ZoneId.of("Europe/Berlin"))
                    .show(Theme.DARK);
        });
        moveTo(stage);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() throws Exception {
        release(new KeyCode[0]);
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void aLaneOutOfSightIsAnEmptyPlaceThatStillSpeaks() {
        assertTrue(isDrawn(0));
        assertFalse(isDrawn(ROOMS - 1));
        assertTrue(lane(ROOMS - 1).getAccessibleText().contains("Room 40"));
        assertEquals(lane(0).getHeight(), lane(ROOMS - 1).getHeight());
    }

    @Test
    void whatChangedOutOfSightIsSaidWhenTheLaneComesIntoSight() throws Exception {
        day.scenes.live(rooms.getLast(), Duration.ofMinutes(5));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(lane(ROOMS - 1).getAccessibleText().contains("live"));
        interact(() ->
                lookup(".lanes-place .scroll-pane").queryAs(ScrollPane.class).setVvalue(1));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("LIVE", word(ROOMS - 1));
        assertFalse(isDrawn(1));
    }

    @Test
    void theFocusGoesDownThroughTheLanesAndEachIsDrawnWhenItHasIt() throws Exception {
        push(KeyCode.DIGIT1);
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> lane(0).isFocused());
        for (int i = 1; i < FEW; i++) {
            interact(this::down);
            int here = i;
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS, TimeUnit.SECONDS, () -> lane(here).isFocused() && isInSight(here));
            assertEquals("DISABLED", word(i));
        }
    }

    /** One press; a key of the display that is kept down on a busy computer comes again and again. */
    private void down() {
        var owner = stage.getScene().getFocusOwner();
        owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
    }

    private LaneView lane(int place) {
        return lookup(".lane").queryAll().stream()
                .map(LaneView.class::cast)
                .filter(lane -> lane.row().id().filter(rooms.get(place)::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private boolean isDrawn(int place) {
        return lane(place).getChildren().stream().anyMatch(Node::isVisible);
    }

    private boolean isInSight(int place) {
        var whole = lookup(".lanes-place")
                .query()
                .localToScreen(lookup(".lanes-place").query().getLayoutBounds());
        var lane = lane(place).localToScreen(lane(place).getLayoutBounds());
        return whole.getMinY() <= lane.getMinY() + 1 && lane.getMaxY() <= whole.getMaxY() + 1;
    }

    private String word(int place) {
        Node word = from(lane(place)).lookup(".word").query();
        return ((Labeled) word).getText();
    }
}

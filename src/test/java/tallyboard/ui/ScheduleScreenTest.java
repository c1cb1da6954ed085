package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
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
import tallyboard.agenda.Session;
import tallyboard.testing.ScheduleServer;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.shell.DeskWindow;

/** The schedule under a hand, by mouse and by keyboard alone. */
@Tag("screen")
class ScheduleScreenTest extends FxRobot {
    private static final long PATIENCE_SECONDS = 10;
    private static final double PIXELS_PER_MINUTE = 1.6;

    private final DriftwoodDay day = new DriftwoodDay();
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Fonts.load();
            day.calm().planned();
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            var fx = new FxThread();
            new DeskWindow(stage, day.desk(false), new Background(Runnable::run, fx), fx, ZoneId.of("Europe/Berlin"))
                    .show(Theme.DARK);
        });
        moveTo(stage);
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        settle();
    }

    @AfterEach
    void close() throws Exception {
        release(new KeyCode[0]);
        release(new MouseButton[0]);
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void theArrowsGoFromTalkToTalkAndTheInspectorFollows() throws Exception {
        clickOn(block("Small tools"));
        push(KeyCode.DOWN);
        until(() -> isInspected("Panel: Who maintains this?"));
        push(KeyCode.RIGHT);
        until(() -> isInspected("Tracing at scale without tears"));
        push(KeyCode.DOWN);
        until(() -> isInspected("What the pager taught me"));
        push(KeyCode.RIGHT);
        until(() -> isInspected("Hands-on: a parser by lunchtime"));
    }

    @Test
    void aSessionIsAddedByKeyboardAlone() throws Exception {
        push(KeyCode.N);
        settle();
        write("Birds of a feather");
        push(KeyCode.ENTER);
        until(() -> find("Birds of a feather").isPresent());
        push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> find("Birds of a feather").isEmpty());
    }

    @Test
    void aDoubleClickAddsWhereItWasPressed() throws Exception {
        var after = block("Closing: what we broke");
        var bounds = after.localToScreen(after.getLayoutBounds());
        double top = bounds.getMinY() - 1;
        doubleClickOn(new Point2D(bounds.getMinX() + 40, top - 5 * PIXELS_PER_MINUTE)); // it begins at 17:10
        settle();
        assertEquals("17:05", fields().get(1).getText());
    }

    @Test
    void aMoveIsOnThisDeskOnlyAndGoesBack() throws Exception {
        clickOn(block("Panel: Who maintains"));
        press("+5 min");
        until(() -> session("Panel").edits().start().isPresent());
        press("Back to the published");
        until(() -> session("Panel").edits().equals(Session.Edits.NONE));
    }

    @Test
    void aSwitchSetsWhetherTheTalkIsRecorded() throws Exception {
        clickOn(block("Panel: Who maintains"));
        settle();
        clickOn(lookup(".toggle-switch").nth(0).<Node>query());
        until(() -> !session("Panel").isRecorded());
        push(KeyCode.SPACE);
        until(() -> session("Panel").isRecorded());
    }

    @Test
    void aNewVersionIsBroughtReviewedAndAppliedByKeyboardAlone() throws Exception {
        try (var site =
                new ScheduleServer("driftwood-2026.xml", day.nextVersion().xml())) {
            push(KeyCode.CONTROL, KeyCode.I);
            settle();
            push(KeyCode.TAB);
            write(site.address("driftwood-2026.xml"));
            push(KeyCode.ENTER);
            until(() -> isShown("Review 5 changes"));
        }
        focusOn("Review 5 changes");
        push(KeyCode.ENTER);
        until(() -> isShown("Apply 5 changes"));
        push(KeyCode.SPACE);
        until(() -> isShown("Apply 4 changes"));
        focusOn("Apply 4 changes");
        push(KeyCode.ENTER);
        until(() ->
                day.scenes.sessions.agenda().source().orElseThrow().version().equals("1.8"));
        assertTrue(session("Queues").isRecorded()); // its tick was taken away
        assertEquals("Room 2", room(session("Latency")));
    }

    private Node block(String title) {
        return lookup(node -> node.getStyleClass().contains("session-block")
                        && String.valueOf(node.getAccessibleText()).startsWith(title))
                .query();
    }

    private boolean isInspected(String title) {
        return lookup(".talk-inspector .t18").queryAllAs(javafx.scene.control.Label.class).stream()
                .anyMatch(label -> label.getText().equals(title));
    }

    private List<TextField> fields() {
        return List.copyOf(lookup(".draft .text-field").queryAllAs(TextField.class));
    }

    private Optional<Button> button(String words) {
        return lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> words.equals(button.getText()) && isSeen(button))
                .findFirst();
    }

    private boolean isShown(String words) {
        return button(words).isPresent();
    }

    private void press(String words) throws Exception {
        until(() -> isShown(words));
        clickOn(button(words).orElseThrow());
    }

    /** Tab reaches it; how many stops there are before is not the test's business. */
    private void focusOn(String words) throws Exception {
        for (int i = 0; i < 40 && !isFocused(words); i++) {
            push(KeyCode.TAB);
            settle();
        }
        assertTrue(isFocused(words), words);
    }

    private boolean isFocused(String words) {
        return button(words).filter(Node::isFocused).isPresent();
    }

    private static boolean isSeen(Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    private Optional<Session> find(String title) {
        return day.scenes.sessions.agenda().sessions().stream()
                .filter(session -> session.title().startsWith(title))
                .findFirst();
    }

    private Session session(String title) {
        return find(title).orElseThrow();
    }

    private String room(Session session) {
        return day.scenes
                .tracks
                .conference()
                .find(session.heldIn())
                .orElseThrow()
                .name();
    }

    private static void until(BooleanSupplier isSo) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, isSo::getAsBoolean);
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tallyboard.settings.Arrangement.Side;
import tallyboard.settings.Arrangement.SidePlace;
import tallyboard.settings.Settings.WindowPlace;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.kit.discretion.Discretion;
import tallyboard.ui.shell.DeskWindow;

/** The windows beside the desk: what is in them, how they come and go. */
@Tag("screen")
class SideWindowsScreenTest extends FxRobot {
    private final DriftwoodDay day = new DriftwoodDay();
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Fonts.load();
            day.calm();
        });
        show();
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        Discretion.hold(Discretion.OPEN);
    }

    @Test
    void theMultiviewWindowHasNothingToPressNoKeyAndNoAddress() {
        press("Multiview in a window");
        var root = side("Multiview").orElseThrow().getScene().getRoot();
        assertEquals(3, from(root).lookup(".tile").queryAll().size());
        assertEquals(
                0,
                from(root)
                        .lookup((Node n) -> n instanceof ButtonBase || n.isFocusTraversable())
                        .queryAll()
                        .size());
        assertEquals(
                0,
                from(root).lookup(".hold-button, .mask, .key-block").queryAll().size());
        var said = texts(root);
        assertFalse(said.contains("10.0.4"), said);
        assertTrue(said.contains("Room 2"), said);
    }

    @Test
    void theInspectorMovesIntoItsWindowFollowsTheSelectionAndComesBack() {
        press("Inspector in a window");
        assertFalse(
                from(stage.getScene().getRoot()).lookup(".inspector").tryQuery().isPresent());
        var root = side("Inspector").orElseThrow().getScene().getRoot();
        interact(() -> key(stage, KeyCode.DIGIT2, false));
        settle();
        assertEquals("Room 2", room(root));
        interact(() -> key(stage, KeyCode.DIGIT3, false));
        settle();
        assertEquals("Workshop", room(root));
        closeByItsButton("Inspector");
        assertTrue(
                from(stage.getScene().getRoot()).lookup(".inspector").tryQuery().isPresent());
    }

    @Test
    void presenterSafeModeHidesInTheInspectorWindowTooAndIsSwitchedFromThere() {
        press("Inspector in a window");
        var side = side("Inspector").orElseThrow();
        var root = side.getScene().getRoot();
        assertTrue(texts(root).contains("10.0.4.2"), texts(root));
        interact(() -> key(side, KeyCode.P, true));
        settle();
        assertFalse(texts(root).contains("10.0.4"), texts(root));
        assertTrue(day.choices.current().safety().isPresenterSafe());
    }

    @Test
    void bothComeBackWhereTheyStoodWhenTheDeskOpensAgainAndNotOnceTheyWereClosed() throws Exception {
        press("Multiview in a window");
        press("Inspector in a window");
        interact(() -> {
            var multiview = side("Multiview").orElseThrow();
            multiview.setX(200);
            multiview.setY(120);
            multiview.setWidth(700);
            multiview.setHeight(400);
        });
        settle();
        FxToolkit.setupFixture(() -> stage.hide());
        assertEquals(0, windows());
        assertEquals(
                new SidePlace(new WindowPlace(200, 120, 700, 400, false), true),
                day.choices.current().start().arrangement().side(Side.MULTIVIEW).orElseThrow());
        show();
        assertEquals(3, windows());
        assertEquals(700, side("Multiview").orElseThrow().getWidth());
        closeByItsButton("Multiview");
        closeByItsButton("Inspector");
        FxToolkit.setupFixture(() -> stage.hide());
        show();
        assertEquals(1, windows());
    }

    @Test
    void whoClosesTheDeskWhileItIsLiveIsAskedAndTheWindowsBesideGoWithIt() throws Exception {
        press("Multiview in a window");
        interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        settle();
        assertTrue(stage.isShowing());
        assertTrue(lookup(".exit-sheet").tryQuery().isPresent());
        for (var stream : day.scenes.streams.all()) {
            day.scenes.streams.disable(stream.id());
        }
        interact(() -> key(stage, KeyCode.ESCAPE, false));
        interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        settle();
        assertEquals(0, windows());
        assertTrue(day.choices
                .current()
                .start()
                .arrangement()
                .side(Side.MULTIVIEW)
                .orElseThrow()
                .isOpen());
    }

    @Test
    void onALockedDeskAWindowBesideStaysOpenAndSaysWhy() {
        press("Multiview in a window");
        interact(() -> key(stage, KeyCode.D, true));
        closeByItsButton("Multiview");
        assertTrue(side("Multiview").isPresent());
        assertTrue(texts(stage.getScene().getRoot()).contains("so the window stays open"));
    }

    private void show() throws Exception {
        FxToolkit.setupFixture(() -> {
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            var fx = new FxThread();
            new DeskWindow(stage, day.desk(false), new Background(Runnable::run, fx), fx, ZoneId.of("Europe/Berlin"))
                    .show(Theme.DARK);
        });
        settle();
    }

    private static String texts(Node root) {
        return root.lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList()
                .toString();
    }

    private static String room(Node root) {
        return root.lookupAll(".inspector .head .label").stream()
                .map(node -> ((Label) node).getText())
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private void press(String words) {
        ButtonBase button = from(stage.getScene().getRoot())
                .lookup((Node n) -> n instanceof ButtonBase b
                        && b.getAccessibleText() != null
                        && b.getAccessibleText().startsWith(words))
                .query();
        interact(button::fire);
        settle();
    }

    private void closeByItsButton(String title) {
        var window = side(title).orElseThrow();
        interact(() -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
        settle();
    }

    private static Optional<Stage> side(String title) {
        return List.copyOf(Window.getWindows()).stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(window -> title.equals(window.getTitle()))
                .findFirst();
    }

    private static long windows() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).count();
    }

    private static void key(Stage window, KeyCode code, boolean isWithCtrlAndShift) {
        var pressed =
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, isWithCtrlAndShift, isWithCtrlAndShift, false, false);
        window.getScene().getRoot().fireEvent(pressed);
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}

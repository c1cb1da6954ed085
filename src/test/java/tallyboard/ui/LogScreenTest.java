package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
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
import tallyboard.stream.event.Fact;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.log.LogRow;
import tallyboard.ui.shell.DeskWindow;

/** The page of the event log, with the keyboard alone. */
@Tag("screen")
class LogScreenTest extends FxRobot {
    private static final int MANY = 3000;

    private final DriftwoodDay day = new DriftwoodDay();
    private Stage stage;

    @BeforeEach
    void openTheLog() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Fonts.load();
            day.quiet();
            for (int i = 0; i < MANY; i++) {
                day.scenes.streams.tell(Fact.ENABLED, day.hall, "desk", Map.of());
            }
            day.scenes.streams.tell(Fact.KEY_SHOWN, day.room2, "desk", Map.of());
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            var fx = new FxThread();
            new DeskWindow(stage, day.desk(false), new Background(Runnable::run, fx), fx, ZoneId.of("Europe/Berlin"))
                    .show(Theme.DARK);
        });
        moveTo(stage);
        settle();
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        settle();
    }

    @AfterEach
    void close() throws Exception {
        release(new KeyCode[0]);
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void aKeySearchesFromAnywhereAndEscGoesBackToTheLines() {
        assertNotEquals(search(), focused());
        push(KeyCode.CONTROL, KeyCode.F);
        settle();
        assertEquals(search(), focused());
        assertEquals("", search().getText());
        write("shown");
        settle();
        assertEquals("1 of 3,004", ((Label) lookup(".log-page .count").query()).getText());
        write('/');
        settle();
        assertEquals("shown/", search().getText());
        push(KeyCode.ESCAPE);
        settle();
        assertEquals("", search().getText());
        assertEquals(list(), focused());
    }

    @Test
    void arrowsHomeAndEndGoThroughTheLinesAndTheFarEndBringsMore() {
        interact(() -> list().requestFocus());
        push(KeyCode.HOME);
        settle();
        assertEquals(0, list().getSelectionModel().getSelectedIndex());
        push(KeyCode.DOWN);
        settle();
        assertEquals(1, list().getSelectionModel().getSelectedIndex());
        assertEquals(500, list().getItems().size());
        push(KeyCode.END);
        settle();
        assertEquals(499, list().getSelectionModel().getSelectedIndex());
        assertEquals(2500, list().getItems().size());
        push(KeyCode.END);
        settle();
        push(KeyCode.END);
        settle();
        assertEquals(MANY + 4, list().getItems().size());
        assertEquals(MANY + 3, list().getSelectionModel().getSelectedIndex());
    }

    @Test
    void theSelectedLineIsKeptWhenAnotherComesAndIsCopiedWithoutAKey() {
        interact(() -> list().requestFocus());
        push(KeyCode.HOME);
        interact(() -> day.scenes.streams.tell(Fact.FINISHED, day.hall, "plan", Map.of()));
        settle();
        assertEquals(
                Fact.KEY_SHOWN,
                list().getSelectionModel().getSelectedItem().entry().fact());
        assertEquals(1, list().getSelectionModel().getSelectedIndex());
        interact(() -> button("Copy support text").fire());
        var copied = new String[1];
        interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].contains("code: tallyboard.key.shown"), copied[0]);
        assertTrue(copied[0].contains("time: 2026-11-24T14:12:31+01:00"), copied[0]);
        var key = day.scenes.stream(day.room2).key().readable().orElseThrow().reveal();
        assertFalse(copied[0].contains(key));
    }

    @Test
    void everythingThatCanBePressedHasWords() {
        var silent = all(stage.getScene().lookup(".log-page"))
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .filter(node -> (node.getAccessibleText() == null
                                || node.getAccessibleText().isBlank())
                        && !(node instanceof ButtonBase button
                                && !button.getText().isBlank()))
                .map(Node::toString)
                .toList();
        assertEquals(List.of(), silent);
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(LogScreenTest::all))
                : Stream.of(node);
    }

    private Button button(String words) {
        return lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ListView<LogRow> list() {
        return (ListView<LogRow>) stage.getScene().lookup(".log-table .log-list");
    }

    private TextField search() {
        return (TextField) stage.getScene().lookup(".log-page .search");
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
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

/** The search over the real window, by keys alone. */
@Tag("screen")
class SearchScreenTest extends FxRobot {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

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
        settle();
    }

    @AfterEach
    void close() throws Exception {
        release(new KeyCode[0]);
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void aTrackThatIsChosenIsSelectedOnTheLivePageAndHasTheFocus() {
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        settle();
        write('/');
        settle();
        write("work");
        settle();
        push(KeyCode.ENTER);
        settle();
        assertFalse(isOpen());
        var selected = only(".lane", node -> node.getPseudoClassStates().contains(SELECTED));
        assertTrue(selected.isFocused());
        assertTrue(selected.getAccessibleText().contains("Workshop"));
    }

    @Test
    void aTalkThatIsChosenIsSelectedInTheSchedule() {
        write('/');
        settle();
        write("lunchtime");
        settle();
        push(KeyCode.ENTER);
        settle();
        var selected = only(".session-block", Node::isFocused);
        assertTrue(from(selected).lookup(".title").queryLabeled().getText().contains("lunchtime"));
    }

    @Test
    void theWholeLogIsSearchedOnItsPageWithTheSameWords() {
        write('/');
        settle();
        write("xylophone");
        settle();
        push(KeyCode.ENTER);
        settle();
        assertEquals("xylophone", ((TextField) lookup(".log-page .search").query()).getText());
    }

    @Test
    void whileItIsOpenNoKeyReachesTheTracksBelow() {
        var before = List.copyOf(day.scenes.streams.commands());
        write('/');
        settle();
        push(KeyCode.CONTROL, KeyCode.K);
        push(KeyCode.CONTROL, KeyCode.O);
        press(KeyCode.CONTROL, KeyCode.E);
        settle();
        assertTrue(lookup(".hold-button").queryAll().stream()
                .noneMatch(button -> button.getPseudoClassStates().contains(PseudoClass.getPseudoClass("holding"))));
        release(KeyCode.E, KeyCode.CONTROL);
        write("m2");
        settle();
        assertEquals("m2", field().getText());
        push(KeyCode.ESCAPE);
        settle();
        assertFalse(isOpen());
        assertEquals(before, List.copyOf(day.scenes.streams.commands()));
    }

    private boolean isOpen() {
        return lookup(".search-sheet").tryQuery().isPresent();
    }

    private TextField field() {
        return (TextField) lookup(".search-sheet .search").query();
    }

    private Node only(String style, Predicate<Node> which) {
        return lookup(style).queryAll().stream().filter(which).findFirst().orElseThrow();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
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
import tallyboard.stream.publish.Encoder;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.shell.DeskWindow;

/** From what the desk says of a key that is known to others to what helps. */
@Tag("screen")
class KeySafetyScreenTest extends FxRobot {
    private final DriftwoodDay day = new DriftwoodDay().crossed().recorded().planned();
    private Stage stage;

    @BeforeEach
    void openTheDesk() throws Exception {
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
        moveTo(stage);
        settle();
    }

    @AfterEach
    void close() throws Exception {
        release(new KeyCode[0]);
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void theLeakCardLeadsToAReportOfItsTrack() {
        push(KeyCode.DIGIT1);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        settle();
        interact(() -> button(".leak-card", "Write the report…").fire());
        settle();
        assertTrue(lookup(".incident-sheet").query().isVisible());
        var texts = lookup(".incident-sheet .text-field").queryAllAs(TextField.class).stream()
                .map(TextField::getText)
                .toList();
        assertEquals(List.of("2026-11-24 13:57", "2026-11-24 14:13"), texts);
        push(KeyCode.ESCAPE);
        settle();
        assertTrue(lookup(".incident-sheet").tryQuery().isEmpty());
    }

    @Test
    void aRefusalInTheLogLeadsToWhatHelps() {
        push(KeyCode.DIGIT3);
        settle();
        var refusal = lookup(".log-strip .lead").queryAllAs(Button.class).stream()
                .filter(Node::isVisible)
                .filter(button -> button.getText().equals("Resolve"))
                .findFirst()
                .orElseThrow();
        interact(refusal::fire);
        settle();
        var stopped = stage.getScene().getFocusOwner();
        assertTrue(lookup(".inspector .refusals").query().isVisible());
        assertTrue(isInside(stopped, "refusals") || isInside(stopped, "strangers"), String.valueOf(stopped));
    }

    @Test
    void whoHasAKeyOfNobodyIsListedAndGetsOne() {
        day.scenes.streams.refuse(new Encoder("185.9.9.9", "OBS 30"));
        settle();
        interact(() -> lookup(".unknown-keys").queryAs(Button.class).fire());
        settle();
        var menu = lookup(".strangers .menu-button").queryAs(MenuButton.class);
        assertEquals("A, Main hall", menu.getItems().getFirst().getText());
        interact(() -> menu.getItems().getFirst().fire());
        settle();
        assertTrue(lookup(".strangers").tryQuery().isEmpty());
        assertTrue(lookup(".handoff-sheet").query().isVisible());
    }

    private static boolean isInside(Node node, String style) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    private Button button(String place, String words) {
        return lookup(place + " .button").queryAllAs(Button.class).stream()
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}

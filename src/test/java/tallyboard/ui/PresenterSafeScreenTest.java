package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tallyboard.settings.Settings;
import tallyboard.stream.key.HandOff;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.kit.discretion.Discretion;
import tallyboard.ui.shell.DeskWindow;

/** Every page of the desk in front of an audience: what can be read of it by eye, by a screen reader or under the pointer. */
@Tag("screen")
class PresenterSafeScreenTest extends FxRobot {
    private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");
    private static final Pattern ENCODER = Pattern.compile("OBS 3\\d|Lavf|vMix \\d");
    private static final List<KeyCode> PAGES =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6);

    private final DriftwoodDay day =
            new DriftwoodDay().crossed().recorded().planned().reachable();
    private Stage stage;

    @BeforeEach
    void openTheDesk() throws Exception {
        day.scenes.streams.noteHandOff(day.hall, HandOff.Way.OBS_PUSH, "10.0.4.21:4455");
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
        release(new MouseButton[0]);
        FxToolkit.setupFixture(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            Discretion.hold(Discretion.OPEN);
        });
    }

    @Test
    void whileItIsOffThePagesNameAddressesAndEncoders() {
        walk();
        assertFalse(told(ADDRESS).isEmpty());
        assertFalse(told(ENCODER).isEmpty());
        assertTrue(said.stream().anyMatch(text -> text.contains("10.0.4.2:1935")));
        assertTrue(said.stream().anyMatch(text -> text.contains("10.0.4.21:4455")));
    }

    @Test
    void whileItIsOnNoPageNamesAnAddressAnEncoderOrAnythingOfAKey() {
        safe();
        walk();
        assertNothingIsTold();
    }

    @Test
    void whatWasAlreadyOnScreenIsSaidAnewWhenItIsSwitchedOn() {
        walk();
        said.clear();
        safe();
        walk();
        assertNothingIsTold();
        said.clear();
        safe();
        walk();
        assertFalse(told(ADDRESS).isEmpty());
    }

    @Test
    void sheetsThatAreOpenHideTooAndTheKeyWindowCloses() {
        push(KeyCode.DIGIT1);
        for (var opening : List.of(KeyCode.L, KeyCode.K)) {
            push(KeyCode.CONTROL, KeyCode.SHIFT, opening);
            settle();
            safe();
            listen();
            assertNothingIsTold();
            safe();
            said.clear();
        }
        push(KeyCode.ESCAPE);
        settle();
        interact(() -> button("Show").fire());
        settle();
        assertEquals(2, Window.getWindows().stream().filter(Window::isShowing).count());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        settle();
        assertEquals(1, Window.getWindows().stream().filter(Window::isShowing).count());
        interact(() -> button("Show").fire());
        settle();
        assertEquals(1, Window.getWindows().stream().filter(Window::isShowing).count());
        assertTrue(lookup(".problem")
                .lookup((Node n) -> n instanceof Labeled l && l.getText().contains("Ctrl+Shift+P"))
                .tryQuery()
                .isPresent());
    }

    @Test
    void theHeaderSaysInAWordThatItIsOnAndSoDoTheSettingsOfTheNextStart() {
        safe();
        assertEquals("Masking on", lookup(".presenter").queryLabeled().getText());
        assertTrue(day.choices.current().safety().isPresenterSafe());
        assertFalse(Settings.DEFAULT.safety().isPresenterSafe());
    }

    private final Set<String> said = new LinkedHashSet<>();

    private void safe() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        settle();
    }

    private void walk() {
        for (var page : PAGES) {
            push(KeyCode.CONTROL, page);
            settle();
            if (page == KeyCode.DIGIT1) {
                for (var lane : List.of(KeyCode.DIGIT3, KeyCode.DIGIT2, KeyCode.DIGIT1)) {
                    push(lane);
                    settle();
                    listen();
                }
            }
            if (page == KeyCode.DIGIT4) {
                var lines = lookup(".log-list").queryAll().stream()
                        .filter(ListView.class::isInstance)
                        .map(ListView.class::cast)
                        .findFirst()
                        .orElseThrow();
                for (int line = 0; line < lines.getItems().size(); line++) {
                    int place = line;
                    interact(() -> lines.getSelectionModel().select(place));
                    settle();
                    listen();
                }
            }
            listen();
        }
    }

    private void listen() {
        interact(() -> List.copyOf(Window.getWindows())
                .forEach(window -> listen(window.getScene().getRoot())));
    }

    private void listen(Node node) {
        if (node instanceof Text text) {
            hear(text.getText());
        }
        if (node instanceof Labeled labeled) {
            hear(labeled.getText());
        }
        if (node instanceof TextInputControl input && !(input instanceof PasswordField)) {
            hear(input.getText());
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            hear(control.getTooltip().getText());
        }
        node.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .map(Tooltip.class::cast)
                .forEach(tip -> hear(tip.getText()));
        hear(node.getAccessibleText());
        hear(node.getAccessibleHelp());
        hear(Objects.toString(node.queryAccessibleAttribute(AccessibleAttribute.TEXT), ""));
        if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(this::listen);
        }
    }

    private void hear(String text) {
        if (text != null && !text.isBlank()) {
            said.add(text);
        }
    }

    private List<String> told(Pattern pattern) {
        return said.stream().filter(text -> pattern.matcher(text).find()).toList();
    }

    private void assertNothingIsTold() {
        assertEquals(List.of(), told(ADDRESS));
        assertEquals(List.of(), told(ENCODER));
        var parts = new ArrayList<String>();
        for (var stream : day.scenes.streams.all()) {
            parts.add(stream.key().readable().orElseThrow().reveal());
            parts.add("ends " + stream.key().ending());
        }
        assertEquals(
                Set.of(),
                parts.stream()
                        .flatMap(part -> said.stream().filter(text -> text.contains(part)))
                        .collect(Collectors.toSet()));
    }

    private Button button(String text) {
        return lookup((Node node) -> node instanceof Button b && text.equals(b.getText()))
                .queryAllAs(Button.class)
                .stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}

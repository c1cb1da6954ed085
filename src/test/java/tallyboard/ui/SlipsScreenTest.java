package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.shell.DeskWindow;

/** A hand that slips, by the hundred: nothing that cuts a track happens without the full hold. */
@Tag("screen")
class SlipsScreenTest extends FxRobot {
    private static final PseudoClass HOLDING = PseudoClass.getPseudoClass("holding");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    /** Longer than the longest hold. */
    private static final Duration LONG = Duration.millis(2300);
    /** So long a place takes no press after it came or changed. */
    private static final Duration SETTLED = Duration.millis(700);

    private static final List<String> CUTS = List.of("finish", "complete", "disable", "reset", "delete", "let_finish");
    private static final int BOUNCES = 20;

    private DriftwoodDay day = new DriftwoodDay();
    private Stage stage;

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void noSlipOfTheHandCompletesAnyHoldOfTheDesk() throws Exception {
        var faults = new ArrayList<String>();
        int slips = 0;
        for (var place : dangerous().entrySet()) {
            open(place.getValue());
            pass(SETTLED);
            var buttons = holdButtons();
            assertFalse(buttons.isEmpty(), place.getKey());
            var before = day.scenes.streams.commands();
            for (var button : buttons) {
                for (var slip : slips().entrySet()) {
                    slips++;
                    interact(() -> {
                        if (button.getScene() == null) {
                            return; // the slip before closed the popup that it stood in, which is as harmless
                        }
                        slip.getValue().accept(button);
                        if (button.getPseudoClassStates().contains(HOLDING)) {
                            faults.add(place.getKey() + ": still holds after " + slip.getKey());
                            button.release();
                        }
                    });
                }
            }
            pass(LONG);
            interact(() -> buttons.stream()
                    .filter(button -> button.getPseudoClassStates().contains(DONE))
                    .forEach(button -> faults.add(place.getKey() + ": done " + button.getAccessibleText())));
            if (!before.equals(day.scenes.streams.commands())) {
                faults.add(place.getKey() + ": asked " + day.scenes.streams.commands());
            }
            shut();
        }
        assertEquals("", String.join("\n", faults));
        assertTrue(slips > 200, slips + " slips");
    }

    @Test
    void spaceAndEnterOnWhateverTheLivePageHasCutNothing() throws Exception {
        for (var way : List.of("live", "inspector of track 1", "more", "the leak card", "reset", "a track goes")) {
            open(dangerous().getOrDefault(way, DeskPlaces.all().get(way)));
            pass(SETTLED);
            var all = new ArrayList<Node>();
            interact(() -> eachNode(node -> {
                if (node instanceof ButtonBase || node instanceof HoldButton) {
                    all.add(node);
                }
            }));
            for (var node : all) {
                interact(() -> {
                    for (var key : List.of(KeyCode.SPACE, KeyCode.ENTER)) {
                        if (node.getScene() == null || !isSeen(node)) {
                            return; // a press before led elsewhere
                        }
                        node.requestFocus();
                        tap(node, key);
                        kept(node, key);
                        node.fireEvent(key(KeyEvent.KEY_RELEASED, key));
                    }
                });
            }
            pass(LONG);
            assertEquals(List.of(), cuts(), way);
            shut();
        }
    }

    @Test
    void oneLongPressOfEnterArmsPanicAndGoesNoFurther() throws Exception {
        open(DeskPlaces.all().get("live"));
        var arm = holdButtons().stream()
                .filter(button -> button.getAccessibleText().equals(Messages.text("panic.arm.rest")))
                .findFirst()
                .orElseThrow();
        interact(arm::requestFocus);
        pass(SETTLED);
        interact(() -> arm.fireEvent(key(KeyEvent.KEY_PRESSED, KeyCode.ENTER)));
        var cut = new ArrayList<HoldButton>();
        for (int i = 0; i < 50; i++) {
            pass(Duration.millis(100));
            interact(() -> {
                cut.addAll(holdButtons().stream()
                        .filter(button -> button.getAccessibleText().equals(Messages.text("panic.cut.rest")))
                        .toList());
                var target = cut.isEmpty() ? arm : cut.getFirst();
                target.fireEvent(key(KeyEvent.KEY_PRESSED, KeyCode.ENTER));
            });
        }
        assertFalse(cut.isEmpty());
        assertEquals(List.of(), cuts());
    }

    @Test
    void aHoldInTheInspectorIsNotTakenToTheTrackThatIsSelectedMeanwhile() throws Exception {
        open(DeskPlaces.all().get("inspector of track 1"));
        pass(SETTLED);
        for (var button : holdButtons()) {
            if (isIn(button, "inspector")) {
                interact(() -> mouse(button, MouseEvent.MOUSE_PRESSED));
                interact(() -> lane(1).fireEvent(press(MouseEvent.MOUSE_PRESSED, 5, 5, MouseButton.PRIMARY)));
                interact(() -> assertFalse(button.getPseudoClassStates().contains(HOLDING)));
            }
        }
        pass(LONG);
        assertEquals(List.of(), cuts());
    }

    @Test
    void aMenuThatWasOpenedBeforeTheEncoderCameOffersNoPressThatCutsIt() throws Exception {
        open(new DeskPlaces(
                () -> new DriftwoodDay().calm().recorded().planned(),
                stage -> stage.getScene().getRoot().lookupAll(".lane .more").stream()
                        .skip(2)
                        .findFirst()
                        .map(Button.class::cast)
                        .ifPresent(Button::fire)));
        interact(() -> day.scenes.live(day.workshop, java.time.Duration.ofSeconds(1)));
        WaitForAsyncUtils.waitForFxEvents();
        pass(SETTLED);
        interact(() -> eachNode(node -> {
            if (node instanceof Button button && isIn(node, "more-menu")) {
                button.fire();
            }
        }));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), cuts());
    }

    @Test
    void aDoubleClickOnNextTalkBeginsOneTalk() throws Exception {
        open(DeskPlaces.all().get("live"));
        pass(SETTLED);
        var next = new ArrayList<Button>();
        interact(() -> eachNode(node -> {
            if (node instanceof Button button
                    && Messages.text("live.verb.NEXT_TALK").equals(button.getText())) {
                next.add(button);
            }
        }));
        interact(() -> {
            for (int i = 0; i < BOUNCES; i++) {
                click(next.getFirst());
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                1,
                day.scenes.streams.commands().stream()
                        .filter(command -> command.startsWith("next"))
                        .count());
    }

    private static Map<String, DeskPlaces> dangerous() {
        var all = DeskPlaces.all();
        var some = new LinkedHashMap<String, DeskPlaces>();
        for (var name : List.of("inspector of track 1", "more", "reset", "the leak card", "the exit", "page 5")) {
            some.put(name, all.get(name));
        }
        some.put("a track goes", all.get("a track goes"));
        some.put("another event", all.get("another event"));
        some.put(
                "panic",
                new DeskPlaces(
                        () -> new DriftwoodDay().calm().planned(),
                        _ -> holdButtons().stream()
                                .filter(button -> button.getAccessibleText().equals(Messages.text("panic.arm.rest")))
                                .forEach(arm -> {
                                    arm.executeAccessibleAction(AccessibleAction.FIRE);
                                    arm.executeAccessibleAction(AccessibleAction.FIRE);
                                })));
        return some;
    }

    private Map<String, Consumer<HoldButton>> slips() {
        var all = new LinkedHashMap<String, Consumer<HoldButton>>();
        all.put("a click", SlipsScreenTest::click);
        all.put("bounces", button -> {
            for (int i = 0; i < BOUNCES; i++) {
                click(button);
            }
        });
        all.put(
                "the other mouse button",
                button -> button.fireEvent(press(MouseEvent.MOUSE_PRESSED, 5, 5, MouseButton.SECONDARY)));
        all.put("a pointer that leaves", button -> {
            mouse(button, MouseEvent.MOUSE_PRESSED);
            button.fireEvent(press(MouseEvent.MOUSE_DRAGGED, -40, -40, MouseButton.PRIMARY));
        });
        all.put("Esc in mid-hold", button -> {
            mouse(button, MouseEvent.MOUSE_PRESSED);
            button.fireEvent(key(KeyEvent.KEY_PRESSED, KeyCode.ESCAPE));
        });
        all.put("Space again and again", button -> {
            for (int i = 0; i < BOUNCES; i++) {
                tap(button, KeyCode.SPACE);
            }
        });
        all.put("Space kept down", button -> kept(button, KeyCode.SPACE));
        all.put("Enter again and again", button -> {
            for (int i = 0; i < BOUNCES; i++) {
                tap(button, KeyCode.ENTER);
            }
        });
        all.put("an Enter that came with the focus", button -> {
            thief(button).requestFocus();
            button.requestFocus();
            kept(button, KeyCode.ENTER);
        });
        all.put("the focus stolen in mid-hold", button -> {
            mouse(button, MouseEvent.MOUSE_PRESSED);
            thief(button).requestFocus();
        });
        all.put("the focus stolen from a shortcut", button -> {
            button.requestFocus();
            button.press();
            thief(button).requestFocus();
        });
        all.put("one press by a screen reader", button -> {
            button.executeAccessibleAction(AccessibleAction.FIRE);
            thief(button).requestFocus();
            button.release();
        });
        return all;
    }

    @Test
    void aHoldEndsWhenAnotherWindowComesToTheFront() throws Exception {
        open(DeskPlaces.all().get("inspector of track 1"));
        pass(SETTLED);
        var other = new ArrayList<Stage>();
        var button = holdButtons().getFirst();
        interact(() -> {
            stage.requestFocus();
            mouse(button, MouseEvent.MOUSE_PRESSED);
            assertTrue(button.getPseudoClassStates().contains(HOLDING));
            other.add(new Stage());
            other.getLast().setScene(new Scene(new StackPane(new Button("Another program")), 200, 100));
            other.getLast().show();
            other.getLast().requestFocus();
        });
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> !button.getPseudoClassStates().contains(HOLDING));
        interact(() -> other.getLast().hide());
        pass(LONG);
        assertEquals(List.of(), cuts());
    }

    private List<String> cuts() {
        return day.scenes.streams.commands().stream()
                .filter(command -> CUTS.stream().anyMatch(command::startsWith))
                .toList();
    }

    private void open(DeskPlaces place) throws Exception {
        FxToolkit.registerPrimaryStage();
        day = place.day().get();
        FxToolkit.setupFixture(() -> {
            Fonts.load();
            stage = new Stage();
            var fx = new FxThread();
            var desk = new DeskWindow(
                    stage, day.desk(false), new Background(Runnable::run, fx), fx, ZoneId.of("Europe/Berlin"));
            desk.show(Theme.DARK);
            desk.tick();
        });
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> place.way().accept(stage));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void shut() throws Exception {
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    /** Lets the toolkit's own time go on for so long. */
    private void pass(Duration time) throws Exception {
        var over = new CountDownLatch(1);
        interact(() -> {
            var pause = new PauseTransition(time);
            pause.setOnFinished(_ -> over.countDown());
            pause.play();
        });
        assertTrue(over.await(1, TimeUnit.MINUTES));
    }

    private static List<HoldButton> holdButtons() {
        var found = new ArrayList<HoldButton>();
        eachNode(node -> {
            if (node instanceof HoldButton button && !button.isDisabled() && button.getScene() != null) {
                found.add(button);
            }
        });
        return found;
    }

    private static void eachNode(Consumer<Node> step) {
        List.copyOf(Window.getWindows()).stream()
                .filter(Window::isShowing)
                .forEach(window -> SpokenWalk.down(window.getScene().getRoot(), step));
    }

    private Node lane(int place) {
        return stage.getScene().getRoot().lookupAll(".lane").toArray(Node[]::new)[place];
    }

    /** What takes the focus away. */
    private static Node thief(Node from) {
        var found = new ArrayList<Node>();
        SpokenWalk.down(from.getScene().getRoot(), node -> {
            if (!node.equals(from) && node.isFocusTraversable() && !node.isDisabled()) {
                found.add(node);
            }
        });
        return found.isEmpty() ? from.getScene().getRoot() : found.getFirst();
    }

    private static boolean isIn(Node node, String style) {
        return node != null && (node.getStyleClass().contains(style) || isIn(node.getParent(), style));
    }

    private static boolean isSeen(Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    private static void click(Node node) {
        mouse(node, MouseEvent.MOUSE_PRESSED);
        mouse(node, MouseEvent.MOUSE_RELEASED);
    }

    private static void mouse(Node node, EventType<MouseEvent> type) {
        node.fireEvent(press(type, 5, 5, MouseButton.PRIMARY));
    }

    private static MouseEvent press(EventType<MouseEvent> type, double x, double y, MouseButton button) {
        boolean isDown = type != MouseEvent.MOUSE_RELEASED;
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                button,
                1,
                false,
                false,
                false,
                false,
                isDown && button == MouseButton.PRIMARY,
                false,
                isDown && button == MouseButton.SECONDARY,
                false,
                false,
                false,
                null);
    }

    private static void tap(Node node, KeyCode code) {
        node.fireEvent(key(KeyEvent.KEY_PRESSED, code));
        node.fireEvent(key(KeyEvent.KEY_RELEASED, code));
    }

    private static void kept(Node node, KeyCode code) {
        for (int i = 0; i < BOUNCES; i++) {
            node.fireEvent(key(KeyEvent.KEY_PRESSED, code));
        }
    }

    private static KeyEvent key(EventType<KeyEvent> type, KeyCode code) {
        return new KeyEvent(type, "", "", code, false, false, false, false);
    }
}

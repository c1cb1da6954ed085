package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
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
import tallyboard.settings.Choices;
import tallyboard.settings.Settings;
import tallyboard.stream.event.Fact;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.shell.DeskContext;
import tallyboard.ui.shell.DeskStage;
import tallyboard.ui.shell.GuestView;
import tallyboard.ui.shell.Program;

/** One window, in which the first setup, the show and a rehearsal follow each other. */
@Tag("screen")
class DeskStageScreenTest extends FxRobot {
    private static final long PATIENCE_SECONDS = 10;

    private final List<Program.Mode> opened = new ArrayList<>();
    private final DriftwoodDay show = new DriftwoodDay();
    private boolean isPortTaken;
    private boolean hasShow = true;
    private Stage stage;

    /** Opens the show on one day and a rehearsal on another. */
    private final class Programme implements Program {
        @Override
        public boolean hasShow() {
            return hasShow;
        }

        @Override
        public DeskContext open(Mode mode) throws CannotOpenException {
            opened.add(mode);
            if (mode == Mode.SHOW) {
                return show.desk(false);
            }
            if (isPortTaken) {
                throw new CannotOpenException("The port is taken.", new IOException("in use"), Optional.empty());
            }
            return rehearsal();
        }

        @Override
        public DeskContext unlock(Mode mode, char[] passphrase) throws CannotOpenException {
            if (!new String(passphrase).equals("quiet harbour")) {
                throw new CannotOpenException(
                        "wrong", new IllegalStateException(), Optional.of(Settings.DEFAULT.looks()));
            }
            return show.desk(false);
        }
    }

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(Fonts::load);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void theFirstStartLeadsThroughTheSetupToADeskThatIsNotAskedAgain() throws Exception {
        var choices = new Choices(Settings.DEFAULT, _ -> {});
        begin(Program.Mode.SHOW, show.desk(choices));
        until(() -> isThere("Welcome"));
        press("Next");
        press("Create 3 tracks");
        until(() -> isThere("3 tracks are made"));
        press("Next");
        press("Next");
        press("To the desk");
        until(() -> lookup(".lane").queryAll().size() == 3);
        assertTrue(choices.current().start().isSetUp());
        assertEquals(List.of(), opened, "it stands on the engine that was there");
    }

    @Test
    void fromTheShowIntoARehearsalAndBackInTheSameWindow() throws Exception {
        begin(Program.Mode.SHOW, show.desk(false));
        push(KeyCode.CONTROL, KeyCode.DIGIT5);
        press("Start rehearsal");
        until(() -> !lookup(".stripe").queryAll().isEmpty());
        assertTrue(stage.getTitle().startsWith("REHEARSAL"));
        push(KeyCode.CONTROL, KeyCode.DIGIT5);
        press("Leave");
        until(() -> lookup(".stripe").queryAll().isEmpty());
        assertEquals(List.of(Program.Mode.REHEARSAL, Program.Mode.SHOW), opened);
        until(() -> show.scenes.streams.recentLog(1).getLast().fact() == Fact.REHEARSAL_LEFT);
        assertTrue(stage.isShowing());
    }

    @Test
    void aRehearsalThatCannotOpenLeavesTheShowAndSaysWhy() throws Exception {
        isPortTaken = true;
        begin(Program.Mode.SHOW, show.desk(false));
        push(KeyCode.CONTROL, KeyCode.DIGIT5);
        press("Start rehearsal");
        until(() -> isThere("The port is taken."));
        assertEquals(List.of(Program.Mode.REHEARSAL, Program.Mode.SHOW), opened);
    }

    @Test
    void whileARoomIsLiveNoRehearsalTakesThePorts() throws Exception {
        show.calm();
        begin(Program.Mode.SHOW, show.desk(false));
        push(KeyCode.CONTROL, KeyCode.DIGIT5);
        press("Start rehearsal");
        until(
                () -> isThere(
                        "Main hall, Room 2 is live, and a rehearsal would cut it. Finish or disable it first, then start the rehearsal."));
        assertEquals(List.of(), opened);
    }

    @Test
    void aRehearsalWithoutAShowBesideItEndsWithTheProgram() throws Exception {
        hasShow = false;
        begin(Program.Mode.REHEARSAL, rehearsal());
        push(KeyCode.CONTROL, KeyCode.DIGIT5);
        press("Leave");
        until(() -> !stage.isShowing());
        assertEquals(List.of(), opened);
    }

    @Test
    void lockedKeysAreAskedForInASmallWindowUntilThePassphraseIsRight() throws Exception {
        FxToolkit.setupFixture(() -> {
            stage = new Stage();
            new DeskStage(stage, new Programme())
                    .unlock(
                            Program.Mode.SHOW,
                            Settings.DEFAULT.with(Settings.Language.ENGLISH).looks());
        });
        type("loud harbour");
        until(() -> isThere("This passphrase does not open the stream keys. Type it again; nothing was changed."));
        assertFalse(stage.isShowing());
        type("quiet harbour");
        until(() -> stage.isShowing());
        assertEquals(List.of(stage), Window.getWindows().filtered(Window::isShowing), "the small one is gone");
    }

    private void type(String passphrase) throws Exception {
        interact(() -> lookup(".password-field").<PasswordField>query().setText(passphrase));
        press("Open the desk");
    }

    private static DeskContext rehearsal() {
        var day = new DriftwoodDay();
        var plain = day.desk(true);
        GuestView page = (ways, _, _) -> {
            var leave = new Button("Leave");
            leave.setOnAction(_ -> ways.leave().run());
            return new GuestView.Guest(leave, () -> {});
        };
        return new DeskContext(
                plain.doors(),
                plain.engine(),
                plain.ingest(),
                plain.clock(),
                plain.choices(),
                plain.installation(),
                Optional.of(new DeskContext.RehearsalParts(page, Optional.empty())));
    }

    private void begin(Program.Mode mode, DeskContext context) throws Exception {
        FxToolkit.setupFixture(() -> {
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            new DeskStage(stage, new Programme()).show(mode, context);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(stage.getScene().getRoot().isDisabled());
    }

    private void press(String words) throws Exception {
        until(() -> button(words).isPresent());
        interact(() -> button(words).orElseThrow().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Optional<Button> button(String words) {
        return lookup((Node node) -> node instanceof Button button
                        && words.equals(button.getText())
                        && isSeen(button)
                        && !button.isDisabled())
                .<Button>tryQuery();
    }

    private boolean isThere(String words) {
        return lookup((Node node) -> node instanceof Label label && words.equals(label.getText()) && isSeen(label))
                .tryQuery()
                .isPresent();
    }

    private static boolean isSeen(Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    private static void until(BooleanSupplier isSo) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, isSo::getAsBoolean);
    }
}

package tallyboard.ui.shell;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.stage.Stage;
import tallyboard.settings.Settings.Looks;
import tallyboard.stream.event.Fact;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.kit.comfort.Comforts;
import tallyboard.ui.shell.Program.Mode;

/**
 * The one window of the program, and what stands in it: the first setup, the desk of the show, or the desk of a rehearsal.
 * FX thread.
 */
public final class DeskStage {
    private final Stage stage;
    private final Program program;
    private final Executor fx = new FxThread();
    private final Background background = Background.onVirtualThreads(fx);
    private Optional<DeskWindow> desk = Optional.empty();

    public DeskStage(Stage stage, Program program) {
        this.stage = stage;
        this.program = program;
    }

    /** Shows what was opened: the first steps where nothing was ever set up, else the desk. */
    public void show(Mode mode, DeskContext context) {
        if (context.isUntouched()) {
            setUp(context);
        } else {
            open(mode, context);
        }
    }

    /** Asks for the passphrase of the keys in a small window, and shows the desk once it is right. */
    public void unlock(Mode mode, Looks looks) {
        Messages.speak(looks.language().locale());
        Comforts.choose(looks.comfort());
        new UnlockWindow(program, background).ask(mode, Theme.of(looks.appearance()), opened -> show(mode, opened));
    }

    private void setUp(DeskContext context) {
        speak(context);
        var window = new SetupWindow(stage, context, background, fx);
        window.setOnDone(wanted -> {
            if (wanted == Mode.SHOW) {
                open(Mode.SHOW, context.afresh());
            } else {
                go(Mode.SHOW, wanted);
            }
        });
        window.show(theme(context));
    }

    private void open(Mode mode, DeskContext context) {
        speak(context);
        var window = new DeskWindow(stage, context, background, fx, ZoneId.systemDefault());
        window.setOnSwitch(wanted -> leave(mode, wanted));
        window.setOnRedress(() -> {
            window.close();
            open(mode, context.afresh());
            desk.ifPresent(DeskWindow::goToSettings);
        });
        desk = Optional.of(window);
        window.show(theme(context));
    }

    /** A rehearsal that has no show beside it ends with the program. */
    private void leave(Mode from, Mode to) {
        if (to == Mode.SHOW && !program.hasShow()) {
            stage.hide();
        } else {
            go(from, to);
        }
    }

    /** Opens the other; when that cannot be, what was there is there again, with a sentence why. */
    private void go(Mode from, Mode to) {
        desk.ifPresent(DeskWindow::close);
        stage.getScene().getRoot().setDisable(true);
        background.ask(() -> opened(to), opened -> show(to, opened), problem -> goBack(from, problem));
    }

    /** Whoever comes back to the show finds there how long it was closed. */
    private DeskContext opened(Mode mode) throws Exception {
        var context = program.open(mode);
        if (mode == Mode.SHOW) {
            context.streams().note(Fact.REHEARSAL_LEFT, Map.of());
        }
        return context;
    }

    private void goBack(Mode mode, Exception why) {
        var locked = why instanceof Program.CannotOpenException cannot ? cannot.locked() : Optional.<Looks>empty();
        if (locked.isPresent()) {
            unlock(mode, locked.get());
            stage.hide();
            return;
        }
        var sentence =
                why instanceof Program.CannotOpenException ? String.valueOf(why.getMessage()) : Problems.sentence(why);
        background.ask(
                () -> opened(mode),
                context -> {
                    open(mode, context);
                    desk.ifPresent(window -> window.tell(sentence));
                },
                _ -> stage.hide()); // nothing is left to stand on; the log says why
    }

    private static void speak(DeskContext context) {
        var looks = context.choices().current().looks();
        Messages.speak(looks.language().locale());
        Comforts.choose(looks.comfort());
    }

    private static Theme theme(DeskContext context) {
        return Theme.of(context.choices().current().looks().appearance());
    }
}

package tallyboard.ui.shell;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import tallyboard.settings.Settings.Looks;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.shell.Program.CannotOpenException;

/** The desk as a JavaFX application. The toolkit makes the instance itself, so what it needs is handed over beside it. */
public final class DeskApp extends Application {
    private static final AtomicReference<Optional<Handover>> HANDOVER = new AtomicReference<>(Optional.empty());

    private record Handover(Program program, Program.Mode mode, Future<DeskContext> first) {}

    private Optional<DeskContext> opened = Optional.empty();
    private Optional<Looks> locked = Optional.empty();

    /**
     * Opens the desk and returns when its window is closed. Once in the life of a process.
     *
     * @param first what opens first, still being opened while the toolkit starts; when it fails, no window opens
     */
    public static void run(Program program, Program.Mode mode, Future<DeskContext> first) {
        HANDOVER.set(Optional.of(new Handover(program, mode, first)));
        launch(DeskApp.class);
    }

    /** Called by the toolkit off the FX thread. */
    @Override
    public void init() throws InterruptedException {
        try {
            opened = Optional.of(HANDOVER.get().orElseThrow().first().get());
        } catch (ExecutionException e) {
            // told where it was begun, unless a passphrase helps
            locked = e.getCause() instanceof CannotOpenException cannot ? cannot.locked() : Optional.empty();
        }
    }

    @Override
    public void start(Stage stage) {
        var handover = HANDOVER.get().orElseThrow();
        if (opened.isEmpty() && locked.isEmpty()) {
            Platform.exit();
            return;
        }
        Fonts.load();
        var desk = new DeskStage(stage, handover.program());
        opened.ifPresent(context -> desk.show(handover.mode(), context));
        locked.ifPresent(looks -> desk.unlock(handover.mode(), looks));
    }
}

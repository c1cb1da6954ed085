package tallyboard.ui.shell;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Theme;

/** The desk as a JavaFX application. The toolkit makes the instance itself, so what it needs is handed over beside it. */
public final class DeskApp extends Application {
    private static final AtomicReference<Supplier<Optional<DeskContext>>> HANDOVER =
            new AtomicReference<>(Optional::empty);

    private Optional<DeskContext> engine = Optional.empty();

    /**
     * Opens the desk and returns when its window is closed. Once in the life of a process.
     *
     * @param opening gives the engine, or nothing when it cannot start, and then no window opens; called off the FX thread
     *     while the toolkit starts, so it may wait for an engine that is still starting elsewhere
     */
    public static void run(Supplier<Optional<DeskContext>> opening) {
        HANDOVER.set(opening);
        launch(DeskApp.class);
    }

    @Override
    public void init() {
        engine = HANDOVER.get().get();
    }

    @Override
    public void start(Stage stage) {
        engine.ifPresentOrElse(context -> open(stage, context), Platform::exit);
    }

    private static void open(Stage stage, DeskContext context) {
        Fonts.load();
        var chosen = context.choices().current();
        Messages.speak(chosen.language().locale());
        var fx = new FxThread();
        new DeskWindow(stage, context, Background.onVirtualThreads(fx), fx, ZoneId.systemDefault())
                .show(Theme.of(chosen.appearance()));
    }
}

package tallyboard.ui.shell;

import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.stage.Stage;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Theme;

/** The desk as a JavaFX application. The toolkit makes the instance itself, so what it needs is handed over beside it. */
public final class DeskApp extends Application {
    private static final AtomicReference<Supplier<DeskContext>> HANDOVER = new AtomicReference<>(DeskApp::nobody);

    private Supplier<DeskContext> engine = DeskApp::nobody;

    /**
     * Opens the desk and returns when its window is closed. Once in the life of a process.
     *
     * @param opening gives the engine; called off the FX thread while the toolkit starts, so it may wait for an engine that
     *     is still starting elsewhere
     */
    public static void run(Supplier<DeskContext> opening) {
        HANDOVER.set(opening);
        launch(DeskApp.class);
    }

    private static DeskContext nobody() {
        throw new IllegalStateException("the desk is opened by DeskApp.run");
    }

    @Override
    public void init() {
        var context = HANDOVER.get().get();
        engine = () -> context;
    }

    @Override
    public void start(Stage stage) {
        Fonts.load();
        var fx = new FxThread();
        new DeskWindow(stage, engine.get(), Background.onVirtualThreads(fx), fx, ZoneId.systemDefault())
                .show(Theme.DARK);
    }
}

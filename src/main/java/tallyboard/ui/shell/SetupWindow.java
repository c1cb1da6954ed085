package tallyboard.ui.shell;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import tallyboard.desk.schedule.ScheduleImport;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.kit.Ticker;
import tallyboard.ui.kit.comfort.Comforts;
import tallyboard.ui.kit.sound.Tones;
import tallyboard.ui.schedule.DroppedSchedule;
import tallyboard.ui.schedule.preview.PreviewViewModel;
import tallyboard.ui.settings.GeneralViewModel;
import tallyboard.ui.settings.NetworkViewModel;
import tallyboard.ui.setup.SetupView;
import tallyboard.ui.setup.SetupViewModel;
import tallyboard.ui.shell.Program.Mode;
import tallyboard.ui.shell.windows.StagePlace;

/** The first setup in the window. What was done so far stands when its language or its looks change. FX thread. */
public final class SetupWindow {
    /** Of every part that stands in it. */
    public static final List<String> SHEETS = List.of(
            "/tallyboard/ui/shell/shell.css",
            "/tallyboard/ui/schedule/schedule.css",
            "/tallyboard/ui/settings/settings.css",
            "/tallyboard/ui/setup/setup.css");

    private final Stage stage;
    private final DeskContext context;
    private final Ticker ticker = new Ticker();
    private final GeneralViewModel general;
    private final NetworkViewModel network;
    private final SetupViewModel setup;
    private Consumer<Mode> onDone = _ -> {};

    SetupWindow(Stage stage, DeskContext context, Background background, Executor fx) {
        this.stage = stage;
        this.context = context;
        this.general =
                new GeneralViewModel(context.choices(), context.tracks(), Tones.TEST::play, background, this::redress);
        this.network = context.network(background, fx);
        var preview = new PreviewViewModel(
                new ScheduleImport(context.tracks(), context.sessions(), context.streams(), context.clock()),
                context.desk(),
                background,
                context.clock());
        this.setup = new SetupViewModel(context.choices(), context.tracks(), preview, background, this::end);
        ticker.add(preview::tick);
        stage.setOnHidden(_ -> close());
    }

    /** Told when the setup is over, and what is to be opened then. */
    void setOnDone(Consumer<Mode> done) {
        onDone = done;
    }

    void show(Theme theme) {
        var view = new SetupView(setup, general, network);
        var scene = new Scene(view, StagePlace.WIDTH, StagePlace.HEIGHT);
        theme.dress(scene, SHEETS);
        new DroppedSchedule(scene, setup::open, setup::fetch);
        stage.setTitle(Messages.text("shell.title"));
        stage.getIcons().setAll(DeskWindow.icon());
        stage.setScene(scene);
        if (!stage.isShowing()) {
            StagePlace.ofTheDesk(stage, context.choices()).take();
            stage.show();
            ticker.start();
        }
        view.focus();
    }

    private void redress() {
        var chosen = context.choices().current();
        Messages.speak(chosen.looks().language().locale());
        Comforts.choose(chosen.looks().comfort());
        show(Theme.of(chosen.looks().appearance()));
    }

    private void end(SetupViewModel.Ending ending) {
        close();
        stage.setOnHidden(null);
        onDone.accept(ending == SetupViewModel.Ending.TOUR ? Mode.TOUR : Mode.SHOW);
    }

    private void close() {
        ticker.stop();
        network.close();
    }
}

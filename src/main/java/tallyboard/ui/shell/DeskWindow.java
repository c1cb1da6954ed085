package tallyboard.ui.shell;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.SheetLayer;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.kit.Ticker;
import tallyboard.ui.schedule.DroppedSchedule;
import tallyboard.ui.shell.bars.HeaderView;
import tallyboard.ui.shell.bars.HeaderViewModel;
import tallyboard.ui.shell.bars.StatusView;
import tallyboard.ui.shell.bars.StatusViewModel;
import tallyboard.ui.shell.exit.ExitPath;
import tallyboard.ui.shell.exit.ExitViewModel;

/** Makes the window and joins its parts. Everything it starts ends when the window is hidden. FX thread. */
public final class DeskWindow {
    private static final List<String> SHEETS = List.of(
            "/tallyboard/ui/shell/shell.css",
            "/tallyboard/ui/log/log.css",
            "/tallyboard/ui/schedule/schedule.css",
            "/tallyboard/ui/recordings/recordings.css",
            "/tallyboard/ui/live/live.css",
            "/tallyboard/ui/keys/keys.css",
            "/tallyboard/ui/rehearsal/rehearsal.css");

    private final Stage stage;
    private final Ticker ticker = new Ticker();
    private final SheetLayer sheets = new SheetLayer();
    private final DeskViewModel desk;
    private final Scene scene;
    private final StagePlace place;
    private final Runnable pull;

    public DeskWindow(Stage stage, DeskContext context, Background background, Executor fx, ZoneId zoneHere) {
        this.stage = stage;
        this.place = new StagePlace(stage, context.choices());
        this.desk = new DeskViewModel(destinations(context), context.clock());
        var screens = new Screens(context, desk, background, fx);
        var header = new HeaderViewModel(context.tracks(), background, fx, context.clock(), zoneHere);
        var status = new StatusViewModel(context.streams(), context.recordings(), background);
        status.task().bind(screens.task());
        var view = new DeskView(
                desk,
                new HeaderView(header, desk.problem()::set),
                new PagesView(screens.makers()),
                new StatusView(status, fixed(context.engine())),
                context.engine().isRehearsal());
        this.scene = new Scene(new StackPane(view, sheets), StagePlace.WIDTH, StagePlace.HEIGHT);
        this.pull = () -> {
            screens.tick();
            header.tick(screens.headlines());
            status.tick();
            desk.tick(screens.headlines());
        };
        ticker.add(pull);
        listen();
        new DroppedSchedule(scene, screens.bringing(), () -> desk.go(Destination.SCHEDULE));
        new ExitPath(new ExitViewModel(context.streams(), background), stage, sheets, desk.problem()::set);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> {
            place.remember();
            ticker.stop();
            screens.close();
            header.close();
        });
        stage.setTitle(Messages.text(context.engine().isRehearsal() ? "shell.title.rehearsal" : "shell.title"));
    }

    /** Dresses the window and shows it where it stood last. */
    public void show(Theme theme) {
        theme.dress(scene, SHEETS);
        stage.getIcons().setAll(icon());
        stage.setScene(scene);
        place.take();
        stage.show();
        ticker.start();
    }

    /** Pulls what is measured and says everything anew; the ticker does it twice a second. */
    public void tick() {
        pull.run();
    }

    private static List<Destination> destinations(DeskContext context) {
        var all = new ArrayList<>(
                List.of(Destination.LIVE, Destination.SCHEDULE, Destination.RECORDINGS, Destination.LOG));
        context.rehearsal().ifPresent(_ -> all.add(Destination.REHEARSAL));
        return all;
    }

    private static StatusView.Fixed fixed(EngineFacts engine) {
        return new StatusView.Fixed(
                engine.ingest(),
                Messages.text(engine.isIngestHere() ? "shell.status.here" : "shell.status.network"),
                engine.isApiHere() ? Messages.text("shell.status.apiHere") : engine.api(),
                engine.version());
    }

    private static Image icon() {
        return new Image(Objects.requireNonNull(DeskWindow.class.getResourceAsStream("icon.png"), "icon.png"));
    }

    private void listen() {
        scene.addEventFilter(InputEvent.ANY, _ -> desk.touched());
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Keys of the whole window: product design, 3.5. The screens have their own. */
    private void pressed(KeyEvent event) {
        if (sheets.isShown()) {
            return;
        }
        if (event.getCode() == KeyCode.F6) {
            FocusRegion.step(scene, event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.isShortcutDown() && event.getCode().isDigitKey()) {
            desk.go(event.getCode().ordinal() - KeyCode.DIGIT0.ordinal());
            event.consume();
        }
    }
}

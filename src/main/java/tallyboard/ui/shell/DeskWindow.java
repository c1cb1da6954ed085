package tallyboard.ui.shell;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.desk.alarms.Call;
import tallyboard.settings.Settings.Sounds;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.ui.alarms.AlarmsButtonView;
import tallyboard.ui.alarms.AlarmsViewModel;
import tallyboard.ui.alarms.LaneTroubles;
import tallyboard.ui.alarms.SiteTroubles;
import tallyboard.ui.alarms.SystemNotice;
import tallyboard.ui.event.EventSheets;
import tallyboard.ui.event.parts.EventAccess;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.kit.SheetLayer;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.kit.Ticker;
import tallyboard.ui.kit.discretion.Discretion;
import tallyboard.ui.kit.keyboard.KeyMap;
import tallyboard.ui.kit.keyboard.Shortcut;
import tallyboard.ui.kit.sound.Tones;
import tallyboard.ui.live.LiveView;
import tallyboard.ui.safety.AudienceScreensViewModel;
import tallyboard.ui.safety.PanicViewModel;
import tallyboard.ui.safety.PresenterSafeViewModel;
import tallyboard.ui.safety.SafetyView;
import tallyboard.ui.schedule.DroppedSchedule;
import tallyboard.ui.shell.GuestView.Ways;
import tallyboard.ui.shell.Program.Mode;
import tallyboard.ui.shell.bars.HeaderView;
import tallyboard.ui.shell.bars.HeaderViewModel;
import tallyboard.ui.shell.bars.StatusView;
import tallyboard.ui.shell.bars.StatusViewModel;
import tallyboard.ui.shell.exit.ExitPath;
import tallyboard.ui.shell.exit.ExitViewModel;
import tallyboard.ui.shell.frame.DeskView;
import tallyboard.ui.shell.frame.DeskViewModel;
import tallyboard.ui.shell.frame.Destination;
import tallyboard.ui.shell.frame.PagesView;
import tallyboard.ui.shell.frame.PanView;
import tallyboard.ui.shell.keys.DeskKeys;
import tallyboard.ui.shell.keys.KeyMapView;
import tallyboard.ui.shell.windows.StagePlace;

/** Makes the window and joins its parts. Everything it starts ends when the window is hidden. FX thread. */
public final class DeskWindow {
    private static final List<String> SHEETS = List.of(
            "/tallyboard/ui/shell/shell.css",
            "/tallyboard/ui/event/event.css",
            "/tallyboard/ui/log/log.css",
            "/tallyboard/ui/schedule/schedule.css",
            "/tallyboard/ui/recordings/recordings.css",
            "/tallyboard/ui/live/live.css",
            "/tallyboard/ui/keys/keys.css",
            "/tallyboard/ui/rehearsal/rehearsal.css",
            "/tallyboard/ui/settings/settings.css",
            "/tallyboard/ui/alarms/alarms.css",
            "/tallyboard/ui/checklist/checklist.css",
            "/tallyboard/ui/search/search.css",
            "/tallyboard/ui/live/tiles/tiles.css");

    private final Stage stage;
    private final Ticker ticker = new Ticker();
    private final SheetLayer sheets = new SheetLayer();
    private final DeskViewModel desk;
    private final Scene scene;
    private final StagePlace place;
    private final Sides sides;
    private final Runnable pull;
    private final Runnable ending;
    private Consumer<Mode> onSwitch = _ -> {};
    private Runnable onRedress = () -> {};
    private Runnable onRetell = () -> {};

    public DeskWindow(Stage stage, DeskContext context, Background background, Executor fx, ZoneId zoneHere) {
        this.stage = stage;
        KeyMap.hold(KeyMap.of(context.choices().current().start().arrangement().keys()));
        this.place = StagePlace.ofTheDesk(stage, context.choices());
        this.desk = new DeskViewModel(List.of(Destination.values()), context.clock());
        var exit = new ExitViewModel(context.streams(), background);
        var ways = new Ways(
                () -> desk.go(Destination.RECORDINGS),
                () -> desk.go(Destination.LIVE),
                () -> onSwitch.accept(Mode.SHOW));
        var screens = new Screens(context, desk, background, fx);
        var events = new EventSheets(
                new EventAccess(context.desk(), context.streams(), background, context.clock()),
                sheets,
                desk.problem()::set);
        this.sides = new Sides(context, screens, desk);
        var searching = new Searching(context, screens, sheets, background);
        screens.lead(
                ways,
                events::openFile,
                mode -> rehearse(exit, context.streams(), background, mode),
                () -> onRedress.run(),
                new LiveView.Ways(searching::open, sides::multiview, sides::inspector));
        var header = new HeaderViewModel(context.tracks(), background, fx, context.clock(), zoneHere);
        header.note().bind(screens.daySentence());
        var safe = safe(context, screens, background);
        var golive = new GoLive(context, screens.lanes(), desk, sheets, background);
        var safety = new SafetyView(
                screens.locked(), safe.on(), new PanicViewModel(context.streams(), background, desk.problem()::set));
        Supplier<HealthLimits> limits = () -> context.tracks().conference().limits();
        var status = new StatusViewModel(
                context.streams(), context.recordings(), context.doors().awake(), limits, background);
        var alarms = new AlarmsViewModel(
                new LaneTroubles(
                        screens.lanes().lanes(),
                        new SiteTroubles(status, limits, context.doors().steadyMillis())),
                outlets(context, background),
                () -> context.tracks().conference().zone(),
                context.clock());
        status.task().bind(screens.task());
        var bottom = new StatusView(status, fixed(context.engine()));
        onRetell = () -> {
            bottom.retell();
            searching.retell();
        };
        var view = new DeskView(
                desk,
                new HeaderView(
                        header,
                        events,
                        tools(golive.button(), new AlarmsButtonView(alarms), safety),
                        desk.problem()::set),
                new PagesView(screens.makers()),
                bottom,
                context.engine().isRehearsal());
        var layers = new StackPane(new PanView(view, StagePlace.LEAST_WIDTH, StagePlace.LEAST_HEIGHT));
        var tour = context.rehearsal()
                .flatMap(DeskContext.RehearsalParts::tour)
                .map(guest -> guest.open(ways, background, fx));
        tour.ifPresent(guest -> layers.getChildren().add(guest.node()));
        layers.getChildren().add(sheets);
        this.scene = new Scene(layers, StagePlace.WIDTH, StagePlace.HEIGHT);
        sides.serve(safe.on(), screens.locked());
        this.pull = () -> {
            tour.ifPresent(guest -> guest.pull().run());
            screens.tick();
            sides.draw();
            golive.tick();
            alarms.tick();
            header.tick(screens.headlines());
            status.tick();
            desk.tick(screens.headlines());
        };
        ticker.add(pull);
        scene.addEventFilter(InputEvent.ANY, _ -> desk.touched());
        new DeskKeys(scene, sheets, desk, deeds(screens, safe, alarms, searching), safety.arm());
        new DroppedSchedule(scene, events.or(screens::open), screens::fetch);
        new ExitPath(exit, stage, sheets, screens.locked(), desk.problem()::set);
        this.ending = () -> {
            place.remember();
            sides.close();
            ticker.stop();
            screens.close();
            header.close();
        };
        stage.setOnHidden(_ -> ending.run());
        stage.setTitle(title(context));
    }

    /** Dresses the window and shows it where it stood last. */
    public void show(Theme theme) {
        theme.dress(scene, SHEETS);
        stage.getIcons().setAll(icon());
        stage.setScene(scene);
        if (!stage.isShowing()) {
            place.take();
            stage.show();
        }
        sides.open(side -> theme.dress(side, SHEETS));
        ticker.start();
    }

    /** Told when the producer wants to go to the show or into a rehearsal. */
    void setOnSwitch(Consumer<Mode> go) {
        onSwitch = go;
    }

    /** Told when the desk is to be built anew, in a language, in looks or on an address that were just chosen. */
    void setOnRedress(Runnable redress) {
        onRedress = redress;
    }

    /** Brings the settings into sight, where the choice was made for which the desk was built anew. */
    void goToSettings() {
        desk.go(Destination.SETTINGS);
    }

    /** Says what went wrong, above the log. */
    void tell(String problem) {
        desk.problem().set(problem);
    }

    /** Ends everything it started; the window stays for whatever stands in it next. */
    void close() {
        stage.setOnHidden(null);
        ending.run();
    }

    private static HBox tools(Node... parts) {
        var tools = new HBox(8, parts);
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private Map<Shortcut, Runnable> deeds(
            Screens screens, PresenterSafeViewModel safe, AlarmsViewModel alarms, Searching searching) {
        return Map.of(
                Shortcut.SEARCH,
                searching::open,
                Shortcut.HELP,
                () -> KeyMapView.open(sheets),
                Shortcut.NEXT_REGION,
                () -> FocusRegion.step(scene, 1),
                Shortcut.LAST_REGION,
                () -> FocusRegion.step(scene, -1),
                Shortcut.ACKNOWLEDGE,
                alarms::acknowledgeOldest,
                Shortcut.SHELVE,
                alarms::shelveOldest,
                Shortcut.LOCK,
                () -> screens.locked().set(!screens.locked().get()),
                Shortcut.PRESENTER_SAFE,
                safe::toggle);
    }

    /** A rehearsal wants the engine's ports, so nothing may be live. */
    private void rehearse(ExitViewModel exit, LiveStreams streams, Background background, Mode mode) {
        exit.wish(
                () -> background.run(
                        () -> streams.note(Fact.REHEARSAL_ENTERED, Map.of()),
                        () -> onSwitch.accept(mode),
                        problem -> desk.problem().set(Problems.sentence(problem))),
                live -> desk.problem().set(Messages.text("shell.rehearse.live", String.join(", ", live))));
    }

    /** Pulls what is measured and says everything anew; the ticker does it twice a second. */
    public void tick() {
        pull.run();
    }

    /** Presenter-safe mode, as it was left. No key is shown while it is on, nor on a screen that the audience sees. */
    private PresenterSafeViewModel safe(DeskContext context, Screens screens, Background background) {
        var choices = context.choices();
        var audience = new AudienceScreensViewModel(
                choices.current().safety().audienceScreens(),
                marked -> choices.change(settings -> settings.withAudienceScreens(marked)),
                background,
                () -> sides.keyScreens(stage),
                desk.problem()::set);
        var safe = new PresenterSafeViewModel(
                choices.current().safety().isPresenterSafe(),
                isOn -> choices.change(settings -> settings.presenterSafe(isOn)),
                background,
                () -> {
                    screens.retell();
                    onRetell.run();
                },
                desk.problem()::set);
        screens.guard(() -> safe.whyNoKey().or(audience::whyNoKey), audience);
        return safe;
    }

    private static StatusView.Fixed fixed(EngineFacts engine) {
        return new StatusView.Fixed(
                () -> Discretion.now().address(engine.ingest()),
                Messages.text(engine.isIngestHere() ? "shell.status.here" : "shell.status.network"),
                () -> engine.isApiHere()
                        ? Messages.text("shell.status.apiHere")
                        : Discretion.now().address(engine.api()),
                engine.version());
    }

    static Image icon() {
        return new Image(Objects.requireNonNull(DeskWindow.class.getResourceAsStream("icon.png"), "icon.png"));
    }

    private static String title(DeskContext context) {
        return Messages.text(context.engine().isRehearsal() ? "shell.title.rehearsal" : "shell.title");
    }

    /** Sounds when they are on; a word from the system when the window is not in front. */
    private AlarmsViewModel.Outlets outlets(DeskContext context, Background background) {
        var notice = new SystemNotice();
        var title = title(context);
        return new AlarmsViewModel.Outlets(
                call -> {
                    if (context.choices().current().alarms().sounds() == Sounds.ON) {
                        background.run(() -> tones(call).play(), () -> {}, _ -> {});
                    }
                },
                sentence -> {
                    if (stage.isShowing() && !stage.isFocused()) {
                        background.run(() -> notice.say(title, sentence), () -> {}, _ -> {});
                    }
                },
                (stream, fact, details) -> background.run(
                        () -> note(context.streams(), stream, fact, details),
                        () -> {},
                        problem -> desk.problem().set(Problems.sentence(problem))));
    }

    private static void note(LiveStreams streams, Optional<StreamId> stream, Fact fact, Map<String, String> details) {
        if (stream.isPresent()) {
            streams.noteOn(stream.get(), fact, details);
        } else {
            streams.note(fact, details);
        }
    }

    private static Tones tones(Call call) {
        return switch (call) {
            case ATTENTION -> Tones.ATTENTION;
            case ACT_NOW -> Tones.ACT_NOW;
            case ALL_CLEAR -> Tones.ALL_CLEAR;
        };
    }
}

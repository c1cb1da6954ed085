package tallyboard.ui.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tallyboard.desk.handover.Trash;
import tallyboard.desk.schedule.ScheduleImport;
import tallyboard.settings.LanAddresses;
import tallyboard.ui.keys.CopiedKey;
import tallyboard.ui.keys.KeyHandout;
import tallyboard.ui.keys.ResetSheetViewModel;
import tallyboard.ui.keys.ShownKeyViewModel;
import tallyboard.ui.keys.SystemKeyClipboard;
import tallyboard.ui.keys.handoff.HandOffPlace;
import tallyboard.ui.keys.handoff.HandOffSheetViewModel;
import tallyboard.ui.keys.history.KeyHistoryViewModel;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Background.LongTask;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.live.LiveKeys;
import tallyboard.ui.live.LiveView;
import tallyboard.ui.live.leak.LeakCardViewModel;
import tallyboard.ui.live.radar.RadarViewModel;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.rows.LiveViewModel;
import tallyboard.ui.log.LogAction;
import tallyboard.ui.log.LogRow;
import tallyboard.ui.log.LogStripView;
import tallyboard.ui.log.LogViewModel;
import tallyboard.ui.recordings.RecordingsView;
import tallyboard.ui.recordings.RecordingsViewModel;
import tallyboard.ui.recordings.handover.HandoverViewModel;
import tallyboard.ui.recordings.handover.OriginalsViewModel;
import tallyboard.ui.rehearsal.RehearsalDoorView;
import tallyboard.ui.safety.AudienceScreensViewModel;
import tallyboard.ui.schedule.ImportingViewModel;
import tallyboard.ui.schedule.ScheduleEditing;
import tallyboard.ui.schedule.ScheduleView;
import tallyboard.ui.schedule.ScheduleViewModel;
import tallyboard.ui.schedule.preview.PreviewViewModel;
import tallyboard.ui.schedule.review.ReviewViewModel;
import tallyboard.ui.schedule.state.DeskStates;
import tallyboard.ui.schedule.state.LaneStates;
import tallyboard.ui.search.Found;
import tallyboard.ui.shell.GuestView.Ways;
import tallyboard.ui.shell.Program.Mode;
import tallyboard.ui.shell.empty.EmptyView;
import tallyboard.ui.shell.empty.EmptyViewModel;
import tallyboard.ui.shell.frame.DeskViewModel;
import tallyboard.ui.shell.frame.Destination;
import tallyboard.ui.shell.frame.ProblemView;
import tallyboard.ui.shell.windows.SideContent;

/** Makes the screens, each when it is first asked for, and lets those pull that are in sight. FX thread. */
final class Screens implements AutoCloseable {
    private final DeskContext context;
    private final DeskViewModel desk;
    private final Background background;
    private final Executor fx;
    private final LiveViewModel live;
    private final RadarViewModel radar;
    private final LogViewModel log;
    private final KeyHandout keys;
    private final CopiedKey copied;
    private final HandOffSheetViewModel handOff;
    private final ScheduleEditing editing;
    private final ImportingViewModel importing;
    private final RecordingsViewModel recordings;
    private Optional<LiveView> lanesView = Optional.empty();
    private Optional<ScheduleView> plan = Optional.empty();
    private Optional<LogOpening> logPage = Optional.empty();
    private final Map<Destination, Runnable> pulls = new EnumMap<>(Destination.class);
    private final ObjectProperty<Optional<LongTask>> task = new SimpleObjectProperty<>(Optional.empty());
    private final List<Runnable> endings = new ArrayList<>();
    private final List<Runnable> ticks = new ArrayList<>();
    private final BooleanProperty locked = new SimpleBooleanProperty();
    private Ways ways = new Ways(() -> {}, () -> {}, () -> {});
    private LiveView.Ways fromLive = new LiveView.Ways(() -> {}, () -> {}, () -> {});
    private Consumer<Mode> rehearse = _ -> {};
    private Runnable openFile = () -> {};
    private Supplier<Optional<String>> keyRule = Optional::empty;
    private Optional<AudienceScreensViewModel> audience = Optional.empty();
    private final List<Runnable> retellings = new ArrayList<>();
    private Runnable redress = () -> {};

    Screens(DeskContext context, DeskViewModel desk, Background background, Executor fx) {
        this.context = context;
        this.desk = desk;
        this.background = background;
        this.fx = fx;
        this.live = new LiveViewModel(context.streams(), context.desk(), background, fx, context.clock());
        this.log = new LogViewModel(context.streams(), context.tracks(), background, fx);
        this.copied = new CopiedKey(new SystemKeyClipboard(), context.clock());
        this.keys = new KeyHandout(
                context.streams(), background, copied, new ShownKeyViewModel(context.clock(), () -> keyRule.get()));
        this.radar = new RadarViewModel(context.streams(), context.desk(), live, background, fx, context.clock());
        var place = new HandOffPlace(
                context.engine().rtmp(),
                context.engine().isIngestHere(),
                LanAddresses::ofThisComputer,
                context.clock());
        this.handOff = new HandOffSheetViewModel(context.streams(), background, keys, place);
        keys.problem().subscribe(sentence -> {
            if (!sentence.isEmpty()) {
                desk.problem().set(sentence);
            }
        });
        retellings.addAll(List.of(live::tick, radar::tick, log::retell));
        endings.add(live::close);
        endings.add(radar::close);
        endings.add(log::close);
        this.editing = ScheduleEditing.of(context.sessions(), background, context.clock(), desk.problem()::set);
        this.importing = importing();
        this.recordings = ledger();
        endings.add(copied::close);
        endings.add(handOff::close);
    }

    Map<Destination, Supplier<Node>> makers() {
        var makers = new EnumMap<Destination, Supplier<Node>>(Destination.class);
        makers.put(Destination.LIVE, this::live);
        makers.put(Destination.SCHEDULE, () -> withProblem(schedule()));
        makers.put(Destination.RECORDINGS, () -> withProblem(recordings()));
        makers.put(Destination.LOG, () -> withProblem(wholeLog()));
        makers.put(Destination.REHEARSAL, () -> withProblem(rehearsal()));
        makers.put(Destination.SETTINGS, () -> withProblem(settings()));
        return makers;
    }

    /**
     * Where the screens can lead.
     *
     * @param opening asks for an event file
     * @param rehearsing leaves the show for a rehearsal
     * @param redressing builds the desk anew
     * @param fromLive from the Live page to the search and the windows beside
     */
    void lead(Ways around, Runnable opening, Consumer<Mode> rehearsing, Runnable redressing, LiveView.Ways fromLive) {
        this.fromLive = fromLive;
        this.openFile = opening;
        this.ways = around;
        this.rehearse = rehearsing;
        this.redress = redressing;
    }

    /**
     * What guards the keys.
     *
     * @param rule why no key may be shown now, in a sentence
     */
    void guard(Supplier<Optional<String>> rule, AudienceScreensViewModel screens) {
        this.keyRule = rule;
        this.audience = Optional.of(screens);
    }

    /** More or less is told from now on: everything that was said is said anew. */
    void retell() {
        retellings.forEach(Runnable::run);
        keys.tick();
    }

    /** In a rehearsal its encoders, before one the ways into it. */
    private Node rehearsal() {
        return context.rehearsal()
                .map(parts -> guest(parts.page()))
                .orElseGet(() ->
                        new RehearsalDoorView(() -> rehearse.accept(Mode.REHEARSAL), () -> rehearse.accept(Mode.TOUR)));
    }

    private Node guest(GuestView view) {
        var guest = view.open(ways, background, fx);
        pulls.put(Destination.REHEARSAL, guest.pull());
        return guest.node();
    }

    private Node settings() {
        var page = new SettingsOpening(context, background, fx, () -> redress.run(), audience);
        endings.add(page::close);
        retellings.add(page::retell);
        ticks.add(page::tick);
        return page.node();
    }

    /** Whether the desk is locked. */
    BooleanProperty locked() {
        return locked;
    }

    /** What the lanes say now. */
    List<Headline> headlines() {
        return live.headlines();
    }

    /** How the day went, for the header; empty until its last session is done. */
    ObservableValue<String> daySentence() {
        return recordings.daySentence();
    }

    /** The long task that runs, for the status bar. */
    ObservableValue<Optional<LongTask>> task() {
        return task;
    }

    /** The lanes, for the checklist. */
    LiveViewModel lanes() {
        return live;
    }

    /** Called twice a second. The lanes are always told, because their traces go on out of sight. */
    void tick() {
        live.tick();
        radar.tick();
        keys.tick();
        handOff.tick();
        editing.undo().tick();
        importing.tick();
        recordings.tick();
        ticks.forEach(Runnable::run);
        pulls.getOrDefault(desk.here().get(), () -> {}).run();
    }

    /** Lanes as soon as there is one; before that, the ways to begin. */
    private Node live() {
        var strip = new VBox(
                new ProblemView(desk.problem()), new LogStripView(log, this::follow, () -> desk.go(Destination.LOG)));
        var reset = new ResetSheetViewModel(context.streams(), background, keys, radar::isWrong);
        var leak = new LeakCardViewModel(context.streams(), radar, background, keys, context.clock());
        var history = new KeyHistoryViewModel(context.streams(), background, fx);
        endings.add(history::close);
        var lanes = new LiveView(
                live,
                radar,
                new LiveKeys(keys, reset, handOff, leak, history, this::note, locked),
                context.engine().rtmp(),
                context.engine().http(),
                strip,
                fromLive);
        pulls.put(Destination.LIVE, lanes::draw);
        lanesView = Optional.of(lanes);
        retellings.add(lanes::retell);
        var ways = new EmptyViewModel(context.tracks(), background, desk.problem()::set);
        var empty = withProblem(
                new EmptyView(ways, this::bring, () -> openFile.run(), () -> rehearse.accept(Mode.REHEARSAL)));
        lanes.visibleProperty().bind(Bindings.isNotEmpty(live.lanes()));
        empty.visibleProperty().bind(lanes.visibleProperty().not());
        return new StackPane(empty, lanes);
    }

    /** Goes where a line of the log leads. */
    private void follow(LogAction action, LogRow row) {
        switch (action) {
            case RESOLVE -> lanesView.ifPresent(view -> view.resolve(radar.whose(row.entry())));
            case RECORDINGS -> desk.go(Destination.RECORDINGS);
            case SCHEDULE -> desk.go(Destination.SCHEDULE);
        }
    }

    /** Goes to what was found, on its own screen. */
    void go(Found found) {
        switch (found) {
            case Found.Track(var lane) -> {
                desk.go(Destination.LIVE);
                lanesView.ifPresent(view -> view.goTo(lane));
            }
            case Found.Talk(var session) -> {
                desk.go(Destination.SCHEDULE);
                plan.ifPresent(view -> view.goTo(session));
            }
            case Found.Line(var _, var words) -> searchLog(words);
            case Found.WholeLog(var words) -> searchLog(words);
        }
    }

    /** The inspector, for a window of its own, until that gives it back. */
    Optional<SideContent> tearOff() {
        return lanesView.map(view -> new SideContent(view.tearOff(), view::drawInspector, view::takeBack));
    }

    private void searchLog(String words) {
        desk.go(Destination.LOG);
        logPage.ifPresent(view -> view.search(words));
    }

    /** Begins the report of what happened to a lane since then. */
    private void note(LaneRow lane, Instant since) {
        desk.go(Destination.LOG);
        logPage.ifPresent(page -> page.report(lane.seat().letter(), since));
    }

    private Node schedule() {
        var states = new DeskStates(context.desk().takes(), track -> LaneStates.of(live.lanes(), track));
        var schedule =
                new ScheduleViewModel(context.streams(), context.desk(), states, background, fx, context.clock());
        endings.add(schedule::close);
        pulls.put(Destination.SCHEDULE, schedule::tick);
        var view = new ScheduleView(schedule, editing, importing, context.clock());
        plan = Optional.of(view);
        return view;
    }

    private ImportingViewModel importing() {
        var imports = new ScheduleImport(context.tracks(), context.sessions(), context.streams(), context.clock());
        var around = new ReviewViewModel.Around(
                editing.undo(), () -> LaneStates.liveRooms(live.lanes()), desk.problem()::set);
        var review = new ReviewViewModel(imports, context.desk(), background, fx, around);
        endings.add(review::close);
        review.waiting()
                .map(number -> number == 0 ? "" : String.valueOf(number))
                .subscribe(desk.badge(Destination.SCHEDULE)::set);
        return new ImportingViewModel(
                new PreviewViewModel(imports, context.desk(), background, context.clock()), review, context.clock());
    }

    private void bring() {
        importing.choose();
        desk.go(Destination.SCHEDULE);
    }

    /** Takes a schedule that comes to the window. */
    void open(Path schedule) {
        importing.open(schedule);
        desk.go(Destination.SCHEDULE);
    }

    /** The same, by its address. */
    void fetch(String address) {
        importing.fetch(address);
        desk.go(Destination.SCHEDULE);
    }

    private RecordingsViewModel ledger() {
        var ledger = new RecordingsViewModel(
                context.streams(), context.desk(), context.recordings(), background, fx, context.clock());
        endings.add(ledger::close);
        ledger.badge().subscribe(desk.badge(Destination.RECORDINGS)::set);
        return ledger;
    }

    private Node recordings() {
        var handover = new HandoverViewModel(
                context.streams(), context.desk(), context.recordings(), background, fx, context.clock());
        endings.add(handover::close);
        recordings.selected().template().bind(handover.template());
        var copying = recordings.selected().copy().task();
        handover.task().subscribe(now -> task.set(now.or(copying::getValue)));
        copying.subscribe(now -> task.set(handover.task().getValue().or(() -> now)));
        pulls.put(Destination.RECORDINGS, () -> {
            recordings.pull();
            handover.tick();
        });
        var trash = new Trash(context.streams(), context.desk(), context.recordings(), context.clock());
        var originals = new OriginalsViewModel(trash, background);
        return new RecordingsView(recordings, handover, originals);
    }

    private Node wholeLog() {
        var page = new LogOpening(context, background, fx, task::set);
        endings.add(page::close);
        retellings.add(page::retell);
        logPage = Optional.of(page);
        return page.node();
    }

    private Node withProblem(Node screen) {
        VBox.setVgrow(screen, Priority.ALWAYS);
        return new VBox(screen, new ProblemView(desk.problem()));
    }

    @Override
    public void close() {
        endings.reversed().forEach(Runnable::run);
    }
}

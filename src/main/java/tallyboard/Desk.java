package tallyboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import tallyboard.playback.slate.SlateFolder;
import tallyboard.rehearsal.Rehearsal;
import tallyboard.ui.rehearsal.RehearsalView;
import tallyboard.ui.rehearsal.RehearsalViewModel;
import tallyboard.ui.rehearsal.TourView;
import tallyboard.ui.rehearsal.TourViewModel;
import tallyboard.ui.settings.absence.Stills;
import tallyboard.ui.shell.DeskApp;
import tallyboard.ui.shell.DeskContext;
import tallyboard.ui.shell.EngineFacts;
import tallyboard.ui.shell.GuestView;
import tallyboard.ui.shell.Program;

/**
 * Opens the window on what is wired: the show or a rehearsal, one at a time, because both want the same ports. The engine
 * and the toolkit take a second each to start, so they start side by side.
 */
final class Desk implements Program {
    private final Programme programme;
    private final Map<String, String> environment;
    private Optional<Wiring> wiring = Optional.empty();
    private Optional<char[]> passphrase = Optional.empty();

    /**
     * What can be opened.
     *
     * @param show empty when there is only a rehearsal
     * @param isRehearsal which of the two comes first
     */
    record Programme(Optional<Wiring.Plan> show, Wiring.Plan rehearsal, boolean isRehearsal) {
        Wiring.Plan plan(Mode mode) {
            return mode == Mode.SHOW ? show.orElseThrow() : rehearsal;
        }
    }

    private Desk(Programme programme, Map<String, String> environment) {
        this.programme = programme;
        this.environment = environment;
    }

    /** Returns when the window is closed; ends what was started in any case. */
    static void open(Programme programme, Map<String, String> environment) throws Exception {
        var desk = new Desk(programme, environment);
        var mode = programme.isRehearsal() ? Mode.REHEARSAL : Mode.SHOW;
        var first = new FutureTask<>(() -> desk.open(mode));
        Thread.ofPlatform().name("engine-start").start(first);
        Runtime.getRuntime().addShutdownHook(new Thread(desk::close, "shutdown"));
        try {
            DeskApp.run(desk, mode, first);
            tellWhy(first);
        } finally {
            desk.close();
        }
    }

    /** When no window opened because the engine did not start. One that asked for the passphrase has told already. */
    private static void tellWhy(Future<DeskContext> first) throws Exception {
        try {
            first.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof CannotOpenException cannot
                    && cannot.locked().isPresent())) {
                throw e;
            }
        }
    }

    private synchronized void close() {
        wiring.ifPresent(Wiring::close);
        wiring = Optional.empty();
    }

    @Override
    public boolean hasShow() {
        return programme.show().isPresent();
    }

    @Override
    public synchronized DeskContext open(Mode mode) throws CannotOpenException {
        var before = wiring.map(open -> open.choices().current());
        close();
        try {
            var plan = programme.plan(mode);
            var opened = passphrase.isPresent()
                    ? Wiring.start(plan, environment, passphrase)
                    : Wiring.start(plan, environment);
            wiring = Optional.of(opened);
            before.filter(_ -> mode != Mode.SHOW)
                    .ifPresent(show -> opened.choices().change(own -> own.with(show.looks())));
            return context(opened, mode);
        } catch (Wiring.CannotStartException e) {
            throw new CannotOpenException(String.valueOf(e.getMessage()), e, e.locked());
        }
    }

    @Override
    public synchronized DeskContext unlock(Mode mode, char[] typed) throws CannotOpenException {
        passphrase = Optional.of(typed); // for the way back from a rehearsal too
        return open(mode);
    }

    private static DeskContext context(Wiring wiring, Mode mode) {
        return new DeskContext(
                new DeskContext.Doors(
                        wiring.streams(),
                        wiring.desk(),
                        wiring.recordings(),
                        wiring.awake()::state,
                        Wiring::steadyMillis),
                facts(wiring),
                new WiredIngest(wiring),
                wiring.clock(),
                wiring.choices(),
                new DeskContext.Installation(
                        wiring.dataKey(),
                        wiring.recordingFolder(),
                        new FolderStills(wiring.slates()),
                        wiring.apiDoor(),
                        new WiredIngest(wiring)),
                mode == Mode.SHOW ? Optional.empty() : Optional.of(rehearse(wiring, mode)));
    }

    /** The stills of viewers, for the screen that chooses one. */
    private record FolderStills(SlateFolder slates) implements Stills {
        @Override
        public String keep(Path picture) throws IOException, NoPictureException {
            try {
                return slates.keep(picture);
            } catch (SlateFolder.NoPictureException e) {
                throw new NoPictureException(e);
            }
        }

        @Override
        public byte[] picture(Optional<String> name) throws IOException {
            var chosen = name.flatMap(slates::picture);
            return chosen.isPresent() ? Files.readAllBytes(chosen.get()) : SlateFolder.builtIn();
        }
    }

    private static EngineFacts facts(Wiring wiring) {
        return new EngineFacts(
                wiring.rtmpAddress(),
                wiring.httpAddress(),
                Product.version(),
                wiring.folder().path(),
                wiring.plan().isRehearsal());
    }

    private static DeskContext.RehearsalParts rehearse(Wiring wiring, Mode mode) {
        var rehearsal = wiring.rehearse();
        return new DeskContext.RehearsalParts(
                page(wiring, rehearsal), mode == Mode.TOUR ? Optional.of(tour(wiring, rehearsal)) : Optional.empty());
    }

    private static GuestView page(Wiring wiring, Rehearsal rehearsal) {
        return (ways, background, fx) -> {
            var encoders = new RehearsalViewModel(rehearsal, wiring.tracks(), background, fx, wiring.clock());
            return new GuestView.Guest(new RehearsalView(encoders, ways.leave()), encoders::tick);
        };
    }

    private static GuestView tour(Wiring wiring, Rehearsal rehearsal) {
        return (ways, background, fx) -> {
            var encoders = new TourViewModel.Encoders(rehearsal::start, rehearsal::vanish);
            var tour = new TourViewModel(encoders, wiring.streams(), wiring.tracks(), background, fx, wiring.clock());
            return new GuestView.Guest(new TourView(tour, ways), tour::tick);
        };
    }
}

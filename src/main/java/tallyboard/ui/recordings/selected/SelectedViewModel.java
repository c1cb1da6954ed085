package tallyboard.ui.recordings.selected;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tallyboard.agenda.ledger.Take;
import tallyboard.agenda.ledger.Take.Verdict;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.handover.Deliveries;
import tallyboard.desk.handover.Naming;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Recordings;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.kit.undo.UndoViewModel;
import tallyboard.ui.recordings.ledger.LedgerRow;

/** The selected recording: its stretch, the name of its copy, and what can be done with it. FX thread. */
public final class SelectedViewModel {
    private static final String ENDING = ".mp4";

    private final Doors doors;
    private final Background background;
    private final SystemFiles files;
    private final CopyViewModel copy;
    private final UndoViewModel undo;
    private final ReadOnlyObjectWrapper<Optional<LedgerRow>> row = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Stretch>> stretch = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<SelectedWords> words = new ReadOnlyObjectWrapper<>(SelectedWords.NOTHING);
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty template = new SimpleStringProperty(Naming.USUAL.template());
    private final Map<AssetId, Stretch> moved = new HashMap<>();
    private int asked;

    /** The ways to what is recorded. */
    record Doors(LiveStreams streams, ConferenceDesk desk, Recordings recordings) {}

    SelectedViewModel(Doors doors, Background background, Executor fx, InstantSource clock, SystemFiles files) {
        this.doors = doors;
        this.background = background;
        this.files = files;
        this.copy = new CopyViewModel(doors.recordings(), background, fx, clock);
        this.undo = new UndoViewModel(background, clock, problem::set);
        template.subscribe(this::lookUpName);
    }

    public static SelectedViewModel of(
            LiveStreams streams,
            ConferenceDesk desk,
            Recordings recordings,
            Background background,
            Executor fx,
            InstantSource clock) {
        return new SelectedViewModel(new Doors(streams, desk, recordings), background, fx, clock, new DesktopFiles());
    }

    ReadOnlyObjectProperty<Optional<LedgerRow>> row() {
        return row.getReadOnlyProperty();
    }

    /** What of it goes into a copy; empty while there is nothing to copy. */
    ReadOnlyObjectProperty<Optional<Stretch>> stretch() {
        return stretch.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SelectedWords> words() {
        return words.getReadOnlyProperty();
    }

    /** What the file of the copy is called; empty while there is nothing to copy. */
    ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    /** How copies are named; the same template as for the day. */
    public StringProperty template() {
        return template;
    }

    public CopyViewModel copy() {
        return copy;
    }

    UndoViewModel undo() {
        return undo;
    }

    /** Why the last wish was not granted; empty when it was. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public void tell(Exception what) {
        problem.set(Problems.sentence(what));
    }

    /** Another row is selected, or none. */
    public void select(Optional<LedgerRow> other) {
        problem.set("");
        see(other);
    }

    /** The selected row is said anew. */
    public void see(Optional<LedgerRow> fresh) {
        row.set(fresh);
        stretch.set(fresh.filter(r -> r.state().isFinished()).flatMap(this::stretchOf));
        say();
        lookUpName();
    }

    private Optional<Stretch> stretchOf(LedgerRow of) {
        return of.asset()
                .filter(_ -> !of.lengthOfMedia().isZero())
                .map(id -> Optional.ofNullable(moved.get(id))
                        .map(known -> known.within(of.lengthOfMedia()))
                        .orElseGet(() -> Stretch.preset(of)));
    }

    private void say() {
        words.set(row.get().map(r -> SelectedWords.of(r, stretch.get())).orElse(SelectedWords.NOTHING));
    }

    /** Moves the beginning by so much, as far as it may go. */
    void moveIn(Duration by) {
        move(s -> s.inAt(s.in().plus(by)));
    }

    void moveOut(Duration by) {
        move(s -> s.outAt(s.out().plus(by)));
    }

    /** Puts the beginning to the picture that was taken so long after the recording began. */
    void putIn(Duration sinceBegun) {
        row.get()
                .flatMap(LedgerRow::film)
                .ifPresent(film -> move(s -> s.inAt(film.reel().media(sinceBegun))));
    }

    void putOut(Duration sinceBegun) {
        row.get()
                .flatMap(LedgerRow::film)
                .ifPresent(film -> move(s -> s.outAt(film.reel().media(sinceBegun))));
    }

    private void move(UnaryOperator<Stretch> step) {
        stretch.get().ifPresent(before -> {
            var after = step.apply(before);
            row.get().flatMap(LedgerRow::asset).ifPresent(id -> moved.put(id, after));
            stretch.set(Optional.of(after));
            say();
        });
    }

    /** Plays the recording in the system's own player. */
    void open() {
        withFile(files::open, "recordings.noPlayer");
    }

    /** Shows its file in its folder. */
    void showInFolder() {
        withFile(files::show, "recordings.noFolder");
    }

    /** Copies the stretch into that folder, under the name that is shown. */
    void copyTo(Path folder) {
        var what = row.get();
        var part = stretch.get();
        if (what.isPresent() && part.isPresent() && !name.get().isEmpty()) {
            copy.start(new CopyViewModel.Order(
                    what.get().asset().orElseThrow(),
                    what.get().title().text(),
                    part.get().range(),
                    folder,
                    name.get(),
                    what.get().film().map(f -> f.pieces().files()).orElse(1)));
        }
    }

    /** The recording goes out as it is. */
    void accept() {
        decide(Verdict.ACCEPTED, "recordings.undo.accepted");
    }

    /** The recording stays here. */
    void leaveOut() {
        decide(Verdict.LEFT_OUT, "recordings.undo.leftOut");
    }

    private void decide(Verdict verdict, String sentence) {
        row.get()
                .ifPresent(about -> about.asset().ifPresent(id -> {
                    var takes = doors.desk().takes();
                    var before =
                            takes.find(id).map(take -> take.custody().verdict()).orElse(Verdict.OPEN);
                    background.run(
                            () -> takes.decide(id, verdict),
                            () -> undo.offer(
                                    Messages.text(sentence, about.title().text()), () -> takes.decide(id, before)),
                            this::tell);
                }));
    }

    /** Reads its file once more. */
    void readAgain() {
        row.get()
                .flatMap(LedgerRow::asset)
                .ifPresent(id -> background.run(() -> doors.desk().takes().checkAgain(id), () -> {}, this::tell));
    }

    /** Gives a recording that holds no talk another title. */
    void rename(String title) {
        var wanted = title.strip();
        row.get()
                .filter(about -> !about.isTalk() && !wanted.isEmpty())
                .ifPresent(about -> about.asset()
                        .ifPresent(id -> background.ask(
                                () -> {
                                    var before = doors.streams()
                                            .asset(id)
                                            .flatMap(asset -> asset.origin().title())
                                            .orElse("");
                                    doors.streams().nameAsset(id, wanted);
                                    return before;
                                },
                                before -> undo.offer(
                                        Messages.text("recordings.undo.renamed", wanted),
                                        () -> doors.streams().nameAsset(id, before)),
                                this::tell)));
    }

    /** A talk is called as in the agenda. */
    boolean canBeRenamed() {
        return row.get()
                .filter(about -> !about.isTalk() && about.asset().isPresent())
                .isPresent();
    }

    /** Called twice a second. */
    public void tick() {
        undo.tick();
    }

    /** Of two questions only the answer to the last one counts. */
    private void lookUpName() {
        int mine = ++asked;
        var about = row.get().filter(_ -> stretch.get().isPresent());
        if (about.isEmpty()) {
            name.set("");
            return;
        }
        boolean isSound = Deliveries.wrongPlace(template.get()).isEmpty();
        var naming = Naming.USUAL.named(isSound ? template.get() : Naming.USUAL.template());
        background.ask(
                () -> nameOf(about.get(), naming),
                found -> {
                    if (mine == asked) {
                        name.set(found + ENDING);
                    }
                },
                _ -> {});
    }

    /** Runs on a thread of its own. */
    private String nameOf(LedgerRow about, Naming naming) {
        var deliveries = new Deliveries(doors.streams(), doors.desk());
        Optional<Take> take = about.asset().flatMap(doors.desk().takes()::find);
        return take.map(t -> deliveries.nameOf(t, naming))
                .orElseGet(() ->
                        deliveries.nameOf(about.when().start(), about.title().text(), naming));
    }

    private interface Handing {
        void over(Path file) throws IOException;
    }

    /** The file is named in the sentence, so that the producer can still find it. */
    private void withFile(Handing handing, String otherwise) {
        problem.set("");
        row.get()
                .flatMap(LedgerRow::asset)
                .ifPresent(id -> background.ask(
                        () -> doors.recordings().file(id, 1),
                        file -> file.ifPresentOrElse(
                                path -> background.run(
                                        () -> handing.over(path),
                                        () -> {},
                                        _ -> problem.set(Messages.text(otherwise, path))),
                                () -> problem.set(Messages.text("recordings.noFile"))),
                        this::tell));
    }
}

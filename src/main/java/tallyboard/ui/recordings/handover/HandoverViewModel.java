package tallyboard.ui.recordings.handover;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.handover.Deliveries;
import tallyboard.desk.handover.Delivery;
import tallyboard.desk.handover.Extras;
import tallyboard.desk.handover.Handover;
import tallyboard.desk.handover.Handover.Step;
import tallyboard.desk.handover.Handover.Survey;
import tallyboard.desk.handover.Naming;
import tallyboard.desk.handover.TargetDisk;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.asset.Recordings;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Background.LongTask;
import tallyboard.ui.recordings.handover.HandoverWords.Seen;

/** What of a day can be handed over, and the hand-over that runs. FX thread. */
public final class HandoverViewModel implements AutoCloseable {
    /** Sessions end by themselves, and disks fill: looked at every so many beats of half a second. */
    private static final int BEATS = 20;

    private final ConferenceDesk desk;
    private final Deliveries deliveries;
    private final Handover handover;
    private final Background background;
    private final Executor fx;
    private final InstantSource clock;
    private final List<Subscription> watches;
    private final ReadOnlyObjectWrapper<HandoverWords> words;
    private final ReadOnlyObjectWrapper<HandoverRun> run = new ReadOnlyObjectWrapper<>(HandoverRun.NONE);
    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty template = new SimpleStringProperty(Naming.USUAL.template());
    private final ObjectProperty<Optional<Path>> target = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty lists = new SimpleBooleanProperty(true);
    private final BooleanProperty checksums = new SimpleBooleanProperty(true);
    private final BooleanProperty chapters = new SimpleBooleanProperty(true);
    private final AtomicBoolean isStopped = new AtomicBoolean();
    private Delivery delivery;
    private int asked;
    private int beat;

    public HandoverViewModel(
            LiveStreams streams,
            ConferenceDesk desk,
            Recordings recordings,
            Background background,
            Executor fx,
            InstantSource clock) {
        this.desk = desk;
        this.deliveries = new Deliveries(streams, desk);
        this.handover = new Handover(recordings, desk.takes());
        this.background = background;
        this.fx = fx;
        this.clock = clock;
        var zone = desk.tracks().conference().zone();
        day.set(Deliveries.dayOf(clock.instant(), zone));
        delivery = new Delivery(day.get(), zone, List.of(), List.of());
        words = new ReadOnlyObjectWrapper<>(HandoverWords.of(
                new Seen(delivery, 0, Optional.empty(), Optional.empty()), List.of(day.get()), Optional.empty()));
        watches = List.of(
                desk.takes().watch(_ -> fx.execute(this::look)),
                desk.sessions().watch(_ -> fx.execute(this::look)),
                desk.tracks().watch(_ -> fx.execute(this::look)));
        day.subscribe(this::look);
        template.subscribe(this::look);
        target.subscribe(this::look);
        look();
    }

    public ReadOnlyObjectProperty<HandoverWords> words() {
        return words.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<HandoverRun> run() {
        return run.getReadOnlyProperty();
    }

    /** The hand-over that runs, for the status bar. */
    public ObservableValue<Optional<LongTask>> task() {
        return run.map(r -> r.share().map(share -> new LongTask(r.sentence(), share, this::cancel)));
    }

    public ObjectProperty<LocalDate> day() {
        return day;
    }

    public StringProperty template() {
        return template;
    }

    /** The folder that the day's folder is made in, once it is chosen. */
    public ObjectProperty<Optional<Path>> target() {
        return target;
    }

    public BooleanProperty lists() {
        return lists;
    }

    public BooleanProperty checksums() {
        return checksums;
    }

    public BooleanProperty chapters() {
        return chapters;
    }

    /** Called twice a second while the panel is in sight. */
    public void tick() {
        if (beat++ % BEATS == 0 && !run.get().isRunning()) {
            look();
        }
    }

    /** Looks again at what there is, and at the disk. Of two looks only the answer to the last one counts. */
    private void look() {
        int mine = ++asked;
        var wrong = Deliveries.wrongPlace(template.get());
        var naming = Naming.USUAL.named(wrong.isEmpty() ? template.get() : Naming.USUAL.template());
        var wanted = day.get();
        var where = target.get();
        background.ask(
                () -> seen(wanted, naming, where),
                seen -> {
                    if (mine == asked) {
                        delivery = seen.delivery();
                        words.set(HandoverWords.of(seen, days(), wrong));
                    }
                },
                _ -> {});
    }

    /** Runs on a thread of its own. */
    private Seen seen(LocalDate wanted, Naming naming, Optional<Path> where) {
        var now = clock.instant();
        Optional<Survey> survey = Optional.empty();
        Optional<String> trouble = Optional.empty();
        var found = deliveries.of(wanted, naming, now);
        if (where.isPresent()) {
            try {
                found = deliveries.of(wanted, TargetDisk.of(where.get()).fit(naming), now);
                survey = Optional.of(handover.survey(found, where.get()));
            } catch (IOException e) {
                trouble = Optional.of(TroubleWords.sentence(e, where.get()));
            }
        }
        return new Seen(found, eventDays().indexOf(wanted) + 1, survey, trouble);
    }

    private List<LocalDate> eventDays() {
        var zone = desk.tracks().conference().zone();
        return desk.sessions().agenda().sessions().stream()
                .map(session -> Deliveries.dayOf(session.start(), zone))
                .distinct()
                .sorted()
                .toList();
    }

    /** Every day of which there is a recording, and the one that is shown, newest first. */
    private List<LocalDate> days() {
        var zone = desk.tracks().conference().zone();
        var days = new ArrayList<>(desk.takes().all().stream()
                .map(take -> Deliveries.dayOf(Deliveries.start(take), zone))
                .toList());
        days.add(day.get());
        return days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** Copies everything that can go into the chosen folder; does nothing while a hand-over runs. */
    public void start() {
        var where = target.get();
        if (run.get().isRunning() || !words.get().go().can() || where.isEmpty()) {
            return;
        }
        isStopped.set(false);
        var going = delivery;
        int talks = going.items().size();
        var extras = new Extras(lists.get(), checksums.get(), chapters.get());
        var begun = clock.instant();
        run.set(HandoverRun.at(new Step(0, 1, going.items().getFirst()), talks, going.bytes(), begun, begun));
        background.ask(
                () -> handover.run(going, extras, where.get(), step -> goOn(step, talks, going.bytes(), begun)),
                outcome -> end(HandoverRun.ended(outcome)),
                problem -> end(HandoverRun.over(TroubleWords.sentence(problem, where.get()))));
    }

    private boolean goOn(Step step, int talks, long bytes, Instant begun) {
        var now = clock.instant();
        fx.execute(() -> {
            if (run.get().isRunning()) {
                run.set(HandoverRun.at(step, talks, bytes, begun, now));
            }
        });
        return !isStopped.get();
    }

    /** Stops the hand-over that runs; no half file is left. */
    public void cancel() {
        isStopped.set(true);
    }

    private void end(HandoverRun how) {
        run.set(how);
        look();
    }

    @Override
    public void close() {
        cancel();
        watches.forEach(Subscription::close);
    }
}

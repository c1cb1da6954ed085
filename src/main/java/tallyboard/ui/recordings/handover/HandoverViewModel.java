package tallyboard.ui.recordings.handover;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.handover.Deliveries;
import tallyboard.desk.handover.Delivery;
import tallyboard.desk.handover.Delivery.Reason;
import tallyboard.desk.handover.Handover;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.asset.Recordings;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/** What of a day can be handed over, and the hand-over that runs. FX thread. */
public final class HandoverViewModel implements AutoCloseable {
    private final ConferenceDesk desk;
    private final Deliveries deliveries;
    private final Handover handover;
    private final Background background;
    private final Executor fx;
    private final InstantSource clock;
    private final Subscription watch;
    private final ReadOnlyObjectWrapper<Words> words = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Run> run = new ReadOnlyObjectWrapper<>(new Run(Optional.empty(), ""));
    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty template = new SimpleStringProperty(Deliveries.USUAL_NAMES);
    private final AtomicBoolean isStopped = new AtomicBoolean();
    private Delivery delivery;

    /**
     * What the panel says.
     *
     * @param example the name of the first file; a sentence when the template is wrong
     * @param left one line for each talk that stays here
     */
    public record Words(
            List<LocalDate> days,
            String talks,
            String size,
            String example,
            List<String> left,
            String button,
            boolean canGo) {}

    /**
     * The hand-over that runs, or the outcome of the last one.
     *
     * @param share 0 to 1; empty when none runs
     */
    public record Run(Optional<Double> share, String sentence) {}

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
        this.watch = desk.takes().watch(_ -> fx.execute(this::look));
        day.set(Deliveries.dayOf(clock.instant(), desk.tracks().conference().zone()));
        delivery = new Delivery(day.get(), List.of(), List.of());
        look();
        day.subscribe(this::look);
        template.subscribe(this::look);
    }

    public ReadOnlyObjectProperty<Words> words() {
        return words.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Run> run() {
        return run.getReadOnlyProperty();
    }

    public ObjectProperty<LocalDate> day() {
        return day;
    }

    public StringProperty template() {
        return template;
    }

    /** Looks again at what there is; to be called now and then, because sessions end by themselves. */
    public void look() {
        var wrong = Deliveries.wrongPlace(template.get());
        var names = wrong.isEmpty() ? template.get() : Deliveries.USUAL_NAMES;
        delivery = deliveries.of(day.get(), names, Set.of(), clock.instant());
        var left = delivery.left().stream()
                .map(l -> Messages.text("handover.left." + l.reason().name(), l.room(), l.title()))
                .toList();
        long refused = count(reason -> reason == Reason.NOT_TO_BE_RECORDED);
        words.set(new Words(
                days(),
                Messages.text("handover.talks", delivery.items().size(), left.size() - refused, refused),
                Figures.size(delivery.bytes()),
                wrong.map(place -> Messages.text("handover.wrongPlace", place)).orElseGet(this::example),
                left,
                Messages.text("handover.go", delivery.items().size()),
                wrong.isEmpty() && !delivery.items().isEmpty()));
    }

    private String example() {
        return delivery.items().stream()
                .findFirst()
                .map(item -> item.folder() + "/" + item.name() + ".mp4")
                .orElse("");
    }

    private long count(Predicate<Reason> wanted) {
        return delivery.left().stream()
                .map(Delivery.Left::reason)
                .filter(wanted)
                .count();
    }

    /** Every day of which there is a recording, and the one that is shown, newest first. */
    private List<LocalDate> days() {
        var zone = desk.tracks().conference().zone();
        var days = new ArrayList<>(desk.takes().all().stream()
                .map(take -> Deliveries.dayOf(take.course().begunAt(), zone))
                .toList());
        days.add(day.get());
        return days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** Copies everything that can go into the folder; does nothing while a hand-over runs. */
    public void start(Path target) {
        if (run.get().share().isPresent() || !words.get().canGo()) {
            return;
        }
        isStopped.set(false);
        run.set(new Run(Optional.of(0.0), Messages.text("handover.begins")));
        var going = delivery;
        background.ask(() -> handover.run(going, target, this::goOn), this::done, this::failed);
    }

    private boolean goOn(long done, long all, Delivery.Item item) {
        fx.execute(() -> advance((double) done / Math.max(1, all), item.name()));
        return !isStopped.get();
    }

    private void advance(double share, String name) {
        if (run.get().share().isPresent()) {
            run.set(new Run(Optional.of(share), Messages.text("handover.copying", name)));
        }
    }

    public void cancel() {
        isStopped.set(true);
    }

    private void done(Handover.Outcome outcome) {
        var sentence = Messages.text(
                "handover.done",
                outcome.delivered().size(),
                outcome.delivered().size() + outcome.failed().size(),
                outcome.folder());
        if (outcome.wasStopped()) {
            sentence = Messages.text("handover.stopped", outcome.delivered().size());
        } else if (!outcome.failed().isEmpty()) {
            var first = outcome.failed().getFirst();
            sentence += " " + Messages.text("handover.failedOne", first.item().name(), first.why());
        }
        run.set(new Run(Optional.empty(), sentence));
        look();
    }

    private void failed(Exception problem) {
        var why = problem instanceof IOException && problem.getMessage() != null
                ? problem.getMessage()
                : Messages.text("problem.failed");
        run.set(new Run(Optional.empty(), why));
    }

    @Override
    public void close() {
        cancel();
        watch.close();
    }
}

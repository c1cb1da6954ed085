package tallyboard.ui.schedule.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.update.Change;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.schedule.ScheduleImport;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.kit.undo.UndoViewModel;
import tallyboard.ui.schedule.plan.Pending;

/** The version that waits: what it would change, what is chosen of it, and applying that. FX thread. */
public final class ReviewViewModel implements AutoCloseable {
    private final ScheduleImport imports;
    private final ConferenceDesk desk;
    private final Background background;
    private final UndoViewModel undo;
    private final Supplier<List<String>> live;
    private final Consumer<String> problem;
    private final List<Subscription> watches;
    private final Ticks ticks = new Ticks();
    private final ReadOnlyObjectWrapper<Optional<ReviewWords>> words = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<SessionId, Pending>> pending = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper postponed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Optional<Offer> offer = Optional.empty();
    private Optional<Agenda> applied = Optional.empty();
    private Agenda agenda;
    private List<String> saidLive = List.of();

    /** What the review needs beside the desk: the way back, which tracks are live, and where a failure is told. */
    public record Around(UndoViewModel undo, Supplier<List<String>> live, Consumer<String> problem) {}

    public ReviewViewModel(
            ScheduleImport imports, ConferenceDesk desk, Background background, Executor fx, Around around) {
        this.imports = imports;
        this.desk = desk;
        this.background = background;
        this.undo = around.undo();
        this.live = around.live();
        this.problem = around.problem();
        this.agenda = desk.sessions().agenda();
        this.watches = List.of(
                desk.sessions().watch(fresh -> fx.execute(() -> take(fresh))),
                desk.tracks().watch(_ -> fx.execute(this::compare)));
    }

    /** What waits; empty when nothing does. */
    ReadOnlyObjectProperty<Optional<ReviewWords>> words() {
        return words.getReadOnlyProperty();
    }

    /** The sessions that would change. */
    public ReadOnlyObjectProperty<Map<SessionId, Pending>> pending() {
        return pending.getReadOnlyProperty();
    }

    /** The producer wants to see it later. */
    ReadOnlyBooleanProperty postponed() {
        return postponed.getReadOnlyProperty();
    }

    /** How many changes wait, in words, once the producer has put them off; empty otherwise. */
    public ObservableValue<String> postponedWords() {
        return waiting()
                .flatMap(number -> postponed.map(is -> is && number > 0 ? Messages.text("review.open", number) : ""));
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** How many changes wait. */
    public ObservableValue<Integer> waiting() {
        return words.map(w -> w.map(some -> some.rows().size()).orElse(0));
    }

    /** Takes a version to wait; one that waited before is forgotten. */
    public void take(Offer fresh) {
        ticks.forget();
        offer = Optional.of(fresh);
        ticks.take(fresh.comparison());
        postponed.set(false);
        say();
    }

    public void later() {
        postponed.set(true);
    }

    /** Forgets the version that waits. */
    public void dismiss() {
        offer = Optional.empty();
        ticks.forget();
        say();
    }

    void tick(Change change, boolean isWanted) {
        ticks.set(change, isWanted);
        say();
    }

    void tick(Collection<Change> changes, boolean isWanted) {
        ticks.set(changes, isWanted);
        say();
    }

    /** Applies what is chosen. What is not chosen stays as it is here; the next import asks for it again. */
    public void apply() {
        if (offer.isEmpty() || busy.get()) {
            return;
        }
        var wanted = offer.get();
        var chosen = ticks.all();
        busy.set(true);
        background.ask(
                () -> {
                    var before = desk.sessions().agenda();
                    imports.apply(wanted.schedule(), wanted.source(), chosen);
                    return new Step(before, desk.sessions().agenda(), chosen.size());
                },
                step -> done(step, wanted),
                e -> {
                    busy.set(false);
                    problem.accept(Problems.sentence(e));
                });
    }

    /** Says anew which tracks are live; called twice a second. */
    public void tick() {
        if (offer.isPresent() && !live.get().equals(saidLive)) {
            say();
        }
    }

    private record Step(Agenda before, Agenda after, int changes) {}

    private void done(Step step, Offer was) {
        busy.set(false);
        dismiss();
        applied = Optional.of(step.after());
        undo.offerUntilWithdrawn(
                Messages.text("review.applied", was.name(), step.changes()),
                () -> desk.sessions().change(now -> now.equals(step.after()) ? step.before() : now));
        withdrawIfChanged();
    }

    private void take(Agenda fresh) {
        agenda = fresh;
        withdrawIfChanged();
        compare();
    }

    /** The step back is only for as long as nothing else was changed. */
    private void withdrawIfChanged() {
        if (applied.filter(after -> !after.equals(agenda)).isPresent()) {
            applied = Optional.empty();
            undo.withdraw();
        }
    }

    private void compare() {
        offer.ifPresent(wanted -> background.ask(
                () -> imports.compare(wanted.schedule()),
                fresh -> {
                    if (offer.filter(wanted::equals).isPresent()) {
                        offer = Optional.of(wanted.compared(fresh));
                        ticks.take(fresh);
                        say();
                    }
                },
                e -> problem.accept(Problems.sentence(e))));
    }

    private void say() {
        saidLive = live.get();
        var sentences = offer.map(o -> new ReviewSentences(o, desk.tracks().conference()));
        words.set(sentences.map(s -> s.words(ticks, saidLive)));
        pending.set(sentences.map(ReviewSentences::pending).orElse(Map.of()));
    }

    @Override
    public void close() {
        watches.forEach(Subscription::close);
    }
}

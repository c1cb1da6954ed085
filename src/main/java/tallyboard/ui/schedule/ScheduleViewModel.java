package tallyboard.ui.schedule;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.TrackId;
import tallyboard.desk.ConferenceDesk;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.event.StreamEvent;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;
import tallyboard.ui.schedule.inspector.TalkWords;
import tallyboard.ui.schedule.plan.ConferenceDay;
import tallyboard.ui.schedule.plan.DayPlan;
import tallyboard.ui.schedule.plan.Pending;
import tallyboard.ui.schedule.state.DeskStates;

/** The day that is shown and the session that is selected. FX thread; close it to stop watching. */
public final class ScheduleViewModel implements AutoCloseable {
    private final DeskStates states;
    private final InstantSource clock;
    private final List<Subscription> watches;
    private final ReadOnlyObjectWrapper<List<ConferenceDay>> days = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<DayPlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TalkWords>> talk = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Instant>> wanted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private Agenda agenda;
    private Conference conference;
    private Map<SessionId, Pending> pending = Map.of();
    private Optional<ConferenceDay> shown = Optional.empty();
    private Optional<SessionId> selected = Optional.empty();

    public ScheduleViewModel(
            LiveStreams streams,
            ConferenceDesk desk,
            DeskStates states,
            Background background,
            Executor fx,
            InstantSource clock) {
        this.states = states;
        this.clock = clock;
        this.watches = List.of(
                desk.sessions().watch(fresh -> fx.execute(() -> take(fresh))),
                desk.tracks().watch(fresh -> fx.execute(() -> take(fresh))),
                desk.takes().watch(_ -> fx.execute(this::readLedger)),
                streams.watch(event -> fx.execute(() -> take(event))));
        this.agenda = desk.sessions().agenda();
        this.conference = desk.tracks().conference();
        background.ask(
                streams::assets,
                before -> {
                    states.remember(before);
                    show();
                },
                _ -> {});
        show();
        goToNow();
    }

    /** The days that have a session. */
    public ReadOnlyObjectProperty<List<ConferenceDay>> days() {
        return days.getReadOnlyProperty();
    }

    /** The day that is shown, as it is now; empty when there is no session at all. */
    public ReadOnlyObjectProperty<Optional<DayPlan>> plan() {
        return plan.getReadOnlyProperty();
    }

    /** The selected session; empty when none is. */
    public ReadOnlyObjectProperty<Optional<TalkWords>> talk() {
        return talk.getReadOnlyProperty();
    }

    /** A moment that is to be brought into sight; empty once it was. */
    public ReadOnlyObjectProperty<Optional<Instant>> wanted() {
        return wanted.getReadOnlyProperty();
    }

    /** There is no session at all. */
    public ReadOnlyBooleanProperty empty() {
        return empty.getReadOnlyProperty();
    }

    /** Which version of the schedule this is, and since when; empty when all was entered by hand. */
    public ReadOnlyStringProperty source() {
        return source.getReadOnlyProperty();
    }

    public Agenda agenda() {
        return agenda;
    }

    public Conference conference() {
        return conference;
    }

    public Optional<SessionId> selected() {
        return selected;
    }

    public void go(ConferenceDay day) {
        shown = Optional.of(day);
        show();
        wanted.set(plan.get().map(p -> p.now().orElse(p.shown().from())));
    }

    /** Shows the day so many further on; stops at either end. */
    public void goBy(int places) {
        var all = days.get();
        shown.ifPresent(day -> {
            int next = all.indexOf(day) + places;
            if (next >= 0 && next < all.size()) {
                go(all.get(next));
            }
        });
    }

    /** Shows today and brings the present moment into sight; between the days of the event, the next of them. */
    public void goToNow() {
        var today = ConferenceDay.of(clock.instant(), conference.zone());
        days.get().stream()
                .filter(day -> day.compareTo(today) >= 0)
                .findFirst()
                .or(() -> days.get().reversed().stream().findFirst())
                .ifPresent(this::go);
    }

    /** The moment was brought into sight. */
    public void reached() {
        wanted.set(Optional.empty());
    }

    public void select(SessionId id) {
        selected = Optional.of(id);
        show();
    }

    /** Selects the session and shows its day. */
    public void reveal(SessionId id) {
        agenda.find(id).ifPresent(session -> {
            shown = Optional.of(ConferenceDay.of(session.start(), conference.zone()));
            select(id);
            wanted.set(Optional.of(session.start()));
        });
    }

    public void selectNothing() {
        selected = Optional.empty();
        show();
    }

    /** Takes what a new version of the schedule would change; drawn beside what is, and nothing is applied. */
    public void hint(Map<SessionId, Pending> fresh) {
        pending = Map.copyOf(fresh);
        show();
    }

    /** The days that can be chosen for a session: those of the event and one around it; before there is an event, the next month. */
    public List<ConferenceDay> choosableDays() {
        var today = ConferenceDay.of(clock.instant(), conference.zone()).date();
        var all = days.get();
        var from = all.isEmpty() ? today : all.getFirst().date().minusDays(1);
        var to = all.isEmpty() ? today.plusMonths(1) : all.getLast().date().plusDays(2);
        return from.datesUntil(to)
                .map(date -> new ConferenceDay(date, conference.zone()))
                .toList();
    }

    /** Where a new session would go when nothing was pointed at: the first track, at the next whole hour or at the day's begin. */
    public Optional<Place> placeForNew() {
        var now = clock.instant();
        return conference.tracks().stream().findFirst().map(first -> {
            var hour = now.minusMillis(Math.floorMod(now.toEpochMilli(), 3_600_000L))
                    .plusSeconds(3600);
            var day = plan.get();
            var at = day.filter(p -> !p.shown().holds(hour))
                    .map(p -> p.shown().from().plusSeconds(3600))
                    .orElse(hour);
            var track = selected.flatMap(agenda::find).map(Session::heldIn).orElse(first.id());
            return new Place(track, at);
        });
    }

    /** A place in the grid. */
    public record Place(TrackId track, Instant at) {}

    /** Called twice a second. */
    public void tick() {
        show();
    }

    private void take(Agenda fresh) {
        boolean isFirst = agenda.sessions().isEmpty();
        agenda = fresh;
        show();
        if (isFirst) {
            goToNow();
        }
    }

    private void take(StreamEvent event) {
        if (event instanceof StreamEvent.AssetChanged changed) {
            states.take(changed.asset());
            show();
        }
    }

    private void readLedger() {
        states.readLedger();
        show();
    }

    private void take(Conference fresh) {
        conference = fresh;
        shown = shown.map(day -> new ConferenceDay(day.date(), fresh.zone()));
        show();
    }

    private void show() {
        var all = ConferenceDay.of(agenda, conference.zone());
        shown = shown.flatMap(day -> nearest(day, all)).or(() -> all.stream().findFirst());
        days.set(all);
        empty.set(all.isEmpty());
        source.set(agenda.source().map(this::words).orElse(""));
        var from = new DayPlan.Sources(agenda, conference, states, pending, clock.instant());
        plan.set(shown.map(day -> DayPlan.of(day, from)));
        talk.set(selected.flatMap(agenda::find).map(session -> TalkWords.of(session, from)));
    }

    private String words(Agenda.Source from) {
        var zone = conference.zone();
        var at = Figures.time(from.importedAt(), zone);
        var on = ConferenceDay.of(from.importedAt(), zone);
        var what = from.version().isEmpty()
                ? Discretion.now().source(from.name())
                : Messages.text("schedule.bar.version", from.version());
        return on.equals(ConferenceDay.of(clock.instant(), zone))
                ? Messages.text("schedule.bar.importedToday", what, at)
                : Messages.text("schedule.bar.imported", what, on.title(), at);
    }

    /** When its last session has gone, a day has gone too. */
    private static Optional<ConferenceDay> nearest(ConferenceDay day, List<ConferenceDay> all) {
        return all.stream()
                .filter(other -> other.compareTo(day) >= 0)
                .findFirst()
                .or(() -> all.reversed().stream().findFirst());
    }

    @Override
    public void close() {
        watches.forEach(Subscription::close);
    }
}

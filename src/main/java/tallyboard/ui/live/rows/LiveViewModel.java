package tallyboard.ui.live.rows;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Track;
import tallyboard.agenda.plan.NowNext;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.encoders.Recognition;
import tallyboard.desk.health.Cause;
import tallyboard.desk.health.Surroundings;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.Measurements;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.live.state.Day;
import tallyboard.ui.live.state.Heading;
import tallyboard.ui.live.state.Identity;
import tallyboard.ui.live.state.Seat;
import tallyboard.ui.live.words.LaneWords;
import tallyboard.ui.live.words.Moment;

/** The lanes of the desk and which one is selected. FX thread; close it to stop watching. */
public final class LiveViewModel implements AutoCloseable {
    /** Enough of the log to know who was refused today. */
    private static final int LOG_READ = 2000;
    /** A row that nobody looks at says its times anew every so many beats, in turn with the others. */
    private static final int REST = 10;

    private final LiveStreams streams;
    private final ConferenceDesk desk;
    private final InstantSource clock;
    private final Facts facts;
    private final List<Subscription> watches;
    private final Map<String, LaneRow> rows = new HashMap<>();
    private final ObservableList<LaneRow> lanes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<LaneRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LaneCommands commands;
    private final TrackCommands trackCommands;
    private int beat;

    /**
     * Reads what is there and watches from then on.
     *
     * @param fx where announcements are taken up; always queues
     */
    public LiveViewModel(
            LiveStreams streams, ConferenceDesk desk, Background background, Executor fx, InstantSource clock) {
        this.streams = streams;
        this.desk = desk;
        this.clock = clock;
        var tracks = desk.tracks();
        this.watches = List.of(
                streams.watch(event -> fx.execute(() -> take(event))),
                tracks.watch(conference -> fx.execute(() -> arrange(conference))),
                desk.sessions().watch(_ -> fx.execute(this::sayAll)),
                desk.takes().watch(_ -> fx.execute(this::sayAll)));
        this.facts = new Facts(tracks.conference(), streams.all());
        this.commands = new LaneCommands(streams, desk.takes(), background);
        this.trackCommands =
                new TrackCommands(tracks, background, made -> laneOf(made).ifPresent(this::select));
        background.ask(
                () -> new Before(streams.assets(), streams.recentLog(LOG_READ)),
                before -> {
                    facts.remember(before.assets(), before.log());
                    sayAll();
                },
                _ -> {});
        seat();
    }

    private record Before(List<Asset> assets, List<LogEntry> log) {}

    /** The lanes in the order of the desk. */
    public ObservableList<LaneRow> lanes() {
        return lanes;
    }

    public ReadOnlyObjectProperty<Optional<LaneRow>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** What the lanes say now, for whoever counts them. */
    public List<Headline> headlines() {
        return lanes.stream()
                .map(row -> row.words().get().band().heading().word())
                .toList();
    }

    public LaneCommands commands() {
        return commands;
    }

    public TrackCommands tracks() {
        return trackCommands;
    }

    public Conference conference() {
        return facts.conference();
    }

    public void select(LaneRow row) {
        selected.set(Optional.of(row));
    }

    /** Selects the lane at that place, counted from 0; does nothing when there is none. */
    public void select(int place) {
        if (place >= 0 && place < lanes.size()) {
            select(lanes.get(place));
        }
    }

    /** Selects the lane so many places further down, stopping at either end. */
    public void selectBy(int places) {
        int from = selected.get().map(lanes::indexOf).orElse(-1);
        select(Math.clamp((long) from + places, 0, Math.max(0, lanes.size() - 1)));
    }

    /** Pulls what arrives and says everything anew; to be called twice a second. */
    public void tick() {
        var now = clock.instant();
        beat++;
        for (int place = 0; place < lanes.size(); place++) {
            var row = lanes.get(place);
            row.id().ifPresent(id -> measure(row, id, now));
            row.pass(now);
            boolean isQuiet = row.isResting() && (place + beat) % REST != 0;
            say(row, now, isQuiet);
        }
    }

    private void measure(LaneRow row, StreamId id, Instant now) {
        var measured = streams.measurements(id);
        row.traffic().note(measured);
        row.health().note(now, measured, surroundings(row, id, measured, now));
    }

    /** The baseline is that of the room's own encoder; another one is not held to it. */
    private Surroundings surroundings(LaneRow row, StreamId id, Optional<Measurements> measured, Instant now) {
        var baseline = measured.map(m -> desk.encoders().recognise(m.encoder().encoder(), id))
                .flatMap(found -> found instanceof Recognition.Own(var known) ? known.baseline() : Optional.empty());
        return new Surroundings(facts.conference().limits(), baseline, isBreak(day(row, now)));
    }

    /** Where no agenda says so, nothing is a break. */
    private static boolean isBreak(Day day) {
        return day.hasAgenda() && day.plan().now().isEmpty();
    }

    @Override
    public void close() {
        watches.forEach(Subscription::close);
    }

    private void take(StreamEvent event) {
        if (facts.take(event)) {
            seat();
            return;
        }
        var touched = event.entry().stream().map(StreamId::value).map(rows::get);
        touched.ifPresent(row -> {
            reseat(row);
            say(row, clock.instant());
        });
    }

    private void arrange(Conference conference) {
        facts.arrange(conference);
        seat();
    }

    /** Gives every stream and every empty track its lane, keeping the rows that are there. */
    private void seat() {
        var order = new ArrayList<LaneRow>();
        for (var place : Seat.arrange(facts.conference(), facts.streams())) {
            var row = rows.computeIfAbsent(place.key(), _ -> new LaneRow(place));
            row.sit(place);
            order.add(row);
        }
        rows.values().retainAll(order);
        if (!lanes.equals(order)) {
            lanes.setAll(order);
        }
        if (selected.get().filter(lanes::contains).isEmpty()) {
            selected.set(successor().or(() -> lanes.stream().findFirst()));
        }
        sayAll();
    }

    /** A lane of the same track, when the selected one has gone. */
    private Optional<LaneRow> successor() {
        return selected.get().flatMap(gone -> gone.seat().track()).flatMap(this::laneOf);
    }

    private Optional<LaneRow> laneOf(Track track) {
        return lanes.stream()
                .filter(row -> row.seat()
                        .track()
                        .filter(t -> t.id().equals(track.id()))
                        .isPresent())
                .findFirst();
    }

    /** A stream of its own name may have been given another. */
    private void reseat(LaneRow row) {
        Seat.arrange(facts.conference(), facts.streams()).stream()
                .filter(place -> place.key().equals(row.key()))
                .findFirst()
                .ifPresent(row::sit);
    }

    private void sayAll() {
        var now = clock.instant();
        lanes.forEach(row -> say(row, now));
    }

    private void say(LaneRow row, Instant now) {
        say(row, now, false);
    }

    /** @param isQuiet says nothing where only time has gone by: words cost far more than what they are made from */
    private void say(LaneRow row, Instant now, boolean isQuiet) {
        var stream = row.id().flatMap(facts::find);
        var moment = stream.map(s -> moment(s, row, now));
        var said = row.words().get().band().heading();
        if (isQuiet && moment.filter(m -> !m.heading().isAs(said)).isEmpty()) {
            return;
        }
        row.turnedAway(moment.filter(m -> m.past().refused().is() == Identity.Is.ELSEWHERE)
                .isPresent());
        row.suffer(moment.map(LiveViewModel::causes).orElse(List.of()));
        row.show(
                stream,
                moment.map(m -> LaneWords.of(row.seat(), m)).orElseGet(() -> LaneWords.ofAnEmptyTrack(row.seat())));
    }

    private static List<Cause> causes(Moment moment) {
        boolean isLive =
                moment.heading().word() == Headline.CHECK || moment.heading().word() == Headline.BAD;
        return isLive ? moment.heading().causes() : List.of();
    }

    private Day day(LaneRow row, Instant now) {
        return row.seat().track().map(track -> day(track, now)).orElseGet(() -> Day.none(now));
    }

    private Day day(Track track, Instant now) {
        var sessions = desk.sessions().agenda().of(track.id());
        if (sessions.isEmpty()) {
            return Day.none(now);
        }
        var onAir = desk.takes().onAir(track.id());
        return new Day(true, NowNext.of(sessions, onAir, now), desk.gates().outlook(track.id()));
    }

    private Identity identity(Encoder encoder, StreamId stream) {
        return Identity.of(desk.encoders().recognise(encoder, stream), this::room);
    }

    /** What people call the room of a stream. */
    public String room(StreamId stream) {
        return Optional.ofNullable(rows.get(stream.value()))
                .map(row -> row.seat().room())
                .orElse("");
    }

    private int marks(LiveStream stream) {
        return stream.running()
                .flatMap(b -> desk.takes().find(b.asset()))
                .map(take -> take.marks().size())
                .orElse(0);
    }

    private Moment moment(LiveStream stream, LaneRow row, Instant now) {
        var measured = streams.measurements(stream.id());
        var sender =
                stream.running().map(b -> identity(b.encoder(), stream.id())).orElse(Identity.NOT_KNOWN);
        var refused = stream.history()
                .lastRefusal()
                .map(r -> identity(r.encoder(), stream.id()))
                .orElse(Identity.NOT_KNOWN);
        var health = row.health().now().and(sender.cause());
        return new Moment(
                stream,
                measured,
                Heading.of(stream, measured, health, now),
                facts.past(stream.id(), now, marks(stream))
                        .knowing(sender, refused)
                        .pushedOnTo(streams.simulcasts().of(stream.id())),
                day(row, now),
                now,
                facts.conference().zone());
    }
}

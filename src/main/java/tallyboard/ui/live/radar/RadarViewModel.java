package tallyboard.ui.live.radar;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import tallyboard.agenda.encoders.KnownEncoder;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.encoders.Attempts;
import tallyboard.desk.encoders.KnownEncoders;
import tallyboard.desk.encoders.Radar;
import tallyboard.desk.encoders.Recognition;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.rows.LiveViewModel;
import tallyboard.ui.live.state.Identity;
import tallyboard.ui.live.words.EncoderWords;

/** Who sends to the selected lane, who was turned away from it, and who tried with a key that nobody has. FX thread. */
public final class RadarViewModel implements AutoCloseable {
    /** Enough of the log to know who was refused today. */
    private static final int LOG_READ = 5000;

    private static final Set<Reason> OLD_KEY = Set.of(Reason.REVOKED_KEY, Reason.STRANGER);

    private final ConferenceDesk desk;
    private final LiveViewModel live;
    private final Background background;
    private final InstantSource clock;
    private final Subscription watch;
    private final Radar radar = new Radar();
    private final List<LogEntry> early = new ArrayList<>();
    private final ReadOnlyObjectWrapper<SenderWords> sender = new ReadOnlyObjectWrapper<>(SenderWords.NONE);
    private final ReadOnlyObjectWrapper<AttemptWords> attempts = new ReadOnlyObjectWrapper<>(AttemptWords.NONE);
    private final ReadOnlyObjectWrapper<AttemptWords> nowhere = new ReadOnlyObjectWrapper<>(AttemptWords.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean isRead;

    /** @param fx where announcements are taken up; always queues */
    public RadarViewModel(
            LiveStreams streams,
            ConferenceDesk desk,
            LiveViewModel live,
            Background background,
            Executor fx,
            InstantSource clock) {
        this.desk = desk;
        this.live = live;
        this.background = background;
        this.clock = clock;
        this.watch = streams.watch(event -> fx.execute(() -> take(event.entry())));
        background.ask(() -> streams.recentLog(LOG_READ), this::begin, _ -> begin(List.of()));
        live.selected().subscribe(_ -> tick());
    }

    /** The known encoder of the selected lane, and whether it is the one that sends. */
    public ReadOnlyObjectProperty<SenderWords> sender() {
        return sender.getReadOnlyProperty();
    }

    /** Who was turned away from the selected lane today. */
    public ReadOnlyObjectProperty<AttemptWords> attempts() {
        return attempts.getReadOnlyProperty();
    }

    /** Who tried today with a key that nobody has, from an address that nobody knows. */
    public ReadOnlyObjectProperty<AttemptWords> nowhere() {
        return nowhere.getReadOnlyProperty();
    }

    /** Why the last wish was not granted; empty when it was. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** The encoder on air in the selected lane belongs there from now on. */
    public void keep() {
        change(KnownEncoders::keep);
    }

    /** Nobody is known for the selected lane any more. */
    public void forget() {
        change(KnownEncoders::forget);
    }

    public ObservableList<LaneRow> lanes() {
        return live.lanes();
    }

    /** Finds the lane that a remedy is for. */
    public void remedy(Remedy remedy, Consumer<LaneRow> act) {
        live.lanes().stream()
                .filter(row -> row.id().equals(Optional.of(remedy.whose())))
                .findFirst()
                .ifPresent(act);
    }

    /** Whose encoder is on air on this stream; empty when none is. */
    public Optional<Identity> identity(LiveStream stream) {
        return who(stream).map(who -> Identity.of(who, live::room));
    }

    /** Whether somebody is on air on this stream who does not belong there. */
    public boolean isWrong(LiveStream stream) {
        return identity(stream).flatMap(Identity::cause).isPresent();
    }

    /** The stream that a refusal is listed under: by its key, or by its encoder where that is known. */
    public Optional<StreamId> whose(LogEntry refusal) {
        return refusal.stream().or(() -> desk.encoders().whose(Radar.encoder(refusal)));
    }

    public Optional<KnownEncoder> known(StreamId stream) {
        return desk.encoders().of(stream);
    }

    /** The zone of the venue. */
    public ZoneId zone() {
        return live.conference().zone();
    }

    /** Who was turned away with the key before this one since it was made, in a sentence. */
    public String withOldKey(LiveStream stream) {
        var since = stream.key().setAt();
        var tried = radar.on(stream.id(), since, _ -> Optional.empty()).stream()
                .filter(a -> OLD_KEY.contains(a.last().reason()))
                .toList();
        return tried.isEmpty()
                ? Messages.text("leak.refused.none")
                : Messages.text(
                        "leak.refused.some",
                        times(tried),
                        EncoderWords.full(tried.getFirst().encoder()),
                        Figures.timeWithSeconds(tried.getFirst().last().at(), zone()));
    }

    /** Says everything anew; to be called twice a second. */
    public void tick() {
        var now = clock.instant();
        var words = new RadarWords(live.conference().zone(), live::room);
        var stream = live.selected().get().flatMap(row -> row.stream().get());
        sender.set(stream.map(s -> sender(words, s)).orElse(SenderWords.NONE));
        attempts.set(stream.map(s -> attempts(words, s, now)).orElse(AttemptWords.NONE));
        var unknown = radar.nowhere(midnight(now), desk.encoders()::whose);
        nowhere.set(new AttemptWords(
                unknown.isEmpty() ? "" : Messages.text("live.radar.nowhere", times(unknown)),
                unknown.stream().map(words::nobody).toList()));
    }

    @Override
    public void close() {
        watch.close();
    }

    private SenderWords sender(RadarWords words, LiveStream stream) {
        return words.sender(stream, known(stream.id()), who(stream));
    }

    private Optional<Recognition> who(LiveStream stream) {
        return stream.running()
                .map(Broadcast::encoder)
                .map(encoder -> desk.encoders().recognise(encoder, stream.id()));
    }

    private AttemptWords attempts(RadarWords words, LiveStream stream, Instant now) {
        var opensAt = live.selected()
                .get()
                .flatMap(row -> row.seat().track())
                .flatMap(track -> desk.gates().outlook(track.id()).opensAt());
        var here = radar.on(stream.id(), midnight(now), desk.encoders()::whose);
        return new AttemptWords(
                Messages.text("live.detail.refused", times(here)),
                here.stream()
                        .map(a -> words.row(a, stream, desk.encoders().recognise(a.encoder(), stream.id()), opensAt))
                        .toList());
    }

    private static int times(List<Attempts> groups) {
        return groups.stream().mapToInt(Attempts::times).sum();
    }

    private Instant midnight(Instant now) {
        var zone = live.conference().zone();
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    private interface Change {
        void on(KnownEncoders encoders, StreamId id);
    }

    private void change(Change change) {
        var id = live.selected().get().flatMap(LaneRow::id);
        problem.set("");
        id.ifPresent(stream -> background.run(
                () -> change.on(desk.encoders(), stream), this::tick, e -> problem.set(Problems.sentence(e))));
    }

    /** What was refused before the desk was opened; what was announced since then follows it. */
    private void begin(List<LogEntry> before) {
        before.forEach(radar::add);
        early.forEach(radar::add);
        early.clear();
        isRead = true;
        tick();
    }

    private void take(LogEntry entry) {
        if (!isRead) {
            early.add(entry);
        } else if (radar.add(entry)) {
            tick();
        }
    }
}

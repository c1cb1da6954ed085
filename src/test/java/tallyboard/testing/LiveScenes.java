package tallyboard.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import tallyboard.agenda.Conference;
import tallyboard.agenda.ConferenceStore;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.Sessions;
import tallyboard.desk.Tracks;
import tallyboard.desk.encoders.KnownEncoders;
import tallyboard.desk.event.Events;
import tallyboard.desk.gates.Gates;
import tallyboard.desk.takes.Takes;
import tallyboard.desk.takes.Workers;
import tallyboard.store.event.EventFile;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.RecordingState;
import tallyboard.stream.RefusedException;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.event.Fact;
import tallyboard.stream.publish.DriftGrade;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.Measurements;

/** An invented conference whose rooms a test can put into any state. It is 14:12:31 in Berlin. */
public final class LiveScenes {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Encoder OBS = new Encoder("10.0.4.21", "OBS 31");

    public final TestingClock clock = new TestingClock(Instant.parse("2026-11-24T13:12:31Z"));
    public final TestingLiveStreams streams = new TestingLiveStreams(clock);
    public final Tracks tracks = new Tracks(new KeptConference(), streams, BERLIN);
    public final Sessions sessions = new Sessions(new InMemoryAgendaStore());

    public final InMemoryLedger ledger = new InMemoryLedger();
    public final Takes takes = new Takes(
            ledger,
            streams,
            tracks,
            sessions,
            new InMemoryRecordings(),
            clock,
            new Workers(Runnable::run, Runnable::run, () -> {}));
    public final Gates gates = new Gates(streams, tracks, sessions, takes, ledger, clock);

    public final InMemoryKnownEncoders known = new InMemoryKnownEncoders();
    public final KnownEncoders encoders = new KnownEncoders(known, streams, clock);

    /** Where the desk keeps the versions of the event; not made before there is one. */
    public final Path versions = Path.of("target", "versions", UUID.randomUUID().toString());

    public ConferenceDesk desk() {
        return new ConferenceDesk(tracks, sessions, takes, gates, events(versions), encoders);
    }

    /** @param versions the folder where they are kept, made when there is a first one */
    public Events events(Path versions) {
        return new Events(tracks, sessions, streams, new EventFile(), versions, clock);
    }

    private static final class KeptConference implements ConferenceStore {
        private Optional<Conference> kept = Optional.empty();

        @Override
        public Optional<Conference> load() {
            return kept;
        }

        @Override
        public void save(Conference conference) {
            kept = Optional.of(conference);
        }
    }

    /** A track with one stream, disabled. */
    public StreamId room(String name) {
        try {
            return tracks.create(name).streams().getFirst();
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    public LiveStream stream(StreamId id) {
        return streams.find(id).orElseThrow();
    }

    public void ready(StreamId id) {
        try {
            streams.enable(id);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    public void connecting(StreamId id, Duration ago) {
        ready(id);
        var since = clock.instant().minus(ago);
        streams.set(
                id,
                Fact.CONNECTED,
                s -> s.with(s.axes().with(Signal.CONNECTING))
                        .with(new Broadcast(
                                new Broadcast.Piece(AssetId.fresh(), true),
                                since,
                                Optional.empty(),
                                OBS,
                                0,
                                Optional.empty(),
                                new Broadcast.OnAir())));
    }

    /** Live and healthy for so long. */
    public void live(StreamId id, Duration length) {
        ready(id);
        var since = clock.instant().minus(length);
        streams.set(
                id,
                Fact.ACTIVE,
                s -> s.with(s.axes().with(Signal.RECEIVING).with(RecordingState.RECORDING))
                        .with(new Broadcast(
                                new Broadcast.Piece(AssetId.fresh(), true),
                                since,
                                Optional.of(since),
                                OBS,
                                0,
                                Optional.empty(),
                                new Broadcast.OnAir())));
        streams.measure(id, healthy(length, 4.6));
    }

    /** Live before, and lost so long ago in a window of so long. */
    public void reconnecting(StreamId id, Duration length, Duration lostFor, Duration window) {
        live(id, length);
        var lostAt = clock.instant().minus(lostFor);
        streams.measureNothing(id);
        streams.set(
                id,
                Fact.DISCONNECTED,
                s -> s.with(s.axes().with(Signal.LOST).with(RecordingState.HELD_OPEN))
                        .with(s.broadcast()
                                .orElseThrow()
                                .with(new Broadcast.Reconnecting(lostAt, lostAt.plus(window), Duration.ZERO))));
    }

    public void finishing(StreamId id, Duration graceLeft) {
        live(id, Duration.ofMinutes(30));
        var end = clock.instant().plus(graceLeft);
        streams.set(
                id,
                Fact.IDLE,
                s -> s.with(s.axes().with(RecordingState.FINISHING))
                        .with(s.broadcast().orElseThrow().with(new Broadcast.Grace(end))));
    }

    /** Live, with what is measured changed. */
    public void measured(StreamId id, Measurements now) {
        streams.measure(id, now);
    }

    public Measurements healthy(Duration recorded, double megabits) {
        var since = clock.instant().minus(recorded);
        return new Measurements(
                clock.instant(),
                new Measurements.Connection(OBS, since, 0),
                Optional.of(picture(megabits, 2)),
                Optional.of(sound(128_000)),
                Duration.ofMillis(33),
                new Measurements.Drift(OptionalDouble.of(0.1), DriftGrade.EXCELLENT),
                recorded);
    }

    public static Measurements.Video picture(double megabits, double keyInterval) {
        return new Measurements.Video(
                "H.264",
                1920,
                1080,
                OptionalDouble.of(megabits * 1e6),
                OptionalDouble.of(30),
                OptionalDouble.of(keyInterval),
                new Measurements.Pulse(
                        OptionalDouble.of(megabits * 1e6),
                        OptionalDouble.of(30),
                        OptionalDouble.of(30),
                        OptionalDouble.of(keyInterval / 2)));
    }

    public static Measurements.Audio sound(double bitsPerSecond) {
        return new Measurements.Audio("AAC", 2, 48_000, OptionalDouble.of(bitsPerSecond), OptionalDouble.of(0.02));
    }

    public void refused(StreamId id, EncoderRefusal.Reason reason, Duration ago) {
        streams.refuse(
                id,
                new EncoderRefusal(
                        clock.instant().minus(ago),
                        reason,
                        EncoderRefusal.Mismatch.NONE,
                        new Encoder("10.0.4.40", "OBS 31"),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** A finished recording of the stream. */
    public Asset recorded(StreamId id, Duration begunAgo, Duration length, long bytes) {
        var asset = new Asset(
                AssetId.fresh(),
                id,
                clock.instant().minus(begunAgo),
                new Asset.Origin(List.of(), Optional.empty(), Optional.empty()),
                new Asset.Ready(false, true),
                new RecordedMedia(length, 1, bytes, List.of(), List.of()),
                List.of());
        streams.set(asset);
        return asset;
    }
}

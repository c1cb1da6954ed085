package tallyboard.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tallyboard.agenda.Conference;
import tallyboard.agenda.ConferenceStore;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.Track;
import tallyboard.desk.encoders.KnownEncoders;
import tallyboard.desk.event.Events;
import tallyboard.desk.gates.Gates;
import tallyboard.desk.takes.Takes;
import tallyboard.desk.takes.Workers;
import tallyboard.engine.EmbeddedEngine;
import tallyboard.store.event.EventFile;
import tallyboard.stream.Actor;
import tallyboard.stream.LiveStream;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Recordings;
import tallyboard.stream.key.StreamKey;
import tallyboard.testing.InMemoryAgendaStore;
import tallyboard.testing.InMemoryKnownEncoders;
import tallyboard.testing.InMemoryLedger;
import tallyboard.testing.InMemoryRecordings;
import tallyboard.testing.InMemoryStreamStore;
import tallyboard.testing.TestingClock;
import tallyboard.testing.TestingEncoder;
import tallyboard.testing.TestingSlates;

/** A conference day on the real engine, with a clock that the test drives. It begins at 08:00 in Berlin. */
public final class DayStage {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration GRACE = Duration.ofMinutes(1);

    public final TestingClock clock = new TestingClock(at("08:00"));
    public final InMemoryRecordings recordings = new InMemoryRecordings();
    private final Recordings files;
    public final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryStreamStore store = new InMemoryStreamStore();
    private final InMemoryAgendaStore agenda = new InMemoryAgendaStore();
    private final KeptConference conference = new KeptConference();
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    public EmbeddedEngine engine;
    public Tracks tracks;
    public Sessions sessions;
    public Takes takes;
    public Gates gates;

    public DayStage() {
        files = recordings;
        start();
    }

    /** A day that is recorded into real files. */
    public DayStage(Recordings files) {
        this.files = files;
        start();
    }

    /** Another run of the program on what the last one stored. */
    public void start() {
        engine =
                new EmbeddedEngine(store, files, TestingSlates.GREY, clock, clock::millis, GRACE, StreamKey.Space.SHOW);
        tracks = new Tracks(conference, engine, BERLIN);
        sessions = new Sessions(agenda);
        takes = new Takes(
                ledger, engine, tracks, sessions, files, clock, new Workers(waiting::add, waiting::add, () -> {}));
        gates = new Gates(engine, tracks, sessions, takes, ledger, clock);
        work();
    }

    /** All of it, as the screens are given it; the versions of the event go nowhere. */
    public ConferenceDesk desk() {
        var events = new Events(tracks, sessions, engine, new EventFile(), Path.of("versions"), clock);
        return new ConferenceDesk(
                tracks, sessions, takes, gates, events, new KnownEncoders(new InMemoryKnownEncoders(), engine, clock));
    }

    /** The workers do what they were given. */
    public void work() {
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    /** Real files are sealed by a thread of their own: waits until the newest recording is sealed and read. */
    public void waitForChecks() throws InterruptedException {
        for (var last = takes.all().getLast(); isUnchecked(last.asset()); ) {
            var next = waiting.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("the recording is not sealed after 10 s");
            }
            next.run();
        }
    }

    private boolean isUnchecked(AssetId id) {
        return engine.asset(id).isPresent()
                && takes.find(id).flatMap(take -> take.custody().check()).isEmpty();
    }

    /** Time passes as it does in the program: the engine and the plan are asked about it, second by second. */
    public void pass(Duration time) {
        for (var end = clock.instant().plus(time); clock.instant().isBefore(end); ) {
            clock.pass(Duration.ofSeconds(1));
            tick();
        }
    }

    public void tick() {
        engine.tick();
        gates.tick();
        work();
    }

    public void until(String time) {
        pass(Duration.between(clock.instant(), at(time)));
    }

    public static Instant at(String time) {
        return ZonedDateTime.of(java.time.LocalDate.of(2026, 11, 24), LocalTime.parse(time), BERLIN)
                .toInstant();
    }

    public Track track(String name) {
        try {
            return tracks.create(name);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    public Session session(Track track, String start, int minutes, String title) {
        var session = Session.of(track.id(), Talk.byHand(track.name(), at(start), Duration.ofMinutes(minutes), title));
        sessions.add(session);
        return session;
    }

    /** The speaker does not want to be recorded. */
    public void forbidRecording(Session session) {
        sessions.change(agenda -> agenda.with(session.id(), s -> {
            var talk = s.talk();
            return s.with(new Talk(
                    talk.keys(),
                    talk.room(),
                    talk.start(),
                    talk.length(),
                    talk.title(),
                    talk.texts(),
                    new Talk.Consent(true, false)));
        }));
    }

    public LiveStream stream(Track track) {
        return engine.find(track.streams().getFirst()).orElseThrow();
    }

    public boolean isOpen(Track track) {
        return !stream(track).isDisabled();
    }

    public TestingEncoder encoder(Track track) {
        return new TestingEncoder("10.0.4.21", "OBS 31", engine, clock);
    }

    public boolean publish(TestingEncoder encoder, Track track) {
        encoder.publish(stream(track).key().readable().orElseThrow());
        work();
        return encoder.isAccepted();
    }

    /** What a person at the desk does. */
    public interface Command {
        void on(StreamId stream) throws RefusedException;
    }

    public void byHand(Track track, Command command) {
        try {
            Actor.DESK.doing(() -> {
                command.on(stream(track).id());
                return Boolean.TRUE;
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        work();
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
}

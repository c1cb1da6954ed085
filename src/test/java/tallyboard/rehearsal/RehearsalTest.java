package tallyboard.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Conference;
import tallyboard.agenda.ConferenceStore;
import tallyboard.agenda.Track;
import tallyboard.desk.Tracks;
import tallyboard.rehearsal.EncoderState.Sending;
import tallyboard.rehearsal.EncoderState.Stopped;
import tallyboard.stream.StreamId;
import tallyboard.testing.TestingLiveStreams;

class RehearsalTest {
    private final TestingLiveStreams streams = new TestingLiveStreams(InstantSource.system());
    private final Tracks tracks = new Tracks(new KeptInMemory(), streams, ZoneOffset.UTC);
    private final BlockingQueue<List<EncoderSnapshot>> told = new LinkedBlockingQueue<>();
    private LoopbackServer server;
    private Rehearsal rehearsal;

    @BeforeEach
    void open() throws Exception {
        server = new LoopbackServer();
        SampleEvent.fill(tracks, streams);
        rehearsal = new Rehearsal(tracks, streams, server.address(), new DrivenPace());
        rehearsal.watch(told::add);
    }

    @AfterEach
    void close() throws Exception {
        rehearsal.close();
        server.close();
    }

    @Test
    void theSampleEventHasThreeOpenTracks() {
        assertEquals("Driftwood Conf 2026 (rehearsal)", tracks.conference().name());
        assertEquals(
                List.of("Main hall", "Room 2", "Workshop"),
                tracks.conference().tracks().stream().map(Track::name).toList());
        assertEquals(3, streams.all().size());
        assertTrue(streams.all().stream().noneMatch(s -> s.isDisabled()));
    }

    @Test
    void aConferenceThatHasANameIsLeftAsItIs() throws Exception {
        tracks.delete(tracks.conference().tracks().getFirst().id());
        SampleEvent.fill(tracks, streams);
        assertEquals(2, tracks.conference().tracks().size());
    }

    @Test
    void aFirstStartThatWasKilledHalfWayIsGoneOnWith() throws Exception {
        tracks.delete(tracks.conference().tracks().getLast().id());
        tracks.nameConference("");
        SampleEvent.fill(tracks, streams);
        assertEquals(3, tracks.conference().tracks().size());
        assertEquals(SampleEvent.NAME, tracks.conference().name());
    }

    @Test
    void everyStreamHasAnEncoderThatIsOff() {
        assertEquals(
                streamsInOrder()
                        .map(id -> new EncoderSnapshot(id, new Stopped()))
                        .toList(),
                rehearsal.encoders());
    }

    @Test
    void allStartedEachPublishesWithItsOwnKey() throws Exception {
        rehearsal.startAll();
        var keys = Set.of(
                server.nextVisit().key(),
                server.nextVisit().key(),
                server.nextVisit().key());
        assertEquals(
                streams.all().stream()
                        .map(s -> s.key().readable().orElseThrow().reveal())
                        .collect(Collectors.toSet()),
                keys);
    }

    @Test
    void aWatcherIsToldAllEncodersWhenOneChanges() throws Exception {
        var second = streamsInOrder().toList().get(1);
        rehearsal.start(second);
        while (!(lastTold().get(1).state() instanceof Sending)) {
            assertInstanceOf(Stopped.class, rehearsal.encoders().getFirst().state());
        }
        rehearsal.stop(second);
        while (!(lastTold().get(1).state() instanceof Stopped)) {
            assertEquals(3, rehearsal.encoders().size());
        }
    }

    private List<EncoderSnapshot> lastTold() throws InterruptedException {
        return Optional.ofNullable(told.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    @Test
    void aNewTrackGetsAnEncoderAndADeletedOneLosesIt() throws Exception {
        var terrace = tracks.create("Terrace");
        var stream = terrace.streams().getFirst();
        rehearsal.start(stream);
        var visit = server.nextVisit().until(v -> !v.pictures().isEmpty()); // only what is sent can be ended
        tracks.move(terrace.id(), -3);
        assertEquals(stream, rehearsal.encoders().getFirst().stream());

        tracks.delete(terrace.id());
        assertTrue(visit.untilOver().saidGoodbye());
        assertEquals(3, rehearsal.encoders().size());
    }

    @Test
    void closedItLeavesNoEncoderBehind() throws Exception {
        rehearsal.startAll();
        var visits = List.of(server.nextVisit(), server.nextVisit(), server.nextVisit());
        rehearsal.close();
        for (var visit : visits) {
            visit.untilOver();
        }
        assertTrue(rehearsal.encoders().stream().allMatch(e -> e.state() instanceof Stopped));
        assertFalse(server.hasVisit());
    }

    @Test
    void commandsForAStreamWithoutAnEncoderDoNothing() {
        var stranger = StreamId.fresh();
        rehearsal.start(stranger);
        rehearsal.drop(stranger);
        rehearsal.vanish(stranger);
        rehearsal.stop(stranger);
        assertEquals(3, rehearsal.encoders().size());
    }

    private Stream<StreamId> streamsInOrder() {
        return tracks.conference().tracks().stream().flatMap(t -> t.streams().stream());
    }

    private static final class KeptInMemory implements ConferenceStore {
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

package tallyboard.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tallyboard.rehearsal.EncoderState.Connecting;
import tallyboard.rehearsal.EncoderState.Keyless;
import tallyboard.rehearsal.EncoderState.Refused;
import tallyboard.rehearsal.EncoderState.Sending;
import tallyboard.rehearsal.EncoderState.Stopped;
import tallyboard.rehearsal.EncoderState.Waiting;
import tallyboard.rehearsal.clip.Clip;
import tallyboard.rtmp.Step;
import tallyboard.stream.key.StreamKey;

class SimulatedEncoderTest {
    private static final List<Integer> OBS_COMES_BACK_AT = List.of(2, 5, 10, 16, 26, 42, 64);

    private final DrivenPace pace = new DrivenPace();
    private final BlockingQueue<EncoderState> told = new LinkedBlockingQueue<>();
    private final Clip clip = Room.ROOM_2.clip();
    private Optional<StreamKey> key = Optional.of(StreamKey.fresh(StreamKey.Space.REHEARSAL));
    private LoopbackServer server;
    private InetSocketAddress address;
    private SimulatedEncoder encoder;

    @BeforeEach
    void open() throws Exception {
        server = new LoopbackServer();
        address = server.address();
        encoder = new SimulatedEncoder(
                "Room 2",
                new Playout(clip, pace),
                () -> key.map(k -> new Destination(address, k, "Pretender")),
                told::add);
    }

    @AfterEach
    void close() throws Exception {
        encoder.stop();
        encoder.awaitEnd();
        server.close();
    }

    private EncoderState nextState() throws InterruptedException {
        var next = told.poll(20, TimeUnit.SECONDS);
        assertNotNull(next, "nothing more was told");
        return next;
    }

    private Visit live() throws InterruptedException {
        encoder.start();
        assertEquals(new Connecting(), nextState());
        assertInstanceOf(Sending.class, nextState());
        return server.nextVisit();
    }

    @Test
    void itIntroducesItselfAndSendsTheClip() throws Exception {
        var visit = live();
        assertEquals(key.orElseThrow().reveal(), visit.key());
        assertTrue(visit.asked().encoder().contains("Pretender"));

        pace.pass(Duration.ofSeconds(1));
        visit.until(v -> v.pictures().size() == 1 + 31 && v.sounds().size() == 1 + 47);

        var metadata =
                assertInstanceOf(Step.Metadata.class, visit.steps().get(1)).metadata();
        assertEquals(Optional.of("Pretender"), metadata.encoder());
        assertEquals(0, visit.pictures().getFirst().body().get(1), "the format of the picture comes first");
        assertEquals(0, visit.sounds().getFirst().body().get(1), "and the format of the sound");
        assertEquals(new Sending(DrivenPace.BEGIN), encoder.state());
    }

    @Test
    void nothingIsSentBeforeItsTime() throws Exception {
        var visit = live();
        pace.pass(Duration.ofMillis(100));
        visit.until(v -> v.pictures().size() == 1 + 4);
        pace.pass(Duration.ofMillis(33));
        visit.until(v -> v.pictures().size() == 1 + 5);
        assertTrue(visit.sounds().getLast().timestamp() <= 133);
    }

    @Test
    void itGoesRoundWithTimestampsThatOnlyGrow() throws Exception {
        var visit = live();
        pace.pass(Duration.ofMillis(23_999));
        visit.until(v -> v.pictures().size() == 1 + 720 && v.sounds().size() == 1 + 1125);

        var pictures = visit.pictures();
        assertEquals(8_000, pictures.get(1 + 240).timestamp());
        assertEquals(16_000, pictures.get(1 + 480).timestamp());
        assertEquals(pictures.get(1).body(), pictures.get(1 + 480).body());
        var sent = visit.steps().stream()
                .mapToLong(step -> switch (step) {
                    case Step.Video(var at, var _) -> at;
                    case Step.Audio(var at, var _) -> at;
                    default -> 0;
                })
                .toArray();
        for (int i = 1; i < sent.length; i++) {
            assertTrue(sent[i] >= sent[i - 1], "message " + i);
        }
    }

    @Test
    void stoppedItSaysGoodbye() throws Exception {
        var visit = live();
        encoder.stop();
        assertTrue(visit.untilOver().saidGoodbye());
        assertEquals(new Stopped(), nextState());
    }

    @Test
    void droppedItSaysNothingAndComesBackByItself() throws Exception {
        var first = live();
        pace.pass(Duration.ofSeconds(3));
        first.until(v -> v.pictures().size() > 90);
        encoder.drop();
        assertFalse(first.untilOver().saidGoodbye());
        assertEquals(new Waiting(DrivenPace.BEGIN.plusSeconds(3 + 2)), nextState());

        pace.pass(Duration.ofSeconds(2));
        assertEquals(new Connecting(), nextState());
        assertInstanceOf(Sending.class, nextState());
        var second = server.nextVisit();
        second.until(v -> v.pictures().size() == 2);
        assertEquals(0, second.pictures().getLast().timestamp(), "it begins again at the beginning");
    }

    @Test
    void toldToStayAwayItDoes() throws Exception {
        var visit = live();
        encoder.vanish();
        assertFalse(visit.untilOver().saidGoodbye());
        assertEquals(new Stopped(), nextState());
        encoder.awaitEnd();
        pace.pass(Duration.ofMinutes(5));
        assertFalse(server.hasVisit());
    }

    @Test
    void cutByTheServerItComesBackToo() throws Exception {
        var visit = live();
        server.cutAll();
        visit.untilOver();
        pace.pass(Duration.ofSeconds(1));
        assertInstanceOf(Waiting.class, nextState());
    }

    @Test
    void refusedItTriesAgainWhenObsWould() throws Exception {
        server.refuseAll();
        encoder.start();
        var tries = new ArrayList<Integer>();
        for (int i = 0; i < OBS_COMES_BACK_AT.size(); i++) {
            assertEquals(new Connecting(), nextState());
            var refused = assertInstanceOf(Refused.class, nextState());
            assertEquals("NetStream.Publish.BadName", refused.code());
            tries.add(Math.toIntExact(Math.round(
                    Duration.between(DrivenPace.BEGIN, refused.nextTry()).toMillis() / 1000.0)));
            pace.pass(Duration.between(pace.now(), refused.nextTry()));
        }
        assertEquals(OBS_COMES_BACK_AT, tries);
    }

    @Test
    void takenAtLastItBeginsTheNextTimeWithTheShortPause() throws Exception {
        server.refuseAll();
        encoder.start();
        assertEquals(new Connecting(), nextState());
        assertInstanceOf(Refused.class, nextState());
        server.takeAll();
        pace.pass(Duration.ofSeconds(2));
        assertEquals(new Connecting(), nextState());
        assertInstanceOf(Sending.class, nextState());
        encoder.drop();
        assertEquals(new Waiting(DrivenPace.BEGIN.plusSeconds(2 + 2)), nextState());
    }

    @Test
    void withNobodyThereItWaitsAndTriesAgain() throws Exception {
        server.close();
        encoder.start();
        assertEquals(new Connecting(), nextState());
        assertEquals(new Waiting(DrivenPace.BEGIN.plusSeconds(2)), nextState());
    }

    @Test
    void stoppedWhileItWaitsItStopsAtOnce() throws Exception {
        server.refuseAll();
        encoder.start();
        assertEquals(new Connecting(), nextState());
        assertInstanceOf(Refused.class, nextState());
        encoder.stop();
        assertEquals(new Stopped(), nextState());
    }

    @Test
    void stoppedWhileTheServerIsSilentItStopsAtOnce() throws Exception {
        server.beDeaf();
        encoder.start();
        assertEquals(new Connecting(), nextState());
        encoder.stop();
        assertEquals(new Stopped(), nextState());
    }

    @Test
    void startedAgainItTakesTheKeyOfThatMomentAndNotBefore() throws Exception {
        var first = live();
        var old = key.orElseThrow();
        key = Optional.of(StreamKey.fresh(StreamKey.Space.REHEARSAL));
        encoder.drop();
        first.untilOver();
        assertInstanceOf(Waiting.class, nextState());
        pace.pass(Duration.ofSeconds(2));
        assertEquals(old.reveal(), server.nextVisit().key());

        encoder.stop();
        encoder.start();
        assertEquals(key.orElseThrow().reveal(), server.nextVisit().key());
    }

    @Test
    void restartedItHasOneConnectionAtATime() throws Exception {
        var first = live();
        encoder.stop();
        encoder.start();
        encoder.start();
        var second = server.nextVisit();
        assertTrue(first.untilOver().saidGoodbye());
        second.until(v -> !v.pictures().isEmpty());
        assertFalse(server.hasVisit());
        assertEquals(new Stopped(), nextState());
        assertEquals(new Connecting(), nextState());
    }

    @Test
    void withoutAKeyItDoesNotStart() throws Exception {
        key = Optional.empty();
        encoder.start();
        assertEquals(new Keyless(), nextState());
        assertFalse(server.hasVisit());
    }

    @Test
    void commandsAreHarmlessWhenThereIsNothingToDo() {
        encoder.stop();
        encoder.drop();
        encoder.vanish();
        encoder.awaitEnd();
        assertEquals(new Stopped(), encoder.state());
    }
}

package tallyboard.desk.encoders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.encoders.Baseline;
import tallyboard.stream.Broadcast;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.Measurements;
import tallyboard.testing.LiveScenes;

class KnownEncodersTest {
    private static final Encoder OF_WORKSHOP = new Encoder("10.0.4.40", "OBS 31");

    private final LiveScenes scenes = new LiveScenes();
    private final StreamId hall = scenes.room("Main hall");
    private final StreamId workshop = scenes.room("Workshop");

    @Test
    void anEncoderIsLearntWithItsBaselineAfterTenGoodSeconds() {
        scenes.live(hall, Duration.ofSeconds(5));
        pass(9);
        assertEquals(Optional.empty(), scenes.encoders.of(hall));
        pass(2);
        var known = scenes.encoders.of(hall).orElseThrow();
        assertEquals(LiveScenes.OBS, known.encoder());
        assertEquals(Optional.of(new Baseline("H.264", 1920, 1080, 30, 4.6e6, 2)), known.baseline());
        assertEquals(1, scenes.known.load().size(), "it is kept");
    }

    @Test
    void mediaThatStopsInBetweenBeginsTheTenSecondsAnew() {
        scenes.live(hall, Duration.ofSeconds(5));
        pass(8);
        scenes.measured(hall, quiet());
        pass(1);
        scenes.measured(hall, scenes.healthy(Duration.ofSeconds(20), 4.6));
        pass(9);
        assertEquals(Optional.empty(), scenes.encoders.of(hall));
    }

    @Test
    void theEncoderOfAnotherRoomIsNotLearntHere() {
        learn(workshop, OF_WORKSHOP);
        scenes.streams.set(workshop, Fact.IDLE, s -> s.withoutBroadcast());
        scenes.streams.measureNothing(workshop);
        live(hall, OF_WORKSHOP);
        pass(30);
        assertEquals(Optional.empty(), scenes.encoders.of(hall));
        assertInstanceOf(Recognition.Elsewhere.class, scenes.encoders.recognise(OF_WORKSHOP, hall));
    }

    @Test
    void oneMachineMayFeedTwoRoomsAtOnce() {
        learn(workshop, OF_WORKSHOP);
        live(hall, OF_WORKSHOP);
        pass(11);
        assertEquals(OF_WORKSHOP, scenes.encoders.of(hall).orElseThrow().encoder());
    }

    @Test
    void aStrangerIsNeverLearntButCanBeKeptByHand() {
        learn(hall, LiveScenes.OBS);
        var fresh = new Encoder("10.0.4.99", "OBS 31");
        live(hall, fresh);
        pass(60);
        assertInstanceOf(Recognition.Stranger.class, scenes.encoders.recognise(fresh, hall));
        scenes.encoders.keep(hall);
        assertInstanceOf(Recognition.Own.class, scenes.encoders.recognise(fresh, hall));
        assertTrue(scenes.encoders.of(hall).orElseThrow().isByHand());
    }

    @Test
    void onceForgottenTheNextGoodEncoderIsLearnt() {
        learn(hall, LiveScenes.OBS);
        scenes.encoders.forget(hall);
        assertEquals(0, scenes.known.load().size());
        live(hall, OF_WORKSHOP);
        pass(12);
        assertEquals(OF_WORKSHOP, scenes.encoders.of(hall).orElseThrow().encoder());
    }

    @Test
    void theNextMorningTheSameEncoderIsMeasuredAnew() {
        learn(hall, LiveScenes.OBS);
        scenes.clock.pass(Duration.ofHours(13));
        scenes.measured(hall, scenes.healthy(Duration.ofSeconds(30), 6.2));
        pass(12);
        assertEquals(
                6.2e6,
                scenes.encoders.of(hall).orElseThrow().baseline().orElseThrow().bitsPerSecond());
    }

    @Test
    void whatIsKnownIsKnownAfterARestart() {
        learn(hall, LiveScenes.OBS);
        var again = new KnownEncoders(scenes.known, scenes.streams, scenes.clock);
        assertEquals(scenes.encoders.all(), again.all());
    }

    private void learn(StreamId id, Encoder encoder) {
        live(id, encoder);
        pass(11);
        assertEquals(encoder, scenes.encoders.of(id).orElseThrow().encoder());
    }

    private void live(StreamId id, Encoder encoder) {
        scenes.live(id, Duration.ofSeconds(5));
        scenes.streams.set(id, Fact.ACTIVE, s -> s.with(broadcast(s.broadcast().orElseThrow(), encoder)));
        var as = scenes.healthy(Duration.ofSeconds(5), 4.6);
        scenes.measured(id, from(as, encoder));
    }

    private static Broadcast broadcast(Broadcast running, Encoder encoder) {
        return running.with(encoder);
    }

    private Measurements quiet() {
        var good = scenes.healthy(Duration.ofSeconds(20), 4.6);
        return new Measurements(
                good.at(),
                good.encoder(),
                good.video(),
                good.audio(),
                Duration.ofSeconds(4),
                Measurements.Drift.NOT_MEASURED,
                good.recorded());
    }

    private static Measurements from(Measurements good, Encoder encoder) {
        return new Measurements(
                good.at(),
                new Measurements.Connection(encoder, good.encoder().since(), 0),
                good.video(),
                good.audio(),
                good.sinceLastMedia(),
                good.drift(),
                good.recorded());
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            scenes.encoders.tick();
            scenes.clock.pass(Duration.ofSeconds(1));
        }
        scenes.encoders.tick();
    }
}

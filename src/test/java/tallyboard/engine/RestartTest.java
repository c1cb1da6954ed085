package tallyboard.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tallyboard.stream.LiveStream.Status;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.key.ResetForm;

/** What another run of the program makes of what the last one left. */
class RestartTest {
    private final EngineStage stage = new EngineStage();
    private final StreamId id = stage.stream().id();

    private void killAndStart(Duration downtime) {
        stage.recordings.killAt(stage.clock.instant());
        stage.clock.pass(downtime);
        stage.start();
    }

    @Test
    void gatesAndKeysAreAsTheyWere() throws Exception {
        stage.engine.disable(id);
        var old = stage.key(id);
        stage.engine.resetKey(id, ResetForm.KEEP_CONNECTED);
        var before = stage.now(id);
        killAndStart(Duration.ofHours(1));
        assertEquals(before, stage.now(id));
        stage.engine.enable(id);
        var encoder = stage.encoder();
        encoder.publish(old);
        assertFalse(encoder.isAccepted());
        encoder.publish(stage.key(id));
        assertTrue(encoder.isAccepted());
    }

    @Test
    void aBroadcastKilledOnAirGoesOnInTheSameAssetWhenItsEncoderReturnsInTime() {
        stage.live(stage.now(id));
        var asset = stage.broadcast(id).asset();
        killAndStart(Duration.ofSeconds(20));
        assertEquals(Status.ACTIVE, stage.now(id).status());
        assertEquals(Signal.LOST, stage.now(id).axes().signal());
        var back = stage.encoder();
        back.publish(stage.key(id));
        back.send(Duration.ofSeconds(2));
        back.stop();
        assertEquals(asset, stage.broadcast(id).asset());
        stage.pass(EngineStage.WINDOW);
        assertEquals(1, stage.engine.assets().size());
        assertTrue(stage.newestAsset().media().duration().compareTo(Duration.ofMillis(3_500)) > 0);
    }

    @Test
    void aWindowThatRanOutWhileTheProgramWasAwayIsOver() {
        stage.live(stage.now(id));
        killAndStart(EngineStage.WINDOW);
        assertEquals(Status.IDLE, stage.now(id).status());
        assertEquals(new Asset.Ready(false, true), stage.newestAsset().state());
        assertTrue(stage.newestAsset().media().duration().compareTo(Duration.ofSeconds(1)) > 0);
    }

    @Test
    void aRunningWindowGoesOnRunning() {
        stage.live(stage.now(id)).loseConnection();
        stage.clock.pass(Duration.ofSeconds(30));
        killAndStart(Duration.ofSeconds(10));
        stage.pass(Duration.ofSeconds(19));
        assertEquals(Status.ACTIVE, stage.now(id).status());
        stage.pass(Duration.ofSeconds(1));
        assertEquals(Status.IDLE, stage.now(id).status());
    }

    @Test
    void aGraceDoesNotOutliveTheProgram() throws Exception {
        stage.live(stage.now(id));
        stage.engine.complete(id);
        killAndStart(Duration.ofSeconds(1));
        assertTrue(stage.now(id).broadcast().isEmpty());
        assertEquals(new Asset.Ready(false, true), stage.newestAsset().state());
        var encoder = stage.encoder();
        encoder.publish(stage.key(id));
        assertTrue(encoder.isAccepted());
    }

    @Test
    void aNextTalkThatHadBegunUnnoticedBecomesAnAsset() throws Exception {
        var encoder = stage.live(stage.now(id));
        var first = stage.broadcast(id).asset();
        stage.engine.nextTalk(id);
        var store = stage.store.load();
        encoder.send(Duration.ofMillis(1_500));
        var second = stage.broadcast(id).asset();
        stage.store.forget(store);
        killAndStart(Duration.ofSeconds(5));
        assertEquals(second, stage.broadcast(id).asset());
        assertEquals(
                new Asset.Ready(false, true),
                stage.engine.asset(first).orElseThrow().state());
        assertEquals(2, stage.engine.assets().size());
    }

    @Test
    void closingTheProgramSealsTheRecordingAndTheBroadcastWaits() {
        var encoder = stage.live(stage.now(id));
        var asset = stage.broadcast(id).asset();
        stage.engine.close();
        assertTrue(encoder.isDropped());
        assertTrue(stage.recordings.tape(asset).isOver());
        killAndStart(Duration.ofSeconds(10));
        var back = stage.encoder();
        back.publish(stage.key(id));
        back.send(Duration.ofSeconds(1));
        assertEquals(asset, stage.broadcast(id).asset());
    }

    @Test
    void tenKillsInARowLeaveOneAssetAndTheSameKey() {
        var key = stage.key(id);
        for (int i = 0; i < 10; i++) {
            var encoder = stage.encoder();
            encoder.publish(key);
            assertTrue(encoder.isAccepted());
            encoder.send(Duration.ofSeconds(2));
            killAndStart(Duration.ofSeconds(5));
        }
        assertEquals(1, stage.engine.assets().size());
        assertEquals(key, stage.key(id));
    }
}

package tallyboard.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.stream.LatencyMode;
import tallyboard.stream.LiveStream.Status;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.asset.Asset;
import tallyboard.testing.TestingEncoder;

/** What the commands do to a stream that is live, in the order in which it is told. */
class CommandsTest {
    private final EngineStage stage = new EngineStage();
    private final StreamId id = stage.stream().id();

    @Test
    void disablingCutsTheEncoderAndRefusesItUntilEnabled() throws Exception {
        var encoder = stage.live(stage.now(id));
        long before = stage.lastEntry();
        stage.engine.disable(id);
        assertTrue(encoder.isDropped());
        assertEquals(
                List.of("disconnected", "idle", "asset.live_stream_completed", "disabled"),
                withoutSealing(stage.toldAfter(before)));
        encoder.publish(stage.key(id));
        assertFalse(encoder.isAccepted());
        stage.engine.enable(id);
        encoder.publish(stage.key(id));
        assertTrue(encoder.isAccepted());
    }

    @Test
    void completingEndsTheAssetAtOnceAndClosesTheEncoderAfterTheGrace() throws Exception {
        var encoder = stage.live(stage.now(id));
        var asset = stage.broadcast(id).asset();
        long before = stage.lastEntry();
        stage.engine.complete(id);
        int pictures = stage.recordings.tape(asset).pictures();
        assertEquals(Status.IDLE, stage.now(id).status());
        assertEquals(new Asset.Ready(false, true), stage.newestAsset().state());
        assertFalse(encoder.isDropped());

        encoder.send(EngineStage.GRACE.minusSeconds(1));
        stage.engine.tick();
        assertFalse(encoder.isDropped());
        assertEquals(pictures, stage.recordings.tape(asset).pictures());
        encoder.send(Duration.ofSeconds(2));
        stage.engine.tick();
        assertTrue(encoder.isDropped());
        assertEquals(
                List.of("idle", "asset.live_stream_completed", "disconnected"),
                withoutSealing(stage.toldAfter(before)));
        assertEquals(1, stage.engine.assets().size());
    }

    @Test
    void inTheGraceNobodyMayPublishAndAfterItAnybodyMay() throws Exception {
        var encoder = stage.live(stage.now(id));
        stage.engine.complete(id);
        var second = stage.encoder("10.0.4.22", "OBS 31");
        second.publish(stage.key(id));
        assertFalse(second.isAccepted());
        encoder.stop();
        second.publish(stage.key(id));
        assertTrue(second.isAccepted());
    }

    @Test
    void completingInTheWindowEndsTheWait() throws Exception {
        var encoder = stage.live(stage.now(id));
        encoder.loseConnection();
        long before = stage.lastEntry();
        stage.engine.complete(id);
        assertEquals(List.of("idle", "asset.live_stream_completed"), withoutSealing(stage.toldAfter(before)));
        assertTrue(stage.now(id).broadcast().isEmpty());
    }

    @Test
    void finishingCompletesAndDisablesInOneStep() throws Exception {
        var encoder = stage.live(stage.now(id));
        long before = stage.lastEntry();
        stage.engine.finish(id);
        assertEquals(Status.DISABLED, stage.now(id).status());
        assertFalse(encoder.isDropped());
        encoder.stop();
        encoder.publish(stage.key(id));
        assertFalse(encoder.isAccepted());
        assertEquals(
                List.of(
                        "idle",
                        "asset.live_stream_completed",
                        "disabled",
                        "our.live_stream.finished",
                        "disconnected",
                        "our.encoder.refused"),
                withoutSealing(stage.toldAfter(before)));
    }

    @Test
    void nextTalkCutsAtTheNextKeyPictureWithoutLosingOne() throws Exception {
        var encoder = stage.live(stage.now(id));
        encoder.send(Duration.ofMillis(500));
        var first = stage.broadcast(id).asset();
        long before = stage.lastEntry();
        stage.engine.nextTalk(id);
        assertEquals(first, stage.broadcast(id).asset());
        encoder.send(Duration.ofMillis(2_500));
        var second = stage.broadcast(id).asset();
        assertNotEquals(first, second);
        assertEquals(Status.ACTIVE, stage.now(id).status());
        assertEquals(
                List.of(
                        "our.live_stream.next_talk",
                        "asset.live_stream_completed",
                        "asset.created",
                        "asset.ready",
                        "recording"),
                withoutSealing(stage.toldAfter(before)));
        assertEquals(
                new Asset.Ready(false, true),
                stage.engine.asset(first).orElseThrow().state());
        encoder.stop();
        stage.engine.complete(id);
        assertEquals(1, stage.engine.asset(first).orElseThrow().sessions().size());
        assertEquals(1, stage.engine.asset(second).orElseThrow().sessions().size());
        assertEquals(3 * 30, stage.recordings.tape(first).pictures());
        assertEquals(2 * 30, stage.recordings.tape(second).pictures());
        assertEquals(
                framesIn(Duration.ofSeconds(5)),
                stage.recordings.tape(first).audioFrames()
                        + stage.recordings.tape(second).audioFrames());
    }

    @Test
    void nextTalkInTheWindowBeginsWithTheReturningEncoder() throws Exception {
        var encoder = stage.live(stage.now(id));
        var first = stage.broadcast(id).asset();
        encoder.loseConnection();
        stage.engine.nextTalk(id);
        assertEquals(
                new Asset.Ready(false, true),
                stage.engine.asset(first).orElseThrow().state());
        assertEquals(Status.ACTIVE, stage.now(id).status());
        encoder.publish(stage.key(id));
        encoder.send(Duration.ofSeconds(1));
        assertNotEquals(first, stage.broadcast(id).asset());
        assertEquals(2, stage.engine.assets().size());
    }

    @Test
    void aNextTalkThatNeverComesLeavesNoAsset() throws Exception {
        var encoder = stage.live(stage.now(id));
        encoder.loseConnection();
        stage.engine.nextTalk(id);
        stage.pass(EngineStage.WINDOW);
        assertEquals(Status.IDLE, stage.now(id).status());
        assertEquals(1, stage.engine.assets().size());
    }

    @Test
    void theWindowCanBeExtendedUpToThirtyMinutesInAll() throws Exception {
        stage.live(stage.now(id)).loseConnection();
        for (int i = 0; i < 15; i++) {
            stage.engine.extendWindow(id, Duration.ofMinutes(2));
        }
        var refused = assertThrows(RefusedException.class, () -> stage.engine.extendWindow(id, Duration.ofSeconds(1)));
        assertInstanceOf(Refusal.WindowAtItsLimit.class, refused.refusal());
        stage.pass(Duration.ofMinutes(31).minusMillis(1));
        assertEquals(Status.ACTIVE, stage.now(id).status());
        stage.pass(Duration.ofMillis(1));
        assertEquals(Status.IDLE, stage.now(id).status());
    }

    @Test
    void theLatencyModeIsFixedWhileLiveAndTheRestMayChange() throws Exception {
        stage.live(stage.now(id));
        var other = stage.now(id).settings().withTitle("Small stage");
        assertEquals(
                "Small stage", stage.engine.update(id, other).settings().title().orElseThrow());
        var faster = new StreamSettings(
                other.title(),
                other.passthrough(),
                LatencyMode.LOW,
                other.reconnect(),
                other.maxContinuousDuration(),
                other.playbackIds(),
                other.newAssets());
        var refused = assertThrows(RefusedException.class, () -> stage.engine.update(id, faster));
        assertEquals(new Refusal.FixedWhileLive("latency_mode"), refused.refusal());
    }

    @Test
    void aDeletedStreamIsCutAndItsAssetStays() throws Exception {
        var encoder = stage.live(stage.now(id));
        var key = stage.key(id);
        stage.engine.delete(id);
        assertTrue(encoder.isDropped());
        assertTrue(stage.engine.find(id).isEmpty());
        assertEquals(new Asset.Ready(false, true), stage.newestAsset().state());
        encoder.publish(key);
        assertFalse(encoder.isAccepted());
        assertThrows(RefusedException.class, () -> stage.engine.enable(id));
    }

    @Test
    void nothingChangesWhenTheDiskSaysNo() {
        var encoder = stage.live(stage.now(id));
        var before = stage.now(id);
        var told = new ArrayList<String>();
        stage.engine.watch(event -> told.add(event.entry().fact().name()));
        stage.store.fillDisk();
        assertThrows(IllegalStateException.class, () -> stage.engine.disable(id));
        assertEquals(before, stage.now(id));
        assertFalse(encoder.isDropped());
        assertEquals(List.of(), told);
    }

    @Test
    void everyCommandIsSavedBeforeItCutsAndCutBeforeItIsTold() throws Exception {
        TestingEncoder encoder = stage.live(stage.now(id));
        var story = new ArrayList<String>();
        stage.store.onSave(() -> story.add("saved, cut " + encoder.isDropped()));
        stage.engine.watch(event -> story.add(event.entry().fact() + ", cut " + encoder.isDropped()));
        stage.engine.disable(id);
        assertEquals("saved, cut false", story.getFirst());
        assertTrue(story.contains("DISCONNECTED, cut true"), story::toString);
    }

    @Test
    void theRecordingAxisSaysFinishingUntilTheFileIsSealed() throws Exception {
        stage.live(stage.now(id));
        var states = new ArrayList<RecordingState>();
        stage.engine.watch(event -> states.add(stage.now(id).axes().recording()));
        stage.engine.complete(id);
        assertEquals(RecordingState.READY, stage.now(id).axes().recording());
        assertTrue(states.contains(RecordingState.READY));
    }

    private static long framesIn(Duration media) {
        long lastPicture = media.toMillis() * 30 / 1000 - 1;
        return (lastPicture * 1000 / 30) * 48_000 / (1024 * 1000) + 1;
    }

    private static List<String> withoutSealing(List<String> told) {
        return told.stream().filter(name -> !name.equals("our.asset.sealed")).toList();
    }
}

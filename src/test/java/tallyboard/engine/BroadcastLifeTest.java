package tallyboard.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.stream.Gate;
import tallyboard.stream.LiveStream.Axes;
import tallyboard.stream.LiveStream.Status;
import tallyboard.stream.Reconnect;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.event.StreamEvent.AssetChanged;

/** The life of a broadcast, told in the order in which it happens. */
class BroadcastLifeTest {
    private final EngineStage stage = new EngineStage();

    private static Axes axes(Signal signal, RecordingState recording) {
        return new Axes(Gate.ENABLED, signal, recording);
    }

    @Test
    void anEncoderIsAcceptedSendsLeavesAndItsTimeRunsOut() {
        var id = stage.stream().id();
        long before = stage.lastEntry();
        var encoder = stage.encoder();

        encoder.publish(stage.key(id));
        assertEquals(axes(Signal.CONNECTING, RecordingState.OFF), stage.now(id).axes());
        assertEquals(Status.IDLE, stage.now(id).status());

        encoder.send(Duration.ofSeconds(2));
        assertEquals(
                axes(Signal.RECEIVING, RecordingState.RECORDING), stage.now(id).axes());
        assertEquals(Status.ACTIVE, stage.now(id).status());
        assertEquals(new Asset.Ready(true, false), stage.newestAsset().state());

        encoder.stop();
        assertEquals(axes(Signal.LOST, RecordingState.HELD_OPEN), stage.now(id).axes());
        assertEquals(Status.ACTIVE, stage.now(id).status());

        stage.pass(EngineStage.WINDOW.minusMillis(1));
        assertEquals(Status.ACTIVE, stage.now(id).status());
        stage.pass(Duration.ofMillis(1));
        assertEquals(axes(Signal.NONE, RecordingState.READY), stage.now(id).axes());
        assertEquals(Status.IDLE, stage.now(id).status());
        assertEquals(Optional.empty(), stage.now(id).broadcast());
        assertEquals(new Asset.Ready(false, true), stage.newestAsset().state());
        assertEquals(
                List.of(
                        "connected",
                        "asset.created",
                        "recording",
                        "active",
                        "asset.ready",
                        "disconnected",
                        "idle",
                        "asset.live_stream_completed",
                        "our.asset.sealed"),
                stage.toldAfter(before));
    }

    @Test
    void aDroppedEncoderComesBackThreeTimesInTheSameAsset() {
        var id = stage.stream().id();
        var encoder = stage.live(stage.now(id));
        var asset = stage.broadcast(id).asset();
        long before = stage.lastEntry();
        for (int i = 0; i < 3; i++) {
            encoder.loseConnection();
            stage.pass(Duration.ofSeconds(20));
            encoder.publish(stage.key(id));
            encoder.send(Duration.ofSeconds(2));
        }
        assertEquals(asset, stage.broadcast(id).asset());
        assertEquals(1, stage.engine.assets().size());
        assertEquals(3, stage.broadcast(id).reconnects());
        assertEquals(
                List.of("disconnected", "connected", "recording"),
                stage.toldAfter(before).subList(0, 3));

        encoder.stop();
        stage.pass(EngineStage.WINDOW);
        assertEquals(4 * 60, stage.recordings.tape(asset).pictures());
        assertEquals(4, stage.newestAsset().sessions().size());
        assertEquals(3, stage.newestAsset().media().gaps().size());
    }

    @Test
    void aLostEncoderLeavesAnAnnouncedAssetThatSaysHowMuchIsHeldOpen() {
        var id = stage.stream().id();
        var encoder = stage.live(stage.now(id));
        var told = new ArrayList<Duration>();
        stage.engine.watch(event -> {
            if (event instanceof AssetChanged changed) {
                told.add(changed.asset().media().duration());
            }
        });
        encoder.loseConnection();
        assertTrue(told.getLast().compareTo(Duration.ofMillis(1_500)) > 0, told::toString);
    }

    @Test
    void afterTheWindowTheNextConnectIsAnotherAsset() {
        var id = stage.stream().id();
        var encoder = stage.live(stage.now(id));
        encoder.loseConnection();
        stage.pass(EngineStage.WINDOW);
        encoder.publish(stage.key(id));
        encoder.send(Duration.ofSeconds(1));
        assertEquals(2, stage.engine.assets().size());
        assertEquals(2, stage.now(id).history().recentAssets().size());
    }

    @Test
    void withoutAWindowTheBroadcastEndsWithItsConnection() {
        var id = stage.stream(Duration.ZERO).id();
        var encoder = stage.live(stage.now(id));
        long before = stage.lastEntry();
        encoder.loseConnection();
        assertEquals(
                List.of("disconnected", "idle", "asset.live_stream_completed", "our.asset.sealed"),
                stage.toldAfter(before));
    }

    @Test
    void anEncoderThatLeavesBeforeAnyMediaLeavesAnErroredAsset() {
        var id = stage.stream().id();
        var encoder = stage.encoder();
        encoder.publish(stage.key(id));
        encoder.stop();
        stage.pass(EngineStage.WINDOW);
        assertEquals(
                new Asset.Errored(Asset.Problem.NO_MEDIA), stage.newestAsset().state());
        assertEquals(RecordingState.OFF, stage.now(id).axes().recording());
        assertEquals(List.of(), stage.recordings.opened());
    }

    @Test
    void aSilentEncoderStallsAfterEightSecondsAndIsClosedAfterFifteen() {
        var id = stage.stream().id();
        var encoder = stage.live(stage.now(id));
        stage.pass(Duration.ofMillis(7_900));
        assertEquals(Signal.RECEIVING, stage.now(id).axes().signal());
        stage.pass(Duration.ofMillis(100));
        assertEquals(Signal.STALLED, stage.now(id).axes().signal());
        assertEquals(Status.ACTIVE, stage.now(id).status());
        assertFalse(encoder.isDropped());
        stage.pass(Duration.ofSeconds(7));
        assertTrue(encoder.isDropped());
        assertEquals(Signal.LOST, stage.now(id).axes().signal());
    }

    @Test
    void aSilentEncoderMayStayForFiveMinutesWhereViewersSeeASlate() throws Exception {
        var id = stage.stream().id();
        var settings = stage.now(id).settings();
        stage.engine.update(id, settings.with(settings.reconnect().with(Reconnect.Slate.OUR_OWN)));
        var encoder = stage.live(stage.now(id));
        stage.pass(Duration.ofSeconds(8));
        assertEquals(Signal.STALLED, stage.now(id).axes().signal());
        stage.pass(Duration.ofSeconds(291));
        assertFalse(encoder.isDropped());
        stage.pass(Duration.ofSeconds(1));
        assertTrue(encoder.isDropped());
        assertEquals(Signal.LOST, stage.now(id).axes().signal());
    }

    @Test
    void anEncoderThatNeverSentAnythingIsNotWaitedForWithASlate() throws Exception {
        var id = stage.stream().id();
        var settings = stage.now(id).settings();
        stage.engine.update(id, settings.with(settings.reconnect().with(Reconnect.Slate.OUR_OWN)));
        var encoder = stage.encoder();
        encoder.publish(stage.key(id));
        stage.pass(Duration.ofSeconds(15));
        assertTrue(encoder.isDropped());
    }

    @Test
    void mediaAfterAStallEndsIt() {
        var id = stage.stream().id();
        var encoder = stage.live(stage.now(id));
        stage.pass(Duration.ofSeconds(9));
        encoder.send(Duration.ofSeconds(1));
        assertEquals(Signal.RECEIVING, stage.now(id).axes().signal());
        assertEquals("our.live_stream.resumed", stage.toldAfter(0).getLast());
    }

    @Test
    void aBroadcastThatReachesItsLongestDurationIsCut() throws Exception {
        var id = stage.stream().id();
        var settings = stage.now(id).settings();
        stage.engine.update(
                id,
                new StreamSettings(
                        settings.title(),
                        settings.passthrough(),
                        settings.latency(),
                        settings.reconnect(),
                        Duration.ofMinutes(1),
                        settings.playbackIds(),
                        settings.newAssets()));
        var encoder = stage.live(stage.now(id));
        encoder.send(Duration.ofSeconds(57));
        stage.engine.tick();
        assertFalse(encoder.isDropped());
        encoder.send(Duration.ofSeconds(2));
        stage.engine.tick();
        assertTrue(encoder.isDropped());
        assertEquals(Status.IDLE, stage.now(id).status());
        encoder.publish(stage.key(id));
        encoder.send(Duration.ofSeconds(1));
        assertEquals(2, stage.engine.assets().size());
    }

    @Test
    void whatArrivesIsMeasuredAndOtherwiseSaidNotToBe() {
        var id = stage.stream().id();
        assertEquals(Optional.empty(), stage.engine.measurements(id));
        var encoder = stage.live(stage.now(id));
        var early = stage.engine.measurements(id).orElseThrow();
        assertEquals(640, early.video().orElseThrow().width());
        encoder.send(Duration.ofSeconds(10));
        var steady = stage.engine.measurements(id).orElseThrow();
        assertEquals(30, steady.video().orElseThrow().framesPerSecond().orElseThrow(), 0.5);
        assertEquals(1.0, steady.video().orElseThrow().keyInterval().orElseThrow(), 0.001);
        assertEquals(30 * 8 * 8, steady.video().orElseThrow().bitsPerSecond().orElseThrow(), 100);
        assertEquals(0, steady.drift().seconds().orElseThrow(), 0.05);
        assertTrue(steady.recorded().compareTo(Duration.ofSeconds(11)) > 0);
        encoder.stop();
        assertEquals(Optional.empty(), stage.engine.measurements(id));
    }

    @Test
    void aClockThatIsSetForwardIsNoDriftOfTheEncoder() {
        var id = stage.stream().id();
        var encoder = stage.live(stage.now(id));
        encoder.send(Duration.ofSeconds(10));
        stage.setClock(Duration.ofSeconds(5));
        encoder.send(Duration.ofSeconds(10));
        var measured = stage.engine.measurements(id).orElseThrow();
        assertEquals(0, measured.drift().seconds().orElseThrow(), 0.05);
        assertEquals(30, measured.video().orElseThrow().framesPerSecond().orElseThrow(), 0.5);
    }

    @Test
    void aClockThatIsSetForwardCutsNobodyOff() {
        var id = stage.stream().id();
        var encoder = stage.live(stage.now(id));
        stage.setClock(Duration.ofMinutes(50));
        stage.engine.tick();
        assertFalse(encoder.isDropped());
        assertEquals(Status.ACTIVE, stage.now(id).status());
        assertEquals(Signal.RECEIVING, stage.now(id).axes().signal());
    }

    @Test
    void aRecordingThatCannotBeWrittenIsToldAndTheStreamGoesOn() {
        var id = stage.stream().id();
        var encoder = stage.live(stage.now(id));
        stage.recordings.tape(stage.broadcast(id).asset()).fail("the disk is full");
        assertEquals(RecordingState.FAILED, stage.now(id).axes().recording());
        assertEquals(
                new Asset.Errored(Asset.Problem.NOT_WRITTEN),
                stage.newestAsset().state());
        encoder.send(Duration.ofSeconds(1));
        assertEquals(Status.ACTIVE, stage.now(id).status());
    }

    @Test
    void aFailedRecordingStaysFailedWhenTheEncoderComesBackAndAtTheEnd() throws Exception {
        var id = stage.stream().id();
        var encoder = stage.live(stage.now(id));
        stage.recordings.tape(stage.broadcast(id).asset()).fail("the disk is full");
        encoder.stop();
        assertEquals(RecordingState.FAILED, stage.now(id).axes().recording());
        encoder.publish(stage.key(id));
        encoder.send(Duration.ofSeconds(2));
        assertEquals(RecordingState.FAILED, stage.now(id).axes().recording());
        stage.engine.complete(id);
        assertEquals(RecordingState.FAILED, stage.now(id).axes().recording());
    }
}

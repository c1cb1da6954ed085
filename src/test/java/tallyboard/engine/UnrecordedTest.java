package tallyboard.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.stream.LiveStream;
import tallyboard.stream.RecordingState;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;

/** A talk that is not to be recorded goes out live and leaves nothing behind. */
class UnrecordedTest {
    private final EngineStage stage = new EngineStage();

    private void record(StreamId id, boolean is) throws Exception {
        stage.engine.update(id, stage.now(id).settings().recorded(is));
    }

    @Test
    void aBroadcastThatIsNotToBeRecordedIsLiveAndHasNoAsset() throws Exception {
        var id = stage.stream().id();
        record(id, false);
        long before = stage.lastEntry();
        var encoder = stage.live(stage.now(id));

        assertEquals(LiveStream.Status.ACTIVE, stage.now(id).status());
        assertEquals(RecordingState.OFF, stage.now(id).axes().recording());
        assertEquals(Optional.empty(), stage.broadcast(id).recordedAsset());
        assertEquals(Duration.ZERO, stage.engine.measurements(id).orElseThrow().recorded());

        encoder.loseConnection();
        assertEquals(RecordingState.OFF, stage.now(id).axes().recording());
        encoder.publish(stage.key(id));
        encoder.send(Duration.ofSeconds(2));
        stage.engine.finish(id);

        assertEquals(List.of(), stage.engine.assets());
        assertFalse(stage.recordings.hasAnything());
        assertEquals(
                List.of(
                        "connected",
                        "our.live_stream.not_recording",
                        "active",
                        "disconnected",
                        "connected",
                        "our.live_stream.not_recording",
                        "idle",
                        "disabled",
                        "our.live_stream.finished"),
                stage.toldAfter(before));
    }

    @Test
    void nextTalkGoesFromATalkThatIsRecordedToOneThatIsNotAndBack() throws Exception {
        var id = stage.stream().id();
        var encoder = stage.live(stage.now(id));
        var first = stage.broadcast(id).asset();

        record(id, false);
        assertEquals(RecordingState.RECORDING, stage.now(id).axes().recording(), "this talk is recorded to its end");
        stage.engine.nextTalk(id);
        encoder.send(Duration.ofSeconds(4));
        assertEquals(RecordingState.OFF, stage.now(id).axes().recording());
        assertTrue(stage.now(id).isLive());
        int recorded = stage.recordings.tape(first).pictures();

        record(id, true);
        stage.engine.nextTalk(id);
        encoder.send(Duration.ofSeconds(4));
        var last = stage.broadcast(id).recordedAsset().orElseThrow();
        assertEquals(RecordingState.RECORDING, stage.now(id).axes().recording());
        assertEquals(recorded, stage.recordings.tape(first).pictures(), "nothing of the second talk is in the first");
        assertTrue(stage.recordings.tape(last).pictures() > 0);
        assertEquals(2, stage.engine.assets().size());
    }

    @Test
    void aRestartInTheMiddleOfAnUnrecordedTalkLeavesItUnrecorded() throws Exception {
        var id = stage.stream().id();
        record(id, false);
        stage.live(stage.now(id));
        record(id, true);
        stage.start();

        assertEquals(RecordingState.OFF, stage.now(id).axes().recording());
        var encoder = stage.encoder();
        encoder.publish(stage.key(id));
        encoder.send(Duration.ofSeconds(2));
        assertEquals(RecordingState.OFF, stage.now(id).axes().recording());
        assertEquals(List.of(), stage.engine.assets());
    }

    @Test
    void anAssetIsRenamedAndAnUnknownOneRefused() throws Exception {
        var id = stage.stream().id();
        stage.live(stage.now(id));
        var asset = stage.broadcast(id).asset();
        stage.engine.nameAsset(asset, "Small tools, long lives");
        assertEquals(
                Optional.of("Small tools, long lives"),
                stage.engine.asset(asset).orElseThrow().origin().title());
        long before = stage.lastEntry();
        stage.engine.nameAsset(asset, "Small tools, long lives");
        assertEquals(before, stage.lastEntry(), "a repeat announces nothing");
        assertThrows(RefusedException.class, () -> stage.engine.nameAsset(AssetId.fresh(), "Anything"));
    }
}

package tallyboard.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.stream.LiveStream.Status;
import tallyboard.stream.RecordingState;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.RecordedMedia.Gap;
import tallyboard.stream.asset.Recordings.Interruption;
import tallyboard.stream.event.Fact;
import tallyboard.testing.TestingEncoder;

/** A disk that takes nothing for a while costs the recording that while, and the producer is told from when to when. */
class RestingRecordingTest {
    private static final Gap LOST = new Gap(Duration.ofSeconds(2), Duration.ofSeconds(4), Gap.Fill.KEPT);

    private final EngineStage stage = new EngineStage();
    private final StreamId id = stage.stream().id();
    private final TestingEncoder encoder = stage.live(stage.now(id));

    private RecordingState recording() {
        return stage.now(id).axes().recording();
    }

    private void rest() {
        stage.recordings.tape(stage.broadcast(id).asset()).interrupt(Interruption.RESERVE);
    }

    private void goOn() {
        stage.recordings.tape(stage.broadcast(id).asset()).goOn(LOST);
    }

    @Test
    void aRecordingThatRestsIsToldAndTheStreamIsOnAir() {
        rest();

        assertEquals(RecordingState.FAILED, recording());
        assertEquals(Status.ACTIVE, stage.now(id).status());
        var told = stage.engine.recentLog(1).getFirst();
        assertEquals(Fact.RECORDING_INTERRUPTED, told.fact());
        assertEquals("reserve", told.details().get("reason"));
        assertTrue(stage.newestAsset().isLive(), "it is not over");
    }

    @Test
    void whatWasLostIsToldByTheClockAndKeptAsAGap() throws Exception {
        var begun = stage.newestAsset().createdAt();
        rest();
        encoder.send(Duration.ofSeconds(4));
        goOn();

        assertEquals(RecordingState.RECORDING, recording());
        var told = stage.engine.recentLog(1).getFirst();
        assertEquals(Fact.RECORDING_LOST, told.fact());
        assertEquals(begun.plusSeconds(2).toString(), told.details().get("from"));
        assertEquals(begun.plusSeconds(6).toString(), told.details().get("to"));
        assertEquals(List.of(LOST), stage.newestAsset().media().gaps());

        stage.engine.complete(id);
        assertEquals(RecordingState.READY, recording());
        assertEquals(List.of(LOST), stage.newestAsset().media().gaps());
    }

    @Test
    void anEncoderThatComesBackDoesNotMakeItRecord() throws Exception {
        rest();
        encoder.stop();
        assertEquals(RecordingState.FAILED, recording());
        encoder.publish(stage.key(id));
        encoder.send(Duration.ofSeconds(2));
        assertEquals(RecordingState.FAILED, recording());
        assertEquals(
                Fact.RECORDING_INTERRUPTED, stage.engine.recentLog(1).getFirst().fact());

        goOn();
        assertEquals(RecordingState.RECORDING, recording());
    }

    @Test
    void roomThatComesWhileTheEncoderIsAwayHoldsTheRecordingOpen() {
        rest();
        encoder.stop();
        goOn();
        assertEquals(RecordingState.HELD_OPEN, recording());
    }

    @Test
    void aBroadcastThatEndsWhileItsRecordingRestsKeepsWhatThereIs() throws Exception {
        rest();
        stage.engine.complete(id);
        assertEquals(RecordingState.READY, recording());
    }
}

package tallyboard.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.stream.Actor;
import tallyboard.stream.event.Fact;
import tallyboard.stream.key.HandOff.Way;
import tallyboard.stream.key.KeyCard.Uses;
import tallyboard.stream.key.ResetForm;

/** What the engine keeps of a hand-off: who, when, how and where to. */
class HandOffNotedTest {
    private final EngineStage stage = new EngineStage();

    @Test
    void theLogSaysWhoHowAndWhereToAndNeverTheKey() throws Exception {
        var stream = stage.stream();
        Actor.DESK.doing(() -> {
            stage.engine.noteHandOff(stream.id(), Way.OBS_PUSH, "10.0.4.33:4455");
            return true;
        });
        var entry = stage.engine.recentLog(1).getFirst();
        assertEquals(Fact.KEY_HANDED_OFF, entry.fact());
        assertEquals("desk", entry.by());
        assertEquals(Map.of("way", "obs_push", "address", "10.0.4.33:4455"), entry.details());
        var telling = stream.key().readable().orElseThrow().reveal().substring(0, 8);
        assertFalse(stage.engine.recentLog(10).toString().contains(telling));
    }

    @Test
    void theKeyWaitsToBeUsedUntilAnEncoderComesWithIt() throws Exception {
        var stream = stage.stream();
        stage.engine.noteHandOff(stream.id(), Way.ONE_TIME_PAGE, "10.0.4.33");
        assertEquals(
                "10.0.4.33", uses(stream.id()).handedOffUnused().orElseThrow().to());
        stage.engine.enable(stream.id());
        stage.encoder().publish(stream.key().readable().orElseThrow());
        assertEquals(Optional.empty(), uses(stream.id()).handedOffUnused());
        assertTrue(uses(stream.id()).handedOff().isPresent());
    }

    @Test
    void whatIsSeenOrCopiedOnTheWayCounts() throws Exception {
        var stream = stage.stream();
        for (var way : Way.values()) {
            stage.engine.noteHandOff(stream.id(), way, "");
        }
        assertEquals(1, uses(stream.id()).copied());
        assertEquals(2, uses(stream.id()).shown());
    }

    @Test
    void aResetBeginsAnew() throws Exception {
        var stream = stage.stream();
        stage.engine.noteHandOff(stream.id(), Way.OBS_PROFILE, "Tallyboard Room 2");
        stage.engine.resetKey(stream.id(), ResetForm.KEEP_CONNECTED);
        assertEquals(Uses.NONE, uses(stream.id()));
    }

    private Uses uses(tallyboard.stream.StreamId id) {
        return stage.engine.find(id).orElseThrow().key().uses();
    }
}

package tallyboard.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.stream.LiveStream;
import tallyboard.stream.RefusedException;
import tallyboard.stream.event.Fact;
import tallyboard.stream.key.StreamKey;

/** A stream that is made with the key it had elsewhere. */
class KeptKeyTest {
    private final EngineStage stage = new EngineStage();

    @Test
    void itHasThatKeyAndIsDisabledFromTheBeginning() throws Exception {
        var key = StreamKey.fresh(StreamKey.Space.SHOW);
        var stream = made(key);
        assertEquals(Optional.of(key), stream.key().readable());
        assertTrue(stream.isDisabled());
        var told = stage.engine.recentLog(10);
        assertEquals(1, told.size());
        assertEquals(Fact.CREATED, told.getFirst().fact());
        assertFalse(told.toString().contains(key.reveal()));
    }

    @Test
    void aKeyThatAnotherStreamHasIsNotTaken() throws Exception {
        var theirs = stage.stream().key().readable().orElseThrow();
        assertNotEquals(Optional.of(theirs), made(theirs).key().readable());
    }

    @Test
    void aKeyOfTheRehearsalAndWhatIsNoKeyAreNotTaken() throws Exception {
        for (var strange : new StreamKey[] {
            StreamKey.fresh(StreamKey.Space.REHEARSAL),
            new StreamKey("short"),
            new StreamKey("with a blank in the middle")
        }) {
            var key = made(strange).key().readable();
            assertTrue(key.isPresent());
            assertNotEquals(Optional.of(strange), key);
        }
    }

    @Test
    void aKeyOfADeletedStreamWorksAgain() throws Exception {
        var first = stage.stream();
        var key = first.key().readable().orElseThrow();
        stage.engine.delete(first.id());
        var second = made(key);
        stage.engine.enable(second.id());
        var encoder = stage.encoder();
        encoder.publish(key);
        assertTrue(encoder.isAccepted());
    }

    private LiveStream made(StreamKey key) throws RefusedException {
        return stage.engine.createDisabled(EngineStage.settings(EngineStage.WINDOW), Optional.of(key));
    }
}

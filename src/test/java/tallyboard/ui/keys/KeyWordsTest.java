package tallyboard.ui.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.key.KeyFingerprint;
import tallyboard.stream.key.KeyUse;
import tallyboard.stream.key.StreamKey;
import tallyboard.testing.LiveScenes;

class KeyWordsTest {
    private final LiveScenes scenes = new LiveScenes();
    private final StreamId room = scenes.room("Room 2");

    @Test
    void aFreshKeyHasGoneNowhere() {
        assertEquals("Set 14:12 by the desk. Not used yet.", say().set());
        assertEquals("Never copied, never shown.", say().seen());
        assertEquals("", say().clipboard());
    }

    @Test
    void whereAKeyHasGoneIsSaid() throws Exception {
        for (var use : new KeyUse[] {KeyUse.COPIED, KeyUse.COPIED, KeyUse.SHOWN}) {
            scenes.streams.noteKeyUse(room, use);
        }
        var used = scenes.stream(room).key().uses().publishedFrom("10.0.4.33", scenes.clock.instant());
        scenes.streams.set(room, Fact.CONNECTED, s -> s.with(s.key().with(used)));
        assertEquals("Set 14:12 by the desk. Last used 14:12 from 10.0.4.33.", say().set());
        assertEquals("Copied twice, shown once.", say().seen());
    }

    @Test
    void anOldKeyThatMayStillBeUsedIsSaid() {
        scenes.live(room, Duration.ofMinutes(5));
        var old = KeyFingerprint.of(StreamKey.fresh(StreamKey.Space.SHOW));
        scenes.streams.set(room, Fact.UPDATED, s -> s.with(s.key().lettingFinish(old)));
        assertEquals("The old key still works for 10.0.4.21, until this broadcast ends.", say().seen());
    }

    @Test
    void theCountdownIsRoundedUp() {
        var words = KeyWords.of(scenes.stream(room), Optional.of(Duration.ofMillis(23_400)), LiveScenes.BERLIN);
        assertEquals("Clipboard clears in 0:24", words.clipboard());
    }

    @Test
    void theWordsHoldNothingOfTheKeyButItsEnding() {
        var key = scenes.stream(room).key().readable().orElseThrow();
        assertEquals("ends " + key.ending(), say().ending());
        assertFalse((say() + KeyWords.MASK).contains(key.reveal().substring(0, 8)));
    }

    private KeyWords say() {
        return KeyWords.of(scenes.stream(room), Optional.empty(), LiveScenes.BERLIN);
    }
}

package tallyboard.ui.kit.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyMapTest {
    @Test
    void everyDeedHasAKeyOfItsOwnThatItMayHave() {
        assertEquals(Shortcut.values().length, KeyMap.FIRST.strokes().size());
        assertEquals(
                Shortcut.values().length, new HashSet<>(KeyMap.FIRST.strokes().values()).size());
        for (var shortcut : Shortcut.values()) {
            assertTrue(shortcut.first().isFree(), shortcut.name());
            assertTrue(shortcut.allows(shortcut.first()), shortcut.name());
        }
    }

    @Test
    void whatWasChosenComesBackAsItWas() {
        var map = KeyMap.FIRST
                .with(Shortcut.MARK, stroke("F9"))
                .with(Shortcut.FINISH, stroke("Ctrl+Shift+F"))
                .with(Shortcut.SEARCH, stroke("+"));
        assertEquals(Map.of("MARK", "F9", "FINISH", "Ctrl+Shift+F", "SEARCH", "+"), map.chosen());
        assertEquals(map, KeyMap.of(map.chosen()));
        assertEquals(Map.of(), KeyMap.FIRST.chosen());
    }

    @Test
    void noSingleKeyCutsOrOpensATrack() {
        for (var shortcut : new Shortcut[] {Shortcut.FINISH, Shortcut.DISABLE, Shortcut.ENABLE, Shortcut.PANIC}) {
            assertFalse(shortcut.allows(stroke("F")), shortcut.name());
            assertFalse(shortcut.allows(stroke("Shift+F")), shortcut.name());
            assertFalse(shortcut.allows(stroke("F9")), shortcut.name());
            assertTrue(shortcut.allows(stroke("Ctrl+F")), shortcut.name());
        }
        assertTrue(Shortcut.PANIC.allows(Stroke.PAUSE), "it does nothing else");
        assertFalse(Shortcut.FINISH.allows(Stroke.PAUSE));
    }

    @Test
    void whatAFileOfAnotherVersionOrAnotherHandSaysIsPassedOver() {
        var map = KeyMap.of(Map.of(
                "FINISH", "E", "MARK", "Alt+M", "LOCK", "ENTER", "DANCE", "Ctrl+J", "COPY_KEY", "Ctrl+C", "HELP", ""));
        assertEquals(KeyMap.FIRST, map);
    }

    @Test
    void aKeyThatWasChosenIsTakenFromTheDeedThatHadItFirst() {
        var map = KeyMap.of(Map.of("EXTEND", "Ctrl+F"));
        assertEquals(Optional.of(Shortcut.EXTEND), map.find(stroke("Ctrl+F")));
        assertEquals(Optional.empty(), map.stroke(Shortcut.SEARCH_LOG));
        assertEquals("no key", map.words(Shortcut.SEARCH_LOG));
    }

    @Test
    void keysThatMovePressTypeOrSelectAreNotFree() {
        Stream.of("ENTER", "SPACE", "TAB", "ESCAPE", "DOWN", "1", "CONTROL", "ALT", "DELETE")
                .forEach(key -> assertEquals(Optional.empty(), Stroke.parse(key), key));
        Stream.of("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+/")
                .forEach(key -> assertFalse(stroke(key).isFree(), key));
    }

    private static Stroke stroke(String text) {
        return Stroke.parse(text).orElseThrow();
    }
}

package tallyboard.ui.settings.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallyboard.settings.Choices;
import tallyboard.settings.Settings;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.keyboard.KeyMap;
import tallyboard.ui.kit.keyboard.Shortcut;
import tallyboard.ui.kit.keyboard.Stroke;

class KeyboardViewModelTest {
    private boolean isDiskFull;
    private final Choices choices = new Choices(Settings.DEFAULT, _ -> {
        if (isDiskFull) {
            throw new IOException("No space left on device");
        }
    });
    private final KeyboardViewModel keyboard =
            new KeyboardViewModel(choices, new Background(Runnable::run, Runnable::run));

    @AfterEach
    void backToTheFirst() {
        KeyMap.hold(KeyMap.FIRST);
    }

    @Test
    void aDeedGetsTheKeyThatIsPressedAndItIsKept() {
        keyboard.ask(Shortcut.MARK);
        keyboard.press(stroke("F9"));
        assertEquals(Optional.empty(), keyboard.asked().get());
        assertEquals(Optional.of(Shortcut.MARK), KeyMap.now().find(stroke("F9")));
        assertEquals(Optional.empty(), KeyMap.now().find(stroke("M")));
        assertEquals(
                Map.of("MARK", "F9"), choices.current().start().arrangement().keys());
        assertTrue(keyboard.isChanged(Shortcut.MARK));
    }

    @Test
    void aKeyThatIsTakenNamesTheDeedThatHasItAndAnotherMayBePressed() {
        keyboard.ask(Shortcut.MARK);
        keyboard.press(stroke("Ctrl+K"));
        assertEquals(
                "Ctrl+K is taken: “Copy the key, without showing it”. Give that another key first.",
                keyboard.problem().get());
        assertEquals(Optional.of(Shortcut.MARK), keyboard.asked().get());
        keyboard.press(stroke("Ctrl+J"));
        assertEquals("", keyboard.problem().get());
        assertEquals(Optional.of(Shortcut.MARK), KeyMap.now().find(stroke("Ctrl+J")));
    }

    @Test
    void whatReachesTheAudienceIsNeverOnASingleKey() {
        for (var shortcut : new Shortcut[] {Shortcut.FINISH, Shortcut.DISABLE, Shortcut.ENABLE, Shortcut.PANIC}) {
            keyboard.ask(shortcut);
            keyboard.press(stroke("J"));
            assertTrue(keyboard.problem().get().contains("no single key"), shortcut.name());
            keyboard.press(stroke("F9"));
            assertTrue(keyboard.problem().get().contains("no single key"), shortcut.name());
        }
        assertEquals(KeyMap.FIRST, KeyMap.now());
    }

    @Test
    void whatNoDeedCanHaveIsAnsweredAndEscLeavesAllAsItWas() {
        keyboard.ask(Shortcut.MARK);
        keyboard.press(stroke("Ctrl+C"));
        assertTrue(keyboard.problem().get().startsWith("Ctrl+C is what every text field"));
        for (var why : Unusable.values()) {
            keyboard.refuse(why);
            assertEquals(why.sentence(), keyboard.problem().get());
        }
        keyboard.leave();
        assertEquals("", keyboard.problem().get());
        assertEquals(KeyMap.FIRST, KeyMap.now());
    }

    @Test
    void aKeyGoesBackToWhatItWasUnlessAnotherDeedHasItNow() {
        keyboard.ask(Shortcut.MARK);
        keyboard.press(stroke("F9"));
        keyboard.ask(Shortcut.SHELVE);
        keyboard.press(stroke("M"));
        keyboard.reset(Shortcut.MARK);
        assertTrue(
                keyboard.problem().get().contains("Shelve"), keyboard.problem().get());
        keyboard.reset(Shortcut.SHELVE);
        keyboard.reset(Shortcut.MARK);
        assertEquals(KeyMap.FIRST, KeyMap.now());
        assertFalse(keyboard.isChanged(Shortcut.MARK));
    }

    @Test
    void allKeysGoBackAtOnce() {
        keyboard.ask(Shortcut.MARK);
        keyboard.press(stroke("F9"));
        keyboard.ask(Shortcut.SEARCH);
        keyboard.press(stroke("+"));
        keyboard.resetAll();
        assertEquals(KeyMap.FIRST, KeyMap.now());
        assertEquals(Map.of(), choices.current().start().arrangement().keys());
    }

    @Test
    void aKeyThatCannotBeKeptIsNotGiven() {
        isDiskFull = true;
        keyboard.ask(Shortcut.MARK);
        keyboard.press(stroke("F9"));
        assertFalse(keyboard.problem().get().isEmpty());
        assertEquals(KeyMap.FIRST, KeyMap.now());
    }

    private static Stroke stroke(String text) {
        return Stroke.parse(text).orElseThrow();
    }
}

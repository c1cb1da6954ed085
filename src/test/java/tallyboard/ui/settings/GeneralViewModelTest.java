package tallyboard.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.settings.Choices;
import tallyboard.settings.Settings;
import tallyboard.settings.Settings.Appearance;
import tallyboard.settings.Settings.Language;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;

class GeneralViewModelTest {
    private final LiveScenes scenes = new LiveScenes();
    private final List<String> story = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run);
    private boolean hasSound = true;
    private boolean isDiskFull;
    private final Choices choices = new Choices(Settings.DEFAULT, _ -> {
        if (isDiskFull) {
            throw new IOException("no space left");
        }
        story.add("kept");
    });
    private final GeneralViewModel general =
            new GeneralViewModel(choices, scenes.tracks, () -> hasSound, background, () -> story.add("built anew"));

    @Test
    void aLanguageIsKeptBeforeTheScreensAreBuiltInIt() {
        general.choose(Language.GERMAN);
        assertEquals(List.of("kept", "built anew"), story);
        assertEquals(Language.GERMAN, choices.current().looks().language());
    }

    @Test
    void whatIsChosenAlreadyBuildsNothing() {
        general.choose(Appearance.DARK);
        general.choose(ZoneId.of("Europe/Berlin"));
        assertEquals(List.of(), story);
    }

    @Test
    void aChoiceThatCannotBeKeptIsSaidAndDoesNotHold() {
        isDiskFull = true;
        general.choose(Appearance.LIGHT);
        assertEquals(Appearance.DARK, general.appearance());
        assertTrue(!general.problem().get().isBlank());
        assertEquals(List.of(), story);
    }

    @Test
    void theZoneIsTheOneOfTheEvent() {
        general.choose(ZoneId.of("America/Lima"));
        assertEquals(ZoneId.of("America/Lima"), scenes.tracks.conference().zone());
        assertTrue(general.summary().endsWith("America/Lima"));
    }

    @Test
    void aComputerWithoutSoundIsSaidInASentence() {
        general.playTone();
        assertTrue(general.heard().get().startsWith("The tone was played"));
        hasSound = false;
        general.playTone();
        assertEquals(
                "This computer has no sound output that can be used now.",
                general.heard().get());
    }
}

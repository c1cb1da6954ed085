package tallyboard.ui.settings.comfort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.settings.Choices;
import tallyboard.settings.Comfort.Ease;
import tallyboard.settings.Settings;
import tallyboard.ui.kit.Background;

class ComfortViewModelTest {
    private final List<String> story = new ArrayList<>();
    private boolean isDiskFull;
    private final Choices choices = new Choices(Settings.DEFAULT, _ -> {
        if (isDiskFull) {
            throw new IOException("no space left");
        }
        story.add("kept");
    });
    private final ComfortViewModel comfort =
            new ComfortViewModel(choices, new Background(Runnable::run, Runnable::run), () -> story.add("built anew"));

    @Test
    void aChoiceIsKeptBeforeTheDeskIsBuiltAnewWithIt() {
        comfort.choose(150);
        comfort.choose(Ease.PRESS_TWICE, true);
        assertEquals(List.of("kept", "built anew", "kept", "built anew"), story);
        assertEquals(150, comfort.textPercent());
        assertTrue(comfort.has(Ease.PRESS_TWICE));
        comfort.choose(Ease.PRESS_TWICE, false);
        assertFalse(comfort.has(Ease.PRESS_TWICE));
    }

    @Test
    void whatIsChosenAlreadyBuildsNothing() {
        comfort.choose(100);
        comfort.choose(Ease.NIGHT, false);
        assertEquals(List.of(), story);
    }

    @Test
    void aChoiceThatCannotBeKeptIsSaidAndDoesNotHold() {
        isDiskFull = true;
        comfort.choose(200);
        assertEquals(100, comfort.textPercent());
        assertFalse(comfort.problem().get().isBlank());
    }
}

package tallyboard.ui;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tallyboard.settings.Comfort;
import tallyboard.settings.Comfort.Ease;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.kit.comfort.Comforts;

/** Draws the desk in larger text, with the red tally and by night, in the smallest window and in both languages. */
@Tag("screenshots")
class ComfortScreenshotsTest {
    private static final int[] SIZES = {125, 150, 200};
    private static final String[] PAGES = {"live", "schedule", "recordings", "log", "rehearsal", "settings"};

    @BeforeAll
    static void startTheToolkit() throws Exception {
        Camera.start();
    }

    @AfterEach
    void asEver() {
        Comforts.choose(Comfort.DEFAULT);
        Messages.speak(Locale.ENGLISH);
    }

    @Test
    void everyPageInLargerText() throws Exception {
        for (int percent : SIZES) {
            Comforts.choose(new Comfort(percent, Set.of()));
            boolean isGerman = percent == SIZES[1];
            Messages.speak(isGerman ? Locale.GERMAN : Locale.ENGLISH);
            for (int i = 0; i < PAGES.length; i++) {
                int page = i;
                Camera.shoot("text-%d-%s".formatted(percent, PAGES[i]), planned(), Theme.DARK, stage -> {
                    stage.setWidth(percent == SIZES[0] ? 1475 : 1180);
                    stage.setHeight(percent == SIZES[0] ? 900 : 720);
                    ScreenshotsTest.go(stage, page);
                });
            }
        }
    }

    @Test
    void redTallyAndNight() throws Exception {
        Comforts.choose(new Comfort(100, EnumSet.of(Ease.RED_TALLY, Ease.NIGHT)));
        Camera.shoot("tally-night", planned().lost(), Theme.DARK, _ -> {});
        Comforts.choose(new Comfort(100, EnumSet.of(Ease.RED_TALLY)));
        Camera.shoot("tally", planned().lost(), Theme.DARK, _ -> {});
        Camera.shoot("tally-light", planned().lost(), Theme.LIGHT, _ -> {});
    }

    private static DriftwoodDay planned() {
        return new DriftwoodDay().calm().recorded().planned();
    }
}

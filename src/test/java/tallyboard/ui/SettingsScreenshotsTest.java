package tallyboard.ui;

import java.util.Locale;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Theme;

/** Draws the page of the settings from its top to its bottom, in both themes and languages. */
@Tag("screenshots")
class SettingsScreenshotsTest {
    private static final double[] PLACES = {0, 0.33, 0.67, 1};

    @BeforeAll
    static void startTheToolkit() throws Exception {
        Camera.start();
    }

    @Test
    void everyPart() throws Exception {
        for (var theme : Theme.values()) {
            shoot(theme == Theme.DARK ? "" : "-light", theme, 900);
        }
        Messages.speak(Locale.GERMAN);
        shoot("-de-small", Theme.DARK, 720);
        Messages.speak(Locale.ENGLISH);
    }

    private static void shoot(String suffix, Theme theme, double height) throws Exception {
        for (int i = 0; i < PLACES.length; i++) {
            double place = PLACES[i];
            Camera.shoot(
                    "settings-%d%s".formatted(i + 1, suffix),
                    new DriftwoodDay().calm().encrypted(),
                    theme,
                    stage -> {
                        stage.setHeight(height);
                        if (height < 900) {
                            stage.setWidth(1180);
                        }
                        scroll(stage, place);
                    });
        }
    }

    private static void scroll(Stage stage, double place) {
        ScreenshotsTest.go(stage, 5);
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        ((ScrollPane) stage.getScene().lookup(".settings-page")).setVvalue(place);
    }
}

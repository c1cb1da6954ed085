package tallyboard.ui;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.kit.discretion.Discretion;

/** Draws the desk in front of an audience. */
@Tag("screenshots")
class PresenterSafeScreenshotsTest {
    @BeforeAll
    static void startTheToolkit() throws Exception {
        Camera.start();
    }

    @AfterEach
    void leaveItOpen() {
        Discretion.hold(Discretion.OPEN);
    }

    @Test
    void theLivePageAndARefusal() throws Exception {
        for (var theme : Theme.values()) {
            var suffix = theme == Theme.DARK ? "" : "-light";
            Camera.shoot("safe-live" + suffix, crossed(), theme, stage -> {
                press(stage, KeyCode.DIGIT2, false);
                press(stage, KeyCode.P, true);
            });
            Camera.shoot("safe-refused" + suffix, crossed(), theme, stage -> {
                press(stage, KeyCode.P, true);
                ScreenshotsTest.press(stage, "Show");
            });
            Camera.shoot("safe-settings" + suffix, crossed().reachable(), theme, stage -> {
                press(stage, KeyCode.P, true);
                stage.getScene()
                        .getRoot()
                        .fireEvent(
                                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT6, false, true, false, false));
                stage.setHeight(1000);
            });
        }
    }

    @Test
    void theSmallestWindowInGerman() throws Exception {
        Messages.speak(Locale.GERMAN);
        try {
            Camera.shoot("safe-small-german", crossed(), Theme.DARK, stage -> {
                stage.setWidth(1180);
                stage.setHeight(720);
                press(stage, KeyCode.DIGIT1, false);
                press(stage, KeyCode.P, true);
            });
            Camera.shoot("safe-handoff-german", crossed(), Theme.LIGHT, stage -> {
                press(stage, KeyCode.K, true);
                press(stage, KeyCode.P, true);
            });
        } finally {
            Messages.speak(Locale.ENGLISH);
        }
    }

    private static DriftwoodDay crossed() {
        return new DriftwoodDay().crossed().recorded().planned();
    }

    private static void press(Stage stage, KeyCode key, boolean isWithControl) {
        stage.getScene()
                .getRoot()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, isWithControl, isWithControl, false, false));
    }
}

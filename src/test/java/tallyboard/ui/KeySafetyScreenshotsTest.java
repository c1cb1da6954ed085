package tallyboard.ui;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tallyboard.stream.publish.Encoder;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Theme;

/** Draws what the desk shows when an encoder is in the wrong place or a key is known to others. */
@Tag("screenshots")
class KeySafetyScreenshotsTest {
    @BeforeAll
    static void startTheToolkit() throws Exception {
        Camera.start();
    }

    @Test
    void crossedRoomsAndWhoKnocked() throws Exception {
        for (var theme : Theme.values()) {
            var suffix = theme == Theme.DARK ? "" : "-light";
            Camera.shoot("radar-crossed" + suffix, crossed(), theme, stage -> press(stage, KeyCode.DIGIT2));
            Camera.shoot("radar-knocked" + suffix, crossed(), theme, stage -> {
                stage.setHeight(1000);
                press(stage, KeyCode.DIGIT1);
            });
        }
        Camera.shoot("radar-small", crossed(), Theme.DARK, stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
            press(stage, KeyCode.DIGIT3);
        });
    }

    @Test
    void theLeakCard() throws Exception {
        for (var theme : Theme.values()) {
            var suffix = theme == Theme.DARK ? "" : "-light";
            Camera.shoot("leak-live" + suffix, crossed(), theme, stage -> {
                press(stage, KeyCode.DIGIT1);
                stage.getScene().getRoot().fireEvent(event(KeyCode.L, true));
            });
            Camera.shoot("leak-wrong" + suffix, crossed(), theme, stage -> {
                press(stage, KeyCode.DIGIT2);
                stage.getScene().getRoot().fireEvent(event(KeyCode.L, true));
            });
            Camera.shoot("leak-idle" + suffix, crossed(), theme, stage -> {
                press(stage, KeyCode.DIGIT3);
                stage.getScene().getRoot().fireEvent(event(KeyCode.L, true));
            });
            Camera.shoot("leak-done" + suffix, crossed(), theme, stage -> {
                press(stage, KeyCode.DIGIT1);
                stage.getScene().getRoot().fireEvent(event(KeyCode.L, true));
                ScreenshotsTest.press(stage, "Reset, and let this encoder finish (recommended)");
            });
        }
        Camera.shoot("leak-small", crossed(), Theme.DARK, stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
            press(stage, KeyCode.DIGIT1);
            stage.getScene().getRoot().fireEvent(event(KeyCode.L, true));
        });
    }

    @Test
    void theSameInGerman() throws Exception {
        Messages.speak(Locale.GERMAN);
        try {
            Camera.shoot("leak-german", crossed(), Theme.LIGHT, stage -> {
                stage.setWidth(1180);
                stage.setHeight(720);
                press(stage, KeyCode.DIGIT2);
                stage.getScene().getRoot().fireEvent(event(KeyCode.L, true));
            });
            Camera.shoot("radar-german", crossed(), Theme.DARK, stage -> {
                stage.setHeight(1000);
                press(stage, KeyCode.DIGIT2);
            });
        } finally {
            Messages.speak(Locale.ENGLISH);
        }
    }

    @Test
    void whoHasAKeyOfNobody() throws Exception {
        for (var theme : Theme.values()) {
            var day = crossed();
            Camera.shoot("radar-strangers" + (theme == Theme.DARK ? "" : "-light"), day, theme, stage -> {
                day.scenes.streams.refuse(new Encoder("185.9.9.9", "OBS 30"));
                ((Button) stage.getScene().lookup(".unknown-keys")).fire();
            });
        }
    }

    @Test
    void whereAKeyWent() throws Exception {
        Camera.shoot("key-history", crossed(), Theme.DARK, stage -> {
            press(stage, KeyCode.DIGIT1);
            ScreenshotsTest.press(stage, "Copy");
            ((Button) stage.getScene().lookup(".key-tools .button")).fire();
        });
    }

    private static DriftwoodDay crossed() {
        return new DriftwoodDay().crossed().recorded().planned();
    }

    private static void press(Stage stage, KeyCode key) {
        stage.getScene().getRoot().fireEvent(event(key, false));
    }

    private static KeyEvent event(KeyCode key, boolean isWithControl) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, isWithControl, isWithControl, false, false);
    }
}

package tallyboard.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tallyboard.desk.handoff.TestingObs;
import tallyboard.stream.key.HandOff.Way;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Theme;

/** Draws the sheet that hands off a key, on each of its ways. */
@Tag("screenshots")
class HandOffScreenshotsTest {
    @BeforeAll
    static void startTheToolkit() throws Exception {
        Camera.start();
    }

    @Test
    void everyWayToHandOffAKey() throws Exception {
        for (var theme : Theme.values()) {
            for (var way : Way.values()) {
                var name = "handoff-" + way.name().toLowerCase(Locale.ROOT) + (theme == Theme.DARK ? "" : "-light");
                Camera.shoot(name, day(), theme, on(way));
            }
        }
    }

    @Test
    void theSheetInASmallWindow() throws Exception {
        Camera.shoot("handoff-small", day(), Theme.DARK, stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
            on(Way.OBS_PUSH).accept(stage);
        });
    }

    @Test
    void whatComesOfAHandOff() throws Exception {
        for (var theme : Theme.values()) {
            var suffix = theme == Theme.DARK ? "" : "-light";
            try (var obs = new TestingObs(Optional.empty())) {
                Camera.shoot("handoff-pushed" + suffix, day(), theme, pushingTo(obs.port()));
                obs.stream();
                Camera.shoot("handoff-streaming" + suffix, day(), theme, pushingTo(obs.port()));
            }
            Camera.shoot(
                    "handoff-page-open" + suffix,
                    day(),
                    theme,
                    on(Way.ONE_TIME_PAGE).andThen(HandOffScreenshotsTest::go));
            Camera.shoot(
                    "handoff-code-shown" + suffix, day(), theme, on(Way.QR_CODE).andThen(HandOffScreenshotsTest::go));
        }
    }

    @Test
    void theSheetInGerman() throws Exception {
        Messages.speak(Locale.GERMAN);
        try {
            for (var way : Way.values()) {
                Camera.shoot("handoff-de-" + way.name().toLowerCase(Locale.ROOT), day(), Theme.LIGHT, on(way));
            }
        } finally {
            Messages.speak(Locale.ENGLISH);
        }
    }

    private static DriftwoodDay day() {
        return new DriftwoodDay().calm().recorded().planned();
    }

    private static Consumer<Stage> pushingTo(int port) {
        return on(Way.OBS_PUSH).andThen(stage -> {
            ((TextField) stage.getScene().lookup(".handoff-sheet .fields > .text-field")).setText("127.0.0.1:" + port);
            go(stage);
        });
    }

    private static void go(Stage stage) {
        ((Button) stage.getScene().lookup(".handoff-sheet .go")).fire();
    }

    private static Consumer<Stage> on(Way way) {
        return stage -> {
            var root = stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            root.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.K, true, true, false, false));
            root.applyCss();
            root.lookupAll(".way > .toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(head -> head.getUserData() == way)
                    .forEach(ToggleButton::fire);
        };
    }
}

package tallyboard.ui;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tallyboard.stream.key.HandOff.Way;
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
                Camera.shoot(name, new DriftwoodDay().calm().recorded().planned(), theme, on(way));
            }
        }
    }

    @Test
    void theSheetInASmallWindow() throws Exception {
        Camera.shoot("handoff-small", new DriftwoodDay().calm().recorded().planned(), Theme.DARK, stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
            on(Way.OBS_PUSH).accept(stage);
        });
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

package tallyboard.ui;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.CheckItem;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Theme;

/** Draws the checklist before the rooms open. */
@Tag("screenshots")
class ChecklistScreenshotsTest {
    @BeforeAll
    static void startTheToolkit() throws Exception {
        Camera.start();
    }

    @Test
    void theChecklist() throws Exception {
        for (var theme : Theme.values()) {
            var suffix = theme == Theme.DARK ? "" : "-light";
            Camera.shoot("checklist" + suffix, morning(), theme, ChecklistScreenshotsTest::open);
            Camera.shoot("checklist-lanes" + suffix, morning(), theme, _ -> {});
        }
    }

    @Test
    void inTheSmallestWindowInGerman() throws Exception {
        Messages.speak(Locale.GERMAN);
        try {
            Camera.shoot("checklist-small-german", morning(), Theme.LIGHT, stage -> {
                stage.setWidth(1180);
                stage.setHeight(720);
                open(stage);
            });
            Camera.shoot("checklist-lanes-german", morning(), Theme.DARK, stage -> {
                stage.setWidth(1180);
                stage.setHeight(720);
            });
        } finally {
            Messages.speak(Locale.ENGLISH);
        }
    }

    private static DriftwoodDay morning() throws Exception {
        var day = new DriftwoodDay().crossed().planned();
        day.scenes.streams.disable(day.workshop);
        day.scenes.encoders.forget(day.workshop);
        day.scenes.tracks.check(_ ->
                List.of(new CheckItem("Radio check with every room", true), new CheckItem("Slides are up", false)));
        return day;
    }

    private static void open(Stage stage) {
        ((Button) stage.getScene().lookup(".checklist-button .button")).fire();
    }
}

package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import tallyboard.settings.Settings.WindowPlace;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.shell.DeskWindow;

@Tag("screen")
class WindowPlaceScreenTest {
    private final DriftwoodDay day = new DriftwoodDay();
    private Stage stage;

    @BeforeEach
    void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(Fonts::load);
    }

    @AfterEach
    void closeAll() throws Exception {
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void theWindowComesBackWhereItStood() throws Exception {
        day.choices.change(s -> s.with(new WindowPlace(20, 30, 1200, 740, false)));
        open();
        assertEquals(List.of(20.0, 30.0, 1200.0, 740.0), bounds());
        FxToolkit.setupFixture(() -> {
            stage.setWidth(1220);
            stage.hide();
        });
        assertEquals(
                new WindowPlace(20, 30, 1220, 740, false),
                day.choices.current().start().window().orElseThrow());
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsNotTaken() throws Exception {
        day.choices.change(s -> s.with(new WindowPlace(9000, 30, 1200, 740, false)));
        open();
        assertEquals(true, stage.getX() < 5000, "the window is where nobody sees it");
    }

    private void open() throws Exception {
        FxToolkit.setupFixture(() -> {
            stage = new Stage();
            var fx = new FxThread();
            new DeskWindow(stage, day.desk(false), new Background(Runnable::run, fx), fx, ZoneId.of("Europe/Berlin"))
                    .show(Theme.DARK);
        });
    }

    private List<Double> bounds() {
        return List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
}

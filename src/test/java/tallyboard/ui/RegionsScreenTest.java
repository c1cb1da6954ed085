package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.shell.DeskWindow;

/** F6 through the regions of the window, as the eye follows it. */
@Tag("screen")
class RegionsScreenTest extends FxRobot {
    private final DriftwoodDay day = new DriftwoodDay();
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Fonts.load();
            day.quiet();
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            var fx = new FxThread();
            new DeskWindow(stage, day.desk(false), new Background(Runnable::run, fx), fx, ZoneId.of("Europe/Berlin"))
                    .show(Theme.DARK);
        });
        moveTo(stage);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() throws Exception {
        release(new KeyCode[0]);
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void theRingShowsWhereverF6LeadsAndTheAlarmsAreOnItsWay() {
        assertTrue(round(KeyCode.F6)
                .containsAll(Set.of(
                        FocusRegion.HEADER,
                        FocusRegion.ALARMS,
                        FocusRegion.RAIL,
                        FocusRegion.LANES,
                        FocusRegion.INSPECTOR)));
    }

    @Test
    void theRingShowsOnTheWayBackToo() {
        assertTrue(round(KeyCode.SHIFT, KeyCode.F6).contains(FocusRegion.ALARMS));
    }

    private Set<FocusRegion> round(KeyCode... keys) {
        var seen = new HashSet<FocusRegion>();
        for (int i = 0; i < FocusRegion.values().length; i++) {
            push(keys);
            WaitForAsyncUtils.waitForFxEvents();
            var owner = stage.getScene().getFocusOwner();
            assertTrue(owner.isFocusVisible(), owner.toString());
            seen.add(region(owner));
        }
        return seen;
    }

    private static FocusRegion region(Node owner) {
        var node = owner;
        while (!node.getProperties().containsKey(FocusRegion.class)) {
            node = node.getParent();
        }
        return (FocusRegion) node.getProperties().get(FocusRegion.class);
    }
}

package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import tallyboard.settings.Comfort;
import tallyboard.settings.Comfort.Ease;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.comfort.Comforts;
import tallyboard.ui.kit.hold.HoldButton;

/** What cuts, for whoever cannot keep a button down: armed by one press, done by the next. */
@Tag("screen")
class PressTwiceScreenTest extends FxRobot {
    private HoldButton finish;
    private int done;

    @BeforeEach
    void open() throws Exception {
        Comforts.choose(new Comfort(100, EnumSet.of(Ease.PRESS_TWICE)));
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            finish = new HoldButton(HoldButton.Words.below("live.hold.FINISH."));
            finish.setOnHeld(() -> done++);
            var stage = new Stage();
            stage.setScene(new Scene(new StackPane(finish), 400, 200));
            stage.show();
        });
        pass(Duration.millis(700));
    }

    @AfterEach
    void close() throws Exception {
        Comforts.choose(Comfort.DEFAULT);
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void theFirstPressArmsAndTheSecondOneActsAndBothAreSpoken() throws Exception {
        interact(this::click);
        assertEquals(Messages.text("hold.again"), finish.getAccessibleText());
        pass(Duration.millis(700));
        assertEquals(0, done);
        interact(this::click);
        assertEquals(1, done);
        assertEquals(Messages.text("live.hold.FINISH.done"), finish.getAccessibleText());
    }

    @Test
    void aDoubleClickOnlyArms() {
        interact(() -> {
            click();
            click();
            click();
        });
        assertEquals(0, done);
    }

    @Test
    void whatIsArmedForgetsItAfterFiveSeconds() throws Exception {
        interact(this::click);
        pass(Duration.millis(5300));
        assertFalse(finish.getAccessibleText().equals(Messages.text("hold.again")));
        interact(this::click);
        assertEquals(0, done);
    }

    private void click() {
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            finish.fireEvent(new MouseEvent(
                    type,
                    5,
                    5,
                    5,
                    5,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null));
        }
    }

    private void pass(Duration time) throws Exception {
        var over = new CountDownLatch(1);
        interact(() -> {
            var pause = new PauseTransition(time);
            pause.setOnFinished(_ -> over.countDown());
            pause.play();
        });
        over.await(1, TimeUnit.MINUTES);
    }
}

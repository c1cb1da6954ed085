package tallyboard.ui;

import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tallyboard.stream.LiveStream;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetKey;
import tallyboard.stream.simulcast.TargetStatus;
import tallyboard.stream.simulcast.TargetStatus.Trouble;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Theme;

/** Draws where a room goes: its simulcast targets in the inspector, and the sheet that changes them. */
@Tag("screenshots")
class SimulcastScreenshotsTest {
    @BeforeAll
    static void startTheToolkit() throws Exception {
        Camera.start();
    }

    @AfterEach
    void speakEnglish() {
        Messages.speak(Locale.ENGLISH);
    }

    @Test
    void theTargetsOfARoomThatIsLive() throws Exception {
        Camera.shoot("simulcast", pushed(), Theme.DARK, SimulcastScreenshotsTest::unfolded);
        Camera.shoot("simulcast-sheet", pushed(), Theme.DARK, SimulcastScreenshotsTest::opened);
        Messages.speak(Locale.GERMAN);
        Camera.shoot("simulcast-de", pushed(), Theme.LIGHT, SimulcastScreenshotsTest::unfolded);
        Camera.shoot("simulcast-small-de", pushed(), Theme.DARK, SimulcastScreenshotsTest::small);
    }

    @Test
    void theSheetOfARoomThatIsNot() throws Exception {
        Camera.shoot("simulcast-add", idle(), Theme.DARK, SimulcastScreenshotsTest::openedOfTheThird);
        Messages.speak(Locale.GERMAN);
        Camera.shoot("simulcast-add-de", idle(), Theme.LIGHT, SimulcastScreenshotsTest::openedOfTheThird);
    }

    private static DriftwoodDay pushed() throws Exception {
        var day = new DriftwoodDay().calm().planned();
        push(day, first(day, true), true);
        return day;
    }

    private static DriftwoodDay idle() throws Exception {
        var day = new DriftwoodDay().calm().planned();
        push(day, first(day, false), false);
        return day;
    }

    private static LiveStream first(DriftwoodDay day, boolean isLive) {
        return day.scenes.streams.all().stream()
                .filter(stream -> stream.isLive() == isLive)
                .findFirst()
                .orElseThrow();
    }

    private static void push(DriftwoodDay day, LiveStream room, boolean isLive) {
        var targets = day.scenes.streams.simulcasts();
        var good = targets.add(
                room.id(),
                TargetAddress.of("rtmps://a.rtmps.youtube.example/live2").orElseThrow(),
                Optional.of(new TargetKey("one")),
                Optional.empty());
        var bad = targets.add(
                room.id(),
                TargetAddress.of("rtmp://ingest.city-library.example/stage").orElseThrow(),
                Optional.of(new TargetKey("two")),
                Optional.empty());
        if (isLive) {
            targets.set(room.id(), good.target().id(), TargetStatus.of(TargetStatus.Stage.BROADCASTING, 0));
            targets.set(room.id(), bad.target().id(), TargetStatus.errored(Trouble.REFUSED, 0));
        }
    }

    private static void small(Stage stage) {
        stage.setWidth(1180);
        stage.setHeight(720);
    }

    private static void unfolded(Stage stage) {
        stage.getScene().getRoot().lookupAll(".outgoing .fold").stream()
                .map(Button.class::cast)
                .forEach(Button::fire);
    }

    private static void openedOfTheThird(Stage stage) {
        small(stage);
        select(stage, 3);
        opened(stage);
    }

    private static void select(Stage stage, int number) {
        var key = new KeyEvent(
                KeyEvent.KEY_PRESSED,
                Integer.toString(number),
                Integer.toString(number),
                KeyCode.getKeyCode(Integer.toString(number)),
                false,
                false,
                false,
                false);
        Event.fireEvent(stage.getScene().getRoot(), key);
    }

    private static void opened(Stage stage) {
        stage.getScene().getRoot().lookupAll(".outgoing .button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(Messages.text("simulcast.change")))
                .forEach(Button::fire);
    }
}

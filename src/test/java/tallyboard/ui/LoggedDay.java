package tallyboard.ui;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.testing.LiveScenes;

/** A day of the conference on which enough happened to fill a log: over midnight, with strangers at the door. */
final class LoggedDay {
    private static final Encoder STRANGER = new Encoder("185.0.2.7", "Wirecast 16");

    private final DriftwoodDay day = new DriftwoodDay();
    private final LiveScenes scenes = day.scenes;

    static DriftwoodDay full() {
        return new LoggedDay().fill();
    }

    static void select(Stage stage, int place) {
        ((ListView<?>) stage.getScene().lookup(".log-table .log-list"))
                .getSelectionModel()
                .select(place);
    }

    static void search(Stage stage, String words) {
        ((TextField) stage.getScene().lookup(".log-page .search")).setText(words);
    }

    static void report(Stage stage) {
        var export = (MenuButton) stage.getScene().lookup(".log-page .menu-button");
        export.getItems().getLast().fire();
    }

    private DriftwoodDay fill() {
        scenes.clock.pass(Duration.ofHours(-19));
        day.calm();
        pass(180);
        tell(Fact.KEY_COPIED, day.hall, "desk", Map.of());
        tell(Fact.FINISHED, day.hall, "plan", Map.of());
        tell(Fact.ASSET_SEALED, day.hall, "engine", Map.of());
        pass(15 * 3600);
        tell(Fact.ENABLED, day.hall, "plan", Map.of());
        tell(Fact.CONNECTED, day.hall, "engine", Map.of("address", "10.0.4.21", "encoder", "OBS 31"));
        tell(Fact.ACTIVE, day.hall, "engine", Map.of());
        pass(1800);
        tell(Fact.DISCONNECTED, day.hall, "engine", Map.of("how", "timed_out"));
        pass(47);
        tell(Fact.CONNECTED, day.hall, "engine", Map.of("address", "10.0.4.21", "encoder", "OBS 31"));
        pass(2000);
        tell(Fact.UPDATED, day.room2, "desk", Map.of("form", "let_finish"));
        pass(60);
        for (int i = 0; i < 4; i++) {
            pass(6);
            refuse(day.room2, EncoderRefusal.Reason.STRANGER);
        }
        tell(Fact.NEXT_TALK, day.hall, "stage-script", Map.of());
        pass(90);
        refuse(day.workshop, EncoderRefusal.Reason.DISABLED);
        tell(Fact.KEY_SHOWN, day.workshop, "desk", Map.of());
        tell(Fact.RECORDING_FAILED, day.workshop, "engine", Map.of("subject", "no space left"));
        pass(40);
        return day;
    }

    private void pass(long seconds) {
        scenes.clock.pass(Duration.ofSeconds(seconds));
    }

    private void tell(Fact fact, StreamId stream, String by, Map<String, String> details) {
        scenes.streams.tell(fact, stream, by, details);
    }

    private void refuse(StreamId stream, EncoderRefusal.Reason reason) {
        scenes.streams.refuse(
                stream,
                new EncoderRefusal(
                        scenes.clock.instant(),
                        reason,
                        EncoderRefusal.Mismatch.NONE,
                        STRANGER,
                        Optional.empty(),
                        Optional.empty()));
    }
}

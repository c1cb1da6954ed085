package tallyboard.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import tallyboard.stream.key.HandOff.Way;
import tallyboard.stream.publish.Encoder;
import tallyboard.ui.event.EventMenuView;
import tallyboard.ui.kit.Messages;

/**
 * A page, sheet or popup of the desk, for whoever walks through all of them.
 *
 * @param way leads there from the Live page of that day
 */
record DeskPlaces(Supplier<DriftwoodDay> day, Consumer<Stage> way) {
    /** Every place by its name, in the order of the walk. */
    static Map<String, DeskPlaces> all() {
        var all = new LinkedHashMap<String, DeskPlaces>();
        pages(all);
        sheets(all);
        events(all);
        for (var way : Way.values()) {
            all.put("hand off by " + way, new DeskPlaces(DeskPlaces::planned, handOff(way)));
        }
        return all;
    }

    private static void pages(Map<String, DeskPlaces> all) {
        all.put("nothing", new DeskPlaces(DriftwoodDay::new, _ -> {}));
        all.put("live", new DeskPlaces(DeskPlaces::planned, _ -> {}));
        all.put("lost", new DeskPlaces(() -> planned().lost(), _ -> {}));
        for (int i = 1; i <= 3; i++) {
            int track = i;
            all.put("inspector of track " + i, new DeskPlaces(DeskPlaces::crossed, stage -> digit(stage, track)));
        }
        for (int i = 1; i <= 5; i++) {
            int page = i;
            all.put(
                    "page " + i,
                    new DeskPlaces(
                            page == 3 ? LoggedDay::full : DeskPlaces::planned, s -> ScreenshotsTest.go(s, page)));
        }
        all.put("encrypted", new DeskPlaces(() -> planned().encrypted().reachable(), s -> ScreenshotsTest.go(s, 5)));
        all.put("a session", new DeskPlaces(DeskPlaces::planned, DeskPlaces::pickSession));
        all.put("a recording", new DeskPlaces(DeskPlaces::planned, stage -> {
            ScreenshotsTest.go(stage, 2);
            RecordingPick.pick(stage, "Hands-on: shell without fear");
        }));
        all.put("a line of the log", new DeskPlaces(LoggedDay::full, stage -> {
            ScreenshotsTest.go(stage, 3);
            LoggedDay.select(stage, 3);
        }));
        all.put("the report", new DeskPlaces(LoggedDay::full, stage -> {
            ScreenshotsTest.go(stage, 3);
            LoggedDay.select(stage, 4);
            LoggedDay.report(stage);
        }));
    }

    private static void sheets(Map<String, DeskPlaces> all) {
        all.put(
                "the map of keys",
                new DeskPlaces(
                        DeskPlaces::planned,
                        stage -> root(stage)
                                .fireEvent(new KeyEvent(
                                        KeyEvent.KEY_TYPED, "?", "?", KeyCode.UNDEFINED, false, false, false, false))));
        all.put("alarms", new DeskPlaces(() -> planned().lost(), stage -> fire(stage, ".alarm-button")));
        all.put("more", new DeskPlaces(DeskPlaces::planned, stage -> fire(stage, ".lane .more")));
        all.put("the checklist", new DeskPlaces(DeskPlaces::crossed, s -> fire(s, ".checklist-button .button")));
        all.put("the leak card", new DeskPlaces(DeskPlaces::crossed, stage -> key(stage, KeyCode.L)));
        all.put("the key window", new DeskPlaces(DeskPlaces::crossed, stage -> words(stage, "keys.show")));
        all.put("reset", new DeskPlaces(DeskPlaces::crossed, stage -> words(stage, "keys.reset")));
        all.put("a track goes", new DeskPlaces(DeskPlaces::planned, DeskPlaces::deleteTrack));
        all.put("key history", new DeskPlaces(DeskPlaces::crossed, stage -> fire(stage, ".key-tools .button")));
        all.put(
                "strangers",
                new DeskPlaces(
                        () -> {
                            var day = crossed();
                            day.scenes.streams.refuse(new Encoder("185.9.9.9", "OBS 30"));
                            return day;
                        },
                        stage -> fire(stage, ".unknown-keys")));
        all.put(
                "the exit",
                new DeskPlaces(
                        DeskPlaces::planned,
                        stage -> stage.getOnCloseRequest()
                                .handle(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST))));
    }

    private static void events(Map<String, DeskPlaces> all) {
        all.put(
                "another event",
                new DeskPlaces(
                        DeskPlaces::planned,
                        stage -> menu(stage).getItems().get(2).fire()));
        all.put(
                "the menu of the event",
                new DeskPlaces(DeskPlaces::planned, stage -> menu(stage).show()));
        for (int i : new int[] {0, 2, 5, 6, 7}) {
            all.put(
                    "entry " + i + " of the event",
                    new DeskPlaces(
                            () -> new DriftwoodDay().quiet().planned(),
                            stage -> menu(stage).getItems().get(i).fire()));
        }
    }

    private static EventMenuView menu(Stage stage) {
        return (EventMenuView) stage.getScene().lookup(".event-name");
    }

    private static DriftwoodDay planned() {
        return new DriftwoodDay().calm().recorded().planned();
    }

    private static DriftwoodDay crossed() {
        return new DriftwoodDay().crossed().recorded().planned();
    }

    private static Node root(Stage stage) {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        return stage.getScene().getRoot();
    }

    private static void fire(Stage stage, String what) {
        ((ButtonBase) root(stage).lookup(what)).fire();
    }

    private static void words(Stage stage, String key) {
        digit(stage, 1);
        root(stage);
        ScreenshotsTest.press(stage, Messages.text(key));
    }

    /** Its section of the inspector is folded, and opens by itself in a taller window. */
    private static void deleteTrack(Stage stage) {
        digit(stage, 1);
        root(stage).lookupAll(".inspector .track .button").stream()
                .map(ButtonBase.class::cast)
                .filter(button -> Messages.text("live.track.delete").equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static void digit(Stage stage, int track) {
        root(stage)
                .fireEvent(new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.valueOf("DIGIT" + track), false, false, false, false));
    }

    private static void key(Stage stage, KeyCode code) {
        digit(stage, 1);
        root(stage).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, true, false, false));
    }

    private static Consumer<Stage> handOff(Way way) {
        return stage -> {
            key(stage, KeyCode.K);
            root(stage).lookupAll(".way > .toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(head -> head.getUserData() == way)
                    .forEach(ToggleButton::fire);
        };
    }

    private static void pickSession(Stage stage) {
        ScreenshotsTest.go(stage, 1);
        root(stage).lookupAll(".session-block").stream().findFirst().ifPresent(Node::requestFocus);
    }
}

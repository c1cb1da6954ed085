package tallyboard.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.event.Passphrase;
import tallyboard.desk.schedule.ScheduleImport;
import tallyboard.stream.RefusedException;
import tallyboard.testing.ScheduleFile;
import tallyboard.testing.ScheduleServer;
import tallyboard.ui.event.EventMenuView;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.schedule.preview.PreviewViewModel;
import tallyboard.ui.settings.GeneralViewModel;
import tallyboard.ui.settings.NetworkViewModel;
import tallyboard.ui.setup.SetupView;
import tallyboard.ui.setup.SetupViewModel;
import tallyboard.ui.shell.SetupWindow;

/** Draws every screen with invented data into {@code target/screenshots}, to be laid beside the pictures of the design. */
@Tag("screenshots")
class ScreenshotsTest {
    @BeforeAll
    static void startTheToolkit() throws Exception {
        Camera.start();
    }

    @Test
    void beforeThereIsAnEvent() throws Exception {
        Camera.shoot("live-empty", new DriftwoodDay(), Theme.DARK, _ -> {});
        Camera.shoot("live-empty-light", new DriftwoodDay(), Theme.LIGHT, _ -> {});
    }

    @Test
    void twoRoomsLive() throws Exception {
        Camera.shoot("live-calm", planned(), Theme.DARK, _ -> {});
        Camera.shoot("live-calm-light", planned(), Theme.LIGHT, _ -> {});
        Camera.shoot("live-small", planned(), Theme.DARK, stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
        });
    }

    @Test
    void theScheduleOfTheDay() throws Exception {
        Camera.shoot("schedule", planned(), Theme.DARK, stage -> pickPager(stage));
        Camera.shoot("schedule-light", planned(), Theme.LIGHT, stage -> pickPager(stage));
        Camera.shoot("schedule-small", planned(), Theme.DARK, stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
            go(stage, 1);
        });
        Camera.shoot("schedule-empty", new DriftwoodDay().calm(), Theme.DARK, stage -> go(stage, 1));
        Camera.shoot("schedule-add", planned(), Theme.LIGHT, stage -> {
            go(stage, 1);
            press(stage, "Add a session");
        });
    }

    @Test
    void aScheduleBeforeItIsUsed() throws Exception {
        for (var theme : Theme.values()) {
            var suffix = theme == Theme.DARK ? "" : "-light";
            Camera.shoot("import-choose" + suffix, new DriftwoodDay(), theme, stage -> {
                go(stage, 1);
                press(stage, "Import…");
            });
            Camera.shoot(
                    "import-preview" + suffix, new DriftwoodDay(), theme, stage -> bring(stage, firstFile("Berlin")));
        }
        Camera.shoot("import-preview-small", new DriftwoodDay(), Theme.DARK, stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
            bring(stage, firstFile("Berlin"));
        });
        Camera.shoot("import-zone", new DriftwoodDay(), Theme.DARK, stage -> bring(stage, firstFile("")));
        Camera.shoot("import-refused", new DriftwoodDay(), Theme.LIGHT, stage -> bring(stage, "<html><body>Hello"));
    }

    @Test
    void aNewVersionOfTheSchedule() throws Exception {
        for (var theme : Theme.values()) {
            var suffix = theme == Theme.DARK ? "" : "-light";
            var waiting = planned();
            Camera.shoot("version-waits" + suffix, waiting, theme, stage -> {
                bring(stage, waiting.nextVersion().xml());
                press(stage, "Later");
            });
            var reviewed = planned();
            Camera.shoot("version-review" + suffix, reviewed, theme, stage -> {
                bring(stage, reviewed.nextVersion().xml());
                ((javafx.scene.control.Button) stage.getScene().lookup(".use-schedule")).fire();
            });
        }
    }

    private static String firstFile(String zone) {
        return new ScheduleFile("1.6", Optional.of(zone).filter(z -> !z.isEmpty()))
                .room("Main hall", "6f4c")
                .room("Room 2", "8a21")
                .talk("Main hall", "A1", "2026-11-23T10:00", 60, "Opening keynote")
                .talk("Main hall", "A2", "2026-11-23T23:50", 30, "Night talks")
                .talk("Main hall", "A3", "2026-11-24T10:15", 45, "Caches, and how to lose them")
                .talk("Room 2", "B1", "2026-11-24T10:15", 40, "Compilers for the rest of us")
                .talk("Room 2", "B2", "2026-11-24T14:50", Optional.of(Duration.ofMinutes(40)), "The pager", true)
                .talk("Room 2", "B3", "2026-11-24T17:20", Optional.empty(), "Lightning talks", false)
                .talk("Workshop", "C1", "2026-11-25T10:00", 90, "Hands-on: your first parser")
                .talk("Workshop", "C2", "2026-11-25T14:00", Optional.empty(), "Open table", false)
                .xml();
    }

    /** Brings a schedule from the web, as by hand. */
    private static void bring(Stage stage, String file) {
        try (var site = new ScheduleServer("driftwood-2026.xml", file)) {
            go(stage, 1);
            press(stage, "Import…");
            stage.getScene().getRoot().applyCss();
            var field = (javafx.scene.control.TextField) stage.getScene().lookup(".chooser .text-input");
            field.setText(site.address("driftwood-2026.xml"));
            press(stage, "Read");
        }
    }

    private static DriftwoodDay planned() {
        return new DriftwoodDay().calm().recorded().planned();
    }

    private static void pickPager(Stage stage) {
        go(stage, 1);
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        stage.getScene().getRoot().lookupAll(".session-block").stream()
                .filter(block -> String.valueOf(block.getAccessibleText()).startsWith("What the pager"))
                .forEach(Node::requestFocus);
    }

    @Test
    void aMomentIsMarked() throws Exception {
        Camera.shoot("live-marked", new DriftwoodDay().calm(), Theme.DARK, stage -> press(stage, "Mark"));
        Camera.shoot("live-marked-lost", new DriftwoodDay().calm().lost(), Theme.DARK, stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
            press(stage, "Mark");
        });
    }

    @Test
    void theKeys() throws Exception {
        for (var theme : Theme.values()) {
            var suffix = theme == Theme.DARK ? "" : "-light";
            Camera.shoot(
                    "keys" + suffix,
                    planned(),
                    theme,
                    stage -> Event.fireEvent(
                            stage.getScene().getRoot(),
                            new KeyEvent(KeyEvent.KEY_TYPED, "?", "?", KeyCode.UNDEFINED, false, false, false, false)));
        }
    }

    @Test
    void alarmsAndPanic() throws Exception {
        for (var theme : Theme.values()) {
            var suffix = theme == Theme.DARK ? "" : "-light";
            Camera.shoot("alarms" + suffix, planned().lost(), theme, stage -> press(stage, "1 alarm"));
            Camera.shoot("alarm-in-lane" + suffix, planned().lost(), theme, _ -> {});
        }
        Camera.shoot("alarm-in-lane-small", planned().lost(), Theme.DARK, stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
        });
    }

    /** Scrolls the page until that part of it stands at the top. */
    private static void bringInSight(Stage stage, String part) {
        var page = (ScrollPane) stage.getScene().getRoot().lookup(".settings-page");
        page.applyCss();
        page.layout();
        var content = page.getContent();
        var place =
                content.sceneToLocal(content.lookup(part).localToScene(0, 0)).getY();
        double hidden = content.getBoundsInLocal().getHeight()
                - page.getViewportBounds().getHeight();
        page.setVvalue(place / hidden);
    }

    private static boolean isSeen(Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    static void press(Stage stage, String words) {
        stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(javafx.scene.control.Button.class::isInstance)
                .map(javafx.scene.control.Button.class::cast)
                .filter(button -> words.equals(button.getText()) && isSeen(button))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    @Test
    void whatWasRecorded() throws Exception {
        Camera.shoot(
                "recordings",
                planned(),
                Theme.DARK,
                stage -> RecordingPick.pick(stage, "Hands-on: shell without fear"));
        Camera.shoot(
                "recordings-light",
                planned(),
                Theme.LIGHT,
                stage -> RecordingPick.pick(stage, "A type system for invoices"));
        Camera.shoot("recordings-small", planned(), Theme.DARK, stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
            RecordingPick.pick(stage, "Hands-on: shell without fear");
        });
        Camera.shoot(
                "recordings-running",
                planned(),
                Theme.LIGHT,
                stage -> RecordingPick.pick(stage, "Small tools, long lives"));
        Camera.shoot("recordings-evening", new DriftwoodDay().over(), Theme.DARK, stage -> go(stage, 2));
        Camera.shoot("recordings-empty", new DriftwoodDay(), Theme.DARK, stage -> go(stage, 2));
    }

    @Test
    void theWholeLog() throws Exception {
        for (var theme : Theme.values()) {
            var suffix = theme == Theme.DARK ? "" : "-light";
            Camera.shoot("log" + suffix, LoggedDay.full(), theme, stage -> {
                go(stage, 3);
                LoggedDay.select(stage, 3);
            });
            Camera.shoot("log-report" + suffix, LoggedDay.full(), theme, stage -> {
                go(stage, 3);
                LoggedDay.select(stage, 4);
                LoggedDay.report(stage);
            });
            Camera.shoot("log-found" + suffix, LoggedDay.full(), theme, stage -> {
                go(stage, 3);
                LoggedDay.search(stage, "refused 185.0");
            });
        }
        Camera.shoot("log-small", LoggedDay.full(), Theme.DARK, stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
            go(stage, 3);
        });
        Messages.speak(Locale.GERMAN);
        Camera.shoot("log-small-german", LoggedDay.full(), Theme.LIGHT, stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
            go(stage, 3);
            LoggedDay.select(stage, 4);
        });
        Camera.shoot("log-report-german", LoggedDay.full(), Theme.DARK, stage -> {
            go(stage, 3);
            LoggedDay.select(stage, 4);
            LoggedDay.report(stage);
        });
        Messages.speak(Locale.ENGLISH);
        Camera.shoot("log-nothing", LoggedDay.full(), Theme.DARK, stage -> {
            go(stage, 3);
            LoggedDay.search(stage, "nowhere");
        });
        Camera.shoot("log-empty", new DriftwoodDay(), Theme.DARK, stage -> go(stage, 3));
    }

    @Test
    void theFirstSetup() throws Exception {
        for (var theme : Theme.values()) {
            var suffix = theme == Theme.DARK ? "" : "-light";
            shootSetup("setup-1" + suffix, theme, _ -> {});
            shootSetup("setup-2" + suffix, theme, SetupViewModel::next);
            shootSetup("setup-2-made" + suffix, theme, setup -> {
                setup.next();
                setup.createThree();
            });
            shootSetup("setup-4" + suffix, theme, setup -> {
                setup.next();
                setup.next();
                setup.next();
            });
        }
    }

    @Test
    void settingsAndTheWayIntoARehearsal() throws Exception {
        for (var theme : Theme.values()) {
            var suffix = theme == Theme.DARK ? "" : "-light";
            Camera.shoot("settings" + suffix, planned(), theme, stage -> go(stage, 5));
            Camera.shoot("settings-limits" + suffix, planned(), theme, stage -> {
                go(stage, 5);
                bringInSight(stage, ".limits");
            });
            Camera.shoot("settings-network" + suffix, planned().reachable(), theme, stage -> go(stage, 5));
            Camera.shoot("rehearsal-door" + suffix, planned(), theme, stage -> go(stage, 4));
        }
    }

    @Test
    void theSheetAtTheExit() throws Exception {
        Camera.shoot(
                "exit",
                new DriftwoodDay().calm(),
                Theme.DARK,
                stage -> stage.getOnCloseRequest()
                        .handle(new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    @Test
    void namingTheEvent() throws Exception {
        Camera.shoot("event-sheet", new DriftwoodDay().calm(), Theme.DARK, stage -> choose(stage, 0));
    }

    @Test
    void theMenuOfTheEvent() throws Exception {
        Camera.shoot(
                "event-menu",
                new DriftwoodDay().calm(),
                Theme.DARK,
                stage -> menu(stage).show());
        Camera.shoot(
                "event-menu-light",
                new DriftwoodDay().calm(),
                Theme.LIGHT,
                stage -> menu(stage).show());
        Camera.shoot(
                "event-menu-nothing",
                new DriftwoodDay(),
                Theme.DARK,
                stage -> menu(stage).show());
    }

    @Test
    void theEventAsAFile() throws Exception {
        for (var theme : Theme.values()) {
            var suffix = theme == Theme.DARK ? "" : "-light";
            Camera.shoot("event-new" + suffix, new DriftwoodDay().quiet().planned(), theme, stage -> choose(stage, 2));
            Camera.shoot("event-new-live" + suffix, planned(), theme, stage -> choose(stage, 2));
            Camera.shoot("event-new-nothing" + suffix, new DriftwoodDay(), theme, stage -> choose(stage, 2));
            Camera.shoot(
                    "event-open" + suffix,
                    new DriftwoodDay().quiet().planned(),
                    theme,
                    stage -> menu(stage).sheets().open(lastYear()));
            Camera.shoot(
                    "event-open-refused" + suffix,
                    new DriftwoodDay().quiet(),
                    theme,
                    stage -> menu(stage).sheets().open(Path.of("pom.xml")));
            Camera.shoot("event-save" + suffix, planned(), theme, stage -> choose(stage, 5));
            Camera.shoot("event-save-keys" + suffix, planned(), theme, stage -> {
                choose(stage, 5);
                ((RadioButton) stage.getScene().lookup(".with-keys")).setSelected(true);
            });
            Camera.shoot("event-duplicate" + suffix, planned(), theme, stage -> choose(stage, 6));
            Camera.shoot(
                    "event-duplicate-here" + suffix, new DriftwoodDay().quiet().planned(), theme, stage -> {
                        choose(stage, 6);
                        ((RadioButton) stage.getScene().lookup(".open-here")).setSelected(true);
                        ((CheckBox) stage.getScene().lookup(".file-sheet .check-box")).setSelected(true);
                    });
            Camera.shoot(
                    "event-duplicate-day" + suffix, new DriftwoodDay().quiet().planned(), theme, stage -> {
                        choose(stage, 6);
                        ((CheckBox) stage.getScene().lookup(".file-sheet .check-box")).setSelected(true);
                        ((DatePicker) stage.getScene().lookup(".file-sheet .date-picker")).show();
                    });
            Camera.shoot("event-restore" + suffix, edited(), theme, stage -> choose(stage, 7));
            Camera.shoot("event-restore-none" + suffix, new DriftwoodDay().quiet(), theme, stage -> choose(stage, 7));
        }
        Camera.shoot("event-restore-small", edited(), Theme.DARK, stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
            choose(stage, 7);
        });
        Camera.shoot("event-duplicate-small", new DriftwoodDay().quiet().planned(), Theme.DARK, stage -> {
            stage.setWidth(1180);
            stage.setHeight(720);
            choose(stage, 6);
            ((RadioButton) stage.getScene().lookup(".open-here")).setSelected(true);
            ((CheckBox) stage.getScene().lookup(".file-sheet .check-box")).setSelected(true);
        });
    }

    private static EventMenuView menu(Stage stage) {
        return (EventMenuView) stage.getScene().lookup(".event-name");
    }

    private static void choose(Stage stage, int entry) {
        menu(stage).getItems().get(entry).fire();
    }

    /** A file with keys under a passphrase, as another desk saved it. */
    private static Path lastYear() {
        var other = new DriftwoodDay().quiet().planned().scenes;
        var file = Camera.FOLDER.resolve("driftwood-2025.tallyboard");
        try {
            other.desk().events().save(file, Optional.of(Passphrase.of("correct horse battery")));
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    /** Versions of yesterday and of this morning, and a desk that went on since. */
    private static DriftwoodDay edited() {
        var day = new DriftwoodDay().quiet().planned();
        var events = day.scenes.desk().events();
        var sessions = day.scenes.sessions;
        day.scenes.clock.pass(Duration.ofHours(-20));
        events.keepHourly();
        day.scenes.clock.pass(Duration.ofHours(15));
        sessions.delete(sessions.agenda().sessions().getLast().id());
        events.keepHourly();
        day.scenes.clock.pass(Duration.ofHours(5));
        day.scenes.room("Foyer");
        var panel = sessions.agenda().sessions().get(8);
        sessions.edit(panel.id(), edits -> edits.at(panel.start().plus(Duration.ofMinutes(30))));
        sessions.delete(sessions.agenda().sessions().get(3).id());
        return day;
    }

    static void go(Stage stage, int place) {
        var items = stage.getScene().getRoot().lookupAll(".rail-item").toArray(Node[]::new);
        ((ToggleButton) items[place]).fire();
    }

    /** Opens the first setup on nothing, brings it where it is wanted, and keeps what is on the screen. */
    private static void shootSetup(String name, Theme theme, Consumer<SetupViewModel> then) throws Exception {
        var day = new DriftwoodDay();
        var scenes = day.scenes;
        var background = new Background(Runnable::run, Runnable::run);
        var preview = new PreviewViewModel(
                new ScheduleImport(scenes.tracks, scenes.sessions, scenes.streams, scenes.clock),
                scenes.desk(),
                background,
                scenes.clock);
        Camera.shootScene(name, () -> {
            var setup = new SetupViewModel(day.choices, scenes.tracks, preview, background, _ -> {});
            var general = new GeneralViewModel(day.choices, scenes.tracks, () -> true, background, () -> {});
            var network = new NetworkViewModel(
                    day.ingest,
                    scenes.streams,
                    () -> scenes.tracks.conference(),
                    background,
                    Runnable::run,
                    scenes.clock);
            var scene = new Scene(new SetupView(setup, general, network), 1440, 900);
            theme.dress(scene, SetupWindow.SHEETS);
            then.accept(setup);
            return scene;
        });
    }
}

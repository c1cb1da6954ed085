package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.shell.DeskWindow;

/** Every page, sheet and popup, as a screen reader meets it, in both languages. */
@Tag("screen")
class SpokenScreenTest extends FxRobot {
    private Stage stage;

    @AfterEach
    void close() throws Exception {
        Messages.speak(Locale.ENGLISH);
        FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whateverCanBeReachedSaysWhatItIsAndNothingSaysAKey(String language) throws Exception {
        Messages.speak(Locale.forLanguageTag(language));
        FxToolkit.registerPrimaryStage();
        var faults = new ArrayList<String>();
        for (var place : DeskPlaces.all().entrySet()) {
            var day = place.getValue().day().get();
            open(day, place.getValue().way());
            interact(() -> {
                SpokenWalk.faults().forEach(fault -> faults.add(place.getKey() + " " + fault));
                var words = SpokenWalk.words();
                assertTrue(words.size() > 50, place.getKey());
                keys(day)
                        .forEach(key -> words.stream()
                                .filter(text -> text.contains(key))
                                .forEach(text -> faults.add(place.getKey() + " says a key: " + text)));
            });
            FxToolkit.setupFixture(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        }
        assertEquals("", String.join("\n", faults));
    }

    private static List<String> keys(DriftwoodDay day) {
        return day.scenes.streams.all().stream()
                .map(stream -> stream.key().readable().orElseThrow().reveal())
                .toList();
    }

    private void open(DriftwoodDay day, Consumer<Stage> way) throws Exception {
        FxToolkit.setupFixture(() -> {
            Fonts.load();
            stage = new Stage();
            var fx = new FxThread();
            var desk = new DeskWindow(
                    stage, day.desk(false), new Background(Runnable::run, fx), fx, ZoneId.of("Europe/Berlin"));
            desk.show(Theme.DARK);
            desk.tick();
        });
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> way.accept(stage));
        WaitForAsyncUtils.waitForFxEvents();
    }
}

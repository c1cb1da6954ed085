package tallyboard.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallyboard.settings.Choices;
import tallyboard.settings.Settings;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.discretion.Discretion;

class PresenterSafeViewModelTest {
    private final List<Settings> disk = new ArrayList<>();
    private final Choices choices = new Choices(Settings.DEFAULT, disk::add);
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final List<String> story = new ArrayList<>();

    private PresenterSafeViewModel open() {
        return new PresenterSafeViewModel(
                choices.current().safety().isPresenterSafe(),
                isOn -> choices.change(settings -> settings.presenterSafe(isOn)),
                background,
                () -> story.add("retold " + Discretion.now()),
                story::add);
    }

    @AfterEach
    void leaveItOpen() {
        Discretion.hold(Discretion.OPEN);
    }

    @Test
    void switchedOnItHidesBeforeAnythingIsSaidAnewAndNoKeyMayBeShown() {
        var safe = open();
        assertEquals(Optional.empty(), safe.whyNoKey());
        safe.toggle();
        assertEquals(List.of("retold PRESENTER_SAFE"), story);
        assertTrue(safe.whyNoKey().orElseThrow().contains("Ctrl+Shift+P"));
        assertEquals("address hidden", Discretion.now().address("10.0.4.21"));
        assertEquals("", Discretion.now().address(""));
        safe.toggle();
        assertEquals("10.0.4.21", Discretion.now().address("10.0.4.21"));
    }

    @Test
    void itIsStillOnAfterARestart() {
        open().toggle();
        Discretion.hold(Discretion.OPEN);
        assertTrue(open().on().get());
        assertTrue(Discretion.now().isSafe());
        assertTrue(disk.getLast().safety().isPresenterSafe());
    }

    @Test
    void aFullDiskUncoversNothing() {
        var safe = new PresenterSafeViewModel(
                false,
                _ -> {
                    throw new UncheckedIOException(new IOException("full"));
                },
                background,
                () -> {},
                story::add);
        safe.toggle();
        assertTrue(Discretion.now().isSafe());
        assertEquals(1, story.size());
    }

    @Test
    void noKeyIsShownWhereTheAudienceLooks() {
        var here = new ArrayList<>(List.of("1440x900 at 0,0"));
        var screens = new AudienceScreensViewModel(
                Set.of(),
                marked -> choices.change(settings -> settings.withAudienceScreens(marked)),
                background,
                () -> here,
                story::add);
        screens.mark("1920x1080 at 1440,0", true);
        assertEquals(Optional.empty(), screens.whyNoKey());
        here.add("1920x1080 at 1440,0");
        assertTrue(screens.whyNoKey().isPresent());
        assertEquals(Set.of("1920x1080 at 1440,0"), choices.current().safety().audienceScreens());
        screens.mark("1920x1080 at 1440,0", false);
        assertFalse(screens.whyNoKey().isPresent());
    }
}

package tallyboard.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.settings.Arrangement.Side;
import tallyboard.settings.Arrangement.SidePlace;
import tallyboard.settings.Settings.Appearance;
import tallyboard.settings.Settings.Exposure;
import tallyboard.settings.Settings.Language;
import tallyboard.settings.Settings.Rtmps;
import tallyboard.settings.Settings.Sounds;
import tallyboard.settings.Settings.WindowPlace;

class SettingsFileTest {
    @TempDir
    Path temp;

    private DataFolder folder;
    private SettingsFile file;

    @BeforeEach
    void open() throws Exception {
        folder = DataFolder.open(temp.resolve("data"));
        file = new SettingsFile(folder);
    }

    @AfterEach
    void close() throws Exception {
        folder.close();
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        assertEquals(Settings.DEFAULT, file.load());
    }

    @Test
    void aFileThatKnowsNoWindowsBesideAndNoKeysStillOpensAndSoDoesOneThatSaysNonsense() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{\"language\": \"german\"}");
        assertEquals(Settings.DEFAULT.with(Language.GERMAN), file.load());
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"language\": \"german\", \"keys\": {\"MARK\": 7, \"LOCK\": [], \"X\": null}, \"sideWindows\": {\"multiview\": {\"x\": \"left\"}}}");
        assertEquals(
                Settings.DEFAULT.with(Language.GERMAN).with(new Arrangement(Map.of(), Map.of("MARK", "7"))),
                file.load());
    }

    @Test
    void whatWasChosenIsFoundAgain() throws Exception {
        var chosen = Settings.DEFAULT
                .with(new Comfort(175, Set.of(Comfort.Ease.NIGHT, Comfort.Ease.PRESS_TWICE)))
                .with(new WindowPlace(-12.5, 40, 1440, 900, true))
                .with(Language.GERMAN)
                .with(Appearance.LIGHT)
                .with(Sounds.OFF)
                .with(Exposure.NETWORK)
                .with(Rtmps.ON)
                .presenterSafe(true)
                .withAudienceScreens(Set.of("1920x1080 at 1920,0"))
                .with(Settings.DEFAULT.recording().movedTo(temp.resolve("disk")).movedTo(temp.resolve("other")))
                .with(new Arrangement(
                        Map.of(Side.MULTIVIEW, new SidePlace(new WindowPlace(1920, 0, 960, 540, false), true)),
                        Map.of("MARK", "F9")))
                .setUp();
        file.save(chosen);
        assertEquals(chosen, file.load());
        file.save(Settings.DEFAULT);
        assertEquals(Settings.DEFAULT, file.load());
    }

    @Test
    void anUnreadableFileDoesNotStopAStart() throws Exception {
        for (var broken : new String[] {"", "{\"window\":", "7", "{\"window\":{\"x\":\"left\"}}", "{\"window\":[]}"}) {
            Files.writeString(folder.resolve("settings.json"), broken);
            assertEquals(Settings.DEFAULT, file.load(), broken);
        }
    }

    @Test
    void aWordOfAnotherVersionLeavesTheDefaultAndTheRest() throws Exception {
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"language\":\"klingon\",\"appearance\":\"light\",\"exposure\":7,\"setUp\":true}");
        assertEquals(Settings.DEFAULT.with(Appearance.LIGHT).setUp(), file.load());
    }

    @Test
    void aWindowPlaceInWordsIsNoPlace() throws Exception {
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"window\":{\"x\":\"left\",\"y\":1,\"width\":1,\"height\":1,\"maximized\":false}}");
        assertEquals(Settings.DEFAULT, file.load());
    }
}

package tallyboard.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFolderTest {
    @TempDir
    Path home;

    @Test
    void linuxFollowsXdg() {
        assertEquals(home.resolve(".local/share/tallyboard"), new UserFolder("Linux", home, Map.of()).show());
        var elsewhere = home.resolve("elsewhere");
        assertEquals(
                elsewhere.resolve("tallyboard"),
                new UserFolder("Linux", home, Map.of("XDG_DATA_HOME", elsewhere.toString())).show());
    }

    @Test
    void aRelativeFolderInTheEnvironmentIsIgnored() {
        assertEquals(
                home.resolve(".local/share/tallyboard"),
                new UserFolder("Linux", home, Map.of("XDG_DATA_HOME", "data")).show());
    }

    @Test
    void macAndWindowsHaveTheirOwnPlaces() {
        assertEquals(
                home.resolve("Library/Application Support/Tallyboard"),
                new UserFolder("Mac OS X", home, Map.of()).show());
        var local = home.resolve("AppData/Local");
        assertEquals(
                local.resolve("Tallyboard"),
                new UserFolder("Windows 11", home, Map.of("LOCALAPPDATA", local.toString())).show());
    }

    @Test
    void aRehearsalLivesBesideTheShow() {
        var folder = new UserFolder("Linux", home, Map.of());
        assertEquals(folder.show().resolveSibling("tallyboard-rehearsal"), folder.rehearsal());
    }
}

package tallyboard.desk.handoff.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.stream.key.StreamKey;

class ObsProfileTest {
    private static final String SERVER = "rtmp://10.0.4.2:1935/live";

    private final StreamKey key = StreamKey.fresh(StreamKey.Space.SHOW);

    @TempDir
    private Path folder;

    @Test
    void theServiceFileIsWhatObsReads() throws Exception {
        var profile = ObsProfile.write(folder, "Tallyboard Room 2", SERVER, key);
        var service = JsonParser.parseString(Files.readString(profile.resolve("service.json")))
                .getAsJsonObject();
        assertEquals("rtmp_custom", service.get("type").getAsString());
        var settings = service.getAsJsonObject("settings");
        assertEquals(SERVER, settings.get("server").getAsString());
        assertEquals(key.reveal(), settings.get("key").getAsString());
    }

    @Test
    void theIniNamesTheProfileAndSetsTheRetryDelay() throws Exception {
        var profile = ObsProfile.write(folder, "Tallyboard Room [2]\nKey=x", SERVER, key);
        var lines = Files.readAllLines(profile.resolve("basic.ini"));
        assertTrue(lines.contains("RetryDelay=2"), lines.toString());
        assertEquals(
                List.of("Name=Tallyboard Room  2  Key x"),
                lines.stream()
                        .filter(l -> l.contains("Key") || l.startsWith("Name"))
                        .toList());
        assertFalse(String.join("\n", lines).contains(key.reveal()));
    }

    @Test
    void onlyThisUserCanReadIt() throws Exception {
        var profile = ObsProfile.write(folder, "Room 2", SERVER, key);
        for (var path : List.of(profile, profile.resolve("service.json"))) {
            var modes = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (modes != null) {
                assertTrue(PosixFilePermissions.toString(modes.readAttributes().permissions())
                        .endsWith("------"));
            }
        }
    }

    @Test
    void anEarlierProfileIsNotWrittenOver() throws Exception {
        var first = ObsProfile.write(folder, "Room 2", SERVER, key);
        var second = ObsProfile.write(folder, "Room 2", SERVER, key);
        assertNotEquals(first, second);
        assertEquals("Room 2 2", second.getFileName().toString());
    }

    @Test
    void aNameCannotLeaveTheFolder() throws Exception {
        var profile = ObsProfile.write(folder, "../../Room/2", SERVER, key);
        assertEquals(folder, profile.getParent());
    }

    @Test
    void deletingTakesTheKeyAwayAndNothingElse() throws Exception {
        var profile = ObsProfile.write(folder, "Room 2", SERVER, key);
        var other = Files.writeString(profile.resolve("notes.txt"), "mine");
        ObsProfile.delete(profile);
        assertTrue(Files.exists(other));
        assertFalse(Files.exists(profile.resolve("service.json")));
        Files.delete(other);
        ObsProfile.delete(profile);
        assertFalse(Files.exists(profile));
    }
}

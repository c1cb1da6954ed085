package tallyboard.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
    private static final Map<String, String> NOTHING_NAMED = Map.of();

    @TempDir
    Path temp;

    private DataFolder folder;

    @BeforeEach
    void open() throws Exception {
        folder = DataFolder.open(temp.resolve("data"));
    }

    @AfterEach
    void close() throws Exception {
        folder.close();
    }

    @Test
    void aPairIsMadeOnceAndFoundAgain() throws Exception {
        var made = Credentials.of(folder, NOTHING_NAMED);
        assertEquals(made, Credentials.of(folder, NOTHING_NAMED));
        assertTrue(made.tokenSecret().length() >= 32);
    }

    @Test
    void theEnvironmentWinsAndLeavesNoFile() throws Exception {
        var named = Map.of("TALLYBOARD_TOKEN_ID", "studio", "TALLYBOARD_TOKEN_SECRET", "quiet-harbour");
        assertEquals(new Credentials("studio", "quiet-harbour"), Credentials.of(folder, named));
        assertFalse(Files.exists(folder.resolve("api-token.json")));
    }

    @Test
    void aRenewedPairIsAnotherAndIsKept() throws Exception {
        var old = Credentials.of(folder, NOTHING_NAMED);
        var fresh = Credentials.renew(folder);
        assertNotEquals(old.tokenSecret(), fresh.tokenSecret());
        assertEquals(fresh, Credentials.of(folder, NOTHING_NAMED));
    }

    @Test
    void halfAPairInTheEnvironmentIsNoPair() throws Exception {
        var half = Map.of("TALLYBOARD_TOKEN_ID", "studio", "TALLYBOARD_TOKEN_SECRET", " ");
        assertNotEquals("studio", Credentials.of(folder, half).tokenId());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFileIsForThisUserAlone() throws Exception {
        Credentials.of(folder, NOTHING_NAMED);
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("api-token.json"))));
    }

    @Test
    void aFileThatHoldsNoPairIsMadeAnew() throws Exception {
        for (var broken :
                new String[] {"", "{", "[]", "{\"token_id\":\"a\"}", "{\"token_id\":[],\"token_secret\":\"\"}"}) {
            Files.writeString(folder.resolve("api-token.json"), broken);
            assertEquals(32, Credentials.of(folder, NOTHING_NAMED).tokenId().length(), broken);
        }
    }

    @Test
    void theTextFormMasksTheSecret() {
        var text = new Credentials("studio", "quiet-harbour").toString();
        assertEquals("credentials(studio, ••••)", text);
    }
}

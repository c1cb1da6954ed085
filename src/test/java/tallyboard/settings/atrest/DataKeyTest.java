package tallyboard.settings.atrest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.settings.DataFolder;
import tallyboard.settings.atrest.LockedKeyException.Need;
import tallyboard.settings.atrest.Safekeeping.Place;

class DataKeyTest {
    private static final String PASSPHRASE = "quiet harbour";

    @TempDir
    Path temp;

    private final InMemoryKeyStore store = new InMemoryKeyStore();
    private Optional<SystemKeyStore> system = Optional.of(store);
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
    void aNewInstallationKeepsItsKeyInTheKeyStoreAndNotInTheFolder() throws Exception {
        var made = start();
        assertEquals(Place.SYSTEM, made.place());
        assertFalse(Files.exists(folder.resolve("secret.key")));
        assertArrayEquals(made.bytes(), start().bytes());
    }

    @Test
    void whereThereIsNoKeyStoreOrItTakesNothingTheKeyLiesInAFile() throws Exception {
        system = Optional.empty();
        assertEquals(Place.FILE, start().place());
        folder.drop("secret.key");
        system = Optional.of(store);
        store.isLocked = true;
        var made = start();
        assertEquals(Place.FILE, made.place());
        assertArrayEquals(made.bytes(), start().bytes());
    }

    @Test
    void anInstallationFromBeforeGoesOnWithItsFileAndCanBeMoved() throws Exception {
        var old = new byte[DataKey.BYTES];
        old[7] = 7;
        folder.keep("secret.key", old);
        var key = start();
        assertEquals(Place.FILE, key.place());
        key.moveToSystem();
        assertFalse(Files.exists(folder.resolve("secret.key")));
        assertArrayEquals(old, start().bytes());
    }

    @Test
    void fromEachPlaceToEachOtherTheKeyStaysTheSame() throws Exception {
        var key = start();
        for (var move : List.of("file", "passphrase", "system", "passphrase", "passphrase", "file", "system", "file")) {
            go(key, move);
            var again = DataKey.open(folder, () -> system, Optional.of(PASSPHRASE.toCharArray()));
            assertArrayEquals(key.bytes(), again.bytes(), move);
            assertEquals(key.place(), again.place(), move);
        }
        assertTrue(store.kept.isEmpty(), "nothing is left behind");
    }

    @Test
    void aKeyStoreThatRefusesOrForgetsLeavesTheKeyWhereItWas() throws Exception {
        system = Optional.empty();
        var key = start();
        system = Optional.of(store);
        store.isLocked = true;
        assertThrows(IOException.class, key::moveToSystem);
        store.isLocked = false;
        store.isForgetful = true;
        assertThrows(IOException.class, key::moveToSystem);
        assertEquals(Place.FILE, key.place());
        assertArrayEquals(key.bytes(), start().bytes());
    }

    @Test
    void aKeyThatCannotBeHadIsSaidAndNeverMadeAnew() throws Exception {
        start();
        store.isLocked = true;
        assertEquals(Need.KEY_STORE, refused(Optional.empty()).need());
        store.isLocked = false;
        store.kept.clear();
        assertEquals(Need.KEY_STORE, refused(Optional.empty()).need());
        system = Optional.empty();
        assertEquals(Need.KEY_STORE, refused(Optional.empty()).need());
    }

    @Test
    void underAPassphraseOnlyThatOneOpens() throws Exception {
        var key = start();
        key.lock(PASSPHRASE.toCharArray());
        assertEquals(Need.PASSPHRASE, refused(Optional.empty()).need());
        assertEquals(
                Need.ANOTHER_PASSPHRASE, refused(Optional.of("Quiet harbour")).need());
        Files.writeString(folder.resolve("secret.locked.json"), "{\"rounds\":1}");
        assertEquals(Need.ANOTHER_PASSPHRASE, refused(Optional.of(PASSPHRASE)).need());
    }

    @Test
    void aShortPassphraseIsNotTaken() throws Exception {
        var key = start();
        assertThrows(IllegalArgumentException.class, () -> key.lock("harbour".toCharArray()));
        assertEquals(Place.SYSTEM, start().place());
    }

    @Test
    void whereAMoveWasKilledThePlaceThatAsksForTheLeastCounts() throws Exception {
        var key = start();
        folder.keep("secret.key", key.bytes());
        assertEquals(Place.FILE, start().place(), "the file is there, so this is what is said");
    }

    private static void go(DataKey key, String move) throws IOException {
        switch (move) {
            case "file" -> key.moveToFile();
            case "system" -> key.moveToSystem();
            default -> key.lock(PASSPHRASE.toCharArray());
        }
    }

    private DataKey start() throws Exception {
        return DataKey.open(folder, () -> system, Optional.empty());
    }

    private LockedKeyException refused(Optional<String> passphrase) {
        var refused = assertThrows(
                LockedKeyException.class,
                () -> DataKey.open(folder, () -> system, passphrase.map(String::toCharArray)));
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
        return refused;
    }
}

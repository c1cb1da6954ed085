package tallyboard.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.store.UnusableDatabaseException.Problem;

class DatabaseTest {
    private static final Migrations ONE =
            new Migrations(List.of("CREATE TABLE talk (name TEXT); CREATE TABLE room (name TEXT);"));
    private static final Migrations TWO = new Migrations(List.of(
            ONE.steps().getFirst(),
            "ALTER TABLE talk ADD COLUMN minutes INTEGER;\n-- a comment; with a mark\nUPDATE talk SET minutes = 30;"));

    @TempDir
    Path temp;

    private Path file;

    @BeforeEach
    void name() {
        file = temp.resolve("tallyboard.db");
    }

    @Test
    void theShippedStepsOpenAnEmptyFolderAndOpenAgain() throws Exception {
        Database.open(file).close();
        Database.open(file).close();
        assertEquals(List.of("tallyboard.db"), names());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderMayHaveAnyName() throws Exception {
        var folder = Files.createDirectory(temp.resolve("Küste 100% ? #2 & more"));
        Database.open(folder.resolve("tallyboard.db")).close();
        assertTrue(Files.exists(folder.resolve("tallyboard.db")));
    }

    @Test
    void everySaveIsOnDiskAndForeignKeysHold() throws Exception {
        try (var database = Database.open(file)) {
            assertEquals(List.of("wal"), database.list("PRAGMA journal_mode", row -> row.getString(1)));
            assertEquals(List.of(2), database.list("PRAGMA synchronous", row -> row.getInt(1)));
            assertEquals(List.of(1), database.list("PRAGMA foreign_keys", row -> row.getInt(1)));
        }
    }

    @Test
    void anOlderFileIsCopiedAndThenBroughtUp() throws Exception {
        oldFileWithATalk();
        try (var database = Database.open(file, TWO)) {
            assertEquals(List.of(30), database.list("SELECT minutes FROM talk", row -> row.getInt(1)));
        }
        try (var copy = Database.open(temp.resolve("tallyboard.db.version-1"), ONE)) {
            assertEquals(List.of("Keynote"), copy.list("SELECT name FROM talk", row -> row.getString(1)));
        }
    }

    @Test
    void aStepThatFailsLeavesTheFileAsItWasAndCanBeTriedAgain() throws Exception {
        oldFileWithATalk();
        var broken = new Migrations(List.of(ONE.steps().getFirst(), "DELETE FROM talk; SELECT nonsense FROM nowhere;"));
        for (int i = 0; i < 2; i++) {
            assertThrows(UnusableDatabaseException.class, () -> Database.open(file, broken));
        }
        try (var database = Database.open(file, TWO)) {
            assertEquals(List.of("Keynote"), database.list("SELECT name FROM talk", row -> row.getString(1)));
        }
    }

    @Test
    void aFileOfANewerVersionIsRefusedAndUntouched() throws Exception {
        oldFileWithATalk();
        Database.open(file, TWO).close();
        var before = Files.readAllBytes(file);
        var refused = assertThrows(UnusableDatabaseException.class, () -> Database.open(file, ONE));
        assertEquals(Problem.FROM_A_NEWER_VERSION, refused.problem());
        assertTrue(refused.getMessage().contains("newer Tallyboard"), refused.getMessage());
        assertTrue(Arrays.equals(before, Files.readAllBytes(file)));
    }

    @Test
    void aFileThatIsNoDatabaseIsDamagedAndUntouched() throws Exception {
        Files.writeString(file, "not a database at all, only words ".repeat(100));
        var before = Files.readAllBytes(file);
        var refused = assertThrows(UnusableDatabaseException.class, () -> Database.open(file));
        assertEquals(Problem.DAMAGED, refused.problem());
        assertTrue(Arrays.equals(before, Files.readAllBytes(file)));
    }

    @Test
    void overwrittenPagesAreFoundAtTheStart() throws Exception {
        try (var database = Database.open(file, ONE)) {
            database.change(() -> {
                for (int i = 0; i < 1000; i++) {
                    database.run("INSERT INTO talk VALUES (?)", "Talk number " + i);
                }
            });
        }
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 8192, bytes.length, (byte) 0x5A);
        Files.write(file, bytes);
        var refused = assertThrows(UnusableDatabaseException.class, () -> Database.open(file, ONE));
        assertEquals(Problem.DAMAGED, refused.problem());
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedInWords() throws Exception {
        Files.createDirectory(file);
        var refused = assertThrows(UnusableDatabaseException.class, () -> Database.open(file));
        assertEquals(Problem.NOT_WRITABLE, refused.problem());
        assertTrue(refused.getMessage().contains(file.toString()));
    }

    @Test
    void workThatThrowsIsUndoneAndTheNextWorkIsFine() throws Exception {
        try (var database = Database.open(file, ONE)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> database.change(() -> {
                        database.run("INSERT INTO talk VALUES (?)", "Keynote");
                        throw new IllegalStateException("the producer changed her mind");
                    }));
            database.change(() -> database.run("INSERT INTO talk VALUES (?)", "Panel"));
            assertEquals(List.of("Panel"), database.list("SELECT name FROM talk", row -> row.getString(1)));
        }
    }

    @Test
    void betweenChangesNoLockIsHeld() throws Exception {
        try (var database = Database.open(file, ONE);
                var other = Database.open(file, ONE)) {
            database.change(() -> database.run("INSERT INTO talk VALUES (?)", "Keynote"));
            other.change(() -> other.run("INSERT INTO talk VALUES (?)", "Panel"));
            assertEquals(List.of(2), database.list("SELECT count(*) FROM talk", row -> row.getInt(1)));
        }
        assertFalse(names().contains("tallyboard.db-wal"));
    }

    private void oldFileWithATalk() throws UnusableDatabaseException {
        try (var database = Database.open(file, ONE)) {
            database.change(() -> database.run("INSERT INTO talk VALUES (?)", "Keynote"));
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(temp)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}

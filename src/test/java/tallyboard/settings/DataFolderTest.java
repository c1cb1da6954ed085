package tallyboard.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.settings.UnusableFolderException.Problem;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void theSecondOwnerOfAFolderIsRefusedUntilTheFirstLetsItGo() throws Exception {
        var where = temp.resolve("data");
        try (var _ = DataFolder.open(where)) {
            var refused = assertThrows(UnusableFolderException.class, () -> DataFolder.open(where));
            assertEquals(Problem.IN_USE, refused.problem());
            assertTrue(refused.getMessage().contains(where.toString()));
        }
        DataFolder.open(where).close();
    }

    @Test
    void anotherProcessIsRefusedToo() throws Exception {
        var where = temp.resolve("data");
        try (var _ = DataFolder.open(where)) {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var other = new ProcessBuilder(List.of(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            OpensAFolder.class.getName(),
                            where.toString()))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(other.getInputStream().readAllBytes(), UTF_8);
            assertEquals(OpensAFolder.IN_USE, other.waitFor(), said);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedInWords() throws IOException {
        var file = Files.writeString(temp.resolve("a-file"), "in the way");
        var refused = assertThrows(UnusableFolderException.class, () -> DataFolder.open(file.resolve("data")));
        assertEquals(Problem.NOT_WRITABLE, refused.problem());
    }

    @Test
    void aFileInTheFoldersPlaceIsRefusedInWords() throws IOException {
        var file = Files.writeString(temp.resolve("a-file"), "in the way");
        var refused = assertThrows(UnusableFolderException.class, () -> DataFolder.open(file));
        assertEquals(Problem.NOT_WRITABLE, refused.problem());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFolderAndItsSecretsAreForThisUserAlone() throws Exception {
        try (var folder = DataFolder.open(temp.resolve("data"))) {
            folder.keep("secret.key", new byte[32]);
            assertEquals("rwx------", rights(folder.path()));
            assertEquals("rw-------", rights(folder.resolve("secret.key")));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSecretThatCameBackFromABackupOpenToAllIsClosedAgain() throws Exception {
        try (var folder = DataFolder.open(temp.resolve("data"))) {
            folder.keep("secret.key", new byte[32]);
            var file = folder.resolve("secret.key");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            folder.find("secret.key");
            assertEquals("rw-------", rights(file));
        }
    }

    @Test
    void whatIsKeptIsFoundAgainUntilItIsDropped() throws Exception {
        try (var folder = DataFolder.open(temp.resolve("data"))) {
            folder.keep("secret.key", new byte[] {1, 2, 3});
        }
        try (var folder = DataFolder.open(temp.resolve("data"))) {
            assertArrayEquals(new byte[] {1, 2, 3}, folder.find("secret.key").orElseThrow());
            folder.drop("secret.key");
            folder.drop("secret.key");
            assertTrue(folder.find("secret.key").isEmpty());
        }
    }

    @Test
    void nothingIsLeftBesideAWrittenFile() throws Exception {
        try (var folder = DataFolder.open(temp.resolve("data"))) {
            folder.keep("secret.key", new byte[32]);
            try (var files = Files.list(folder.path())) {
                assertEquals(
                        List.of("lock", "secret.key"),
                        files.map(f -> f.getFileName().toString()).sorted().toList());
            }
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** A process of its own that tries to take a folder and tells by its exit code what it met. */
    static final class OpensAFolder {
        static final int IN_USE = 3;

        private OpensAFolder() {}

        public static void main(String[] arguments) throws Exception {
            try (var _ = DataFolder.open(Path.of(arguments[0]))) {
                System.exit(0);
            } catch (UnusableFolderException e) {
                System.exit(e.problem() == Problem.IN_USE ? IN_USE : 1);
            }
        }
    }
}

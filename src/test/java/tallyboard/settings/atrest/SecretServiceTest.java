package tallyboard.settings.atrest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real GNOME Keyring on a bus of its own, in a process of its own; left out where these programs are not installed. */
class SecretServiceTest {
    private static final List<String> NEEDED = List.of("dbus-run-session", "gnome-keyring-daemon", "secret-tool");

    @TempDir
    Path home;

    @Test
    void aRealSecretServiceKeepsFindsAndForgets() throws Exception {
        for (var program : NEEDED) {
            assumeTrue(isInstalled(program), program + " is not installed here");
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var session = new ProcessBuilder(
                        "dbus-run-session",
                        "--",
                        "sh",
                        "-c",
                        "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec \"$@\"",
                        "sh",
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepsASecret.class.getName())
                .redirectErrorStream(true);
        session.environment().put("HOME", home.toString());
        var runtime = Files.createDirectory(home.resolve("run"));
        session.environment().put("XDG_RUNTIME_DIR", runtime.toString());
        session.environment().remove("XDG_DATA_HOME");
        var run = session.start();
        var said = new String(run.getInputStream().readAllBytes(), UTF_8);
        assertTrue(run.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, run.exitValue(), said);
        assertTrue(said.contains("kept, found and forgotten"), said);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(p -> Files.isExecutable(Path.of(p, program)));
    }

    /** The process inside that session. */
    static final class KeepsASecret {
        private KeepsASecret() {}

        public static void main(String[] arguments) throws Exception {
            var store = SystemKeyStore.ofThisComputer().orElseThrow();
            var secret = "thirty-two bytes of a data key..".getBytes(UTF_8);
            var ticket = store.keep(secret);
            assertArrayEquals(secret, store.find(ticket).orElseThrow());
            store.forget(ticket);
            assertTrue(store.find(ticket).isEmpty());
            System.out.println("kept, found and forgotten");
        }
    }
}

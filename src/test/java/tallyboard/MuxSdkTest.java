package tallyboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.settings.HostPort;
import tallyboard.stream.key.StreamKey;

/** Mux's own client notices nothing: every call of it against the program without a window, with a real encoder. */
class MuxSdkTest {
    private static final Path SCRIPT = Path.of("src/test/sdk/conformance.mjs");
    /** Where packaging/test has installed the client. */
    private static final Path INSTALLED = Path.of("target/sdk");

    private static final long PATIENCE_SECONDS = 120;

    @Test
    void theOfficialClientWorksUnchanged(@TempDir Path folder) throws Exception {
        assumeTrue(
                Files.isDirectory(INSTALLED.resolve("node_modules/@mux/mux-node")),
                "packaging/test installs the client, and it is not there");
        var anyPort = new HostPort("127.0.0.1", 0);
        var plan = new Wiring.Plan(
                folder.resolve("data"), Optional.of(anyPort), anyPort, Duration.ofMillis(300), StreamKey.Space.SHOW);
        var token = Map.of("TALLYBOARD_TOKEN_ID", "script", "TALLYBOARD_TOKEN_SECRET", "for this test");
        try (var wiring = Wiring.start(plan, token)) {
            assertEquals("conforms", run(wiring).strip());
        }
    }

    private static String run(Wiring wiring) throws Exception {
        Files.copy(SCRIPT, INSTALLED.resolve(SCRIPT.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        var node = new ProcessBuilder("node", SCRIPT.getFileName().toString())
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true);
        node.environment()
                .putAll(Map.of(
                        "MUX_BASE_URL",
                        wiring.httpAddress(),
                        "MUX_TOKEN_ID",
                        "script",
                        "MUX_TOKEN_SECRET",
                        "for this test",
                        "RTMP_URL",
                        wiring.rtmpAddress()));
        var process = node.start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), said);
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}

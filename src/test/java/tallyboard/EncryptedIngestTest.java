package tallyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.settings.HostPort;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.event.Fact;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.StreamKey;

/** The whole program with RTMPS beside RTMP, and a real ffmpeg that encrypts. */
@Timeout(120)
class EncryptedIngestTest {
    private static final HostPort ANY = new HostPort("127.0.0.1", 0);
    private static final Logger INGEST = Logger.getLogger("tallyboard.ingest");

    @TempDir
    private Path folder;

    private final BlockingQueue<Fact> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Wiring wiring;

    @BeforeEach
    void start() throws Exception {
        INGEST.addHandler(listener);
        wiring = Wiring.start(
                new Wiring.Plan(
                        folder.resolve("data"),
                        Optional.of(ANY),
                        Optional.of(ANY),
                        ANY,
                        Duration.ofMillis(300),
                        StreamKey.Space.SHOW,
                        Optional::empty),
                Map.of());
        wiring.streams().watch(event -> told.add(event.entry().fact()));
    }

    @AfterEach
    void stop() {
        wiring.close();
        INGEST.removeHandler(listener);
    }

    @Test
    void whatFfmpegSendsEncryptedIsRecorded() throws Exception {
        var key = key();
        assertEquals(0, ffmpeg(wiring.doors().encryptedServer().orElseThrow() + "/" + key.reveal()));
        await(Fact.ACTIVE);
        await(Fact.DISCONNECTED);
        wiring.streams().complete(wiring.streams().all().getFirst().id());
        await(Fact.ASSET_SEALED);
        assertEquals(2, wiring.streams().assets().getFirst().media().tracks().size());
    }

    @Test
    void aWrongKeyIsRefusedAsItIsOnThePlainWay() throws Exception {
        assertNotEquals(0, ffmpeg(wiring.doors().encryptedServer().orElseThrow() + "/not-a-key"));
        await(Fact.ENCODER_REFUSED);
    }

    @Test
    void eachWayNamesAnEncoderThatTookTheOther() throws Exception {
        var encrypted = wiring.doors().encryptedAddress().orElseThrow();
        var plain = wiring.ingestAddress();
        assertNotEquals(0, ffmpeg("rtmp://127.0.0.1:" + encrypted.getPort() + "/live/" + key().reveal()));
        assertSaid("look like rtmp, and this port takes rtmps only");
        assertNotEquals(0, ffmpeg("rtmps://127.0.0.1:" + plain.getPort() + "/live/" + key().reveal()));
        assertSaid("the first bytes look like rtmps");
        say(encrypted, "GET / HTTP/1.1\r\n\r\n");
        assertSaid("the first bytes are not TLS");
    }

    @Test
    void aPeerThatNeverShakesHandsIsClosedInItsTime() throws Exception {
        try (var socket = new Socket()) {
            socket.connect(wiring.doors().encryptedAddress().orElseThrow());
            socket.getOutputStream().write(0x16);
            socket.getOutputStream().flush();
            assertTrue(socket.getInputStream().read() <= 0xFF, "the server ends it, or says why");
        }
    }

    @Test
    void whileAnEncoderIsConnectedTheWayIsNotClosed() throws Exception {
        var key = key();
        var encoder = start(wiring.doors().encryptedServer().orElseThrow() + "/" + key.reveal(), "20");
        await(Fact.ACTIVE);
        assertThrows(RefusedException.class, () -> wiring.doors().stopEncrypting());
        assertTrue(wiring.doors().encryptedServer().isPresent());
        encoder.destroyForcibly().waitFor();
    }

    private StreamKey key() throws RefusedException {
        return wiring.streams()
                .create(StreamSettings.forRoom("Main hall"), Keeping.READABLE)
                .key()
                .readable()
                .orElseThrow();
    }

    private static void say(InetSocketAddress there, String words) throws Exception {
        try (var socket = new Socket()) {
            socket.connect(there);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private int ffmpeg(String server) throws Exception {
        var process = start(server, "3");
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }

    private Process start(String server, String seconds) throws Exception {
        var sources = List.of("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25", "-f", "lavfi", "-i", "sine");
        var command = new java.util.ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-re"));
        command.addAll(sources);
        command.addAll(List.of("-t", seconds, "-c:v", "libx264", "-preset", "ultrafast", "-g", "25"));
        command.addAll(List.of("-pix_fmt", "yuv420p", "-c:a", "aac", "-f", "flv", server));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void assertSaid(String words) throws InterruptedException {
        String line;
        do {
            line = log.poll(20, TimeUnit.SECONDS);
            assertTrue(line != null, "nothing said \"" + words + "\"");
        } while (!line.contains(words));
    }

    private void await(Fact fact) throws InterruptedException {
        for (var next = told.poll(30, TimeUnit.SECONDS); next != fact; next = told.poll(30, TimeUnit.SECONDS)) {
            assertTrue(next != null, "waited in vain for " + fact);
        }
    }
}

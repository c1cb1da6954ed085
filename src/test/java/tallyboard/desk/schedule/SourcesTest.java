package tallyboard.desk.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.agenda.read.Limits;
import tallyboard.desk.schedule.UnavailableScheduleException.Reason;

/** Where schedules come from: files, and a real server on this computer that behaves well and badly. */
class SourcesTest {
    private static final byte[] SCHEDULE = "<schedule>Driftwood Conf 2026</schedule>".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private void answers(String path, byte[] body, String... header) {
        server.createContext(path, exchange -> {
            if (header.length > 0) {
                exchange.getResponseHeaders().set(header[0], header[1]);
            }
            send(exchange, 200, body);
        });
    }

    private void leads(String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            send(exchange, 302, new byte[0]);
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException _) {
            // the other side has had enough
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static UnavailableScheduleException refused(URI address) {
        return assertThrows(UnavailableScheduleException.class, () -> Sources.fetch(address));
    }

    @Test
    void aFileIsReadUnderItsName() throws Exception {
        var file = Files.write(folder.resolve("driftwood.xml"), SCHEDULE);
        var source = Sources.open(file);
        assertEquals("driftwood.xml", source.name());
        assertArrayEquals(SCHEDULE, source.bytes());
    }

    @Test
    void aMissingFileAndAFolderAreToldApart() {
        var missing =
                assertThrows(UnavailableScheduleException.class, () -> Sources.open(folder.resolve("driftwood.xml")));
        assertEquals(Reason.NO_SUCH_FILE, missing.reason());
        var directory = assertThrows(UnavailableScheduleException.class, () -> Sources.open(folder));
        assertEquals(Reason.IS_A_FOLDER, directory.reason());
    }

    @Test
    void anAddressIsFetchedAndNamedWithoutWhatIsSecretInIt() throws Exception {
        answers("/driftwood.xml", SCHEDULE);
        var source = Sources.fetch(address("/driftwood.xml?token=hush"));
        assertArrayEquals(SCHEDULE, source.bytes());
        assertEquals(address("/driftwood.xml").toString(), source.name());
    }

    @Test
    void whatIsPackedIsUnpackedSaidOrNot() throws Exception {
        answers("/said", packed(SCHEDULE), "Content-Encoding", "gzip");
        answers("/unsaid.gz", packed(SCHEDULE));
        assertArrayEquals(SCHEDULE, Sources.fetch(address("/said")).bytes());
        assertArrayEquals(SCHEDULE, Sources.fetch(address("/unsaid.gz")).bytes());
    }

    @Test
    void whatIsPackedMayNotGrowBeyondTheLimit() throws Exception {
        answers("/bomb", packed(new byte[Limits.FILE_BYTES + 1]), "Content-Encoding", "gzip");
        assertEquals(Reason.TOO_LARGE, refused(address("/bomb")).reason());
    }

    @Test
    void whatClaimsToBePackedAndIsNotIsRefused() {
        answers("/broken", SCHEDULE, "Content-Encoding", "gzip");
        assertEquals(Reason.BADLY_PACKED, refused(address("/broken")).reason());
    }

    @Test
    void aGiantIsBrokenOff() {
        answers("/giant", new byte[Limits.FILE_BYTES + 1]);
        var refusal = refused(address("/giant"));
        assertEquals(Reason.TOO_LARGE, refusal.reason());
        assertEquals("32", refusal.detail());
    }

    @Test
    void aRedirectIsFollowed() throws Exception {
        answers("/new", SCHEDULE);
        leads("/old", "/new");
        assertArrayEquals(SCHEDULE, Sources.fetch(address("/old")).bytes());
    }

    @Test
    void aRedirectInACircleEnds() {
        leads("/circle", "/circle");
        assertEquals(Reason.BAD_REDIRECT, refused(address("/circle")).reason());
    }

    @Test
    void aRedirectNeverLeavesTheWeb() {
        leads("/file", "file:///etc/hostname");
        leads("/nonsense", "http:// nowhere");
        assertEquals(Reason.BAD_REDIRECT, refused(address("/file")).reason());
        assertEquals(Reason.BAD_REDIRECT, refused(address("/nonsense")).reason());
    }

    @Test
    void whatTheServerAnswersInsteadIsSaid() {
        server.createContext("/gone", exchange -> send(exchange, 410, new byte[0]));
        var refusal = refused(address("/gone"));
        assertEquals(Reason.WRONG_STATUS, refusal.reason());
        assertEquals("410", refusal.detail());
    }

    @Test
    void onlyTheWebIsFetched() {
        for (var address : new String[] {
            "file:///etc/hostname", "jar:file:/a.jar!/b", "driftwood.xml", "http:///x", "ftp://localhost/x"
        }) {
            assertEquals(Reason.NOT_A_WEB_ADDRESS, refused(URI.create(address)).reason(), address);
        }
    }

    @Test
    void aHostThatIsNotThereIsNamed() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var refusal = refused(URI.create("http://localhost:" + free + "/driftwood.xml"));
        assertEquals(Reason.NO_ANSWER, refusal.reason());
        assertEquals("localhost", refusal.detail());
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = URI.create("http://localhost:" + silent.getLocalPort() + "/driftwood.xml");
            var refusal = assertThrows(
                    UnavailableScheduleException.class, () -> Download.fetch(address, Duration.ofMillis(200)));
            assertEquals(Reason.TOO_SLOW, refusal.reason());
        }
    }

    @Test
    void anInterruptEndsTheWaiting() throws Exception {
        var asked = new CountDownLatch(1);
        var ended = new AtomicReference<Reason>();
        var release = new CountDownLatch(1);
        server.createContext("/slow", exchange -> {
            asked.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            exchange.close();
        });
        var waiting = Thread.ofVirtual().start(() -> {
            var refusal = assertThrows(UnavailableScheduleException.class, () -> Sources.fetch(address("/slow")));
            ended.set(refusal.reason());
        });
        asked.await();
        waiting.interrupt();
        waiting.join();
        release.countDown();
        assertEquals(Reason.CANCELLED, ended.get());
    }
}

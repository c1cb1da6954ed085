package tallyboard.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.api.gate.RateLimits;

/** The server's own life. */
class ApiServerTest {
    @Test
    void itAnswersAsSoonAsItIsOpenAndLeavesNothingBehind(@TempDir Path folder) throws Exception {
        var api = new RunningApi(folder);
        int port = api.server.port();
        assertTrue(port > 0);
        assertEquals("http://127.0.0.1:" + port, api.server.address());
        assertEquals(200, api.get("/video/v1/assets").status());
        assertFalse(threadsOfTheApi().isEmpty());
        api.close();
        assertNoThreadIsLeft();
        assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port).close());
    }

    @Test
    void aPortInUseIsToldAndLeavesNothingBehind() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var taken = new InetSocketAddress(other.getInetAddress(), other.getLocalPort());
            assertThrows(
                    IOException.class,
                    () -> ApiServer.open(
                            taken,
                            (_, _) -> Optional.empty(),
                            new RateLimits(RateLimits.USUAL, () -> 0),
                            RunningApi.NO_VIEWERS,
                            List.of()));
            assertNoThreadIsLeft();
        }
    }

    @Test
    void closingBreaksOffAConnectionThatIsKeptOpen(@TempDir Path folder) throws Exception {
        var api = new RunningApi(folder);
        try (var socket = new Socket("127.0.0.1", api.server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            assertEquals('H', socket.getInputStream().read());
            api.close();
            var rest = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            assertTrue(rest.startsWith("TTP/1.1 401"), rest);
        }
    }

    @Test
    void aRenewedTokenHoldsAtOnceAndTheOldOneNoMore(@TempDir Path folder) throws Exception {
        try (var api = new RunningApi(folder)) {
            assertEquals(200, api.get("/video/v1/assets").status());
            api.access = new ApiAccess("desk-token", "another battery");
            assertEquals(401, api.get("/video/v1/assets").status());
        }
    }

    @Test
    void theSecretIsNotInTheTextOfTheAccess() {
        assertFalse(RunningApi.ACCESS.toString().contains(RunningApi.ACCESS.tokenSecret()));
    }

    /** A thread that has been told to end may need a moment more than whoever told it. */
    private static void assertNoThreadIsLeft() throws InterruptedException {
        for (var thread : threadsOfTheApi()) {
            assertTrue(thread.join(Duration.ofSeconds(10)), thread.getName());
        }
    }

    private static List<Thread> threadsOfTheApi() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("api"))
                .toList();
    }
}

package tallyboard.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertEquals(List.of(), threadsOfTheApi());
        assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port).close());
    }

    @Test
    void aPortInUseIsToldAndLeavesNothingBehind(@TempDir Path folder) throws Exception {
        try (var api = new RunningApi(folder)) {
            var before = threadsOfTheApi();
            var taken = new InetSocketAddress("127.0.0.1", api.server.port());
            assertThrows(
                    IOException.class,
                    () -> ApiServer.open(
                            taken, RunningApi.ACCESS, api.streams, api.recordings, InstantSource.system()));
            assertEquals(before, threadsOfTheApi());
        }
    }

    @Test
    void closingBreaksOffAnIdleConnection(@TempDir Path folder) throws Exception {
        var api = new RunningApi(folder);
        try (var socket = new Socket("127.0.0.1", api.server.port())) {
            api.close();
            assertEquals(-1, socket.getInputStream().read());
        }
    }

    @Test
    void theSecretIsNotInTheTextOfTheAccess() {
        assertFalse(RunningApi.ACCESS.toString().contains(RunningApi.ACCESS.tokenSecret()));
    }

    private static List<String> threadsOfTheApi() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("api"))
                .sorted()
                .toList();
    }
}

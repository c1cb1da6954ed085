package tallyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tallyboard.settings.HostPort;
import tallyboard.settings.PortCheck;

class IngestDoorTest {
    private final InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private IngestDoor door;

    @BeforeEach
    void open() throws IOException {
        door = new IngestDoor(anywhere, attempt -> {
            throw new AssertionError("nobody publishes here: " + attempt);
        });
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void movedItAnswersThereAndNoMoreHere() throws IOException {
        var here = door.address();
        door.move(new HostPort("127.0.0.1", 0));
        assertTrue(answers(door.address()));
        assertFalse(answers(here));
    }

    @Test
    void aPlaceThatIsTakenLeavesItOpenWhereItWas() throws IOException {
        var here = door.address();
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThrows(IOException.class, () -> door.move(new HostPort("127.0.0.1", other.getLocalPort())));
        }
        assertEquals(here, door.address());
        assertTrue(answers(here));
    }

    private static boolean answers(InetSocketAddress at) {
        return PortCheck.answers(new HostPort("127.0.0.1", at.getPort()));
    }
}

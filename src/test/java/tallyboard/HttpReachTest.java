package tallyboard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallyboard.settings.HostPort;

/** The API is on a network only when that was said in so many words. */
class HttpReachTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8480", "localhost:0", "[::1]:8480", "127.8.9.10:1"})
    void thisComputerAloneNeedsNoWord(String address) {
        assertDoesNotThrow(() -> Main.checkReach(HostPort.parse(address), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0:8480", "[::]:8480", "192.0.2.7:80"})
    void anyOtherAddressIsRefusedWithoutIt(String address) {
        var at = HostPort.parse(address);
        var refused = assertThrows(IllegalArgumentException.class, () -> Main.checkReach(at, false));
        assertTrue(String.valueOf(refused.getMessage()).contains("--http-network"));
        assertDoesNotThrow(() -> Main.checkReach(at, true));
    }

    @Test
    void aNameThatDoesNotExistIsLeftToTheListening() {
        assertDoesNotThrow(() -> Main.checkReach(new HostPort("no.such.host.invalid", 1), false));
    }
}

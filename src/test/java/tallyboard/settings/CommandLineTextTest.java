package tallyboard.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTextTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:1935,127.0.0.1,1935",
        "[::1]:0,::1,0",
        "localhost:8480,localhost,8480",
        "0.0.0.0:65535,0.0.0.0,65535"
    })
    void anAddressIsReadAndWrittenTheSame(String text, String host, int port) {
        var address = HostPort.parse(text);
        assertEquals(new HostPort(host, port), address);
        assertEquals(text, address.toString());
        assertEquals(port, address.socketAddress().getPort());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1935",
                ":1935",
                "localhost",
                "localhost:",
                "::1:1935",
                "[::1]",
                "a b:1",
                "host:99999",
                "host:-1",
                "rtmp://host:1",
                ""
            })
    void whatIsNoAddressIsRefusedWithASentence(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> HostPort.parse(text));
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"60s,60000", "1m,60000", "500ms,500", "2h,7200000", "PT60S,60000", "60,60000", "0,0", "' 5s ',5000"})
    void aLengthOfTimeIsReadInEachForm(String text, long millis) {
        assertEquals(Duration.ofMillis(millis), Durations.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "-1s", "PT-5S", "1.5s", "one minute", "60 s", "99999999999999999999"})
    void whatIsNoLengthOfTimeIsRefusedWithASentence(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> Durations.parse(text));
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
    }

    @Test
    void aPortOutOfRangeIsNamed() {
        var refused = assertThrows(IllegalArgumentException.class, () -> HostPort.parse("localhost:70000"));
        assertTrue(refused.getMessage().contains("70000"));
    }
}

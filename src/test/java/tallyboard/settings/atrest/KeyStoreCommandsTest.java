package tallyboard.settings.atrest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the programs of the three systems are told. A command line can be read by everybody on a computer. */
class KeyStoreCommandsTest {
    private static final byte[] SECRET = "thirty-two bytes of a data key..".getBytes(UTF_8);
    private static final String TEXT = Base64.getEncoder().encodeToString(SECRET);

    private final List<List<String>> commands = new ArrayList<>();
    private final List<String> inputs = new ArrayList<>();
    private Commands.Answer answer = new Commands.Answer(0, TEXT, "");

    private final Commands system = (command, input) -> {
        commands.add(command);
        inputs.add(input);
        return answer;
    };

    @Test
    void theSecretGoesInOnStandardInputAndNeverOnACommandLine() throws Exception {
        for (var store : stores()) {
            inputs.clear();
            var ticket = store.keep(SECRET);
            assertTrue(inputs.getFirst().contains(TEXT), store.kind().name());
            assertArrayEquals(SECRET, store.find(ticket).orElseThrow());
            store.forget(ticket);
            assertFalse(commands.toString().contains(TEXT), store.kind().name());
        }
    }

    @Test
    void aProgramThatComplainsIsAFailureInItsWords() {
        answer = new Commands.Answer(1, "", "the collection is locked");
        for (var store : stores()) {
            var failed = assertThrows(IOException.class, () -> store.keep(SECRET));
            assertTrue(failed.getMessage().contains("locked"), failed.getMessage());
            assertThrows(IOException.class, () -> store.find("0123"));
        }
    }

    @Test
    void whatIsNotThereIsNoFailure() throws Exception {
        answer = new Commands.Answer(1, "", "");
        assertTrue(new SecretService(system).find("0123").isEmpty());
        assertTrue(new SecretService(system).answers());
        answer = new Commands.Answer(44, "", "The specified item could not be found in the keychain.");
        assertTrue(new MacKeychain(system).find("0123").isEmpty());
    }

    @Test
    void withoutTheProgramOrAServiceBehindItThereIsNoKeyStore() {
        assertFalse(new SecretService((_, _) -> {
                    throw new IOException("no such program");
                })
                .answers());
        answer = new Commands.Answer(1, "", "Cannot autolaunch D-Bus without X11 $DISPLAY");
        assertFalse(new SecretService(system).answers());
        assertEquals("lookup", commands.getLast().get(1));
    }

    private List<SystemKeyStore> stores() {
        return List.of(new SecretService(system), new MacKeychain(system), new WindowsProtection(system));
    }
}

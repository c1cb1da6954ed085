package tallyboard.ui.settings.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.testing.TestingEncryptedDoor;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.discretion.Discretion;

class RtmpsViewModelTest {
    private final TestingEncryptedDoor door = new TestingEncryptedDoor();

    @Test
    void turnedOnItSaysTheAddressAndTheFingerprint() {
        var rtmps = settings();
        assertEquals("", rtmps.fingerprint().get());
        rtmps.turn(true);
        assertEquals(Optional.of("rtmps://127.0.0.1:1936/live"), rtmps.server().get());
        assertTrue(rtmps.fingerprint().get().startsWith("AB:12"));
        assertTrue(
                rtmps.about().get().contains("made this certificate itself"),
                rtmps.about().get());
        rtmps.turn(false);
        assertEquals("", rtmps.fingerprint().get());
    }

    @Test
    void theUsersOwnFilesAreSaidToBeTheirs() {
        door.on();
        var rtmps = settings();
        rtmps.use("/home/studio/chain.pem", "/home/studio/key.pem");
        assertTrue(rtmps.about().get().startsWith("This is your own certificate"));
        rtmps.makeAnew();
        assertTrue(rtmps.about().get().contains("itself"));
    }

    @Test
    void aPortThatIsTakenIsSaidAndItStaysOff() {
        var rtmps = settings();
        door.fail(new IOException("in use"));
        rtmps.turn(true);
        assertTrue(rtmps.problem().get().contains("1936"), rtmps.problem().get());
        assertEquals(Optional.empty(), rtmps.server().get());
    }

    @Test
    void whileOthersSeeTheScreenTheAddressIsNotOnIt() {
        door.on();
        var rtmps = settings();
        Discretion.hold(Discretion.PRESENTER_SAFE);
        try {
            rtmps.retell();
            assertFalse(
                    rtmps.serverShown().get().contains("1936"),
                    rtmps.serverShown().get());
            assertEquals(
                    Optional.of("rtmps://127.0.0.1:1936/live"), rtmps.server().get());
        } finally {
            Discretion.hold(Discretion.OPEN);
        }
    }

    @Test
    void itIsOfferedWhileItIsOffAndWhereItIsNotChosenHereTheReasonIsSaid() {
        var rtmps = settings();
        assertEquals("", rtmps.whyFixed());
        assertTrue(rtmps.isOffered().getValue());
        rtmps.turn(true);
        assertFalse(rtmps.isOffered().getValue());
        rtmps.turn(false);
        door.fixed();
        var fixed = settings();
        assertTrue(fixed.whyFixed().contains("--rtmp"), fixed.whyFixed());
        assertFalse(fixed.isOffered().getValue());
    }

    private RtmpsViewModel settings() {
        return new RtmpsViewModel(door, new Background(Runnable::run, Runnable::run));
    }
}

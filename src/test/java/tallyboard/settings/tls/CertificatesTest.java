package tallyboard.settings.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.settings.DataFolder;
import tallyboard.settings.tls.UnusableCertificateException.Reason;

/** Certificates made by the keytool of this runtime; a second folder stands for the user's own files. */
class CertificatesTest {
    private static final InstantSource NOW = InstantSource.system();

    @TempDir
    Path temp;

    private DataFolder folder;
    private DataFolder other;

    @BeforeEach
    void open() throws Exception {
        folder = DataFolder.open(temp.resolve("data"));
        other = DataFolder.open(temp.resolve("other"));
    }

    @AfterEach
    void close() throws Exception {
        folder.close();
        other.close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void oneIsMadeOnceForThisUserAloneAndFoundAgain() throws Exception {
        var made = new Certificates(folder, NOW).get();
        assertTrue(made.isSelfMade());
        assertTrue(made.fingerprint().matches("([0-9A-F]{2}:){31}[0-9A-F]{2}"), made.fingerprint());
        assertEquals(made.fingerprint(), new Certificates(folder, NOW).get().fingerprint());
        assertFalse(Files.exists(folder.resolve("rtmps-making.p12")));
        var key = folder.resolve("rtmps-key.pem");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    }

    @Test
    void theUsersOwnFilesAreTakenFromThenOn() throws Exception {
        var own = new Certificates(other, NOW).get();
        var certificates = new Certificates(folder, NOW);
        assertNotEquals(own.fingerprint(), certificates.get().fingerprint());
        certificates.use(other.resolve("rtmps-chain.pem"), other.resolve("rtmps-key.pem"));
        assertEquals(own.fingerprint(), new Certificates(folder, NOW).get().fingerprint());
        assertNotEquals(own.fingerprint(), certificates.make().fingerprint());
    }

    @Test
    void filesThatCannotBeUsedAreRefusedWithTheirReasonAndTheOldOneStays() throws Exception {
        new Certificates(other, NOW).get();
        var chain = other.resolve("rtmps-chain.pem");
        var key = other.resolve("rtmps-key.pem");
        var before = new Certificates(folder, NOW).get();
        var text = Files.writeString(temp.resolve("text"), "no certificate at all");
        assertEquals(Reason.UNREADABLE_CHAIN, refused(NOW, text, key));
        assertEquals(Reason.UNREADABLE_CHAIN, refused(NOW, temp.resolve("not-there"), key));
        assertEquals(Reason.UNREADABLE_KEY, refused(NOW, chain, text));
        assertEquals(Reason.DO_NOT_MATCH, refused(NOW, chain, folder.resolve("rtmps-key.pem")));
        assertEquals(Reason.EXPIRED, refused(after(Duration.ofDays(4000)), chain, key));
        assertEquals(Reason.NOT_YET_VALID, refused(after(Duration.ofDays(-2)), chain, key));
        assertEquals(before.fingerprint(), new Certificates(folder, NOW).get().fingerprint());
    }

    @Test
    void oneThatCannotBeReadAnyMoreIsMadeAnew() throws Exception {
        var old = new Certificates(folder, NOW).get();
        Files.writeString(folder.resolve("rtmps-key.pem"), "torn");
        assertNotEquals(old.fingerprint(), new Certificates(folder, NOW).get().fingerprint());
    }

    private static InstantSource after(Duration time) {
        return InstantSource.offset(NOW, time);
    }

    private Reason refused(InstantSource clock, Path chain, Path key) {
        return assertThrows(UnusableCertificateException.class, () -> new Certificates(folder, clock).use(chain, key))
                .reason();
    }
}

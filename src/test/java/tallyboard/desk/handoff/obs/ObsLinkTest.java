package tallyboard.desk.handoff.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.desk.handoff.TestingObs;
import tallyboard.desk.handoff.obs.ObsTroubleException.Trouble;
import tallyboard.stream.key.StreamKey;

/** A push, against an OBS that is a real WebSocket on this computer. */
class ObsLinkTest {
    private static final String SERVER = "rtmp://10.0.4.2:1935/live";

    private final StreamKey key = StreamKey.fresh(StreamKey.Space.SHOW);
    private final ObsLink link = new ObsLink(Duration.ofSeconds(2));

    @Test
    void theTargetIsSetAndReadBack() throws Exception {
        try (var obs = new TestingObs(Optional.of("sea-and-sand"))) {
            push(obs, "sea-and-sand");
            assertEquals(key.reveal(), obs.key());
            assertEquals(SERVER, obs.server());
            assertEquals(
                    List.of("GetStreamStatus", "SetStreamServiceSettings", "GetStreamServiceSettings"), obs.heard());
        }
    }

    @Test
    void anObsWithoutAPasswordAsksForNone() throws Exception {
        try (var obs = new TestingObs(Optional.empty())) {
            push(obs, "");
            assertEquals(key.reveal(), obs.key());
        }
    }

    @Test
    void aWrongPasswordIsToldApartAndTheKeyIsNotSent() throws Exception {
        try (var obs = new TestingObs(Optional.of("sea-and-sand"))) {
            assertEquals(Trouble.WRONG_PASSWORD, trouble(obs, "sand-and-sea"));
            assertEquals(Trouble.WANTS_A_PASSWORD, trouble(obs, ""));
            assertEquals(List.of(), obs.heard());
            assertEquals("", obs.key());
        }
    }

    @Test
    void anObsThatStreamsKeepsItsTargetAndNeverHearsTheKey() throws Exception {
        try (var obs = new TestingObs(Optional.empty())) {
            obs.stream();
            assertEquals(Trouble.IS_STREAMING, trouble(obs, ""));
            assertEquals(List.of("GetStreamStatus"), obs.heard());
        }
    }

    @Test
    void aKeyThatReadsBackDifferentlyIsNoSuccess() throws Exception {
        try (var obs = new TestingObs(Optional.empty())) {
            obs.tamper(told -> told.substring(1));
            assertEquals(Trouble.READS_BACK_DIFFERENT, trouble(obs, ""));
        }
    }

    @Test
    void anObsThatFallsSilentOnTheWayIsNoSuccess() throws Exception {
        try (var obs = new TestingObs(Optional.empty())) {
            obs.fallSilentAfterSetting();
            assertEquals(Trouble.FELL_SILENT, trouble(obs, ""));
        }
    }

    @Test
    void whereNobodyListensNobodyAnswers() throws Exception {
        int free;
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = door.getLocalPort();
        }
        var problem = assertThrows(
                ObsTroubleException.class,
                () -> link.push(new ObsAddress("127.0.0.1", free), ObsPassword.NONE, SERVER, key));
        assertEquals(Trouble.NOBODY_ANSWERS, problem.trouble());
    }

    @Test
    void noProblemAndNoPasswordSaysASecret() {
        var password = ObsPassword.of("sea-and-sand");
        assertEquals("password(••••)", password.toString());
        assertFalse(new ObsTroubleException(Trouble.WRONG_PASSWORD).toString().contains("sea"));
    }

    /** The example of the protocol's documentation. */
    @Test
    void theAnswerToAChallengeIsTheOneOfTheProtocol() {
        assertEquals(
                "1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4=",
                ObsPassword.of("supersecretpassword")
                        .answer(
                                "lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=",
                                "+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY="));
    }

    @Test
    void anAddressIsReadAsPeopleTypeIt() {
        assertEquals("10.0.4.33:4455", text(" 10.0.4.33 "));
        assertEquals("room-2.local:4460", text("ws://room-2.local:4460/"));
        assertEquals("[fe80::1]:4455", text("[fe80::1]"));
        for (var none : List.of("", "room 2", "10.0.4.33:0", "10.0.4.33:70000", "http://10.0.4.33", "user@10.0.4.33")) {
            assertTrue(ObsAddress.parse(none).isEmpty(), none);
        }
    }

    private static String text(String typed) {
        return ObsAddress.parse(typed).orElseThrow().toString();
    }

    private void push(TestingObs obs, String password) throws ObsTroubleException {
        link.push(new ObsAddress("127.0.0.1", obs.port()), ObsPassword.of(password), SERVER, key);
    }

    private Trouble trouble(TestingObs obs, String password) throws IOException {
        var problem = assertThrows(ObsTroubleException.class, () -> push(obs, password));
        assertFalse(problem.toString().contains(key.reveal().substring(0, 8)));
        return problem.trouble();
    }
}

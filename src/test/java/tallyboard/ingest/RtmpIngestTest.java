package tallyboard.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallyboard.rtmp.ClientStep;
import tallyboard.stream.publish.Attempt;

@Timeout(60)
class RtmpIngestTest {
    private static final String AVC =
            "17 00 000000 0142c01effe100196742c01ed900a02ff970110000030001000003003c0f162e4801000568cb83cb20";
    private static final ClientStep REFUSED = new ClientStep.Refused("error", "NetStream.Publish.BadName");
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final Doorkeeper doorkeeper = new Doorkeeper();
    private final List<SocketEncoder> encoders = new ArrayList<>();
    private RtmpIngest ingest = null;

    @BeforeEach
    void listen() throws IOException {
        listen(new Deadlines(LONG, LONG, SHORT));
    }

    @AfterEach
    void leaveNothingBehind() throws Exception {
        for (var encoder : encoders) {
            encoder.close();
        }
        ingest.close();
        assertEquals(List.of(), threadsLeft());
    }

    @Test
    void mediaArrivesBitForBitAndInOrder() throws Exception {
        var encoder = accepted();
        var arrived = doorkeeper.nextArrival();
        encoder.name("obs-output module (libobs version 31.0.1)");
        encoder.video(0, AVC);
        encoder.audio(0, "af 00 1190");
        encoder.video(0, "17 01 000043 00000004 65880102");
        encoder.audio(21, "af 01 21104560");
        encoder.video(0xFFFF_FFFFL, "27 01 fffffe 00000004 41880102");
        encoder.unpublish();

        assertEquals("named OBS 31.0.1", arrived.next());
        assertEquals("format avc1.42c01e", arrived.next());
        assertEquals("format mp4a.40.2", arrived.next());
        assertEquals("VIDEO @0+67 key 0000000465880102", arrived.next());
        assertEquals("AUDIO @21+0 key 21104560", arrived.next());
        assertEquals("VIDEO @4294967295+-2 0000000441880102", arrived.next());
        assertEquals("ended INTENDED", arrived.next());
    }

    @Test
    void theEngineLearnsWhoAsks() throws Exception {
        accepted();
        var attempt = doorkeeper.nextAttempt();

        assertEquals(Attempt.Place.STREAM_NAME, attempt.place());
        assertEquals("127.0.0.1", attempt.encoder().address());
        assertEquals("FMLE/3.0 (compatible; Lavf59.27.100)", attempt.encoder().name());
        assertEquals("ffmpeg (Lavf 59.27.100)", attempt.encoder().product());
    }

    @Test
    void aKeyInTheServerFieldIsFoundThere() throws Exception {
        var encoder = come("live/" + Doorkeeper.GOOD_KEY, "");

        assertInstanceOf(ClientStep.Publishing.class, encoder.publish());
        assertEquals(Attempt.Place.SERVER_FIELD, doorkeeper.nextAttempt().place());
    }

    @Test
    void aRefusedEncoderIsToldSoAndThenClosed() throws Exception {
        var encoder = come("live", "../../etc/passwd\u0000");

        assertEquals(REFUSED, encoder.publish());
        encoder.waitForClose();
    }

    @Test
    void aRefusedEncoderThatLingersKeepsNobodyWaiting() throws Exception {
        listen(new Deadlines(LONG, LONG, LONG));
        for (int i = 0; i < 10; i++) {
            assertEquals(REFUSED, come("live", "wrong" + i).publish());
        }

        accepted();
    }

    @Test
    void aClosedSocketIsNoIntendedEnd() throws Exception {
        var encoder = accepted();
        encoder.close();

        assertEquals("ended CLOSED", doorkeeper.nextArrival().ending());
    }

    @Test
    void theIntendedEndIsToldOnceAndTheConnectionIsClosed() throws Exception {
        var encoder = accepted();
        var arrived = doorkeeper.nextArrival();
        encoder.unpublish();
        encoder.waitForClose();

        assertEquals("ended INTENDED", arrived.next());
        ingest.close();
        assertFalse(arrived.hasMore());
    }

    @Test
    void theEngineDropsAnEncoder() throws Exception {
        var encoder = accepted();
        doorkeeper.nextAttempt().publisher().drop();

        encoder.waitForClose();
        assertEquals("ended DROPPED", doorkeeper.nextArrival().ending());
    }

    @Test
    void droppingTwiceOrTooLateIsHarmless() throws Exception {
        var encoder = accepted();
        var publisher = doorkeeper.nextAttempt().publisher();
        publisher.drop();
        publisher.drop();
        encoder.waitForClose();
        doorkeeper.nextArrival().ending();

        publisher.drop();
    }

    @Test
    void brokenProtocolEndsThatConnectionOnly() throws Exception {
        var bystander = accepted();
        var unharmed = doorkeeper.nextArrival();
        var encoder = accepted();
        encoder.raw(new byte[] {(byte) 0xFF, 0, 0});

        assertEquals("ended BROKE_PROTOCOL", doorkeeper.nextArrival().ending());
        encoder.waitForClose();
        bystander.audio(0, "af 01 21");
        assertEquals("AUDIO @0+0 key 21", unharmed.next());
    }

    @Test
    void aHundredTagsWithoutSenseEndTheConnection() throws Exception {
        var encoder = accepted();
        try {
            for (int i = 0; i < 10 * Feed.MOST_BAD_TAGS; i++) {
                encoder.video(i, "17");
            }
        } catch (IOException _) {
            // closed while sending
        }
        encoder.waitForClose();

        assertEquals("ended BROKE_PROTOCOL", doorkeeper.nextArrival().ending());
    }

    @Test
    void anUnsupportedCodecIsNamedOnce() throws Exception {
        var encoder = accepted();
        encoder.video(0, "90 76703039 01");
        encoder.video(40, "91 76703039 01");
        encoder.unpublish();
        var arrived = doorkeeper.nextArrival();

        assertEquals("UNSUPPORTED VP9", arrived.next());
        assertEquals("ended INTENDED", arrived.next());
    }

    @Test
    void anEngineThatFailsCostsOneConnection() throws Exception {
        var cursed = come("live", Doorkeeper.CURSED_KEY);
        assertThrows(IOException.class, cursed::publish);

        accepted();
    }

    @Test
    void strangersOfAnotherLanguageAreClosedAtTheirFirstByte() throws Exception {
        listen(new Deadlines(LONG, LONG, LONG));
        for (var hello : List.of("\u0016\u0003\u0001", "GET / HTTP/1.1\r\n", "\u0006")) {
            var stranger = come("live", "");
            stranger.raw(hello.getBytes(UTF_8));
            stranger.waitForClose();
        }
    }

    @Test
    void whoSaysNothingIsClosedInTime() throws Exception {
        listen(new Deadlines(SHORT, LONG, LONG));

        come("live", "").waitForClose();
    }

    @Test
    void whoDoesNotAskToPublishIsClosedInTime() throws Exception {
        listen(new Deadlines(LONG, SHORT, LONG));
        var idler = come("live", "");
        var handshake = new byte[1 + 1536 + 1536];
        handshake[0] = 3;
        idler.raw(handshake);

        idler.waitForClose();
    }

    @Test
    void noDeadlineTouchesWhoPublishes() throws Exception {
        listen(new Deadlines(Duration.ofSeconds(2), Duration.ofSeconds(2), SHORT));
        var encoder = accepted();
        var arrived = doorkeeper.nextArrival();
        come("live", "").waitForClose(); // the deadlines of the first have passed as well
        encoder.audio(0, "af 01 21");

        assertEquals("AUDIO @0+0 key 21", arrived.next());
    }

    @Test
    void aFloodOfIdleConnectionsMakesRoomForAnEncoder() throws Exception {
        var encoder = accepted();
        var arrived = doorkeeper.nextArrival();
        for (int i = 0; i < Census.MOST_WAITING_FROM_ONE_ADDRESS + 20; i++) {
            come("live", "");
        }
        accepted();
        encoder.audio(0, "af 01 21");

        assertEquals("AUDIO @0+0 key 21", arrived.next());
        encoders.get(1).waitForClose(); // the longest idle one went
    }

    @Test
    void aPortInUseIsRefusedAtOnce() {
        assertThrows(BindException.class, () -> RtmpIngest.start(ingest.address(), doorkeeper));
    }

    @Test
    void closingDropsEverybodyAndLeavesNoThread() throws Exception {
        var encoder = accepted();
        var stranger = come("live", "");
        ingest.close();

        encoder.waitForClose();
        stranger.waitForClose();
        assertEquals("ended DROPPED", doorkeeper.nextArrival().ending());
        assertThrows(IOException.class, () -> come("live", ""));
    }

    @Test
    void manyEncodersPublishAtOnce() throws Exception {
        var all = new ArrayList<SocketEncoder>();
        for (int i = 0; i < 40; i++) {
            all.add(accepted());
        }
        for (int round = 0; round < 20; round++) {
            for (var encoder : all) {
                encoder.video(round * 40L, "27 01 000000" + "00000004 41880102".repeat(200));
            }
        }
        for (var encoder : all) {
            encoder.unpublish();
        }
        for (int i = 0; i < 40; i++) {
            var arrived = doorkeeper.nextArrival();
            for (int round = 0; round < 20; round++) {
                assertTrue(arrived.next().startsWith("VIDEO @" + round * 40L + "+0 00000004"));
            }
            assertEquals("ended INTENDED", arrived.next());
        }
    }

    private void listen(Deadlines deadlines) throws IOException {
        if (ingest != null) {
            ingest.close();
        }
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        ingest = RtmpIngest.start(anyPort, doorkeeper, deadlines);
    }

    private SocketEncoder come(String app, String key) throws IOException {
        var encoder = new SocketEncoder(ingest.address(), app, key);
        encoders.add(encoder);
        return encoder;
    }

    private SocketEncoder accepted() throws IOException {
        var encoder = come("live", Doorkeeper.GOOD_KEY);
        assertEquals(new ClientStep.Publishing(), encoder.publish());
        return encoder;
    }

    /** Platform threads; those of the encoders are counted by the ingest itself when it closes. */
    private static List<String> threadsLeft() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("ingest-"))
                .toList();
    }
}

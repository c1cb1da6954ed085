package tallyboard.ingest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallyboard.rtmp.ClientStep;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.bounds.Limits;
import tallyboard.rtmp.chunk.MessageType;

/**
 * What comes from a network that anybody may be on. While each of these goes on, an encoder beside it publishes frame after
 * frame, and every one of them arrives.
 */
@Timeout(90)
class HostileNeighbourTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final String HALF_A_MESSAGE = "000000 000100 09 01000000" + "00".repeat(128);

    private final Doorkeeper doorkeeper = new Doorkeeper();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final CompletableFuture<Integer> bystander = new CompletableFuture<>();
    private final List<AutoCloseable> strangers = new ArrayList<>();
    private RtmpIngest ingest;

    @BeforeEach
    void anEncoderPublishes() throws Exception {
        listen(new Deadlines(LONG, LONG, SHORT));
        var encoder = SocketEncoder.withGoodKey(ingest.address());
        strangers.add(encoder);
        assertEquals(new ClientStep.Publishing(), encoder.publish());
        var arrived = doorkeeper.nextArrival();
        Thread.ofVirtual().start(() -> publishAndSeeItArrive(encoder, arrived));
    }

    @AfterEach
    void theEncoderBesideItNeverNoticed() throws Exception {
        isOver.set(true);
        assertTrue(frames() > 0);
        for (var stranger : strangers) {
            stranger.close();
        }
        ingest.close();
    }

    @Test
    void aConnectNestedTwoHundredThousandDeepBeforeAnyKey() throws Exception {
        stranger().greet().send(MessageType.COMMAND, 0, 0, nested(200_000)).waitForClose();
        stranger().greet().send(MessageType.COMMAND, 0, 0, nested(5_000)).waitForClose();
    }

    @Test
    void metadataNestedTwoHundredThousandDeep() throws Exception {
        stranger().publishing().send(MessageType.DATA, 0, 1, nested(200_000)).waitForClose();

        assertEquals("ended BROKE_PROTOCOL", doorkeeper.nextArrival().ending());
    }

    @Test
    void arraysAndTextsThatClaimMoreThanTheyHave() throws Exception {
        var name = "02 0007 636f6e6e656374 00 3ff0000000000000";
        for (var claim : List.of("0a ffffffff", "08 ffffffff 0001 61", "0c ffffffff 61", "02 ffff 61", "00 3ff0")) {
            var body = ByteBuffer.wrap(HexFormat.of().parseHex((name + claim).replace(" ", "")));
            stranger().greet().send(MessageType.COMMAND, 0, 0, body).waitForClose();
        }
    }

    @Test
    void threeMillionNulls() throws Exception {
        var nulls = ByteBuffer.allocate(3_000_000);
        for (int i = 0; i < nulls.limit(); i++) {
            nulls.put(i, (byte) 5);
        }
        stranger().publishing().send(MessageType.DATA, 0, 1, nulls).waitForClose();
    }

    @Test
    void messagesOfNoLengthAreReadOver() throws Exception {
        var stranger = stranger().publishing();
        for (int i = 0; i < 5_000; i++) {
            stranger.send(MessageType.VIDEO, i, 1, ByteBuffer.allocate(0));
        }
        stranger.send(MessageType.AUDIO, 9, 1, sound(7));

        assertEquals("AUDIO @9+0 key 00000007", doorkeeper.nextArrival().next());
    }

    @Test
    void clocksThatWrapGoBackOrNeedTheExtendedField() throws Exception {
        var stranger = stranger().publishing();
        var arrived = doorkeeper.nextArrival();
        for (long wire : List.of(0xFFFFFFL, 0x1000000L, 0xFFFF_FFFFL, 21L, 5L, 16_777_214L)) {
            stranger.send(MessageType.AUDIO, wire, 1, sound(1));
            assertEquals("AUDIO @" + wire + "+0 key 00000001", arrived.next());
        }
    }

    @Test
    void keysOfEveryKindAreRefused() throws Exception {
        for (var key : List.of("../../etc/passwd", "a\u0000b", "x".repeat(4_000), "Ключ\ud83d\ude00\u202e", "")) {
            stranger().greet().connect().createStream().publish(key).waitForClose();
        }
    }

    @Test
    void commandsOutOfOrder() throws Exception {
        stranger().greet().publish(Doorkeeper.GOOD_KEY).waitForClose();
        stranger().greet().connect().connect().waitForClose();
        stranger().publishing().publish(Doorkeeper.GOOD_KEY).waitForClose();
    }

    @Test
    void floodsOfCommands() throws Exception {
        var creator = stranger().greet().connect();
        var talker = stranger().greet().connect();
        for (int i = 0; i < 500; i++) {
            creator.createStream();
            talker.say(0, "whatever", 9, AmfValue.nothing());
        }
        creator.waitForClose();
        talker.waitForClose();
    }

    @Test
    void sixtyThousandChunkStreamsEachWithHalfAMessage() throws Exception {
        var stranger = stranger().publishing();
        for (int id = 64; id < 64 + 65_536 && id < 64 + 4 * Limits.CHUNK_STREAMS; id++) {
            stranger.raw("01" + "%02x%02x".formatted(id - 64 & 255, id - 64 >> 8) + HALF_A_MESSAGE);
        }
        stranger.waitForClose();

        assertEquals("ended BROKE_PROTOCOL", doorkeeper.nextArrival().ending());
    }

    @Test
    void sixtyLongMessagesDeclaredAndOneChunkOfEachSent() throws Exception {
        var stranger = stranger().publishing();
        for (int id = 3; id < 3 + 50; id++) {
            stranger.raw("%02x".formatted(id) + "000000 ffffff 09 01000000" + "00".repeat(128));
        }
        // What is only declared costs nothing and harms nobody: the talk goes on.
        stranger.raw("3b 000005 000006 08 01000000 af01 00000007");

        assertEquals("AUDIO @5+0 key 00000007", doorkeeper.nextArrival().next());
    }

    @Test
    void tooMuchThatIsNeverFinished() throws Exception {
        var stranger = stranger().publishing().raw("02 000000 000004 01 00000000 00200000");
        var twoMegabytes = ByteBuffer.allocate(0x200000);
        for (int id = 3; id < 12; id++) {
            stranger.raw("%02x".formatted(id) + "000000 ffffff 09 01000000").raw(twoMegabytes.rewind());
        }
        stranger.waitForClose();
    }

    @Test
    void lawfulOdditiesAreTaken() throws Exception {
        var stranger = stranger().publishing();
        var arrived = doorkeeper.nextArrival();
        // two messages interleaved, the second short
        stranger.raw("06 000000 000084 09 01000000 2701000000" + "11".repeat(123));
        stranger.raw("04 000000 000006 08 01000000 af01 00000001").raw("c6 22222222");
        assertEquals("AUDIO @0+0 key 00000001", arrived.next());
        assertEquals("VIDEO @0+0 " + "11".repeat(123) + "22222222", arrived.next());
        // a message begun, taken back, and another in its place
        stranger.raw("06 000000 000084 09 01000000" + "00".repeat(128)).raw("02 000000 000004 02 00000000 00000006");
        stranger.raw("06 000000 000009 09 01000000 2701000000 33333333");
        assertEquals("VIDEO @0+0 33333333", arrived.next());
        // type 1 first on a chunk stream
        stranger.raw("47 000009 000006 08 af01 00000002");
        assertEquals("AUDIO @9+0 key 00000002", arrived.next());
        // a continuation without the extended timestamp that the first chunk has
        stranger.raw("08 ffffff 000084 09 01000000 01000000 2701000000" + "44".repeat(123))
                .raw("c8 55555555");
        assertEquals("VIDEO @16777216+0 " + "44".repeat(123) + "55555555", arrived.next());
    }

    @Test
    void chunkSizesOutsideAllReason() throws Exception {
        for (var size : List.of("00000000", "00000001", "80000000", "ffffffff", "01000000")) {
            stranger().greet().raw("02 000000 000004 01 00000000" + size).waitForClose();
        }
    }

    @Test
    void otherLanguagesAreClosedAtTheirFirstByte() throws Exception {
        listen(new Deadlines(LONG, LONG, LONG));
        for (var hello : List.of("16030102", "06", "474554202f", "ff")) {
            stranger().raw(hello).waitForClose();
        }
    }

    @Test
    void whoIsSlowOrSilentIsClosedInTime() throws Exception {
        listen(new Deadlines(SHORT, LONG, SHORT));
        stranger().raw("03").waitForClose();
        stranger().waitForClose();
        listen(new Deadlines(LONG, SHORT, SHORT));
        stranger().greet().connect().waitForClose();
    }

    @Test
    void sixtyWrongKeysInARowKeepNoGoodOneOut() throws Exception {
        for (int i = 0; i < 60; i++) {
            stranger().greet().connect().createStream().publish("guess" + i).waitForClose();
        }
        stranger().publishing().send(MessageType.AUDIO, 9, 1, sound(7));

        assertEquals("AUDIO @9+0 key 00000007", doorkeeper.nextArrival().next());
    }

    @Test
    void aStrangersFarewellsInTheNameOfAnother() throws Exception {
        var key = AmfValue.of(Doorkeeper.GOOD_KEY);
        var stranger = stranger().greet().connect().createStream();
        stranger.say(0, "FCUnpublish", 6, AmfValue.nothing(), key);
        stranger.say(0, "deleteStream", 7, AmfValue.nothing(), AmfValue.of(1));
        stranger.say(0, "deleteStream", 8, AmfValue.nothing(), key);
        stranger.say(1, "closeStream", 9, AmfValue.nothing());
        stranger.publish("wrong").waitForClose();
    }

    @Test
    void aThousandIdleConnections() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            stranger();
        }
        stranger().publishing().send(MessageType.AUDIO, 9, 1, sound(7));

        assertEquals("AUDIO @9+0 key 00000007", doorkeeper.nextArrival().next());
    }

    @Test
    void configurationsThatLieAndCodecsThatChange() throws Exception {
        for (var lie : List.of("1700000000 0142c00cffe1ffff", "90 68766331 01016000", "90 61763031 81000c00 0aff")) {
            stranger().publishing().send(MessageType.VIDEO, 0, 1, bytes(lie));
            assertTrue(doorkeeper.nextArrival().next().startsWith("BROKEN_SETUP "));
        }
        var stranger = stranger().publishing();
        stranger.send(MessageType.VIDEO, 0, 1, bytes("2701000000 41")); // before any configuration and metadata
        stranger.send(MessageType.VIDEO, 0, 1, bytes("90 61763031 81010c00 0a0b0000000cc4ff6700be0010"));
        stranger.send(MessageType.AUDIO, 0, 1, bytes("af00 1190"));
        stranger.send(MessageType.AUDIO, 0, 1, bytes("90 4f707573 4f707573486561640102380180bb0000000000"));
        var arrived = doorkeeper.nextArrival();

        assertEquals("VIDEO @0+0 41", arrived.next());
        assertEquals("format av01.0.01M.08", arrived.next());
        assertEquals("format mp4a.40.2", arrived.next());
        assertEquals("format opus", arrived.next());
    }

    /** Until told to stop; each frame is seen to arrive before the next one goes out. */
    private void publishAndSeeItArrive(SocketEncoder encoder, ArrivedMedia arrived) {
        int frame = 0;
        try {
            while (!isOver.get()) {
                encoder.audio(frame, "af01" + "%08x".formatted(frame));
                assertEquals("AUDIO @%d+0 key %08x".formatted(frame, frame), arrived.next());
                frame++;
            }
            bystander.complete(frame);
        } catch (IOException | InterruptedException | AssertionError e) {
            bystander.completeExceptionally(e);
        }
    }

    private int frames() throws InterruptedException, ExecutionException, TimeoutException {
        return bystander.get(30, TimeUnit.SECONDS);
    }

    /** Another door beside the one that the encoder went through, or the same when it is the first. */
    private void listen(Deadlines deadlines) throws IOException {
        if (ingest != null) {
            strangers.add(ingest);
        }
        ingest = RtmpIngest.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), doorkeeper, deadlines);
    }

    private Stranger stranger() throws IOException {
        var stranger = new Stranger(ingest.address());
        strangers.add(stranger);
        return stranger;
    }

    private static ByteBuffer sound(int number) {
        return ByteBuffer.allocate(6)
                .put((byte) 0xAF)
                .put((byte) 1)
                .putInt(number)
                .flip();
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private static ByteBuffer nested(int depth) {
        var level = new byte[] {3, 0, 1, 'a'};
        var bytes = ByteBuffer.allocate(19 + depth * level.length);
        bytes.put((byte) 2).putShort((short) 7).put("connect".getBytes(US_ASCII));
        bytes.put((byte) 0).putDouble(1);
        while (bytes.hasRemaining()) {
            bytes.put(level);
        }
        return bytes.flip();
    }
}

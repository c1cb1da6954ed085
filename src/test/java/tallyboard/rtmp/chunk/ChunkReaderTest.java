package tallyboard.rtmp.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.rtmp.Hex;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.MalformedException;

class ChunkReaderTest {
    private final ChunkReader reader = new ChunkReader();

    @Test
    void aWholeHeaderBeginsAMessage() throws Exception {
        var messages = read("04 0003e8 000003 08 01000000 aabbcc");

        assertEquals(List.of("8@1000 stream 1: aabbcc"), messages);
    }

    @Test
    void theShorterHeadersCountFromTheLastMessage() throws Exception {
        var messages = read(
                "04 0003e8 000003 08 01000000 aabbcc",
                "44 000017 000002 09 dddd",
                "84 000010 eeee",
                "c4 ffff",
                "c4 0000");

        assertEquals(
                List.of(
                        "8@1000 stream 1: aabbcc",
                        "9@1023 stream 1: dddd",
                        "9@1039 stream 1: eeee",
                        "9@1055 stream 1: ffff",
                        "9@1071 stream 1: 0000"),
                messages);
    }

    @Test
    void aRepeatedWholeHeaderStandsAtItsOwnTime() throws Exception {
        assertEquals(
                List.of("8@1000 stream 1: aa", "8@1000 stream 1: bb"),
                read("04 0003e8 000001 08 01000000 aa", "c4 bb"));
    }

    @Test
    void aChunkStreamMayBeginWithATypeOneHeader() throws Exception {
        assertEquals(List.of("8@23 stream 0: aa"), read("44 000017 000001 08 aa"));
    }

    @Test
    void longIdsTakeOneOrTwoMoreBytes() throws Exception {
        var messages = read(
                "00 00 000001 000001 08 01000000 aa",
                "01 00 01 000002 000001 08 01000000 bb",
                "c0 00 cc",
                "c1 00 01 dd");

        assertEquals(List.of("8@1 stream 1: aa", "8@2 stream 1: bb", "8@1 stream 1: cc", "8@2 stream 1: dd"), messages);
    }

    @Test
    void messagesOfSeveralChunkStreamsInterleave() throws Exception {
        var video = Hex.text(Hex.filled(130));
        var messages = read(
                "06 000000 000082 09 01000000" + video.substring(0, 256),
                "04 000000 000001 08 01000000 aa",
                "c6" + video.substring(256));

        assertEquals(List.of("8@0 stream 1: aa", "9@0 stream 1: " + video), messages);
    }

    @Test
    void aLargerChunkSizeCountsFromTheNextChunk() throws Exception {
        var body = Hex.text(Hex.filled(300));
        var messages = read(
                "06 000000 00012c 09 01000000" + body.substring(0, 256),
                "02 000000 000004 01 00000000 00001000",
                "c6" + body.substring(256));

        assertEquals(List.of("9@0 stream 1: " + body), messages);
    }

    @Test
    void abortDropsTheUnfinishedMessage() throws Exception {
        var messages = read(
                "06 000000 000082 09 01000000" + Hex.text(Hex.filled(128)),
                "02 000000 000004 02 00000000 00000006",
                "06 000005 000001 09 01000000 ab");

        assertEquals(List.of("9@5 stream 1: ab"), messages);
    }

    @Test
    void abortOfNothingIsHarmless() throws Exception {
        assertEquals(List.of(), read("02 000000 000004 02 00000000 00000007"));
        assertEquals(List.of(), read("42 000000 000004 02 ffffffff"));
    }

    @Test
    void emptyMessagesAreCountedAndPassedOver() throws Exception {
        assertEquals(
                List.of("8@0 stream 1: aa"),
                read("05 000000 000000 08 01000000", "c5", "04 000000 000001 08 01000000 aa"));
        assertEquals(2, reader.emptyMessages());
    }

    @Test
    void anExtendedTimestampIsAbsoluteInAWholeHeader() throws Exception {
        assertEquals(List.of("9@16777215 stream 1: aa"), read("06 ffffff 000001 09 01000000 00ffffff aa"));
        assertEquals(List.of("9@4294967295 stream 1: bb"), read("06 ffffff 000001 09 01000000 ffffffff bb"));
    }

    @Test
    void anExtendedTimestampIsADistanceInAShorterHeader() throws Exception {
        var messages =
                read("06 000064 000001 09 01000000 aa", "46 ffffff 000001 09 01000000 bb", "86 ffffff 01000001 cc");

        assertEquals(List.of("9@100 stream 1: aa", "9@16777316 stream 1: bb", "9@33554533 stream 1: cc"), messages);
    }

    @Test
    void aContinuationMayRepeatTheExtendedTimestampOrLeaveItOut() throws Exception {
        var body = Hex.text(Hex.filled(140));
        var header = "06 ffffff 00008c 09 01000000 01000000" + body.substring(0, 256);

        assertEquals(List.of("9@16777216 stream 1: " + body), read(header, "c6 01000000" + body.substring(256)));
        assertEquals(List.of("9@16777216 stream 1: " + body), read(header, "c6" + body.substring(256)));
    }

    @Test
    void aShortEndWithoutTheExtendedTimestampIsWholeAtOnce() throws Exception {
        var body = Hex.text(Hex.filled(130));

        assertEquals(
                List.of("9@16777216 stream 1: " + body),
                read("06 ffffff 000082 09 01000000 01000000" + body.substring(0, 256), "c6" + body.substring(256)));
    }

    @Test
    void aRepeatedHeaderRepeatsTheExtendedTimestamp() throws Exception {
        assertEquals(
                List.of("9@16777216 stream 1: aa", "9@16777216 stream 1: bb"),
                read("06 ffffff 000001 09 01000000 01000000 aa", "c6 01000000 bb"));
    }

    @Test
    void timestampsWrapAtThirtyTwoBits() throws Exception {
        assertEquals(
                List.of("9@4294967286 stream 1: aa", "9@11 stream 1: bb"),
                read("06 ffffff 000001 09 01000000 fffffff6 aa", "46 000015 000001 09 bb"));
    }

    @Test
    void everyCutGivesTheSameMessages() throws Exception {
        var body = Hex.text(Hex.filled(300));
        var bytes = Hex.of(
                "02 000000 000004 01 00000000 00000080",
                "06 ffffff 00012c 09 01000000 01000000" + body.substring(0, 256),
                "04 000000 000001 08 01000000 aa",
                "c6 01000000" + body.substring(256, 512),
                "44 000017 000000 08",
                "c6" + body.substring(512),
                "01 00 01 000002 000001 08 01000000 bb",
                "c6 01000000" + body.substring(0, 256),
                "c6 01000000" + body.substring(256, 512),
                "c6 01000000" + body.substring(512));
        var whole = all(new ChunkReader(), bytes.duplicate());
        assertEquals(4, whole.size());
        for (int cut = 0; cut <= bytes.limit(); cut++) {
            var cutReader = new ChunkReader();
            var messages = new ArrayList<>(all(cutReader, bytes.slice(0, cut)));
            messages.addAll(all(cutReader, bytes.slice(cut, bytes.limit() - cut)));
            assertEquals(whole, messages, "cut at " + cut);
        }
        assertEquals(whole, byteByByte(bytes));
    }

    @Test
    void directBuffersAreReadLikeOthers() throws Exception {
        var bytes = Hex.of("04 0003e8 000003 08 01000000 aabbcc");
        var direct = ByteBuffer.allocateDirect(64).put(bytes).flip();

        assertEquals(List.of("8@1000 stream 1: aabbcc"), all(reader, direct));
    }

    @Test
    void aNewHeaderInMidMessageIsRefused() {
        var start = "06 000000 000082 09 01000000" + Hex.text(Hex.filled(128));

        refused(Fault.HEADER_IN_MID_MESSAGE, start, "06 000000 000001 09 01000000 aa");
        refused(Fault.HEADER_IN_MID_MESSAGE, start, "46 000000 000081 09 aa");
        refused(Fault.HEADER_IN_MID_MESSAGE, start, "86 000000 aa");
    }

    @Test
    void aHeaderThatRefersToNoneIsRefused() {
        refused(Fault.MISSING_HEADER, "c4 aa");
        refused(Fault.MISSING_HEADER, "84 000001 aa");
    }

    @Test
    void chunkSizesOutsideTheBoundsAreRefused() {
        for (var size : List.of("00000000", "00000001", "0000007f", "01000000", "80000080", "ffffffff")) {
            refused(Fault.CHUNK_SIZE, "02 000000 000004 01 00000000" + size);
        }
    }

    @Test
    void chunkSizesAtTheBoundsAreTaken() throws Exception {
        assertEquals(List.of(), read("02 000000 000004 01 00000000 00000080", "c2 00ffffff"));
    }

    @Test
    void controlMessagesAreShort() {
        refused(Fault.BAD_CONTROL, "02 000000 000003 01 00000000 000080");
        refused(Fault.MESSAGE_TOO_LONG, "02 000000 000041 01 00000000");
    }

    @Test
    void aStrangerMaySendOnlyShortMessages() throws Exception {
        refused(Fault.MESSAGE_TOO_LONG, "06 000000 010001 09 01000000");
        refused(Fault.MESSAGE_TOO_LONG, "03 000000 0c3500 14 00000000");

        assertEquals(List.of(), all(trusted(), Hex.of("06 000000 ffffff 09 01000000")));
    }

    @Test
    void anAcceptedEncoderStillSendsShortCommands() {
        var fault =
                assertThrows(MalformedException.class, () -> all(trusted(), Hex.of("03 000000 010001 14 00000000")));
        assertEquals(Fault.MESSAGE_TOO_LONG, fault.fault());
    }

    @Test
    void sixtyFourChunkStreamsAreEnough() throws Exception {
        for (int id = 0; id < 64; id++) {
            read("00 %02x 000000 000002 08 01000000 aa".formatted(id).replace("aa", "aabb"));
        }
        refused(Fault.TOO_MANY_CHUNK_STREAMS, "00 40 000000 000002 08 01000000 aabb");
    }

    @Test
    void declaredLengthsTakeNoMemoryBeforeBytesArrive() throws Exception {
        var reader = trusted();
        long before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        for (int id = 3; id < 63; id++) {
            all(reader, Hex.of("%02x 000000 ffffff 09 01000000".formatted(id), Hex.text(Hex.filled(128))));
        }
        long after = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        assertTrue(after - before < 100_000_000, "took " + (after - before));
    }

    @Test
    void unfinishedMessagesAreBoundedTogether() {
        var reader = trusted();
        var fault = assertThrows(MalformedException.class, () -> {
            all(reader, Hex.of("02 000000 000004 01 00000000 00ffffff"));
            for (int id = 3; id < 63; id++) {
                all(reader, Hex.of("02 000000 000004 01 00000000 00030000"));
                all(reader, Hex.of("%02x 000000 ffffff 09 01000000".formatted(id)));
                all(reader, ByteBuffer.allocate(0x30000));
            }
        });
        assertEquals(Fault.TOO_MUCH_UNFINISHED, fault.fault());
    }

    @Test
    void theLongestMessageArrivesWhole() throws Exception {
        var reader = trusted();
        all(reader, Hex.of("02 000000 000004 01 00000000 00ffffff", "06 000000 ffffff 09 01000000"));
        var rest = ByteBuffer.allocate(0xFFFFFF);
        while (rest.remaining() > 64 * 1024) {
            assertTrue(reader.next(rest.slice(rest.position(), 64 * 1024)).isEmpty());
            rest.position(rest.position() + 64 * 1024);
        }
        assertEquals(0xFFFFFF, reader.next(rest).orElseThrow().body().array().length);
    }

    private static ChunkReader trusted() {
        var reader = new ChunkReader();
        reader.trust();
        return reader;
    }

    private void refused(Fault fault, String... hex) {
        var malformed = assertThrows(
                MalformedException.class, () -> all(hex.length > 1 ? new ChunkReader() : reader, Hex.of(hex)));
        assertEquals(fault, malformed.fault());
    }

    private List<String> read(String... hex) throws MalformedException {
        return all(reader, Hex.of(hex));
    }

    private static List<String> byteByByte(ByteBuffer bytes) throws MalformedException {
        var reader = new ChunkReader();
        var messages = new ArrayList<String>();
        for (int i = 0; i < bytes.limit(); i++) {
            messages.addAll(all(reader, bytes.slice(i, 1)));
        }
        return messages;
    }

    private static List<String> all(ChunkReader reader, ByteBuffer in) throws MalformedException {
        var messages = new ArrayList<String>();
        for (var message = reader.next(in); message.isPresent(); message = reader.next(in)) {
            var it = message.get();
            messages.add(
                    "%d@%d stream %d: %s".formatted(it.type(), it.timestamp(), it.streamId(), Hex.text(it.body())));
        }
        assertEquals(0, in.remaining(), "all bytes are taken");
        return messages;
    }
}

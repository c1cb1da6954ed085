package tallyboard.rtmp.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import tallyboard.rtmp.Hex;

class ChunkWriterTest {
    private final Outbox out = new Outbox();
    private final ChunkWriter writer = new ChunkWriter(out);

    @Test
    void theFirstMessageHasAWholeHeaderAndTheNextOnesTheTimePassed() {
        write(MessageType.AUDIO, 1000, 1, Hex.of("aa"));
        write(MessageType.AUDIO, 1023, 1, Hex.of("bbbb"));

        assertEquals("04" + "0003e8000001080100000" + "0aa" + "44" + "00001700000208" + "bbbb", sent());
    }

    @Test
    void timeGoingBackOrAnotherStreamTakesAWholeHeader() {
        write(MessageType.AUDIO, 1000, 1, Hex.of("aa"));
        write(MessageType.AUDIO, 999, 1, Hex.of("bb"));
        write(MessageType.AUDIO, 999, 2, Hex.of("cc"));

        assertEquals(
                "040003e80000010801000000aa" + "040003e70000010801000000bb" + "040003e70000010802000000cc", sent());
    }

    @Test
    void aLongMessageIsCutAndContinuationsRepeatTheExtendedTimestamp() {
        var body = Hex.filled(130);
        write(MessageType.VIDEO, 0xFFFFFFL, 1, body);

        var text = Hex.text(body);
        assertEquals(
                "06ffffff0000820901000000" + "00ffffff" + text.substring(0, 256) + "c600ffffff" + text.substring(256),
                sent());
    }

    @Test
    void aMessageOfExactlyOneChunkHasNoContinuation() {
        write(MessageType.VIDEO, 0, 1, Hex.filled(128));

        assertEquals(12 + 128, out.size());
    }

    @Test
    void setChunkSizeCountsFromTheNextMessage() {
        writer.write(Controls.setChunkSize(4096));
        write(MessageType.VIDEO, 0, 1, Hex.filled(4000));

        assertEquals(12 + 4 + 12 + 4000, out.size());
    }

    @Test
    void theReaderUnderstandsTheWriterThroughTheDayAndPastTheWrap() throws Exception {
        var reader = new ChunkReader();
        reader.trust();
        long start = 0xFFFFFFL - 15_000; // 4 h 39 m 22 s
        for (long timestamp = start; timestamp < start + 30_000; timestamp += 33) {
            roundTrip(reader, timestamp);
        }
        for (long timestamp = 0xFFFF_FFFFL - 1_000; timestamp < 0x1_0000_0000L + 1_000; timestamp += 33) {
            roundTrip(reader, timestamp & 0xFFFF_FFFFL);
        }
    }

    @Test
    void whatWaitsStaysUntilItIsRead() {
        write(MessageType.AUDIO, 0, 1, Hex.of("aa"));
        var waiting = out.waiting();
        waiting.position(3);
        write(MessageType.AUDIO, 0, 1, Hex.of("bb"));

        assertEquals("00" + "0000010801000000aa" + "4400000000000108bb", sent());
        assertEquals(0, out.size());
    }

    private void roundTrip(ChunkReader reader, long timestamp) throws Exception {
        var body = Hex.filled(300);
        write(MessageType.VIDEO, timestamp, 1, body);
        write(MessageType.AUDIO, timestamp, 1, Hex.of("af01"));
        var waiting = out.waiting();
        var video = reader.next(waiting).orElseThrow();
        var audio = reader.next(waiting).orElseThrow();
        assertEquals(timestamp, video.timestamp());
        assertEquals(body, video.body());
        assertEquals(timestamp, audio.timestamp());
    }

    private void write(int type, long timestamp, int streamId, ByteBuffer body) {
        writer.write(new Message(type, timestamp, streamId, body));
    }

    private String sent() {
        var waiting = out.waiting();
        var text = Hex.text(waiting);
        waiting.position(waiting.limit());
        return text;
    }
}

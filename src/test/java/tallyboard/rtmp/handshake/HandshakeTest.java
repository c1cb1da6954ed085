package tallyboard.rtmp.handshake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tallyboard.rtmp.Hex;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.MalformedException;
import tallyboard.rtmp.chunk.Outbox;

class HandshakeTest {
    private final Outbox out = new Outbox();
    private final Handshake server = Handshake.asServer(out);

    @Test
    void theServerAnswersInOnePieceBeforeTheEchoComes() throws Exception {
        var hello = hello();
        server.read(hello);

        var answer = out.waiting();
        assertEquals(1 + 1536 + 1536, answer.remaining());
        assertEquals(3, answer.get(0));
        assertEquals(hello.slice(1, 1536), answer.slice(1 + 1536, 1536));
        assertFalse(server.isDone());
    }

    @Test
    void theServerClaimsVersionZeroSoThatNobodyAsksForADigest() throws Exception {
        server.read(hello());

        assertEquals(0, out.waiting().getInt(1 + 4));
    }

    @Test
    void whatFollowsTheEchoInTheSameSegmentIsLeft() throws Exception {
        var bytes = ByteBuffer.allocate(1 + 1536 + 1536 + 5).put(hello()).rewind();
        server.read(bytes);

        assertTrue(server.isDone());
        assertEquals(5, bytes.remaining());
    }

    @Test
    void everyCutGivesTheSameAnswer() throws Exception {
        var bytes = ByteBuffer.allocate(1 + 1536 + 1536).put(hello()).rewind();
        for (int cut = 1; cut < bytes.limit(); cut += 7) {
            var fresh = new Outbox();
            var handshake = Handshake.asServer(fresh);
            handshake.read(bytes.slice(0, cut));
            assertFalse(handshake.isDone());
            handshake.read(bytes.slice(cut, bytes.limit() - cut));
            assertTrue(handshake.isDone());
            assertEquals(1 + 1536 + 1536, fresh.size());
        }
    }

    @Test
    void theTwoSidesUnderstandEachOther() throws Exception {
        var calling = new Outbox();
        var client = Handshake.asCaller(calling);
        server.read(calling.waiting());
        client.read(out.waiting());
        server.read(calling.waiting());

        assertTrue(client.isDone());
        assertTrue(server.isDone());
        assertEquals(0, calling.size() + out.size());
    }

    @Test
    void strangersAreKnownByTheirFirstByte() {
        var strangers = Map.of(
                "16 0301", Fault.LOOKS_LIKE_RTMPS,
                "06", Fault.LOOKS_LIKE_RTMPE,
                "'GET / HTTP/1.1'", Fault.LOOKS_LIKE_HTTP,
                "'POST'", Fault.LOOKS_LIKE_HTTP,
                "'OPTIONS'", Fault.LOOKS_LIKE_HTTP,
                "00", Fault.NOT_RTMP,
                "ff", Fault.NOT_RTMP);
        strangers.forEach((bytes, fault) -> {
            var handshake = Handshake.asServer(new Outbox());
            assertEquals(
                    fault,
                    assertThrows(MalformedException.class, () -> handshake.read(Hex.of(bytes)))
                            .fault());
        });
    }

    private static ByteBuffer hello() {
        return ByteBuffer.allocate(1 + 1536)
                .put((byte) 3)
                .putInt(0)
                .put(Hex.of("09 00 7c 02"))
                .put(Hex.filled(1528))
                .flip();
    }
}

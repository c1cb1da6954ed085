package tallyboard.rtmp.chunk;

import java.nio.ByteBuffer;
import tallyboard.rtmp.bounds.Limits;

/**
 * Cuts messages into chunks: the first of a chunk stream with a whole header, later ones with the time passed, and the
 * extended timestamp repeated on every continuation, as the specification and ffmpeg have it.
 */
public final class ChunkWriter {
    private static final int CONTROL = 2;
    private static final int CONNECTION = 3;
    private static final int AUDIO = 4;
    private static final int STREAM = 5;
    private static final int VIDEO = 6;

    private static final int EXTENDED = 0xFFFFFF;
    private static final int LONGEST_HEADER = 1 + 11 + 4;
    private static final int LONGEST_CONTINUATION = 1 + 4;

    private final Outbox out;
    private final long[] lastTimestamp = new long[VIDEO + 1];
    private final int[] lastStreamId = new int[VIDEO + 1];
    private final boolean[] introduced = new boolean[VIDEO + 1];
    private int chunkSize = Limits.SMALLEST_CHUNK;

    public ChunkWriter(Outbox out) {
        this.out = out;
    }

    /** Set Chunk Size counts from the next message on. */
    public void write(Message message) {
        var body = message.body().duplicate();
        int length = body.remaining();
        int chunkStream = chunkStream(message);
        int continuations = Math.max(0, length - 1) / chunkSize;
        var bytes = out.room(LONGEST_HEADER + length + continuations * LONGEST_CONTINUATION);
        int field = putHeader(bytes, chunkStream, message, length);
        putPiece(bytes, body);
        while (body.hasRemaining()) {
            bytes.put((byte) (0xC0 | chunkStream));
            putExtended(bytes, field);
            putPiece(bytes, body);
        }
        if (message.type() == MessageType.SET_CHUNK_SIZE) {
            chunkSize = message.body().getInt(0);
        }
    }

    private static int chunkStream(Message message) {
        return switch (message.type()) {
            case MessageType.AUDIO -> AUDIO;
            case MessageType.VIDEO -> VIDEO;
            case MessageType.DATA -> STREAM;
            case MessageType.COMMAND -> message.streamId() == 0 ? CONNECTION : STREAM;
            default -> CONTROL;
        };
    }

    private int putHeader(ByteBuffer bytes, int chunkStream, Message message, int length) {
        long passed = message.timestamp() - lastTimestamp[chunkStream];
        boolean whole = !introduced[chunkStream] || lastStreamId[chunkStream] != message.streamId() || passed < 0;
        int field = (int) (whole ? message.timestamp() : passed);
        bytes.put((byte) ((whole ? 0 : 0x40) | chunkStream));
        put24(bytes, isExtended(field) ? EXTENDED : field);
        put24(bytes, length);
        bytes.put((byte) message.type());
        if (whole) {
            bytes.putInt(Integer.reverseBytes(message.streamId()));
        }
        putExtended(bytes, field);
        introduced[chunkStream] = true;
        lastTimestamp[chunkStream] = message.timestamp();
        lastStreamId[chunkStream] = message.streamId();
        return field;
    }

    private void putPiece(ByteBuffer bytes, ByteBuffer body) {
        int count = Math.min(chunkSize, body.remaining());
        bytes.put(bytes.position(), body, body.position(), count);
        bytes.position(bytes.position() + count);
        body.position(body.position() + count);
    }

    private static void putExtended(ByteBuffer bytes, int field) {
        if (isExtended(field)) {
            bytes.putInt(field);
        }
    }

    private static boolean isExtended(int field) {
        return Integer.compareUnsigned(field, EXTENDED) >= 0;
    }

    private static void put24(ByteBuffer bytes, int value) {
        bytes.putShort((short) (value >> 8)).put((byte) value);
    }
}

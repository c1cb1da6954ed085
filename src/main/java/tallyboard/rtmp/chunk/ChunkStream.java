package tallyboard.rtmp.chunk;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** What one chunk stream remembers between chunks: the last header, and the message that is not yet whole. */
final class ChunkStream {
    private static final byte[] NOTHING = {};

    final int id;
    private boolean introduced;
    private int timestamp;
    private int delta;
    private int field;
    private boolean extended;
    private int length;
    private int type;
    private int streamId;

    private byte[] body = NOTHING;
    private int received;
    private boolean partial;

    ChunkStream(int id) {
        this.id = id;
    }

    /** A header with an absolute timestamp (format 0). */
    void startAt(int field, boolean extended, int length, int type, int streamId) {
        this.timestamp = field;
        this.delta = 0;
        this.streamId = streamId;
        start(field, extended, length, type);
    }

    /** A header with the distance from the last timestamp (formats 1 and 2). */
    void startAfter(int field, boolean extended, int length, int type) {
        this.timestamp += field;
        this.delta = field;
        start(field, extended, length, type);
    }

    /** A message that repeats everything of the last one (format 3). */
    void startAgain() {
        this.timestamp += delta;
        partial = true;
    }

    private void start(int field, boolean extended, int length, int type) {
        this.introduced = true;
        this.field = field;
        this.extended = extended;
        this.length = length;
        this.type = type;
        this.partial = true;
    }

    /** Copies the next {@code count} bytes of the message; its array grows with them, never ahead by more than the grant. */
    void take(ByteBuffer source, int count, int grant) {
        int needed = received + count;
        if (body.length < needed) {
            int size = Math.max(needed, Math.max(grant, body.length * 2));
            body = Arrays.copyOf(body, Math.min(size, length));
        }
        source.get(body, received, count);
        received = needed;
    }

    Message finish() {
        var message = new Message(type, Integer.toUnsignedLong(timestamp), streamId, ByteBuffer.wrap(body));
        drop();
        return message;
    }

    void drop() {
        body = NOTHING;
        received = 0;
        partial = false;
    }

    boolean isIntroduced() {
        return introduced;
    }

    boolean isPartial() {
        return partial;
    }

    boolean isExtended() {
        return extended;
    }

    int field() {
        return field;
    }

    int length() {
        return length;
    }

    int type() {
        return type;
    }

    int received() {
        return received;
    }

    int missing() {
        return length - received;
    }
}

package tallyboard.rtmp.chunk;

import java.nio.ByteBuffer;

/** Bytes waiting to be sent. One growing array, used again and again. */
public final class Outbox {
    private static final int FIRST_SIZE = 4 * 1024;

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_SIZE);
    private boolean isBeingRead;

    /** What waits. Reading it removes it; valid until the next write. */
    public ByteBuffer waiting() {
        if (!isBeingRead) {
            bytes.flip();
            isBeingRead = true;
        }
        return bytes;
    }

    public int size() {
        return isBeingRead ? bytes.remaining() : bytes.position();
    }

    /** A place to put so many bytes. */
    public ByteBuffer room(int count) {
        if (isBeingRead) {
            bytes.compact();
            isBeingRead = false;
        }
        if (bytes.remaining() < count) {
            int size = Math.max(bytes.capacity() * 2, bytes.position() + count);
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
        return bytes;
    }
}

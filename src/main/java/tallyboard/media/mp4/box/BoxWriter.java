package tallyboard.media.mp4.box;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Writes nested boxes into memory; the size of a box is filled in when it is closed. */
public final class BoxWriter {

    private byte[] bytes = new byte[1024];
    private int length;
    private final Deque<Integer> open = new ArrayDeque<>();

    public BoxWriter open(String type) {
        open.push(length);
        return u32(0).ascii(type);
    }

    /** A box that begins with a version and 24 bits of flags. */
    public BoxWriter openFull(String type, int version, int flags) {
        return open(type).u32((long) version << 24 | flags);
    }

    public BoxWriter close() {
        int start = open.pop();
        ByteBuffer.wrap(bytes).putInt(start, length - start);
        return this;
    }

    public BoxWriter u8(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    public BoxWriter u16(int value) {
        return u8(value >> 8).u8(value);
    }

    public BoxWriter u32(long value) {
        room(4);
        ByteBuffer.wrap(bytes).putInt(length, (int) value);
        length += 4;
        return this;
    }

    public BoxWriter u64(long value) {
        return u32(value >>> 32).u32(value);
    }

    public BoxWriter zeros(int count) {
        room(count);
        length += count;
        return this;
    }

    public BoxWriter ascii(String text) {
        return put(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    public BoxWriter put(ByteBuffer source) {
        int count = source.remaining();
        room(count);
        source.get(source.position(), bytes, length, count);
        length += count;
        return this;
    }

    public int length() {
        return length;
    }

    /** The finished bytes; the writer is not used any more. */
    public ByteBuffer done() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("a box is still open");
        }
        return ByteBuffer.wrap(bytes, 0, length).slice();
    }

    private void room(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, Math.multiplyExact(bytes.length, 2)));
        }
    }
}

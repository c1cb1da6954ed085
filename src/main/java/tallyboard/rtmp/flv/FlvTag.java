package tallyboard.rtmp.flv;

import java.nio.ByteBuffer;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.MalformedException;

/**
 * One tag of an FLV file or of an aggregate message (FLV 10.1, E.4.1).
 *
 * @param type      as the type of a message: 8 audio, 9 video, 18 data
 * @param timestamp milliseconds, unsigned 32 bits
 * @param body      a slice, not copied
 */
public record FlvTag(int type, long timestamp, ByteBuffer body) {
    private static final int HEADER = 11;
    private static final int BACK_POINTER = 4;
    private static final int TYPE_BITS = 0x1F;

    /** Takes the next tag and its back pointer from {@code in}. */
    public static FlvTag read(ByteBuffer in, Fault otherwise) throws MalformedException {
        if (in.remaining() < HEADER) {
            throw new MalformedException(otherwise);
        }
        int first = in.getInt();
        int time = in.getInt();
        int size = first & 0xFFFFFF;
        in.position(in.position() + 3);
        if (in.remaining() < size) {
            throw new MalformedException(otherwise);
        }
        var body = in.slice(in.position(), size);
        in.position(in.position() + size);
        in.position(Math.min(in.limit(), in.position() + BACK_POINTER)); // some senders leave out the last one
        // The wire has the low three bytes first and the high byte after them.
        long timestamp = Integer.toUnsignedLong(time >>> 8 | time << 24);
        return new FlvTag(first >>> 24 & TYPE_BITS, timestamp, body);
    }
}

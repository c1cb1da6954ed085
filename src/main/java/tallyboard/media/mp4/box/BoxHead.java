package tallyboard.media.mp4.box;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The first bytes of a box.
 *
 * @param size of the whole box, its head included
 * @param headSize 8, or 16 where the size is written in 64 bits
 */
public record BoxHead(String type, long size, int headSize) {

    /** Bytes that are enough to read any head. */
    public static final int MOST = 16;

    private static final int SHORT = 8;

    /** Reads at the position without moving it; empty when too little is there or when it cannot be a box. */
    public static Optional<BoxHead> read(ByteBuffer bytes) {
        if (bytes.remaining() < SHORT) {
            return Optional.empty();
        }
        int at = bytes.position();
        long size = bytes.getInt(at) & 0xFFFF_FFFFL;
        int headSize = SHORT;
        if (size == 1) {
            if (bytes.remaining() < MOST) {
                return Optional.empty();
            }
            size = bytes.getLong(at + SHORT);
            headSize = MOST;
        }
        // Size 0 would mean "to the end of the file": nothing of ours says so.
        return size < headSize
                ? Optional.empty()
                : Optional.of(new BoxHead(Box.type(bytes.getInt(at + 4)), size, headSize));
    }
}

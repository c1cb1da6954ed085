package tallyboard.media.codec.header;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One open bitstream unit of AV1 (AV1 specification, 5.3).
 *
 * @param type such as {@link #SEQUENCE_HEADER}
 * @param content without its header; a slice, not copied
 */
public record Obu(int type, ByteBuffer content) {

    public static final int SEQUENCE_HEADER = 1;
    public static final int TEMPORAL_DELIMITER = 2;
    private static final int FRAME_HEADER = 3;
    private static final int FRAME = 6;
    private static final int MOST_SIZE_BYTES = 8;

    /** Takes the next unit from {@code in}; empty at its end, and where what follows is no whole unit. */
    public static Optional<Obu> next(ByteBuffer in) {
        if (!in.hasRemaining()) {
            return Optional.empty();
        }
        int head = in.get();
        boolean extended = (head & 4) != 0;
        boolean sized = (head & 2) != 0;
        if (head < 0 || extended && in.remaining() < 1) {
            return Optional.empty();
        }
        if (extended) {
            in.get();
        }
        long size = sized ? size(in) : in.remaining();
        if (size < 0 || size > in.remaining()) {
            return Optional.empty();
        }
        var content = in.slice(in.position(), (int) size);
        in.position(in.position() + (int) size);
        return Optional.of(new Obu(head >> 3 & 15, content));
    }

    /** A picture, whole or its header alone. */
    public boolean isPicture() {
        return type == FRAME || type == FRAME_HEADER;
    }

    /** A key picture that is shown at once (5.9.2): decoding can begin with it. */
    public boolean isShownKey() {
        if (!isPicture() || !content.hasRemaining()) {
            return false;
        }
        // show_existing_frame 0, frame_type KEY_FRAME 00, show_frame 1
        return (content.get(0) & 0xF0) == 0x10;
    }

    /** leb128 (4.10.5); below 0 when it is none. */
    private static long size(ByteBuffer in) {
        long size = 0;
        for (int i = 0; i < MOST_SIZE_BYTES && in.hasRemaining(); i++) {
            int next = in.get();
            size |= (long) (next & 0x7F) << 7 * i;
            if (next >= 0) {
                return size;
            }
        }
        return -1;
    }
}

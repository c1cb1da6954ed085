package tallyboard.media.codec.header;

import java.nio.ByteBuffer;

/** Takes out of a NAL unit the bytes that only keep its content from looking like a start code (H.264 and HEVC, 7.4.1). */
final class Emulation {

    private Emulation() {}

    static ByteBuffer removed(ByteBuffer unit) {
        var plain = ByteBuffer.allocate(unit.remaining());
        int zeros = 0;
        for (int i = unit.position(); i < unit.limit(); i++) {
            byte next = unit.get(i);
            if (zeros >= 2 && next == 3) {
                zeros = 0;
                continue;
            }
            zeros = next == 0 ? zeros + 1 : 0;
            plain.put(next);
        }
        return plain.flip();
    }
}

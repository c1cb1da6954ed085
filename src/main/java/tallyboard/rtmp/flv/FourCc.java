package tallyboard.rtmp.flv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Four letters as one number, big-endian. */
final class FourCc {
    static final int NONE = 0;

    private FourCc() {}

    static int of(String letters) {
        byte[] bytes = letters.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.wrap(Arrays.copyOf(bytes, 4)).getInt();
    }
}

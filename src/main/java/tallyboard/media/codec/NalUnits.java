package tallyboard.media.codec;

import java.nio.ByteBuffer;
import java.util.function.IntPredicate;

/** The NAL units of a sample, each behind its length (ISO/IEC 14496-15, 4.3). */
final class NalUnits {

    private NalUnits() {}

    /** Whether a whole unit begins with a byte of that kind. */
    static boolean any(ByteBuffer sample, int lengthSize, IntPredicate firstByte) {
        long at = sample.position();
        while (at + lengthSize < sample.limit()) {
            long size = 0;
            for (int i = 0; i < lengthSize; i++) {
                size = size << 8 | sample.get((int) at + i) & 255;
            }
            if (size > sample.limit() - at - lengthSize) {
                return false;
            }
            if (size > 0 && firstByte.test(sample.get((int) at + lengthSize))) {
                return true;
            }
            at += lengthSize + size;
        }
        return false;
    }
}

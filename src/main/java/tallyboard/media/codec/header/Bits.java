package tallyboard.media.codec.header;

import java.nio.ByteBuffer;
import tallyboard.media.codec.UnusableFormatException;

/** Reads bit fields from the front of a buffer; a field beyond the end is refused as "cut short", never an overrun. */
final class Bits {

    private final ByteBuffer bytes;
    private final String what;
    private long position;

    Bits(ByteBuffer bytes, String what) {
        this.bytes = bytes.slice();
        this.what = what;
    }

    long left() {
        return bytes.limit() * 8L - position;
    }

    /** Unsigned field of up to 32 bits. */
    long read(int count) throws UnusableFormatException {
        if (left() < count) {
            throw new UnusableFormatException(what + " is cut short");
        }
        long value = 0;
        for (int i = 0; i < count; i++, position++) {
            int bit = bytes.get((int) (position >> 3)) >> (7 - (position & 7)) & 1;
            value = value << 1 | bit;
        }
        return value;
    }

    int small(int count) throws UnusableFormatException {
        return (int) read(count);
    }

    boolean flag() throws UnusableFormatException {
        return read(1) == 1;
    }

    void skip(int count) throws UnusableFormatException {
        if (left() < count) {
            throw new UnusableFormatException(what + " is cut short");
        }
        position += count;
    }

    /** Unsigned Exp-Golomb code (H.264, 9.1). */
    long golomb() throws UnusableFormatException {
        int zeros = 0;
        while (!flag()) {
            if (++zeros > 31) {
                throw new UnusableFormatException(what + " holds a number that is too large");
            }
        }
        return (1L << zeros) - 1 + read(zeros);
    }

    /** An Exp-Golomb code that can lawfully be {@code most} at the highest. */
    int golombUpTo(int most) throws UnusableFormatException {
        long value = golomb();
        if (value > most) {
            throw new UnusableFormatException(what + " holds a number that is too large");
        }
        return (int) value;
    }

    long signedGolomb() throws UnusableFormatException {
        long code = golomb();
        return (code & 1) == 1 ? (code + 1) / 2 : -(code / 2);
    }
}

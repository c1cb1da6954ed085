package tallyboard.media.slate;

import java.util.Arrays;

/** Bits of a NAL unit (ITU-T H.264, 7.2 and 9.1). Grows as needed. */
final class BitWriter {
    private byte[] bytes = new byte[1024];
    private int size;
    private int open;
    private int free = 8;

    BitWriter bits(int count, int value) {
        for (int i = count - 1; i >= 0; i--) {
            open = open << 1 | value >> i & 1;
            if (--free == 0) {
                put(open);
                open = 0;
                free = 8;
            }
        }
        return this;
    }

    BitWriter flag(boolean is) {
        return bits(1, is ? 1 : 0);
    }

    /** Unsigned Exp-Golomb code. */
    BitWriter golomb(int value) {
        int length = 32 - Integer.numberOfLeadingZeros(value + 1);
        return bits(length - 1, 0).bits(length, value + 1);
    }

    /** With zeros up to the next whole byte. */
    BitWriter aligned() {
        return free == 8 ? this : bits(free, 0);
    }

    /** Whole bytes; only where {@link #aligned}. */
    BitWriter octets(byte[] from, int offset, int count) {
        for (int i = 0; i < count; i++) {
            put(from[offset + i]);
        }
        return this;
    }

    /** The NAL unit: a stop bit, and bytes in between where the content looks like a start code (7.3.1). */
    byte[] unit(int head) {
        bits(1, 1).aligned();
        var unit = new byte[1 + size + size / 2 + 1];
        unit[0] = (byte) head;
        int length = 1;
        int zeros = 0;
        for (int i = 0; i < size; i++) {
            if (zeros == 2 && (bytes[i] & 255) <= 3) {
                unit[length++] = 3;
                zeros = 0;
            }
            zeros = bytes[i] == 0 ? zeros + 1 : 0;
            unit[length++] = bytes[i];
        }
        return Arrays.copyOf(unit, length);
    }

    private void put(int octet) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) octet;
    }
}

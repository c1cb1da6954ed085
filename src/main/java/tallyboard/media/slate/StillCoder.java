package tallyboard.media.slate;

import java.nio.ByteBuffer;
import tallyboard.media.codec.AvcFormat;
import tallyboard.media.codec.UnusableFormatException;

/** A still picture as H.264 of the constrained baseline profile, 30 pictures a second (ITU-T H.264, 7.3). */
final class StillCoder {
    static final int RATE = 30;

    private static final int COLUMNS = StillPicture.WIDTH / 16;
    private static final int ROWS = StillPicture.HEIGHT / 16;
    private static final int BASELINE = 66;
    private static final int CONSTRAINED = 0xC0;
    /** 3.1: 1280 x 720 at 30 pictures a second are just its limit. */
    private static final int LEVEL = 31;

    private static final int PARAMETERS_OF_SEQUENCE = 0x67;
    private static final int PARAMETERS_OF_PICTURE = 0x68;
    private static final int KEY_SLICE = 0x65;
    private static final int OTHER_SLICE = 0x41;
    private static final int I_SLICE = 7;
    private static final int P_SLICE = 5;
    /** Bits of frame_num. */
    private static final int NUMBER_BITS = 4;

    private static final int I_PCM = 25;
    private static final int BY_ROWS_ABOVE = 1;
    private static final int BY_COLUMNS_LEFT = 2;
    private static final int COLOUR_BY_COLUMNS_LEFT = 1;
    private static final int COLOUR_BY_ROWS_ABOVE = 2;

    private StillCoder() {}

    /** The same for every picture. */
    static AvcFormat format() {
        var sequence = sequence();
        var picture = picture();
        var record = ByteBuffer.allocate(11 + sequence.length + picture.length);
        record.put((byte) 1).put(sequence, 1, 3).put((byte) 0xFF);
        record.put((byte) 0xE1).putShort((short) sequence.length).put(sequence);
        record.put((byte) 1).putShort((short) picture.length).put(picture);
        try {
            return AvcFormat.parse(record.flip());
        } catch (UnusableFormatException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sequence() {
        var bits = new BitWriter().bits(8, BASELINE).bits(8, CONSTRAINED).bits(8, LEVEL);
        bits.golomb(0).golomb(NUMBER_BITS - 4); // its id; bits of frame_num
        bits.golomb(2); // pictures are shown in the order in which they are decoded
        bits.golomb(1).flag(false); // one picture is referred to; no gaps in frame_num
        bits.golomb(COLUMNS - 1).golomb(ROWS - 1).flag(true).flag(true).flag(false);
        bits.flag(true); // how it is to be shown follows (E.1.1)
        bits.flag(false).flag(false);
        bits.flag(true).bits(3, 5).flag(false).flag(true).bits(8, 1).bits(8, 1).bits(8, 1); // BT.709, limited range
        bits.flag(false);
        bits.flag(true).bits(32, 1).bits(32, 2 * RATE).flag(true);
        bits.flag(false).flag(false).flag(false);
        bits.flag(true)
                .flag(true)
                .golomb(0)
                .golomb(0)
                .golomb(10)
                .golomb(10)
                .golomb(0)
                .golomb(1); // nothing is reordered
        return bits.unit(PARAMETERS_OF_SEQUENCE);
    }

    private static byte[] picture() {
        var bits = new BitWriter().golomb(0).golomb(0).flag(false).flag(false);
        bits.golomb(0).golomb(0).golomb(0).flag(false).bits(2, 0);
        bits.golomb(0).golomb(0).golomb(0);
        bits.flag(true).flag(false).flag(false); // slices say that nothing is smoothed
        return bits.unit(PARAMETERS_OF_PICTURE);
    }

    /** The sample of a key picture. */
    static ByteBuffer key(StillPicture picture) {
        var bits = new BitWriter().golomb(0).golomb(I_SLICE).golomb(0).bits(NUMBER_BITS, 0);
        bits.golomb(0).flag(false).flag(false).golomb(0).golomb(1);
        var isPlain = new boolean[ROWS][COLUMNS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                if (row > 0 && isAsAbove(picture, column, row)) {
                    bits.golomb(BY_ROWS_ABOVE).golomb(COLOUR_BY_ROWS_ABOVE);
                    nothingMore(bits, isPlain, column, row);
                } else if (column > 0 && isAsLeft(picture, column, row)) {
                    bits.golomb(BY_COLUMNS_LEFT).golomb(COLOUR_BY_COLUMNS_LEFT);
                    nothingMore(bits, isPlain, column, row);
                } else {
                    isPlain[row][column] = true;
                    bits.golomb(I_PCM).aligned();
                    picture.luma().write(bits, column, row);
                    picture.blue().write(bits, column, row);
                    picture.red().write(bits, column, row);
                }
            }
        }
        return sample(bits.unit(KEY_SLICE));
    }

    private static boolean isAsAbove(StillPicture picture, int column, int row) {
        return picture.luma().isAsAbove(column, row)
                && picture.blue().isAsAbove(column, row)
                && picture.red().isAsAbove(column, row);
    }

    private static boolean isAsLeft(StillPicture picture, int column, int row) {
        return picture.luma().isAsLeft(column, row)
                && picture.blue().isAsLeft(column, row)
                && picture.red().isAsLeft(column, row);
    }

    /** No change of quality, and no coefficients; how that is said depends on the neighbours (9.2.1: I_PCM counts as 16). */
    private static void nothingMore(BitWriter bits, boolean[][] isPlain, int column, int row) {
        bits.golomb(0);
        boolean isBesidePlain = column > 0 && isPlain[row][column - 1] || row > 0 && isPlain[row - 1][column];
        if (isBesidePlain) {
            bits.bits(6, 3);
        } else {
            bits.bits(1, 1);
        }
    }

    /**
     * The sample of a picture that is like the one before it.
     *
     * @param number how many pictures after the key picture it is
     */
    static ByteBuffer same(int number) {
        var bits = new BitWriter().golomb(0).golomb(P_SLICE).golomb(0).bits(NUMBER_BITS, number % (1 << NUMBER_BITS));
        bits.flag(false).flag(false).flag(false).golomb(0).golomb(1);
        bits.golomb(COLUMNS * ROWS);
        return sample(bits.unit(OTHER_SLICE));
    }

    private static ByteBuffer sample(byte[] unit) {
        return ByteBuffer.allocate(4 + unit.length)
                .putInt(unit.length)
                .put(unit)
                .flip();
    }
}

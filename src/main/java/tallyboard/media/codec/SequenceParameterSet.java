package tallyboard.media.codec;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tallyboard.media.codec.PictureFormat.Colour;
import tallyboard.media.codec.PictureFormat.PixelAspect;

/** Reads an H.264 sequence parameter set (ITU-T H.264, 7.3.2.1.1 and E.1.1) as far as the pictures' shape and timing. */
final class SequenceParameterSet {

    private static final Set<Integer> WITH_CHROMA_FORMAT =
            Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);
    private static final int MOST_MACROBLOCKS_A_SIDE = 1024;
    private static final int WRITTEN_OUT = 255;
    // Table E-1: shapes 1..16.
    private static final int[][] SHAPES = {
        {1, 1}, {12, 11}, {10, 11}, {16, 11}, {40, 33}, {24, 11}, {20, 11}, {32, 11},
        {80, 33}, {18, 11}, {15, 11}, {64, 33}, {160, 99}, {4, 3}, {3, 2}, {2, 1}
    };

    private final Bits bits;
    private Optional<PixelAspect> pixelAspect = Optional.empty();
    private Optional<Colour> colour = Optional.empty();
    private OptionalDouble framesPerSecond = OptionalDouble.empty();

    private SequenceParameterSet(Bits bits) {
        this.bits = bits;
    }

    /** @param unit the NAL unit, its one-byte header included */
    static PictureFormat read(ByteBuffer unit) throws UnusableFormatException {
        if (unit.remaining() < 4 || (unit.get(unit.position()) & 31) != 7) {
            throw new UnusableFormatException("the H.264 record has no sequence parameter set");
        }
        return new SequenceParameterSet(new Bits(withoutEmulationBytes(unit), "the H.264 sequence header")).picture();
    }

    private PictureFormat picture() throws UnusableFormatException {
        bits.skip(8);
        int profile = bits.small(8);
        bits.skip(16);
        bits.golomb();
        int chroma = WITH_CHROMA_FORMAT.contains(profile) ? chromaFormat() : 1;
        bits.golomb();
        pictureOrder();
        bits.golomb();
        bits.skip(1);
        int columns = bits.golombUpTo(MOST_MACROBLOCKS_A_SIDE - 1) + 1;
        int rows = bits.golombUpTo(MOST_MACROBLOCKS_A_SIDE - 1) + 1;
        boolean frameOnly = bits.flag();
        if (!frameOnly) {
            bits.skip(1);
        }
        bits.skip(1);
        int fields = frameOnly ? 1 : 2;
        int width = columns * 16;
        int height = rows * 16 * fields;
        if (bits.flag()) {
            int unitX = chroma == 1 || chroma == 2 ? 2 : 1;
            int unitY = (chroma == 1 ? 2 : 1) * fields;
            width -= unitX * (bits.golombUpTo(width) + bits.golombUpTo(width));
            height -= unitY * (bits.golombUpTo(height) + bits.golombUpTo(height));
        }
        if (width <= 0 || height <= 0) {
            throw new UnusableFormatException("the H.264 sequence header crops the whole picture away");
        }
        readUsability();
        return new PictureFormat(width, height, framesPerSecond, pixelAspect, colour);
    }

    private int chromaFormat() throws UnusableFormatException {
        int chroma = bits.golombUpTo(3);
        boolean separatePlanes = chroma == 3 && bits.flag();
        bits.golomb();
        bits.golomb();
        bits.skip(1);
        if (bits.flag()) {
            for (int list = 0; list < (chroma == 3 ? 12 : 8); list++) {
                if (bits.flag()) {
                    skipScalingList(list < 6 ? 16 : 64);
                }
            }
        }
        return separatePlanes ? 0 : chroma;
    }

    private void skipScalingList(int size) throws UnusableFormatException {
        long last = 8;
        long next = 8;
        for (int i = 0; i < size && next != 0; i++) {
            next = (last + bits.signedGolomb() + 256) & 255;
            last = next == 0 ? last : next;
        }
    }

    private void pictureOrder() throws UnusableFormatException {
        long type = bits.golomb();
        if (type == 0) {
            bits.golomb();
        } else if (type == 1) {
            bits.skip(1);
            bits.golomb();
            bits.golomb();
            int cycle = bits.golombUpTo(255);
            for (int i = 0; i < cycle; i++) {
                bits.golomb();
            }
        }
    }

    /** Encoders exist that cut this part off; the pictures are known without it, so that is no reason to refuse them. */
    private void readUsability() {
        try {
            if (bits.flag()) {
                readAspect();
                if (bits.flag()) {
                    bits.skip(1);
                }
                readColour();
                if (bits.flag()) {
                    bits.golomb();
                    bits.golomb();
                }
                readTiming();
            }
        } catch (UnusableFormatException _) {
            // what was read before the cut stands
        }
    }

    private void readAspect() throws UnusableFormatException {
        if (!bits.flag()) {
            return;
        }
        int shape = bits.small(8);
        int across = 1;
        int down = 1;
        if (shape == WRITTEN_OUT) {
            across = bits.small(16);
            down = bits.small(16);
        } else if (shape >= 1 && shape <= SHAPES.length) {
            across = SHAPES[shape - 1][0];
            down = SHAPES[shape - 1][1];
        }
        if (across > 0 && down > 0 && across != down) {
            pixelAspect = Optional.of(new PixelAspect(across, down));
        }
    }

    private void readColour() throws UnusableFormatException {
        if (!bits.flag()) {
            return;
        }
        bits.skip(3);
        boolean fullRange = bits.flag();
        if (bits.flag()) {
            colour = Optional.of(new Colour(bits.small(8), bits.small(8), bits.small(8), fullRange));
        } else if (fullRange) {
            colour = Optional.of(new Colour(Colour.UNSPECIFIED, Colour.UNSPECIFIED, Colour.UNSPECIFIED, true));
        }
    }

    private void readTiming() throws UnusableFormatException {
        if (!bits.flag()) {
            return;
        }
        long unitsInTick = bits.read(32);
        long timeScale = bits.read(32);
        // H.264 counts fields: two ticks are one picture.
        double told = unitsInTick == 0 ? 0 : timeScale / (2.0 * unitsInTick);
        if (told >= 0.1 && told <= 300) {
            framesPerSecond = OptionalDouble.of(told);
        }
    }

    private static ByteBuffer withoutEmulationBytes(ByteBuffer unit) {
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

package tallyboard.media.codec.header;

import java.util.Optional;
import java.util.OptionalDouble;
import tallyboard.media.codec.PictureFormat.Colour;
import tallyboard.media.codec.PictureFormat.PixelAspect;
import tallyboard.media.codec.UnusableFormatException;

/** The part of a sequence header on how pictures are to be shown, which H.264 and HEVC begin alike (Annex E of both). */
final class Usability {

    private static final int WRITTEN_OUT = 255;
    // Table E-1: shapes 1..16.
    private static final int[][] SHAPES = {
        {1, 1}, {12, 11}, {10, 11}, {16, 11}, {40, 33}, {24, 11}, {20, 11}, {32, 11},
        {80, 33}, {18, 11}, {15, 11}, {64, 33}, {160, 99}, {4, 3}, {3, 2}, {2, 1}
    };

    private final Bits bits;
    private Optional<PixelAspect> pixelAspect = Optional.empty();
    private Optional<Colour> colour = Optional.empty();

    Usability(Bits bits) {
        this.bits = bits;
    }

    Optional<PixelAspect> pixelAspect() {
        return pixelAspect;
    }

    Optional<Colour> colour() {
        return colour;
    }

    /** Reads shape, overscan, colour and the place of the chroma samples. */
    void readLooks() throws UnusableFormatException {
        readAspect();
        if (bits.flag()) {
            bits.skip(1);
        }
        readColour();
        if (bits.flag()) {
            bits.golomb();
            bits.golomb();
        }
    }

    /** @param ticks that one picture lasts */
    static OptionalDouble rate(long unitsInTick, long timeScale, double ticks) {
        double told = unitsInTick == 0 ? 0 : timeScale / (ticks * unitsInTick);
        return told >= 0.1 && told <= 300 ? OptionalDouble.of(told) : OptionalDouble.empty();
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
}

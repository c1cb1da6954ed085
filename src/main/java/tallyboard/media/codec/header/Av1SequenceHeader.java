package tallyboard.media.codec.header;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import tallyboard.media.codec.PictureFormat;
import tallyboard.media.codec.PictureFormat.Colour;
import tallyboard.media.codec.UnusableFormatException;

/** Reads a sequence header of AV1 (AV1 specification, 5.5). */
public final class Av1SequenceHeader {

    private static final int LEVEL_WITH_TIER = 7;
    private static final int BT_709 = 1;
    private static final int SRGB = 13;
    private static final int IDENTITY = 0;

    private final Bits bits;
    private OptionalDouble framesPerSecond = OptionalDouble.empty();
    private boolean hasDecoderModel;
    private int delayBits;

    private Av1SequenceHeader(Bits bits) {
        this.bits = bits;
    }

    /** @param content of the unit, without its header */
    public static PictureFormat read(ByteBuffer content) throws UnusableFormatException {
        return new Av1SequenceHeader(new Bits(content, "the AV1 sequence header")).picture();
    }

    private PictureFormat picture() throws UnusableFormatException {
        int profile = bits.small(3);
        bits.skip(1);
        boolean still = bits.flag();
        if (still) {
            bits.skip(5);
        } else {
            readTiming();
            skipOperatingPoints();
        }
        int widthBits = bits.small(4) + 1;
        int heightBits = bits.small(4) + 1;
        int width = bits.small(widthBits) + 1;
        int height = bits.small(heightBits) + 1;
        if (width > 0xFFFF || height > 0xFFFF) {
            throw new UnusableFormatException("the AV1 sequence header has a picture that is too large");
        }
        skipTools(still);
        return new PictureFormat(width, height, framesPerSecond, Optional.empty(), colour(profile));
    }

    private void readTiming() throws UnusableFormatException {
        if (!bits.flag()) {
            return;
        }
        long unitsInTick = bits.read(32);
        long timeScale = bits.read(32);
        if (bits.flag()) {
            framesPerSecond = Usability.rate(unitsInTick, timeScale, bits.golomb() + 1.0);
        }
        hasDecoderModel = bits.flag();
        if (hasDecoderModel) {
            delayBits = bits.small(5) + 1;
            bits.skip(32 + 5 + 5);
        }
    }

    private void skipOperatingPoints() throws UnusableFormatException {
        boolean delayed = bits.flag();
        int points = bits.small(5) + 1;
        for (int i = 0; i < points; i++) {
            bits.skip(12);
            if (bits.small(5) > LEVEL_WITH_TIER) {
                bits.skip(1);
            }
            if (hasDecoderModel && bits.flag()) {
                bits.skip(2 * delayBits + 1);
            }
            if (delayed && bits.flag()) {
                bits.skip(4);
            }
        }
    }

    private void skipTools(boolean still) throws UnusableFormatException {
        if (still) {
            bits.skip(3 + 3);
            return;
        }
        if (bits.flag()) {
            bits.skip(4 + 3);
        }
        bits.skip(3 + 4);
        boolean ordered = bits.flag();
        if (ordered) {
            bits.skip(2);
        }
        boolean isChosenLater = bits.flag();
        boolean mayBeScreen = isChosenLater || bits.flag();
        if (mayBeScreen && !bits.flag()) {
            bits.skip(1);
        }
        bits.skip(ordered ? 3 + 3 : 3);
    }

    private Optional<Colour> colour(int profile) throws UnusableFormatException {
        boolean deep = bits.flag();
        if (profile == 2 && deep) {
            bits.skip(1);
        }
        boolean grey = profile != 1 && bits.flag();
        int primaries = Colour.UNSPECIFIED;
        int transfer = Colour.UNSPECIFIED;
        int matrix = Colour.UNSPECIFIED;
        boolean told = bits.flag();
        if (told) {
            primaries = bits.small(8);
            transfer = bits.small(8);
            matrix = bits.small(8);
        }
        boolean rgb = !grey && primaries == BT_709 && transfer == SRGB && matrix == IDENTITY;
        boolean fullRange = rgb || bits.flag();
        return told || fullRange ? Optional.of(new Colour(primaries, transfer, matrix, fullRange)) : Optional.empty();
    }
}

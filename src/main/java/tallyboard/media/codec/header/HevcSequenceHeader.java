package tallyboard.media.codec.header;

import java.nio.ByteBuffer;
import java.util.OptionalDouble;
import tallyboard.media.codec.PictureFormat;
import tallyboard.media.codec.UnusableFormatException;

/** Reads an HEVC sequence parameter set (ITU-T H.265, 7.3.2.2 and E.2.1) as far as the pictures' shape and timing. */
public final class HevcSequenceHeader {

    private static final int NAL_SPS = 33;
    /** Level 6.2 goes to 8,192 by 4,320; the sides of the largest picture lawful at any level stay below this. */
    private static final int MOST_PIXELS_A_SIDE = 16_384;

    private static final int PROFILE_BITS = 88;
    private static final int LEVEL_BITS = 8;
    private static final int SUB_LAYERS_IN_TABLE = 8;

    private final Bits bits;
    private final Usability looks;
    private OptionalDouble framesPerSecond = OptionalDouble.empty();

    private HevcSequenceHeader(Bits bits) {
        this.bits = bits;
        this.looks = new Usability(bits);
    }

    /** @param unit the NAL unit, its two-byte header included */
    public static PictureFormat read(ByteBuffer unit) throws UnusableFormatException {
        if (unit.remaining() < 2 || (unit.get(unit.position()) >> 1 & 63) != NAL_SPS) {
            throw new UnusableFormatException("the HEVC record has no sequence parameter set");
        }
        return new HevcSequenceHeader(new Bits(Emulation.removed(unit), "the HEVC sequence header")).picture();
    }

    private PictureFormat picture() throws UnusableFormatException {
        bits.skip(16 + 4);
        int subLayers = bits.small(3);
        bits.skip(1);
        skipProfiles(subLayers);
        bits.golomb();
        int chroma = bits.golombUpTo(3);
        boolean separatePlanes = chroma == 3 && bits.flag();
        int width = bits.golombUpTo(MOST_PIXELS_A_SIDE);
        int height = bits.golombUpTo(MOST_PIXELS_A_SIDE);
        if (bits.flag()) {
            int unitX = !separatePlanes && (chroma == 1 || chroma == 2) ? 2 : 1;
            int unitY = !separatePlanes && chroma == 1 ? 2 : 1;
            width -= unitX * (bits.golombUpTo(width) + bits.golombUpTo(width));
            height -= unitY * (bits.golombUpTo(height) + bits.golombUpTo(height));
        }
        if (width <= 0 || height <= 0) {
            throw new UnusableFormatException("the HEVC sequence header leaves nothing of the picture");
        }
        readRest(subLayers);
        return new PictureFormat(width, height, framesPerSecond, looks.pixelAspect(), looks.colour());
    }

    /** profile_tier_level (7.3.3): the general one, then what the sub-layers say of themselves. */
    private void skipProfiles(int subLayers) throws UnusableFormatException {
        bits.skip(PROFILE_BITS + LEVEL_BITS);
        int rest = 0;
        for (int i = 0; i < subLayers; i++) {
            rest += bits.flag() ? PROFILE_BITS : 0;
            rest += bits.flag() ? LEVEL_BITS : 0;
        }
        if (subLayers > 0) {
            bits.skip(2 * (SUB_LAYERS_IN_TABLE - subLayers));
        }
        bits.skip(rest);
    }

    /** The shape is known without it, so a cut here is no reason to refuse the pictures. */
    private void readRest(int subLayers) {
        try {
            bits.golomb();
            bits.golomb();
            int orderBits = bits.golombUpTo(12) + 4;
            int layersTold = bits.flag() ? subLayers + 1 : 1;
            skipGolombs(layersTold * 3 + 6);
            boolean scales = bits.flag();
            if (scales && bits.flag()) {
                skipScalingLists();
            }
            bits.skip(2);
            if (bits.flag()) {
                bits.skip(8);
                skipGolombs(2);
                bits.skip(1);
            }
            skipReferenceSets();
            if (bits.flag()) {
                bits.skip(bits.golombUpTo(32) * (orderBits + 1));
            }
            bits.skip(2);
            if (bits.flag()) {
                readUsability();
            }
        } catch (UnusableFormatException _) {
            // what was read before the cut stands
        }
    }

    private void readUsability() throws UnusableFormatException {
        looks.readLooks();
        bits.skip(3);
        if (bits.flag()) {
            skipGolombs(4);
        }
        if (bits.flag()) {
            framesPerSecond = Usability.rate(bits.read(32), bits.read(32), 1);
        }
    }

    /** 7.3.4: four sizes of block, of the largest only two lists. */
    private void skipScalingLists() throws UnusableFormatException {
        for (int size = 0; size < 4; size++) {
            for (int matrix = 0; matrix < 6; matrix += size == 3 ? 3 : 1) {
                if (bits.flag()) {
                    skipGolombs((size > 1 ? 1 : 0) + Math.min(64, 1 << 4 + 2 * size));
                } else {
                    bits.golomb();
                }
            }
        }
    }

    /** 7.3.7: each set is written out, or as what changes from the one before it. */
    private void skipReferenceSets() throws UnusableFormatException {
        int sets = bits.golombUpTo(64);
        int pictures = 0;
        for (int i = 0; i < sets; i++) {
            boolean predicted = i > 0 && bits.flag();
            pictures = predicted ? predictedSet(pictures) : writtenOutSet();
        }
    }

    private int predictedSet(int picturesBefore) throws UnusableFormatException {
        bits.skip(1);
        bits.golomb();
        int pictures = 0;
        for (int i = 0; i <= picturesBefore; i++) {
            boolean used = bits.flag();
            pictures += used || bits.flag() ? 1 : 0;
        }
        return pictures;
    }

    private int writtenOutSet() throws UnusableFormatException {
        int pictures = bits.golombUpTo(16) + bits.golombUpTo(16);
        for (int i = 0; i < pictures; i++) {
            bits.golomb();
            bits.skip(1);
        }
        return pictures;
    }

    private void skipGolombs(int count) throws UnusableFormatException {
        for (int i = 0; i < count; i++) {
            bits.golomb();
        }
    }
}

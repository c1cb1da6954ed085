package tallyboard.media.codec.header;

import java.nio.ByteBuffer;
import java.util.OptionalDouble;
import java.util.Set;
import tallyboard.media.codec.PictureFormat;
import tallyboard.media.codec.UnusableFormatException;

/** Reads an H.264 sequence parameter set (ITU-T H.264, 7.3.2.1.1 and E.1.1) as far as the pictures' shape and timing. */
public final class AvcSequenceHeader {

    private static final Set<Integer> WITH_CHROMA_FORMAT =
            Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);
    private static final int MOST_MACROBLOCKS_A_SIDE = 1024;
    /** H.264 counts fields: two ticks are one picture. */
    private static final double TICKS_OF_A_PICTURE = 2;

    private final Bits bits;
    private final Usability looks;
    private OptionalDouble framesPerSecond = OptionalDouble.empty();

    private AvcSequenceHeader(Bits bits) {
        this.bits = bits;
        this.looks = new Usability(bits);
    }

    /** @param unit the NAL unit, its one-byte header included */
    public static PictureFormat read(ByteBuffer unit) throws UnusableFormatException {
        if (unit.remaining() < 4 || (unit.get(unit.position()) & 31) != 7) {
            throw new UnusableFormatException("the H.264 record has no sequence parameter set");
        }
        return new AvcSequenceHeader(new Bits(Emulation.removed(unit), "the H.264 sequence header")).picture();
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
        return new PictureFormat(width, height, framesPerSecond, looks.pixelAspect(), looks.colour());
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
                looks.readLooks();
                if (bits.flag()) {
                    framesPerSecond = Usability.rate(bits.read(32), bits.read(32), TICKS_OF_A_PICTURE);
                }
            }
        } catch (UnusableFormatException _) {
            // what was read before the cut stands
        }
    }
}

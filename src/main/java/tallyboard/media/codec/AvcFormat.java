package tallyboard.media.codec;

import java.nio.ByteBuffer;
import java.util.Locale;
import tallyboard.media.codec.header.AvcSequenceHeader;

/**
 * H.264, from an AVCDecoderConfigurationRecord (ISO/IEC 14496-15, 5.3.3.1).
 *
 * @param nalLengthSize bytes of the length before each NAL unit of a sample: 1, 2 or 4
 */
public record AvcFormat(ByteBuffer record, int nalLengthSize, PictureFormat picture) implements VideoFormat {

    private static final int NAL_IDR = 5;
    private static final int HEAD = 6;

    public AvcFormat {
        record = record.slice();
    }

    public static AvcFormat parse(ByteBuffer avcC) throws UnusableFormatException {
        var record = TrackFormat.copy(avcC);
        if (record.limit() < HEAD + 1) {
            throw new UnusableFormatException("the H.264 record is cut short");
        }
        if (record.get(0) != 1) {
            throw new UnusableFormatException("the H.264 record has an unknown version " + (record.get(0) & 255));
        }
        int lengthSize = (record.get(4) & 3) + 1;
        if (lengthSize == 3) {
            throw new UnusableFormatException("the H.264 record has an unlawful length size");
        }
        var rest = record.duplicate().position(5);
        int sequenceSets = rest.get() & 31;
        if (sequenceSets == 0) {
            throw new UnusableFormatException("the H.264 record has no sequence parameter set");
        }
        var picture = AvcSequenceHeader.read(nextSet(rest));
        for (int i = 1; i < sequenceSets; i++) {
            nextSet(rest);
        }
        if (!rest.hasRemaining() || rest.get() == 0) {
            throw new UnusableFormatException("the H.264 record has no picture parameter set");
        }
        nextSet(rest);
        return new AvcFormat(record, lengthSize, picture);
    }

    private static ByteBuffer nextSet(ByteBuffer rest) throws UnusableFormatException {
        if (rest.remaining() < 2 || (rest.getShort(rest.position()) & 0xFFFF) > rest.remaining() - 2) {
            throw new UnusableFormatException("the H.264 record is cut short");
        }
        int size = rest.getShort() & 0xFFFF;
        var set = rest.slice(rest.position(), size);
        rest.position(rest.position() + size);
        return set;
    }

    @Override
    public ByteBuffer record() {
        return record.duplicate();
    }

    @Override
    public String codec() {
        return String.format(Locale.ROOT, "avc1.%02x%02x%02x", octet(1), octet(2), octet(3));
    }

    @Override
    public String title() {
        return "H.264";
    }

    @Override
    public String profile() {
        return AvcProfile.name(octet(1), octet(2)) + " " + AvcProfile.level(octet(1), octet(2), octet(3));
    }

    /** True when the sample has an IDR picture (NAL type 5). A malformed sample has none. */
    @Override
    public boolean startsDecoding(ByteBuffer payload) {
        return NalUnits.any(payload, nalLengthSize, first -> (first & 31) == NAL_IDR);
    }

    private int octet(int index) {
        return record.get(index) & 255;
    }
}

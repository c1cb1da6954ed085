package tallyboard.media.codec;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import tallyboard.media.codec.header.HevcSequenceHeader;

/**
 * HEVC, from an HEVCDecoderConfigurationRecord (ISO/IEC 14496-15, 8.3.3.1).
 *
 * @param nalLengthSize bytes of the length before each NAL unit of a sample: 1, 2 or 4
 */
public record HevcFormat(ByteBuffer record, int nalLengthSize, PictureFormat picture) implements VideoFormat {

    private static final int HEAD = 22;
    private static final int SEQUENCE_SET = 33;
    private static final int PICTURE_SET = 34;
    private static final int FIRST_RANDOM_ACCESS = 16;
    private static final int LAST_RANDOM_ACCESS = 21;

    public HevcFormat {
        record = record.slice();
    }

    public static HevcFormat parse(ByteBuffer hvcC) throws UnusableFormatException {
        var record = TrackFormat.copy(hvcC);
        if (record.limit() <= HEAD) {
            throw cutShort();
        }
        // Some encoders still write the 0 of the draft.
        if ((record.get(0) & 255) > 1) {
            throw new UnusableFormatException("the HEVC record has an unknown version " + (record.get(0) & 255));
        }
        int lengthSize = (record.get(21) & 3) + 1;
        if (lengthSize == 3) {
            throw new UnusableFormatException("the HEVC record has an unlawful length size");
        }
        return new HevcFormat(record, lengthSize, picture(record.duplicate().position(HEAD)));
    }

    private static PictureFormat picture(ByteBuffer rest) throws UnusableFormatException {
        Optional<PictureFormat> picture = Optional.empty();
        boolean hasPictureSet = false;
        int arrays = rest.get() & 255;
        for (int i = 0; i < arrays; i++) {
            if (rest.remaining() < 3) {
                throw cutShort();
            }
            int type = rest.get() & 63;
            int units = rest.getShort() & 0xFFFF;
            for (int j = 0; j < units; j++) {
                var unit = nextUnit(rest);
                if (type == SEQUENCE_SET && picture.isEmpty()) {
                    picture = Optional.of(HevcSequenceHeader.read(unit));
                }
                hasPictureSet |= type == PICTURE_SET;
            }
        }
        if (!hasPictureSet) {
            throw new UnusableFormatException("the HEVC record has no picture parameter set");
        }
        return picture.orElseThrow(() -> new UnusableFormatException("the HEVC record has no sequence parameter set"));
    }

    private static ByteBuffer nextUnit(ByteBuffer rest) throws UnusableFormatException {
        if (rest.remaining() < 2 || (rest.getShort(rest.position()) & 0xFFFF) > rest.remaining() - 2) {
            throw cutShort();
        }
        int size = rest.getShort() & 0xFFFF;
        var unit = rest.slice(rest.position(), size);
        rest.position(rest.position() + size);
        return unit;
    }

    private static UnusableFormatException cutShort() {
        return new UnusableFormatException("the HEVC record is cut short");
    }

    @Override
    public ByteBuffer record() {
        return record.duplicate();
    }

    /** Annex E.3: profile, its compatibilities in reversed order of bits, tier and level, constraints without trailing zeros. */
    @Override
    public String codec() {
        int space = octet(1) >> 6;
        var name = new StringBuilder("hvc1.");
        if (space > 0) {
            name.append((char) ('A' + space - 1));
        }
        name.append(String.format(
                Locale.ROOT, "%d.%x.%s%d", octet(1) & 31, Integer.reverse(record.getInt(2)), tier(), octet(12)));
        int last = 11;
        while (last >= 6 && octet(last) == 0) {
            last--;
        }
        for (int i = 6; i <= last; i++) {
            name.append(String.format(Locale.ROOT, ".%x", octet(i)));
        }
        return name.toString();
    }

    @Override
    public String title() {
        return "HEVC";
    }

    @Override
    public String profile() {
        int profile = octet(1) & 31;
        String name = switch (profile) {
            case 1 -> "Main";
            case 2 -> "Main 10";
            case 3 -> "Main Still Picture";
            case 4 -> "Range Extensions";
            default -> "profile " + profile;
        };
        return name + " " + octet(12) / 30 + "." + octet(12) % 30 / 3;
    }

    /** True when the sample has a picture of random access (NAL types 16 to 21). A malformed sample has none. */
    @Override
    public boolean startsDecoding(ByteBuffer payload) {
        return NalUnits.any(payload, nalLengthSize, HevcFormat::isRandomAccess);
    }

    private static boolean isRandomAccess(int firstByte) {
        int type = firstByte >> 1 & 63;
        return type >= FIRST_RANDOM_ACCESS && type <= LAST_RANDOM_ACCESS;
    }

    private char tier() {
        return (octet(1) & 0x20) == 0 ? 'L' : 'H';
    }

    private int octet(int index) {
        return record.get(index) & 255;
    }
}

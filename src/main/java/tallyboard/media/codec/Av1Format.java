package tallyboard.media.codec;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import tallyboard.media.codec.header.Av1SequenceHeader;
import tallyboard.media.codec.header.Obu;

/** AV1, from an AV1CodecConfigurationRecord (AV1 in ISOBMFF, 2.3). */
public record Av1Format(ByteBuffer record, PictureFormat picture) implements VideoFormat {

    private static final int HEAD = 4;
    private static final int MARKER_AND_VERSION = 0x81;

    public Av1Format {
        record = record.slice();
    }

    public static Av1Format parse(ByteBuffer av1C) throws UnusableFormatException {
        var record = TrackFormat.copy(av1C);
        if (record.limit() < HEAD) {
            throw new UnusableFormatException("the AV1 record is cut short");
        }
        if ((record.get(0) & 255) != MARKER_AND_VERSION) {
            throw new UnusableFormatException("the AV1 record has an unknown version");
        }
        var rest = record.duplicate().position(HEAD);
        for (var unit = Obu.next(rest); unit.isPresent(); unit = Obu.next(rest)) {
            if (unit.get().type() == Obu.SEQUENCE_HEADER) {
                return new Av1Format(record, Av1SequenceHeader.read(unit.get().content()));
            }
        }
        throw new UnusableFormatException("the AV1 record has no sequence header");
    }

    /** The sample as files want it: without the delimiter that stands before each picture on the wire of some encoders. */
    public static ByteBuffer withoutDelimiter(ByteBuffer payload) {
        var rest = payload.duplicate();
        boolean delimited = Obu.next(rest)
                .filter(unit -> unit.type() == Obu.TEMPORAL_DELIMITER)
                .isPresent();
        return delimited ? rest.slice() : payload;
    }

    @Override
    public ByteBuffer record() {
        return record.duplicate();
    }

    @Override
    public String codec() {
        char tier = (octet(2) & 0x80) == 0 ? 'M' : 'H';
        return String.format(Locale.ROOT, "av01.%d.%02d%c.%02d", octet(1) >> 5, octet(1) & 31, tier, depth());
    }

    @Override
    public String title() {
        return "AV1";
    }

    @Override
    public String profile() {
        int profile = octet(1) >> 5;
        String name = switch (profile) {
            case 0 -> "Main";
            case 1 -> "High";
            case 2 -> "Professional";
            default -> "profile " + profile;
        };
        int level = octet(1) & 31;
        return name + " " + (2 + (level >> 2)) + "." + (level & 3);
    }

    /** True when its first picture is a key picture that is shown. A malformed sample has none. */
    @Override
    public boolean startsDecoding(ByteBuffer payload) {
        var rest = payload.duplicate();
        Optional<Obu> unit = Obu.next(rest);
        while (unit.isPresent() && !unit.get().isPicture()) {
            unit = Obu.next(rest);
        }
        return unit.filter(Obu::isShownKey).isPresent();
    }

    private int depth() {
        if ((octet(2) & 0x40) == 0) {
            return 8;
        }
        return (octet(2) & 0x20) == 0 ? 10 : 12;
    }

    private int octet(int index) {
        return record.get(index) & 255;
    }
}

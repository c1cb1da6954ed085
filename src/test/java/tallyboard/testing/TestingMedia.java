package tallyboard.testing;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import tallyboard.media.Sample;
import tallyboard.media.codec.AacFormat;
import tallyboard.media.codec.AvcFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.codec.UnusableFormatException;

/** Small lawful media: 640 x 360 at 30 pictures a second with a key picture each second, and AAC of 48 kHz. */
public final class TestingMedia {
    private static final String AVC_RECORD =
            "0142c01effe100196742c01ed900a02ff970110000030001000003003c0f162e4801000568cb83cb20";
    private static final String AAC_RECORD = "1190";
    private static final byte[] KEY = HexFormat.of().parseHex("0000000465880102");
    private static final byte[] INTER = HexFormat.of().parseHex("0000000441880102");
    private static final byte[] SOUND = HexFormat.of().parseHex("21104560");

    private TestingMedia() {}

    public static TrackFormat video() {
        try {
            return AvcFormat.parse(ByteBuffer.wrap(HexFormat.of().parseHex(AVC_RECORD)));
        } catch (UnusableFormatException e) {
            throw new AssertionError(e);
        }
    }

    public static TrackFormat audio() {
        try {
            return AacFormat.parse(ByteBuffer.wrap(HexFormat.of().parseHex(AAC_RECORD)));
        } catch (UnusableFormatException e) {
            throw new AssertionError(e);
        }
    }

    public static Sample picture(long millis, boolean isKey) {
        return new Sample(TrackKind.VIDEO, millis, 0, isKey, ByteBuffer.wrap(isKey ? KEY : INTER));
    }

    public static Sample sound(long millis) {
        return new Sample(TrackKind.AUDIO, millis, 0, true, ByteBuffer.wrap(SOUND));
    }
}

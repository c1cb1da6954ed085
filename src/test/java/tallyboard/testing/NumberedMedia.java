package tallyboard.testing;

import java.nio.ByteBuffer;
import tallyboard.media.Sample;
import tallyboard.media.codec.TrackKind;

/** Samples that can be told apart: each carries a number, and {@link #name} reads it back, as in "K0", "P1", "S7". */
public final class NumberedMedia {
    private static final int KEY_UNIT = 0x65;
    private static final int OTHER_UNIT = 0x41;
    private static final int SOUND = 0x21;

    private NumberedMedia() {}

    public static Sample key(int number, long millis) {
        return picture(number, millis, 0, true);
    }

    public static Sample picture(int number, long millis) {
        return picture(number, millis, 0, false);
    }

    /** @param offset presentation minus decoding time in milliseconds */
    public static Sample picture(int number, long millis, int offset, boolean isKey) {
        var unit = ByteBuffer.allocate(9).putInt(5).put((byte) (isKey ? KEY_UNIT : OTHER_UNIT));
        return new Sample(
                TrackKind.VIDEO, millis, offset, isKey, unit.putInt(number).flip());
    }

    public static Sample sound(int number, long millis) {
        var frame = ByteBuffer.allocate(5).put((byte) SOUND).putInt(number).flip();
        return new Sample(TrackKind.AUDIO, millis, 0, true, frame);
    }

    /** The sample that these bytes are. */
    public static String name(ByteBuffer payload) {
        int at = payload.position();
        return switch (payload.remaining()) {
            case 9 -> (payload.get(at + 4) == KEY_UNIT ? "K" : "P") + payload.getInt(at + 5);
            case 5 -> "S" + payload.getInt(at + 1);
            default -> throw new IllegalArgumentException("not a numbered sample of " + payload.remaining() + " bytes");
        };
    }
}

package tallyboard.rtmp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Bytes written as they stand in a specification: hex with blanks, and text between single quotes. */
public final class Hex {
    private Hex() {}

    public static ByteBuffer of(String... pieces) {
        var bytes = new ByteArrayOutputStream();
        boolean text = false;
        for (String part : String.join(" ", pieces).split("'")) {
            bytes.writeBytes(
                    text
                            ? part.getBytes(StandardCharsets.UTF_8)
                            : HexFormat.of().parseHex(part.replace(" ", "")));
            text = !text;
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    /** So many bytes that differ from their neighbours. */
    public static ByteBuffer filled(int size) {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 7 + (i >> 8));
        }
        return ByteBuffer.wrap(bytes);
    }

    public static String text(ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return HexFormat.of().formatHex(copy);
    }
}

package tallyboard.media.mp4.box;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/**
 * The Opus record in its two forms: OpusHead (RFC 7845), least significant byte first, and the content of {@code dOps}
 * (Opus in ISOBMFF, 4.3.2), most significant byte first and without the magic word.
 */
public final class OpusRecord {

    private static final byte[] MAGIC = "OpusHead".getBytes(US_ASCII);
    private static final int LEAST = 11;
    private static final byte VERSION_OF_HEAD = 1;
    private static final byte VERSION_OF_BOX = 0;

    private OpusRecord() {}

    public static ByteBuffer inFile(ByteBuffer opusHead) {
        return turned(opusHead.position(MAGIC.length), VERSION_OF_BOX, 0);
    }

    public static ByteBuffer onWire(ByteBuffer dOps) throws MalformedBoxException {
        if (dOps.remaining() < LEAST) {
            throw new MalformedBoxException("box dOps is malformed");
        }
        return turned(dOps.duplicate(), VERSION_OF_HEAD, MAGIC.length);
    }

    private static ByteBuffer turned(ByteBuffer in, byte version, int magic) {
        var out =
                ByteBuffer.allocate(magic + in.remaining()).put(MAGIC, 0, magic).put(version);
        in.get();
        out.put(in.get()).putShort(Short.reverseBytes(in.getShort()));
        out.putInt(Integer.reverseBytes(in.getInt())).putShort(Short.reverseBytes(in.getShort()));
        return out.put(in).flip();
    }
}

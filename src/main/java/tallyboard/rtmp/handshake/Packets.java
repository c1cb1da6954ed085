package tallyboard.rtmp.handshake;

import java.nio.ByteBuffer;

/** The packets of the handshake (RTMP 1.0, section 5.2). */
final class Packets {
    static final byte VERSION = 3;

    /** C1, S1, C2 and S2. */
    static final int PACKET = 1536;

    /** The version byte and the packet after it. */
    static final int HELLO = 1 + PACKET;

    private static final int FILLING = PACKET - 8;

    private Packets() {}

    /** Time 0, then a version of 0: ffmpeg would ask anything else for a digest. */
    static void putHello(ByteBuffer out) {
        out.put(VERSION).putInt(0).putInt(0);
        for (int i = 0; i < FILLING; i++) {
            out.put((byte) (i * 31 + 7));
        }
    }

    static void move(ByteBuffer from, ByteBuffer to) {
        int count = Math.min(from.remaining(), to.remaining());
        to.put(to.position(), from, from.position(), count);
        to.position(to.position() + count);
        from.position(from.position() + count);
    }
}

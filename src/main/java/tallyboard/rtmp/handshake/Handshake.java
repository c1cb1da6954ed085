package tallyboard.rtmp.handshake;

import java.nio.ByteBuffer;
import tallyboard.rtmp.bounds.MalformedException;
import tallyboard.rtmp.chunk.Outbox;

/**
 * One side of the handshake. The caller speaks first (C0, C1) and answers the server's packet with C2; the server answers
 * C0 and C1 with S0, S1 and S2 as one piece, without waiting for C2.
 */
public final class Handshake {
    private final ByteBuffer hello = ByteBuffer.allocate(Packets.HELLO);
    private final Outbox out;
    private final boolean calling;
    private int leftOfEcho = Packets.PACKET;

    private Handshake(Outbox out, boolean calling) {
        this.out = out;
        this.calling = calling;
    }

    public static Handshake asServer(Outbox out) {
        return new Handshake(out, false);
    }

    /** Puts C0 and C1 into {@code out} at once. */
    public static Handshake asCaller(Outbox out) {
        Packets.putHello(out.room(Packets.HELLO));
        return new Handshake(out, true);
    }

    /** Takes what belongs to the handshake and leaves the rest: chunks may follow in the same segment. */
    public void read(ByteBuffer in) throws MalformedException {
        if (hello.hasRemaining()) {
            if (hello.position() == 0 && in.hasRemaining()) {
                FirstByte.check(in.get(in.position()));
            }
            Packets.move(in, hello);
            if (hello.hasRemaining()) {
                return;
            }
            answer();
        }
        int count = Math.min(leftOfEcho, in.remaining());
        in.position(in.position() + count);
        leftOfEcho -= count;
    }

    /** The peer's last packet is in. */
    public boolean isDone() {
        return leftOfEcho == 0;
    }

    private void answer() {
        if (!calling) {
            Packets.putHello(out.room(Packets.HELLO));
        }
        out.room(Packets.PACKET).put(hello.array(), 1, Packets.PACKET);
    }
}

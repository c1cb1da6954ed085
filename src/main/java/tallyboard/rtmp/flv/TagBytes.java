package tallyboard.rtmp.flv;

import java.nio.ByteBuffer;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.MalformedException;

/** Reads the numbers of tag headers; a tag that ends too early is malformed, never an exception of the buffer. */
final class TagBytes {
    private final ByteBuffer in;

    TagBytes(ByteBuffer body) {
        this.in = body.duplicate();
    }

    boolean isEmpty() {
        return !in.hasRemaining();
    }

    int unsigned8() throws MalformedException {
        return need(1).get() & 0xFF;
    }

    int unsigned16() throws MalformedException {
        return need(2).getShort() & 0xFFFF;
    }

    int unsigned24() throws MalformedException {
        return (need(3).getShort() & 0xFFFF) << 8 | in.get() & 0xFF;
    }

    int signed24() throws MalformedException {
        return unsigned24() << 8 >> 8;
    }

    int fourCc() throws MalformedException {
        return need(4).getInt();
    }

    ByteBuffer slice(int size) throws MalformedException {
        var slice = need(size).slice(in.position(), size);
        in.position(in.position() + size);
        return slice;
    }

    ByteBuffer rest() throws MalformedException {
        return slice(in.remaining());
    }

    private ByteBuffer need(int bytes) throws MalformedException {
        if (in.remaining() < bytes) {
            throw new MalformedException(Fault.TAG_TRUNCATED);
        }
        return in;
    }
}

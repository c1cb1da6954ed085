package tallyboard.rtmp.chunk;

import java.nio.ByteBuffer;

/**
 * One whole message.
 *
 * @param type      one of {@link MessageType}, or a number unknown to us
 * @param timestamp milliseconds, unsigned 32 bits as on the wire, wrapping every 49.7 days
 * @param streamId  message stream id; 0 is the connection itself
 * @param body      from position 0 to its limit, on the heap; shared, so nobody writes into it
 */
public record Message(int type, long timestamp, int streamId, ByteBuffer body) {
    @Override
    public String toString() {
        return "message of type " + type + ", " + body.remaining() + " bytes";
    }
}

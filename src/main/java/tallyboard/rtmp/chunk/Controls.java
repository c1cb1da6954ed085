package tallyboard.rtmp.chunk;

import java.nio.ByteBuffer;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.MalformedException;

/** The protocol control messages (types 1 to 6), which are numbers and travel on chunk stream 2. */
public final class Controls {
    public static final int STREAM_BEGIN = 0;
    public static final int PING_REQUEST = 6;
    public static final int PING_RESPONSE = 7;

    private static final int DYNAMIC = 2;

    private Controls() {}

    /** The first 32 bits of a control message. */
    public static int number(Message message) throws MalformedException {
        if (message.body().remaining() < 4) {
            throw new MalformedException(Fault.BAD_CONTROL);
        }
        return message.body().getInt(0);
    }

    public static Message setChunkSize(int size) {
        return control(MessageType.SET_CHUNK_SIZE, number(size));
    }

    /** @param received bytes since the connection began, of which the low 32 bits are sent */
    public static Message acknowledgement(long received) {
        return control(MessageType.ACKNOWLEDGEMENT, number((int) received));
    }

    public static Message windowAckSize(int bytes) {
        return control(MessageType.WINDOW_ACK_SIZE, number(bytes));
    }

    public static Message setPeerBandwidth(int bytes) {
        var body = ByteBuffer.allocate(5).putInt(bytes).put((byte) DYNAMIC);
        return control(MessageType.SET_PEER_BANDWIDTH, body.flip());
    }

    public static Message userControl(int event, int value) {
        var body = ByteBuffer.allocate(6).putShort((short) event).putInt(value);
        return control(MessageType.USER_CONTROL, body.flip());
    }

    private static ByteBuffer number(int value) {
        return ByteBuffer.allocate(4).putInt(value).flip();
    }

    private static Message control(int type, ByteBuffer body) {
        return new Message(type, 0, 0, body);
    }
}

package tallyboard.rtmp;

import java.nio.ByteBuffer;
import java.util.Optional;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.Limits;
import tallyboard.rtmp.bounds.MalformedException;
import tallyboard.rtmp.chunk.ChunkReader;
import tallyboard.rtmp.chunk.ChunkWriter;
import tallyboard.rtmp.chunk.Controls;
import tallyboard.rtmp.chunk.Message;
import tallyboard.rtmp.chunk.MessageType;
import tallyboard.rtmp.chunk.Outbox;
import tallyboard.rtmp.handshake.Handshake;

/** What both sides of a connection do alike: handshake, chunks, acknowledgements and answers to pings. */
final class Wire {
    /** Bytes between acknowledgements until the peer says otherwise. */
    static final int USUAL_WINDOW = 2_500_000;

    private final Outbox out = new Outbox();
    private final ChunkReader reader = new ChunkReader();
    private final ChunkWriter writer = new ChunkWriter(out);
    private final Handshake handshake;

    private long received;
    private long acknowledged;
    private long window = USUAL_WINDOW;
    private int pingsAnswered;

    private Wire(boolean calling) {
        handshake = calling ? Handshake.asCaller(out) : Handshake.asServer(out);
    }

    static Wire called() {
        return new Wire(false);
    }

    static Wire calling() {
        return new Wire(true);
    }

    /** The next message that is not for the wire itself; empty when {@code in} is used up. */
    Optional<Message> next(ByteBuffer in) throws MalformedException {
        int start = in.position();
        var message = read(in);
        received += in.position() - start;
        if (message.isEmpty()) {
            acknowledge();
        }
        return message;
    }

    void send(Message message) {
        writer.write(message);
    }

    ByteBuffer outgoing() {
        pingsAnswered = 0;
        return out.waiting();
    }

    boolean isOpen() {
        return handshake.isDone();
    }

    void trust() {
        reader.trust();
    }

    long emptyMessages() {
        return reader.emptyMessages();
    }

    private Optional<Message> read(ByteBuffer in) throws MalformedException {
        if (!handshake.isDone()) {
            handshake.read(in);
            if (!handshake.isDone()) {
                return Optional.empty();
            }
        }
        while (true) {
            var message = reader.next(in);
            if (message.isEmpty() || !obey(message.get())) {
                return message;
            }
        }
    }

    /** True when the message was for the wire. */
    private boolean obey(Message message) throws MalformedException {
        switch (message.type()) {
            case MessageType.USER_CONTROL -> answerPing(message.body());
            case MessageType.WINDOW_ACK_SIZE -> setWindow(Controls.number(message));
            case MessageType.ACKNOWLEDGEMENT, MessageType.SET_PEER_BANDWIDTH -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private void answerPing(ByteBuffer body) throws MalformedException {
        if (body.remaining() < 2) {
            throw new MalformedException(Fault.BAD_CONTROL);
        }
        if (body.getShort(0) == Controls.PING_REQUEST && body.remaining() >= 6) {
            if (++pingsAnswered > Limits.PINGS) {
                throw new MalformedException(Fault.TOO_MANY_PINGS);
            }
            send(Controls.userControl(Controls.PING_RESPONSE, body.getInt(2)));
        }
    }

    private void setWindow(int bytes) {
        if (bytes > 0) {
            window = bytes;
        }
    }

    private void acknowledge() {
        if (received - acknowledged >= window) {
            send(Controls.acknowledgement(received));
            acknowledged = received;
        }
    }
}

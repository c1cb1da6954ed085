package tallyboard.ingest;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.HexFormat;
import java.util.Map;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.amf.AmfWriter;
import tallyboard.rtmp.chunk.ChunkWriter;
import tallyboard.rtmp.chunk.Message;
import tallyboard.rtmp.chunk.MessageType;
import tallyboard.rtmp.chunk.Outbox;

/** A peer with a real socket that says what it likes. Once it is closed, whatever else it says goes nowhere. */
final class Stranger implements AutoCloseable {
    private static final int HANDSHAKE = 1 + 1536 + 1536;

    private final SocketChannel socket;
    private final Outbox out = new Outbox();
    private final ChunkWriter writer = new ChunkWriter(out);

    Stranger(InetSocketAddress server) throws IOException {
        socket = SocketChannel.open(server);
    }

    Stranger greet() {
        return raw(ByteBuffer.allocate(HANDSHAKE).put((byte) 3).rewind());
    }

    Stranger connect() {
        return say(0, "connect", 1, new AmfValue.Fields(Map.of("app", AmfValue.of("live"))));
    }

    Stranger createStream() {
        return say(0, "createStream", 4, AmfValue.nothing());
    }

    Stranger publish(String key) {
        return say(1, "publish", 5, AmfValue.nothing(), AmfValue.of(key), AmfValue.of("live"));
    }

    /** All the way to being an encoder. */
    Stranger publishing() {
        return greet().connect().createStream().publish(Doorkeeper.GOOD_KEY);
    }

    Stranger say(int streamId, String name, double transaction, AmfValue... values) {
        var body = new AmfWriter().text(name).number(transaction);
        for (var value : values) {
            body.value(value);
        }
        return send(MessageType.COMMAND, 0, streamId, body.toBody());
    }

    Stranger send(int type, long timestamp, int streamId, ByteBuffer body) {
        writer.write(new Message(type, timestamp, streamId, body));
        return raw(out.waiting());
    }

    Stranger raw(String hex) {
        return raw(ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }

    Stranger raw(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                socket.write(bytes);
            }
        } catch (IOException _) {
            bytes.position(bytes.limit()); // closed by the other side
        }
        return this;
    }

    /** Waits until the server closes; whatever it still says is read over. */
    void waitForClose() {
        var answers = ByteBuffer.allocate(8 * 1024);
        try {
            while (socket.read(answers.clear()) >= 0) {
                // nobody listens
            }
        } catch (IOException _) {
            // closed with a reset, which is closed too
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package tallyboard.ingest;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.HexFormat;
import java.util.Map;
import tallyboard.rtmp.ClientSession;
import tallyboard.rtmp.ClientStep;
import tallyboard.rtmp.PublishTarget;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.command.OfferedKey;

/** An encoder with a real socket; everything it does blocks. */
final class SocketEncoder implements AutoCloseable {
    private final SocketChannel socket;
    private final ClientSession session;
    private final ByteBuffer in = ByteBuffer.allocate(8 * 1024).flip();

    SocketEncoder(InetSocketAddress server, String app, String key) throws IOException {
        socket = SocketChannel.open(server);
        session = new ClientSession(
                new PublishTarget(app, "rtmp://127.0.0.1/" + app, new OfferedKey(key), "Lavf59.27.100"));
    }

    static SocketEncoder withGoodKey(InetSocketAddress server) throws IOException {
        return new SocketEncoder(server, "live", Doorkeeper.GOOD_KEY);
    }

    /** Talks until the server has decided; the answer is its decision. */
    ClientStep publish() throws IOException {
        var step = session.next(in);
        while (step instanceof ClientStep.NeedBytes) {
            flush();
            if (read() < 0) {
                throw new IOException("closed without an answer");
            }
            step = session.next(in);
        }
        return step;
    }

    void name(String encoder) throws IOException {
        session.metadata(new AmfValue.Fields(Map.of("encoder", AmfValue.of(encoder))));
        flush();
    }

    void video(long timestamp, String hex) throws IOException {
        session.video(timestamp, ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", ""))));
        flush();
    }

    void audio(long timestamp, String hex) throws IOException {
        session.audio(timestamp, ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", ""))));
        flush();
    }

    void unpublish() throws IOException {
        session.unpublish();
        flush();
    }

    void raw(byte[] bytes) throws IOException {
        write(ByteBuffer.wrap(bytes));
    }

    /** Waits until the server closes; whatever it still says is read over. */
    void waitForClose() {
        try {
            do {
                in.clear();
            } while (socket.read(in) >= 0);
        } catch (IOException _) {
            // closed with a reset, which is closed too
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int read() throws IOException {
        in.clear();
        int count = socket.read(in);
        in.flip();
        return count;
    }

    private void flush() throws IOException {
        write(session.outgoing());
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            socket.write(bytes);
        }
    }
}

package tallyboard.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * One encoder's bytes inside TLS. The first read looks at the first byte and shakes hands; both may block, and closing
 * from any thread ends that. Read and written by one thread.
 */
final class TlsChannel implements ByteChannel {
    private static final int TLS_HANDSHAKE = 0x16;
    private static final int RTMP_VERSION = 0x03;
    private static final int ENCODERS_READ = 16 * 1024;

    private final SocketChannel plain;
    private final SSLContext tls;
    private final byte[] bytes = new byte[ENCODERS_READ];
    private @Nullable SSLSocket secured;

    TlsChannel(SocketChannel plain, SSLContext tls) {
        this.plain = plain;
        this.tls = tls;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        var from = secured == null ? shakeHands() : secured;
        if (from == null) {
            return -1;
        }
        int count = from.getInputStream().read(bytes, 0, Math.min(bytes.length, into.remaining()));
        if (count > 0) {
            into.put(bytes, 0, count);
        }
        return count;
    }

    /** Nothing when the peer closes before it has said anything, as a port check does. */
    private @Nullable SSLSocket shakeHands() throws IOException {
        var first = ByteBuffer.allocate(1);
        if (plain.read(first) < 0) {
            return null;
        }
        switch (first.get(0)) {
            case TLS_HANDSHAKE -> {}
            case RTMP_VERSION ->
                throw new SSLException("the first bytes look like rtmp, and this port takes rtmps only");
            default -> throw new SSLException("the first bytes are not TLS");
        }
        var socket = (SSLSocket)
                tls.getSocketFactory().createSocket(plain.socket(), new ByteArrayInputStream(first.array()), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        secured = socket;
        return socket;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        if (secured == null) {
            throw new SSLException("nothing was agreed yet");
        }
        var out = new byte[from.remaining()];
        from.get(out);
        secured.getOutputStream().write(out);
        return out.length;
    }

    @Override
    public boolean isOpen() {
        return plain.isOpen();
    }

    /** At once, without a goodbye that a peer which reads nothing could hold up. */
    @Override
    public void close() throws IOException {
        plain.close();
    }
}

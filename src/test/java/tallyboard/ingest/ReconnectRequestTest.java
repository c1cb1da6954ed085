package tallyboard.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallyboard.rtmp.Hex;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.amf.AmfWriter;
import tallyboard.rtmp.chunk.ChunkWriter;
import tallyboard.rtmp.chunk.Message;
import tallyboard.rtmp.chunk.MessageType;
import tallyboard.rtmp.chunk.Outbox;
import tallyboard.rtmp.handshake.Handshake;

/** An encoder of Enhanced RTMP 2 on a socket, while the program ends. */
@Timeout(60)
class ReconnectRequestTest {
    private static final String REQUEST = "NetConnection.Connect.ReconnectRequest";
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Outbox out = new Outbox();
    private final ChunkWriter writer = new ChunkWriter(out);
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    /** Publishes while the listener closes, and answers all that it was told. */
    private String toldAtTheEnd(Map<String, AmfValue> capabilities) throws Exception {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var ingest = RtmpIngest.start(here, new Doorkeeper(), new Deadlines(LONG, LONG, LONG));
        try (var socket =
                new Socket(ingest.address().getAddress(), ingest.address().getPort())) {
            var hello = new Outbox();
            Handshake.asCaller(hello);
            write(
                    socket,
                    ByteBuffer.allocate(1 + 1536 + 1536).put(hello.waiting()).rewind());
            var connect = new LinkedHashMap<String, AmfValue>();
            connect.put("app", AmfValue.of("live"));
            connect.put("tcUrl", AmfValue.of("rtmp://127.0.0.1/live"));
            connect.putAll(capabilities);
            say(0, new AmfWriter().text("connect").number(1).value(new AmfValue.Fields(connect)));
            say(0, new AmfWriter().text("createStream").number(2).nothing());
            say(
                    1,
                    new AmfWriter()
                            .text("publish")
                            .number(3)
                            .nothing()
                            .text(Doorkeeper.GOOD_KEY)
                            .text("live"));
            write(socket, out.waiting());
            hearUntil(socket, "Publish.Start");
            var closing = Thread.ofVirtual().start(ingest::close);
            sendUntilCut(socket);
            closing.join();
        } finally {
            ingest.close();
        }
        return heard.toString(ISO_8859_1);
    }

    private void say(int stream, AmfWriter body) {
        writer.write(new Message(MessageType.COMMAND, 0, stream, body.toBody()));
    }

    private void hearUntil(Socket socket, String word) throws IOException {
        while (!heard.toString(ISO_8859_1).contains(word)) {
            heard.write(socket.getInputStream().read());
        }
    }

    /** Sends sound, and reads what is said meanwhile, until the other side is gone or asks. */
    private void sendUntilCut(Socket socket) throws IOException {
        socket.setSoTimeout(10);
        for (long millis = 0; !heard.toString(ISO_8859_1).contains(REQUEST); millis += 20) {
            try {
                writer.write(new Message(MessageType.AUDIO, millis, 1, Hex.of("af 01 21104560")));
                write(socket, out.waiting());
                int next = socket.getInputStream().read();
                if (next < 0) {
                    return;
                }
                heard.write(next);
                heard.write(socket.getInputStream()
                        .readNBytes(socket.getInputStream().available()));
            } catch (SocketTimeoutException _) {
                // nothing was said for now
            } catch (SocketException _) {
                return;
            }
        }
    }

    private static void write(Socket socket, ByteBuffer bytes) throws IOException {
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        socket.getOutputStream().write(copy);
    }

    @Test
    void anEncoderThatCanIsAskedToConnectAnewBeforeItIsCut() throws Exception {
        assertTrue(toldAtTheEnd(Map.of("capsEx", AmfValue.of(1))).contains(REQUEST));
    }

    @Test
    void anEncoderThatHasNotSaidSoIsCutWithoutAWord() throws Exception {
        assertFalse(toldAtTheEnd(Map.of()).contains(REQUEST));
    }
}

package tallyboard.rehearsal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashMap;
import tallyboard.rehearsal.clip.Clip;
import tallyboard.rehearsal.clip.ClipTag;
import tallyboard.rtmp.ClientSession;
import tallyboard.rtmp.ClientStep;
import tallyboard.rtmp.amf.AmfValue;

/**
 * One connection of an encoder to its server. Blocking, and used by one thread; only {@link #close} may come from another,
 * and whatever the first is doing then fails with an {@link IOException}.
 */
final class Uplink implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int FAREWELL_MILLIS = 1_000;
    private static final int BUFFER = 4_096;

    private final Destination to;
    private final ClientSession session;
    private final SocketChannel channel;
    private final byte[] received = new byte[BUFFER];
    private volatile boolean isTaken;

    Uplink(Destination to) throws IOException {
        this.to = to;
        this.session = new ClientSession(to.target());
        this.channel = SocketChannel.open();
    }

    /** Connects and asks to publish; the server takes the stream when this returns. */
    void open() throws IOException, TurnedAwayException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.socket().connect(to.server(), PATIENCE_MILLIS);
        channel.socket().setSoTimeout(PATIENCE_MILLIS);
        send();
        while (!isTaken) {
            hear();
        }
    }

    /** Whether there is a stream to end. */
    boolean isTaken() {
        return isTaken;
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /** Says what the clip is: metadata, then the formats of picture and sound. */
    void introduce(Clip clip) throws IOException, TurnedAwayException {
        session.metadata(named(clip.metadata()));
        for (var format : clip.formats()) {
            put(format);
        }
    }

    /** Encoders name themselves here in words; in their greeting most claim to be another one. */
    private AmfValue.Fields named(AmfValue.Fields metadata) {
        var fields = new LinkedHashMap<>(metadata.values());
        fields.put("encoder", AmfValue.of(to.encoder()));
        return new AmfValue.Fields(fields);
    }

    /** Sends a frame, and takes in what the server said meanwhile. */
    void put(ClipTag tag) throws IOException, TurnedAwayException {
        switch (tag.kind()) {
            case VIDEO -> session.video(wire(tag.timestamp()), tag.body().duplicate());
            case AUDIO -> session.audio(wire(tag.timestamp()), tag.body().duplicate());
        }
        send();
        if (replies().available() > 0) {
            hear();
        }
    }

    /** Ends the stream on purpose, and waits a moment for the server to hang up, so that the last words arrive. */
    void leave() throws IOException {
        session.unpublish();
        send();
        channel.shutdownOutput();
        channel.socket().setSoTimeout(FAREWELL_MILLIS);
        try {
            replies().transferTo(OutputStream.nullOutputStream());
        } catch (SocketTimeoutException _) {
            // it keeps the line open; we do not
        }
    }

    /** Closes the socket without a word. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void hear() throws IOException, TurnedAwayException {
        int count = replies().read(received);
        if (count < 0) {
            throw new EOFException("the server hung up");
        }
        var bytes = ByteBuffer.wrap(received, 0, count);
        while (true) {
            switch (session.next(bytes)) {
                case ClientStep.Publishing _ -> isTaken = true;
                case ClientStep.Refused(var _, var code) -> throw new TurnedAwayException(code);
                case ClientStep.End(var fault) -> throw new IOException("the server is not understood: " + fault);
                case ClientStep.NeedBytes _ -> {
                    send();
                    return;
                }
            }
        }
    }

    private void send() throws IOException {
        var bytes = session.outgoing();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private InputStream replies() throws IOException {
        return channel.socket().getInputStream();
    }

    /** RTMP's timestamps have 32 bits and begin again after 49 days. */
    private static long wire(long millis) {
        return millis & 0xFFFF_FFFFL;
    }
}

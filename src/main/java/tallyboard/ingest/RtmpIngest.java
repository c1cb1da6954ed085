package tallyboard.ingest;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import tallyboard.stream.publish.Admissions;

/** Listens for encoders on one address. Owns its accepting thread, its timer, and every connection it has accepted. */
public final class RtmpIngest implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RtmpIngest.class.getName());
    /** Encoders of a whole venue may come back in the same second after a network drop. */
    private static final int BACKLOG = 256;

    private static final long CHECK_MILLIS = 200;
    /** When the system has no socket left, asking again at once only makes it worse. */
    private static final long PAUSE_MILLIS = 250;

    /** So long an encoder has to read that it is to connect anew; an encoder sends, and so is told, every 40 ms. */
    private static final long FAREWELL_MILLIS = 300;

    private static final long CLOSE_SECONDS = 2;

    private final ServerSocketChannel server;
    private final Admissions admissions;
    private final Optional<SSLContext> tls;
    private final Deadlines deadlines;
    private final Census census = new Census();
    private final Thread acceptor = Thread.ofPlatform().name("ingest-accept").unstarted(this::acceptAll);
    private final Thread timer = Thread.ofPlatform().name("ingest-deadlines").unstarted(this::watchDeadlines);
    private final CountDownLatch closing = new CountDownLatch(1);
    /** The listener itself and one party for each connection; arriving waits for nobody, closing waits for all. */
    private final Phaser open = new Phaser(1);

    private RtmpIngest(
            ServerSocketChannel server, Admissions admissions, Optional<SSLContext> tls, Deadlines deadlines) {
        this.server = server;
        this.admissions = admissions;
        this.tls = tls;
        this.deadlines = deadlines;
    }

    /**
     * Begins to listen.
     *
     * @param address port 0 picks a free one, see {@link #address}
     * @throws IOException when the address cannot be had, such as a port in use
     */
    public static RtmpIngest start(InetSocketAddress address, Admissions admissions) throws IOException {
        return start(address, admissions, Optional.empty());
    }

    /**
     * The same, for encoders that encrypt.
     *
     * @param tls what they are answered with; without it they come in plain
     */
    public static RtmpIngest start(InetSocketAddress address, Admissions admissions, Optional<SSLContext> tls)
            throws IOException {
        return start(address, admissions, tls, Deadlines.USUAL);
    }

    static RtmpIngest start(InetSocketAddress address, Admissions admissions, Deadlines deadlines) throws IOException {
        return start(address, admissions, Optional.empty(), deadlines);
    }

    static RtmpIngest start(
            InetSocketAddress address, Admissions admissions, Optional<SSLContext> tls, Deadlines deadlines)
            throws IOException {
        var server = ServerSocketChannel.open();
        try {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            server.bind(address, BACKLOG);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        var ingest = new RtmpIngest(server, admissions, tls, deadlines);
        ingest.acceptor.start();
        ingest.timer.start();
        return ingest;
    }

    /** Where it listens, with the port that was really had. */
    public InetSocketAddress address() {
        return new InetSocketAddress(
                server.socket().getInetAddress(), server.socket().getLocalPort());
    }

    /** Stops listening, drops everybody and waits until their threads are done. */
    @Override
    public void close() {
        closing.countDown();
        try {
            server.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Closing the ingest port", e);
        }
        try {
            acceptor.join();
            timer.join();
            int leaving = open.arriveAndDeregister();
            tellThoseWhoCanReconnect(leaving);
            census.all().forEach(EncoderConnection::drop);
            open.awaitAdvanceInterruptibly(leaving, CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException _) {
            LOG.log(System.Logger.Level.WARNING, "Some encoder connections did not end in time");
        }
    }

    /** They come back by themselves as soon as somebody listens again, instead of taking the cut for a failure. */
    private void tellThoseWhoCanReconnect(int leaving) throws InterruptedException {
        var asked =
                census.all().stream().filter(EncoderConnection::askToReconnect).toList();
        if (asked.isEmpty()) {
            return;
        }
        try {
            open.awaitAdvanceInterruptibly(leaving, FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            LOG.log(System.Logger.Level.DEBUG, "{0} encoders were asked to connect anew", asked.size());
        }
    }

    private void acceptAll() {
        try {
            while (server.isOpen()) {
                acceptOne();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptOne() throws InterruptedException {
        try {
            welcome(server.accept());
        } catch (ClosedChannelException _) {
            // this listener closes
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "An encoder could not be accepted", e);
            closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void welcome(SocketChannel channel) {
        var address = channel.socket().getInetAddress().getHostAddress();
        var bytes = tls.<ByteChannel>map(context -> new TlsChannel(channel, context))
                .orElse(channel);
        var connection = new EncoderConnection(bytes, address, admissions, census::settle, deadlines);
        census.enter(connection).ifPresent(EncoderConnection::drop);
        open.register();
        Thread.ofVirtual().name("caller " + address).start(() -> {
            if (isAccepted(channel, connection)) {
                Thread.ofPlatform().name("encoder " + address).start(() -> publish(connection));
            } else {
                part(connection);
            }
        });
    }

    private static boolean isAccepted(SocketChannel channel, EncoderConnection connection) {
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            return connection.greet();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "An encoder was gone before it was greeted", e);
            connection.drop();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The connection of an encoder broke", e);
        }
        return false;
    }

    private void publish(EncoderConnection connection) {
        try {
            connection.publish();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The connection of an encoder broke", e);
        } finally {
            part(connection);
        }
    }

    private void part(EncoderConnection connection) {
        census.leave(connection);
        open.arriveAndDeregister();
    }

    private void watchDeadlines() {
        try {
            while (!closing.await(CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
                census.all().forEach(EncoderConnection::checkDeadline);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

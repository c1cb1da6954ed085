package tallyboard.ingest;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tallyboard.stream.publish.Admissions;

/** Listens for encoders on one address. Owns its accepting thread, its timer, and every connection it has accepted. */
public final class RtmpIngest implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RtmpIngest.class.getName());
    /** Encoders of a whole venue may come back in the same second after a network drop. */
    private static final int BACKLOG = 256;

    private static final long CHECK_MILLIS = 200;

    private final ServerSocketChannel server;
    private final Admissions admissions;
    private final Census census = new Census();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ingest-deadlines").daemon().factory());
    private final Thread acceptor = Thread.ofPlatform().name("ingest-accept").unstarted(this::acceptAll);
    /** The listener itself and one party for each connection; arriving waits for nobody, closing waits for all. */
    private final Phaser open = new Phaser(1);

    private RtmpIngest(ServerSocketChannel server, Admissions admissions) {
        this.server = server;
        this.admissions = admissions;
    }

    /**
     * Begins to listen.
     *
     * @param address port 0 picks a free one, see {@link #address}
     * @throws IOException when the address cannot be had, such as a port in use
     */
    public static RtmpIngest start(InetSocketAddress address, Admissions admissions) throws IOException {
        var server = ServerSocketChannel.open();
        try {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            server.bind(address, BACKLOG);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        var ingest = new RtmpIngest(server, admissions);
        ingest.acceptor.start();
        var _ = ingest.timer.scheduleWithFixedDelay(
                ingest::checkDeadlines, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
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
        try {
            server.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Closing the ingest port", e);
        }
        census.all().forEach(EncoderConnection::drop);
        timer.shutdownNow();
        try {
            acceptor.join();
            census.all().forEach(EncoderConnection::drop);
            open.awaitAdvanceInterruptibly(open.arriveAndDeregister(), 2, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException _) {
            LOG.log(System.Logger.Level.WARNING, "Some encoder connections did not end in time");
        }
    }

    private void acceptAll() {
        while (server.isOpen()) {
            try {
                welcome(server.accept());
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "An encoder could not be accepted", e);
            }
        }
    }

    private void welcome(SocketChannel channel) throws IOException {
        var address = ((InetSocketAddress) channel.getRemoteAddress()).getAddress();
        if (!census.admit(address)) {
            LOG.log(System.Logger.Level.WARNING, "Too many connections: closed one from {0}", address.getHostAddress());
            channel.close();
            return;
        }
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        var connection = new EncoderConnection(channel, address.getHostAddress(), admissions);
        census.add(connection);
        open.register();
        Thread.ofVirtual().name("encoder " + address.getHostAddress()).start(() -> {
            try {
                connection.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "The connection of an encoder broke", e);
            } finally {
                census.remove(connection, address);
                open.arriveAndDeregister();
            }
        });
    }

    private void checkDeadlines() {
        long now = System.nanoTime();
        census.all().forEach(connection -> connection.checkDeadline(now));
    }
}

package tallyboard.api;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import tallyboard.api.gate.Gatekeeper;
import tallyboard.api.gate.RateLimits;
import tallyboard.api.http.Border;
import tallyboard.api.http.JettyErrors;
import tallyboard.api.http.Route;
import tallyboard.api.http.Router;

/**
 * The HTTP server. Owns its threads: a few platform threads that accept and select, and a virtual one per request; after
 * {@link #close} none is left.
 */
public final class ApiServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ApiServer.class.getName());

    /** Held here because a logger that nobody holds forgets its level. */
    private static final Logger JETTYS_LOG = Logger.getLogger("org.eclipse.jetty");

    private static final Logger JETTYS_PARSERS_LOG = Logger.getLogger("org.eclipse.jetty.http");

    private static final int IDLE_MILLIS = 30_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int PLATFORM_THREADS = 6;
    private static final int HEADER_BYTES = 8 * 1024;

    private final Server server;
    private final ServerConnector connector;
    private final ExecutorService requests;

    private ApiServer(Server server, ServerConnector connector, ExecutorService requests) {
        this.server = server;
        this.connector = connector;
        this.requests = requests;
    }

    /**
     * Listens at the address, port 0 for any free one, and answers as soon as this returns.
     *
     * @param credentials knows the bearers of tokens
     * @param viewers asked first, without a token; what it does not take is management
     * @param routes what management answers
     * @throws IOException when the address cannot be had
     */
    public static ApiServer open(
            InetSocketAddress at,
            Gatekeeper.Credentials credentials,
            RateLimits limits,
            Handler viewers,
            List<Route> routes)
            throws IOException {
        quietJetty();
        var requests = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("api-request-", 1).factory());
        // Jetty's own kind of queue asks the management beans for the cache line, which costs half of the start.
        var platform = new QueuedThreadPool(PLATFORM_THREADS, 2, IDLE_MILLIS, new LinkedBlockingQueue<>());
        platform.setName("api");
        platform.setDaemon(true);
        platform.setReservedThreads(0); // requests never run on these
        platform.setVirtualThreadsExecutor(requests);
        var server = new Server(platform, new ScheduledExecutorScheduler("api-timer", true), new ArrayByteBufferPool());
        var connector = connector(server, at);
        server.addConnector(connector);
        var management = new Border(new Gatekeeper(at, credentials, limits), new Router(routes));
        server.setHandler(new Handler.Sequence(viewers, management));
        server.setDefaultHandler(null);
        server.setErrorHandler(new JettyErrors());
        connector.open();
        LifeCycle.start(server);
        var opened = new ApiServer(server, connector, requests);
        LOG.log(Level.INFO, "the API listens on {0}", opened.address());
        return opened;
    }

    /** Below a warning Jetty writes whole requests, keys and all; its parser does so in warnings too. */
    private static void quietJetty() {
        JETTYS_LOG.setLevel(java.util.logging.Level.WARNING);
        JETTYS_PARSERS_LOG.setLevel(java.util.logging.Level.OFF);
    }

    private static ServerConnector connector(Server server, InetSocketAddress at) {
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(HEADER_BYTES);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost(at.getHostString());
        connector.setPort(at.getPort());
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    /** The port that is really listened on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Such as {@code http://127.0.0.1:8480}, without a slash at the end. */
    public String address() {
        var host = connector.getHost();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /** Closes every connection; a command that runs is given a moment to end, its answer is lost. */
    @Override
    public void close() {
        LifeCycle.stop(server);
        requests.shutdown();
        try {
            if (!requests.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                requests.shutdownNow();
            }
        } catch (InterruptedException e) {
            requests.shutdownNow();
            Thread.currentThread().interrupt();
        }
        LOG.log(Level.INFO, "the API is closed");
    }
}

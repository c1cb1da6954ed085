package tallyboard.desk.handoff.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tallyboard.desk.handoff.HandOffWords;
import tallyboard.desk.handoff.RoomKey;

/**
 * A page on the local network that gives a key once. Listens from {@link #open} until it is closed, which its owner does
 * when it is {@link #isOver over}; owns the listener's thread and a virtual one per visit. Everyone but the one visitor,
 * and that one the second time, gets the same bare answer, which tells nothing.
 */
public final class OneTimePage implements AutoCloseable {
    private static final int NONCE_BYTES = 16;
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final HttpServer server;
    private final ExecutorService visits;
    private final OneTimeOffer offer;
    private final PageText text;
    private final Consumer<String> onTaken;

    private OneTimePage(
            HttpServer server, ExecutorService visits, OneTimeOffer offer, PageText text, Consumer<String> onTaken) {
        this.server = server;
        this.visits = visits;
        this.offer = offer;
        this.text = text;
        this.onTaken = onTaken;
    }

    /**
     * Listens at the address of this computer, on any free port.
     *
     * @param onTaken told the visitor's address, on a thread of the page
     */
    public static OneTimePage open(
            InetAddress at, RoomKey room, HandOffWords words, InstantSource clock, Consumer<String> onTaken)
            throws IOException {
        var server = HttpServer.create(new InetSocketAddress(at, 0), 0);
        var visits = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("one-time-page-", 1).factory());
        server.setExecutor(visits);
        var page = new OneTimePage(server, visits, new OneTimeOffer(clock), new PageText(room, words), onTaken);
        server.createContext("/", page::visit);
        server.start();
        return page;
    }

    /** What the room types into its browser. */
    public String address() {
        return "http://" + host() + offer.path();
    }

    /** How long it can still be opened. */
    public Duration left() {
        return offer.left();
    }

    /** Who has opened it. */
    public Optional<String> visitor() {
        return offer.visitor();
    }

    public boolean isTaken() {
        return offer.isTaken();
    }

    /** Taken, or too old: nobody gets anything here any more. */
    public boolean isOver() {
        return !offer.isOpen();
    }

    private String host() {
        var at = server.getAddress();
        var host = at.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort();
    }

    private void visit(HttpExchange visit) throws IOException {
        try (visit) {
            var address = visit.getRemoteAddress().getAddress().getHostAddress();
            var path = visit.getRequestURI().getPath();
            // A page of another name that was made to lead here is not ours.
            boolean isForUs = host().equals(visit.getRequestHeaders().getFirst("Host"));
            var method = visit.getRequestMethod();
            var nonce = nonce();
            if (isForUs && method.equals("GET") && offer.opens(path, address)) {
                answer(visit, OK, text.question(nonce), nonce);
            } else if (isForUs && method.equals("POST") && offer.takes(path, address)) {
                onTaken.accept(address);
                answer(visit, OK, text.key(nonce), nonce);
            } else {
                answer(visit, NOT_FOUND, "<!doctype html><title>404</title><p>404", nonce);
            }
        }
    }

    private static void answer(HttpExchange visit, int status, String page, String nonce) throws IOException {
        var headers = visit.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Connection", "close");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; style-src 'nonce-"
                        + nonce + "'; script-src 'nonce-" + nonce + "'");
        var bytes = page.getBytes(UTF_8);
        boolean hasBody = !visit.getRequestMethod().equals("HEAD");
        visit.sendResponseHeaders(status, hasBody ? bytes.length : -1);
        if (hasBody) {
            visit.getResponseBody().write(bytes);
        }
    }

    private static String nonce() {
        var random = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public void close() {
        server.stop(0);
        visits.shutdownNow();
    }
}

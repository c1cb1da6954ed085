package tallyboard.mux;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers as a test tells it to, on a real socket, and writes down what it was asked. */
final class ScriptedEngine implements AutoCloseable {
    /** @param retryAfter in seconds, empty for none */
    record Reply(int status, String body, String retryAfter) {}

    private static final String NOTHING = "{\"data\":[]}";

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile boolean isSilent;

    ScriptedEngine() throws IOException {
        this(0);
    }

    ScriptedEngine(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        reply("GET /video/v1/live-streams?limit=100&page=1", NOTHING);
        reply("GET /video/v1/assets?limit=100", NOTHING);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add(body.isEmpty() ? what : what + " " + body);
        authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
        if (isSilent) {
            awaitClosing();
        }
        var reply = replies.getOrDefault(what, new Reply(404, "{\"error\":{\"type\":\"not_found\"}}", ""));
        if (!reply.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
        }
        var bytes = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void reply(String request, String body) {
        reply(request, 200, body);
    }

    void reply(String request, int status, String body) {
        replies.put(request, new Reply(status, body, ""));
    }

    void replyLater(String request, int status, String seconds) {
        replies.put(request, new Reply(status, "", seconds));
    }

    /** One stream in the list and by its id, with no assets of its own. */
    void has(String id, String json) {
        reply("GET /video/v1/live-streams?limit=100&page=1", "{\"data\":[" + json + "]}");
        reply("GET /video/v1/live-streams/" + id, "{\"data\":" + json + "}");
        reply("GET /video/v1/assets?live_stream_id=" + id, NOTHING);
    }

    void silent(boolean is) {
        isSilent = is;
    }

    /** Such as "PUT /video/v1/live-streams/abc/enable", a body behind it. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    void forgetAsked() {
        asked.clear();
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

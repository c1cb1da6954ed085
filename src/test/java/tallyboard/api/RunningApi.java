package tallyboard.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import tallyboard.api.access.Tokens;
import tallyboard.api.gate.RateLimits;
import tallyboard.api.webhook.Outbox;
import tallyboard.stream.sign.SigningKeys;

/** The real server on a free port of loopback, the doubles behind it, and a client in front of it that holds the token. */
final class RunningApi implements AutoCloseable {
    static final ApiAccess ACCESS = new ApiAccess("desk-token", "correct horse: battery");
    static final Handler NO_VIEWERS = new Handler.Sequence();

    final ScriptedLiveStreams streams = new ScriptedLiveStreams();
    final FolderRecordings recordings;
    final KeptInMemory kept = new KeptInMemory();
    final RecordingCourier courier = new RecordingCourier();
    final Outbox outbox;
    final ApiServer server;
    volatile ApiAccess access = ACCESS;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningApi(Path folder) throws IOException {
        this(folder, RateLimits.USUAL);
    }

    RunningApi(Path folder, Map<RateLimits.Kind, RateLimits.Allowance> limits) throws IOException {
        recordings = new FolderRecordings(folder);
        var clock = InstantSource.fixed(ScriptedLiveStreams.MORNING);
        outbox = new Outbox(kept, streams, courier, clock);
        var tokens = new Tokens(() -> access, kept.tokenStore);
        server = ApiServer.open(
                new InetSocketAddress("127.0.0.1", 0),
                tokens::bearer,
                new RateLimits(limits, () -> 0),
                NO_VIEWERS,
                new ApiRoutes(streams, recordings, new SigningKeys(kept.signingKeys), outbox, tokens, clock).all());
    }

    /** What the server said. */
    record Said(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonObject json() {
            return JsonParser.parseString(body()).getAsJsonObject();
        }

        JsonObject data() {
            return json().getAsJsonObject("data");
        }

        JsonArray list() {
            return json().getAsJsonArray("data");
        }

        /** The values of one field of a list, in order. */
        Stream<String> each(String field) {
            return list().asList().stream()
                    .map(one -> one.getAsJsonObject().get(field).getAsString());
        }

        String errorType() {
            return json().getAsJsonObject("error").get("type").getAsString();
        }

        String errorText() {
            return json().getAsJsonObject("error").get("messages").toString();
        }
    }

    Said get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    Said put(String path) throws Exception {
        return send("PUT", path, "");
    }

    Said delete(String path) throws Exception {
        return send("DELETE", path, "");
    }

    Said post(String path, String json) throws Exception {
        return send("POST", path, json, "Content-Type", "application/json");
    }

    Said put(String path, String json) throws Exception {
        return send("PUT", path, json, "Content-Type", "application/json");
    }

    Said patch(String path, String json) throws Exception {
        return send("PATCH", path, json, "Content-Type", "application/json");
    }

    Said send(String method, String path, String body, String... headers) throws Exception {
        return new Said(client.send(
                request(method, path, body, headers)
                        .header("Authorization", basic(ACCESS.tokenId(), ACCESS.tokenSecret()))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** With another pair than the owner's. */
    Said sendAs(String id, String secret, String method, String path, String json) throws Exception {
        var headers = json.isEmpty() ? new String[0] : new String[] {"Content-Type", "application/json"};
        return new Said(client.send(
                request(method, path, json, headers)
                        .header("Authorization", basic(id, secret))
                        .build(),
                BodyHandlers.ofString()));
    }

    Said sendWithoutToken(String method, String path, String... headers) throws Exception {
        return new Said(client.send(request(method, path, "", headers).build(), BodyHandlers.ofString()));
    }

    byte[] bytes(String path, String... headers) throws Exception {
        var request = request("GET", path, "", headers)
                .header("Authorization", basic(ACCESS.tokenId(), ACCESS.tokenSecret()))
                .build();
        return client.send(request, BodyHandlers.ofByteArray()).body();
    }

    /** Sends exactly this and no more, and answers all that comes until the server closes. */
    String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** Asks for something large and goes away as soon as the answer begins. */
    void leaveAfterTheHead(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + basic(ACCESS.tokenId(), ACCESS.tokenSecret()) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getInputStream().read();
        }
    }

    static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
    }

    private HttpRequest.Builder request(String method, String path, String body, String... headers) {
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).method(method, publisher);
        return headers.length == 0 ? request : request.headers(headers);
    }

    @Override
    public void close() {
        client.close();
        server.close();
        outbox.close();
    }
}

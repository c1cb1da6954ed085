package tallyboard.mux;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLHandshakeException;
import tallyboard.mux.FaultException.Fault;
import tallyboard.mux.FaultException.NoUse;
import tallyboard.mux.FaultException.NotFound;
import tallyboard.mux.FaultException.Refused;
import tallyboard.mux.json.Node;
import tallyboard.stream.Refusal.NoAnswer.Why;

/**
 * Asks one engine, one request at a time per calling thread, and waits for the whole answer no longer than its patience.
 * Follows no redirect, since that would take the token elsewhere, and logs nothing: answers hold stream keys.
 */
final class Wire implements AutoCloseable {
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    private final Account account;
    private final Duration patience;
    private final HttpClient client;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong asked = new AtomicLong();

    Wire(Account account, Duration patience) {
        this.account = account;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /** How many requests were made so far. */
    long asked() {
        return asked.get();
    }

    JsonObject get(String path) throws FaultException {
        return ask("GET", path, Optional.empty());
    }

    JsonObject put(String path) throws FaultException {
        return ask("PUT", path, Optional.empty());
    }

    JsonObject send(String method, String path, JsonObject body) throws FaultException {
        return ask(method, path, Optional.of(body));
    }

    JsonObject post(String path) throws FaultException {
        return ask("POST", path, Optional.empty());
    }

    JsonObject delete(String path) throws FaultException {
        return ask("DELETE", path, Optional.empty());
    }

    /** What says "too many requests" was not carried out and is asked again, as long as patience lasts. */
    private JsonObject ask(String method, String path, Optional<JsonObject> body) throws FaultException {
        long begun = System.nanoTime();
        while (true) {
            try {
                return answer(exchange(request(method, path, body), begun), begun);
            } catch (FaultException e) {
                var pause = pause(e.fault());
                if (since(begun).plus(pause).compareTo(patience) >= 0 || isClosedAfter(pause)) {
                    throw e;
                }
            }
        }
    }

    private Duration pause(Fault fault) {
        return fault instanceof NoUse noUse && noUse.why() == Why.BUSY
                ? noUse.retryAfter().orElse(USUAL_PAUSE)
                : patience;
    }

    private HttpRequest request(String method, String path, Optional<JsonObject> body) {
        var pair = account.tokenId() + ":" + account.secret().reveal();
        var request = HttpRequest.newBuilder(account.address().resolve(path))
                .method(
                        method,
                        body.map(json -> BodyPublishers.ofString(json.toString()))
                                .orElseGet(BodyPublishers::noBody))
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
        return (body.isPresent() ? request.header("Content-Type", "application/json") : request).build();
    }

    private HttpResponse<String> exchange(HttpRequest request, long begun) throws FaultException {
        asked.incrementAndGet();
        var coming = client.sendAsync(request, BodyHandlers.ofString(UTF_8));
        try {
            return coming.get(patience.minus(since(begun)).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            coming.cancel(true);
            throw noUse(Why.SILENT, begun);
        } catch (ExecutionException e) {
            throw noUse(isNeverBegun(e) ? Why.UNREACHABLE : Why.SILENT, begun);
        } catch (InterruptedException _) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw noUse(Why.SILENT, begun);
        }
    }

    /** Whether the request cannot have arrived. */
    private static boolean isNeverBegun(ExecutionException e) {
        var cause = e.getCause();
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof SSLHandshakeException;
    }

    private static JsonObject answer(HttpResponse<String> response, long begun) throws FaultException {
        int status = response.statusCode();
        if (status >= OK && status < MULTIPLE_CHOICES) {
            return status == NO_CONTENT ? new JsonObject() : parsed(response.body(), begun);
        }
        throw new FaultException(fault(status, response, begun));
    }

    private static Fault fault(int status, HttpResponse<String> response, long begun) {
        if (status == NOT_FOUND) {
            return new NotFound();
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return new NoUse(Why.NOT_AUTHORIZED, since(begun), Optional.empty());
        }
        if (status == TOO_MANY) {
            return new NoUse(Why.BUSY, since(begun), retryAfter(response));
        }
        return status >= BAD_REQUEST && status < SERVER_ERROR
                ? new Refused(words(response.body()))
                : new NoUse(Why.FAILED, since(begun), retryAfter(response));
    }

    /** The form in seconds alone; a date is not worth the trust in two clocks. */
    private static Optional<Duration> retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private static String words(String body) {
        try {
            var error = new Node(parsed(body, System.nanoTime())).part("error");
            return String.join(
                    " ", error.map(e -> e.texts("messages")).orElseThrow(() -> new JsonParseException("no error")));
        } catch (FaultException | JsonParseException _) {
            return "";
        }
    }

    private static JsonObject parsed(String body, long begun) throws FaultException {
        try {
            return JsonParser.parseString(body).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException _) {
            throw noUse(Why.FAILED, begun);
        }
    }

    private static FaultException noUse(Why why, long begun) {
        return new FaultException(new NoUse(why, since(begun), Optional.empty()));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private boolean isClosedAfter(Duration pause) {
        try {
            return closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends what waits. */
    @Override
    public void close() {
        closed.countDown();
        client.shutdownNow();
        client.close();
    }
}

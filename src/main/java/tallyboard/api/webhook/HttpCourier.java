package tallyboard.api.webhook;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts over HTTP; whoever does not answer within 5 s has not answered. */
public final class HttpCourier implements Courier {
    private static final System.Logger LOG = System.getLogger(HttpCourier.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client;

    public HttpCourier() {
        client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Outcome carry(URI address, String body, String signature) throws InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Mux-Signature", signature)
                .header("User-Agent", "Tallyboard")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return new Answered(
                    answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode());
        } catch (TimeoutException _) {
            answer.cancel(true);
            return new Silent();
        } catch (ExecutionException e) {
            LOG.log(Level.DEBUG, "a webhook did not answer: {0}", e.getCause());
            return new Silent();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}

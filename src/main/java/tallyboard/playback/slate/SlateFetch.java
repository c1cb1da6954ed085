package tallyboard.playback.slate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Gets a picture that the API names by its address. Blocks. */
final class SlateFetch {
    /** A server that needs longer would not be ready when the picture is wanted. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private SlateFetch() {}

    static byte[] get(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .connectTimeout(LONGEST)
                .followRedirects(Redirect.NORMAL)
                .build()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(LONGEST).build();
            var answer =
                    client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), SlateFolder.MOST_BYTES));
            if (answer.statusCode() != 200) {
                throw new IOException("the server answers with " + answer.statusCode());
            }
            return answer.body();
        } catch (IllegalArgumentException e) {
            throw new IOException("it is no address", e);
        }
    }
}

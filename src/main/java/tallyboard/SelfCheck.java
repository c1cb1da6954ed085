package tallyboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tallyboard.rehearsal.ClipPublisher;
import tallyboard.rehearsal.Destination;
import tallyboard.rehearsal.Pace;
import tallyboard.rehearsal.Room;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.event.Fact;
import tallyboard.stream.key.KeyCard.Keeping;

/** The self-test: everything started for real in a temporary folder, one recording made and looked at. */
final class SelfCheck {
    private static final Duration LENGTH = Duration.ofSeconds(3);
    private static final Duration TOLERANCE = Duration.ofMillis(200);
    private static final long PATIENCE_SECONDS = 10;
    private static final Map<String, String> TOKEN =
            Map.of("TALLYBOARD_TOKEN_ID", "self-test", "TALLYBOARD_TOKEN_SECRET", "only for this moment");

    private SelfCheck() {}

    /** Makes the parts in a folder. */
    interface Start {
        Wiring in(Path folder, Map<String, String> environment) throws Wiring.CannotStartException;
    }

    /** One sentence about what was seen; throws with one about what was not. */
    static String run(Start start) throws Exception {
        var folder = Files.createTempDirectory("tallyboard-self-test");
        try (var wiring = start.in(folder, TOKEN)) {
            var asset = publish(wiring);
            long bytes = fetch(wiring, asset);
            return "Tallyboard works here: a broadcast of %.1f s came in by RTMP and out by HTTP as an MP4 of %d bytes."
                    .formatted(asset.media().duration().toMillis() / 1000.0, bytes);
        } finally {
            delete(folder);
        }
    }

    private static Asset publish(Wiring wiring) throws Exception {
        var streams = wiring.streams();
        var sealed = new CountDownLatch(1);
        try (var _ = streams.watch(event -> {
            if (event.entry().fact() == Fact.ASSET_SEALED) {
                sealed.countDown();
            }
        })) {
            LiveStream stream = streams.create(StreamSettings.forRoom("Self-test"), Keeping.READABLE);
            var key = stream.key().readable().orElseThrow();
            new ClipPublisher(Room.MAIN_HALL, Pace.REAL)
                    .publish(new Destination(wiring.ingestAddress(), key, "Tallyboard self-test"), LENGTH);
            streams.complete(stream.id());
            if (!sealed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The recording was not finished in time.");
            }
        }
        var asset = streams.assets().getFirst();
        var difference = asset.media().duration().minus(LENGTH).abs();
        if (difference.compareTo(TOLERANCE) > 0 || asset.media().tracks().size() != 2) {
            throw new IllegalStateException("The recording holds " + asset.media() + " and not what was sent.");
        }
        return asset;
    }

    /** Gets the recording as a script would. */
    private static long fetch(Wiring wiring, Asset asset) throws IOException, InterruptedException {
        var token = TOKEN.get("TALLYBOARD_TOKEN_ID") + ":" + TOKEN.get("TALLYBOARD_TOKEN_SECRET");
        var request = HttpRequest.newBuilder(URI.create(wiring.httpAddress() + "/assets/" + asset.id() + "/file.mp4"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(token.getBytes(UTF_8)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200
                    || answer.body().length != asset.media().bytes()) {
                throw new IllegalStateException("The recording could not be fetched: HTTP " + answer.statusCode());
            }
            return answer.body().length;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package tallyboard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.desk.handoff.RoomKey;
import tallyboard.desk.handoff.TestingObs;
import tallyboard.desk.handoff.obs.ObsAddress;
import tallyboard.desk.handoff.obs.ObsLink;
import tallyboard.desk.handoff.obs.ObsPassword;
import tallyboard.desk.handoff.page.OneTimePage;
import tallyboard.rehearsal.ClipPublisher;
import tallyboard.rehearsal.Destination;
import tallyboard.rehearsal.Pace;
import tallyboard.rehearsal.Room;
import tallyboard.rehearsal.TurnedAwayException;
import tallyboard.settings.HostPort;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.key.StreamKey;

/** The whole program at its finest log level: nowhere that it writes to is there a key, or the API's secret. */
class SecretsTest {
    private static final String TOKEN_SECRET = "a-secret-of-the-api-that-nobody-logs";
    private static final Map<String, String> TOKEN =
            Map.of("TALLYBOARD_TOKEN_ID", "script", "TALLYBOARD_TOKEN_SECRET", TOKEN_SECRET);
    /** Enough of a key to be one, even when the rest is cut off or written otherwise. */
    private static final int TELLING = 12;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final List<String> secrets = new ArrayList<>(List.of(TOKEN_SECRET));

    @Test
    void noKeyIsInAnythingThatAWholeRunWrites() throws Exception {
        var root = Logger.getLogger("");
        var before = root.getLevel();
        var handler = new StreamHandler(new PrintStream(log, true, UTF_8), new SimpleFormatter());
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        try (var wiring = Wiring.start(plan(), TOKEN)) {
            live(wiring);
        } finally {
            root.removeHandler(handler);
            root.setLevel(before);
        }
        handler.flush();
        assertTrue(log.toString(UTF_8).contains("video.live_stream.active"), "the log was not listened to");
        assertClean("the log", log.toByteArray());
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertClean(file.toString(), Files.readAllBytes(file));
                assertClean("the name of a file", file.toString().getBytes(UTF_8));
            }
        }
    }

    private Wiring.Plan plan() {
        var anyPort = new HostPort("127.0.0.1", 0);
        return new Wiring.Plan(
                folder.resolve("data"), Optional.of(anyPort), anyPort, Duration.ofSeconds(1), StreamKey.Space.SHOW);
    }

    /** A day in short: a right key, near misses, resets, a broadcast, and the API asked for and with a key. */
    private void live(Wiring wiring) throws Exception {
        var streams = wiring.streams();
        var stream = streams.create(StreamSettings.forRoom("Main hall"), Keeping.READABLE);
        var key = noted(stream.key().readable().orElseThrow());
        publish(wiring, key);
        for (var wrong :
                List.of(" " + key.reveal(), key.reveal().toUpperCase(java.util.Locale.ROOT), key.reveal() + "x")) {
            assertThrows(TurnedAwayException.class, () -> publish(wiring, new StreamKey(wrong)));
        }
        handOff(stream.id(), streams, key);
        streams.nextTalk(stream.id());
        noted(streams.resetKey(stream.id(), ResetForm.LET_FINISH)
                .key()
                .readable()
                .orElseThrow());
        assertThrows(
                TurnedAwayException.class,
                () -> publish(wiring, noted(new StreamKey("8a1f03c4-made-up-by-a-guesser"))));
        assertEquals(200, ask(wiring, "GET", "/video/v1/live-streams?stream_key=" + key.reveal()));
        assertEquals(201, ask(wiring, "POST", "/video/v1/live-streams/" + stream.id() + "/reset-stream-key"));
        noted(streams.find(stream.id()).orElseThrow().key().readable().orElseThrow());
        streams.disable(stream.id());
        noted(streams.create(StreamSettings.forRoom("Once"), Keeping.HANDED_OUT_ONCE)
                .key()
                .readable()
                .orElseThrow());
    }

    /** Into an OBS and by a one-time page; what OBS and the visitor get is theirs, and is written nowhere of ours. */
    private static void handOff(StreamId id, LiveStreams streams, StreamKey key) throws Exception {
        var room = new RoomKey("A, Main hall", "rtmp://127.0.0.1:1935/live", key);
        try (var obs = new TestingObs(Optional.of(TOKEN_SECRET))) {
            var at = new ObsAddress("127.0.0.1", obs.port());
            new ObsLink().push(at, ObsPassword.of(TOKEN_SECRET), room.server(), key);
            streams.noteHandOff(id, HandOff.Way.OBS_PUSH, at.toString());
        }
        var local = InetAddress.getByName("127.0.0.1");
        try (var page = OneTimePage.open(local, room, (name, _) -> name, InstantSource.system(), _ -> {});
                var browser = HttpClient.newHttpClient()) {
            var visit = HttpRequest.newBuilder(URI.create(page.address())).POST(BodyPublishers.noBody());
            var got = browser.send(visit.build(), BodyHandlers.ofString());
            assertTrue(got.body().contains(key.reveal()));
        }
    }

    private StreamKey noted(StreamKey key) {
        secrets.add(key.reveal());
        return key;
    }

    private static void publish(Wiring wiring, StreamKey key) throws IOException, TurnedAwayException {
        new ClipPublisher(Room.MAIN_HALL, Pace.REAL)
                .publish(new Destination(wiring.ingestAddress(), key, "Box"), Duration.ofMillis(1_200));
    }

    private static int ask(Wiring wiring, String method, String path) throws IOException, InterruptedException {
        var token = Base64.getEncoder().encodeToString(("script:" + TOKEN_SECRET).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(wiring.httpAddress() + path))
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Basic " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private void assertClean(String where, byte[] bytes) {
        var text = new String(bytes, ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
        for (var secret : secrets) {
            var telling = secret.substring(0, TELLING).toLowerCase(java.util.Locale.ROOT);
            var encoded =
                    Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)).substring(0, TELLING);
            assertFalse(text.contains(telling), () -> where + " holds a secret in clear");
            assertFalse(new String(bytes, ISO_8859_1).contains(encoded), () -> where + " holds a secret in Base64");
        }
    }
}

package tallyboard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.rehearsal.ClipPublisher;
import tallyboard.rehearsal.Destination;
import tallyboard.rehearsal.Pace;
import tallyboard.rehearsal.Room;
import tallyboard.settings.HostPort;
import tallyboard.stream.LatencyMode;
import tallyboard.stream.LiveStream;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.PlaybackId.Policy;
import tallyboard.stream.Reconnect;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.event.Fact;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.StreamKey;

/** What a viewer gets of the whole program: an encoder on a real socket, a player on another. */
class PlaybackTest {
    private static final Map<String, String> TOKEN =
            Map.of("TALLYBOARD_TOKEN_ID", "script", "TALLYBOARD_TOKEN_SECRET", "for this test");
    private static final long PATIENCE_SECONDS = 30;

    @TempDir
    private Path folder;

    private final BlockingQueue<Fact> told = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private Wiring wiring;

    @BeforeEach
    void start() throws Exception {
        var anyPort = new HostPort("127.0.0.1", 0);
        wiring = Wiring.start(
                new Wiring.Plan(
                        folder.resolve("data"),
                        Optional.of(anyPort),
                        anyPort,
                        Duration.ofMillis(300),
                        StreamKey.Space.SHOW),
                TOKEN);
        wiring.streams().watch(event -> told.add(event.entry().fact()));
    }

    @AfterEach
    void stop() {
        client.close();
        wiring.close();
    }

    private LiveStream room(LatencyMode latency, boolean isRecorded, Policy policy) throws Exception {
        var room = StreamSettings.forRoom("Main hall").recorded(isRecorded);
        var settings = new StreamSettings(
                room.title(),
                room.passthrough(),
                latency,
                Reconnect.within(room.reconnectWindow()),
                room.maxContinuousDuration(),
                List.of(PlaybackId.fresh(policy)),
                room.newAssets());
        return wiring.streams().create(settings, Keeping.READABLE);
    }

    private LiveStream room() throws Exception {
        return room(LatencyMode.LOW, true, Policy.PUBLIC);
    }

    /** So much of a clip, as fast as it is taken. */
    private void publish(LiveStream room, int seconds) throws Exception {
        var key = room.key().readable().orElseThrow();
        new ClipPublisher(Room.MAIN_HALL, new InNoTime())
                .publish(new Destination(wiring.ingestAddress(), key, "encoder"), Duration.ofSeconds(seconds));
        await(Fact.DISCONNECTED);
    }

    private void await(Fact fact) throws InterruptedException {
        var heard = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (heard != fact) {
            assertTrue(heard != null, () -> fact + " never came");
            heard = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static String playbackId(LiveStream room) {
        return room.settings().playbackIds().getFirst().value();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, headers);
    }

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(wiring.httpAddress() + path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString(ISO_8859_1));
    }

    /** The address of the media playlist that the multivariant one names. */
    private String media(String id) throws Exception {
        var answer = get("/" + id + ".m3u8");
        assertEquals(200, answer.statusCode(), answer.body());
        return "/" + answer.body().lines().reduce((_, last) -> last).orElseThrow();
    }

    /** The live one, once that segment is whole. */
    private String live(LiveStream room, int segment) throws Exception {
        var media = media(playbackId(room));
        assertEquals(200, get(media + "?_HLS_msn=" + segment).statusCode());
        return media;
    }

    private static String beside(String playlist, String name) {
        return playlist.substring(0, playlist.lastIndexOf('/') + 1) + name;
    }

    @Test
    void nobodyKnowsAnUnknownIdAndNothingIsOnAirUnderOneThatIsIdle() throws Exception {
        assertEquals(404, get("/nobody.m3u8").statusCode());
        assertEquals(404, get("/hls/live/nobody/live.m3u8").statusCode());
        assertEquals(404, get("/hls/asset/nobody/asset.m3u8").statusCode());
        var idle = get("/" + playbackId(room()) + ".m3u8");
        assertEquals(412, idle.statusCode());
        assertEquals("no-store", idle.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void anIdThatWantsATokenIsNotPlayedWithoutOne() throws Exception {
        var room = room(LatencyMode.LOW, true, Policy.SIGNED);
        publish(room, 4);
        assertEquals(403, get("/" + playbackId(room) + ".m3u8").statusCode());
        assertEquals(403, get("/" + playbackId(room) + ".m3u8?token=a.b.c").statusCode());
    }

    @Test
    void whatAnEncoderSendsIsPlayedFromTheRecordingsFile() throws Exception {
        var room = room();
        publish(room, 5);
        var media = live(room, 0);
        var playlist = get(media);
        assertEquals(
                "application/vnd.apple.mpegurl",
                playlist.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(playlist.body().contains("#EXT-X-PART:"), playlist.body());
        var init = get(beside(media, "init-1.mp4")).body();
        assertEquals("ftyp", init.substring(4, 8));
        assertWholeBoxes(get(beside(media, "init-1.mp4")));
        var segment = get(beside(media, "0.m4s"));
        assertEquals("video/mp4", segment.headers().firstValue("Content-Type").orElseThrow());
        var parts = new StringBuilder();
        for (int part = 0; playlist.body().contains("\"0." + part + ".m4s\""); part++) {
            parts.append(get(beside(media, "0." + part + ".m4s")).body());
        }
        assertTrue(parts.toString().equals(segment.body()), "a segment is its parts one behind the other");
        var file = Files.readString(
                wiring.recordings()
                        .file(wiring.streams().assets().getFirst().id(), 1)
                        .orElseThrow(),
                ISO_8859_1);
        assertTrue(file.contains(segment.body()), "and a stretch of the file");
    }

    /** A player waits for as much as it is told, and takes what the sizes inside say. */
    private static void assertWholeBoxes(HttpResponse<String> answer) {
        var bytes = ByteBuffer.wrap(answer.body().getBytes(ISO_8859_1));
        long told = answer.headers().firstValueAsLong("Content-Length").orElseThrow();
        assertEquals(told, bytes.limit());
        int at = 0;
        while (at < bytes.limit()) {
            assertTrue(bytes.getInt(at) >= 8, "a box at " + at);
            at += bytes.getInt(at);
        }
        assertEquals(told, at, "nothing is missing and nothing is left over");
    }

    @Test
    void aPlayerOfAnyPageMayReadAndNothingElse() throws Exception {
        var room = room();
        publish(room, 4);
        var path = "/" + playbackId(room) + ".m3u8";
        var answer = get(path, "Origin", "https://elsewhere.example");
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        assertEquals(204, send("OPTIONS", path).statusCode());
        assertEquals("", send("HEAD", path).body());
        assertEquals(200, send("HEAD", path).statusCode());
        assertEquals(405, send("POST", path).statusCode());
        assertEquals(401, get("/video/v1/live-streams").statusCode(), "management keeps its own gate");
    }

    @Test
    void aRangeOfASegmentIsThatRange() throws Exception {
        var room = room();
        publish(room, 6);
        var segment = beside(live(room, 0), "0.m4s");
        var whole = get(segment).body();
        var range = get(segment, "Range", "bytes=10-19");
        assertEquals(206, range.statusCode());
        assertTrue(whole.substring(10, 20).equals(range.body()));
        assertEquals(
                "bytes 10-19/" + whole.length(),
                range.headers().firstValue("Content-Range").orElseThrow());
        assertEquals(416, get(segment, "Range", "bytes=99999999-").statusCode());
    }

    @Test
    void questionsThatCannotBeAnsweredAreRefused() throws Exception {
        var room = room();
        publish(room, 6);
        var media = live(room, 0);
        assertEquals(400, get(media + "?_HLS_msn=999").statusCode());
        assertEquals(400, get(media + "?_HLS_part=1").statusCode());
        assertEquals(404, get(beside(media, "999.m4s")).statusCode());
        assertEquals(404, get(beside(media, "999.0.m4s")).statusCode());
        assertEquals(400, get(beside(media, "..%2F..%2Ftallyboard.db")).statusCode());
    }

    @Test
    void aViewerWhoWaitsIsToldWhenTheBroadcastEnds() throws Exception {
        var room = room();
        publish(room, 6);
        var media = live(room, 1);
        var waiting = client.sendAsync(
                HttpRequest.newBuilder(URI.create(wiring.httpAddress() + media + "?_HLS_msn=3"))
                        .build(),
                BodyHandlers.ofString());
        wiring.streams().complete(room.id());
        var answer = waiting.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().endsWith("#EXT-X-ENDLIST\n"), answer.body());
        assertEquals(412, get("/" + playbackId(room) + ".m3u8").statusCode());
    }

    @Test
    void anEncoderThatComesBackGoesOnInTheSamePlaylist() throws Exception {
        var room = room();
        publish(room, 4);
        var media = live(room, 0);
        publish(room, 4);
        assertEquals(media, live(room, 2));
        var playlist = get(media).body();
        assertEquals(1, playlist.split("#EXT-X-MAP", -1).length - 1, playlist);
        assertTrue(!playlist.contains("#EXT-X-DISCONTINUITY\n"), playlist);
    }

    @Test
    void aRecordingIsPlayedUnderItsOwnIdWhileItIsHeldAndAfter() throws Exception {
        var room = room();
        publish(room, 6);
        live(room, 1);
        var asset = wiring.streams().assets().getFirst();
        var media = media(asset.origin().playbackIds().getFirst().value());
        assertTrue(get(media).body().contains("#EXT-X-PLAYLIST-TYPE:EVENT"));
        wiring.streams().complete(room.id());
        await(Fact.ASSET_SEALED);
        var playlist = get(media).body();
        assertTrue(playlist.contains("#EXT-X-PLAYLIST-TYPE:VOD"), playlist);
        assertTrue(playlist.endsWith("#EXT-X-ENDLIST\n"), playlist);
        var range = Stream.of(playlist.split("\n"))
                .filter(line -> line.startsWith("#EXT-X-BYTERANGE:"))
                .findFirst()
                .orElseThrow()
                .substring("#EXT-X-BYTERANGE:".length())
                .split("@");
        long from = Long.parseLong(range[1]);
        long last = from + Long.parseLong(range[0]) - 1;
        var segment = get(beside(media, "part-1.mp4"), "Range", "bytes=" + from + "-" + last);
        assertEquals(206, segment.statusCode());
        assertEquals("moof", segment.body().substring(4, 8));
        assertEquals("ftyp", get(beside(media, "init-1.mp4")).body().substring(4, 8));
    }

    @Test
    void whatIsNotRecordedIsPlayedAllTheSameAndLeavesNothing() throws Exception {
        var room = room(LatencyMode.STANDARD, false, Policy.PUBLIC);
        publish(room, 10);
        var media = live(room, 0);
        assertEquals("moof", get(beside(media, "0.m4s")).body().substring(4, 8));
        wiring.streams().complete(room.id());
        await(Fact.IDLE);
        wiring.close();
        try (var left = Files.walk(folder.resolve("data/recordings"))) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
        }
    }

    /** Time that passes as soon as somebody wants it to. */
    private static final class InNoTime implements Pace {
        private long nanos;

        @Override
        public Instant now() {
            return Instant.EPOCH.plusNanos(nanos);
        }

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public void waitUntil(long moment) {
            nanos = Math.max(nanos, moment);
        }
    }
}

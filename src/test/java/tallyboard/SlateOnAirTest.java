package tallyboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallyboard.settings.HostPort;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.asset.RecordedMedia.Gap;
import tallyboard.stream.asset.RecordedMedia.Gap.Fill;
import tallyboard.stream.event.Fact;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.StreamKey;
import tallyboard.testing.NewestFfmpeg;

/** A real encoder is killed and comes back; a real decoder reads what viewers and the recording got. */
class SlateOnAirTest {
    private static final long PATIENCE_SECONDS = 40;
    private static final Pattern MAP = Pattern.compile("#EXT-X-MAP:URI=\"(init-\\d+\\.mp4)\"");

    @TempDir
    private static Path shared;

    private static NewestFfmpeg ffmpeg;

    @TempDir
    private Path folder;

    private final BlockingQueue<Fact> told = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private Wiring wiring;

    @BeforeAll
    static void makeClip() throws Exception {
        ffmpeg = NewestFfmpeg.unpack(shared.resolve("newest"));
        var made = ffmpeg.run(
                "ffmpeg",
                ("-f lavfi -i testsrc2=size=320x180:rate=30:duration=8"
                                + " -f lavfi -i sine=sample_rate=48000:duration=8:frequency=440"
                                + " -pix_fmt yuv420p -c:v libopenh264 -g 30 -c:a aac -ac 2 " + clip())
                        .split(" "));
        assertTrue(Files.size(clip()) > 0, made.err());
    }

    private static Path clip() {
        return shared.resolve("clip.mkv");
    }

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
                Map.of());
        wiring.streams().watch(event -> told.add(event.entry().fact()));
    }

    @AfterEach
    void stop() {
        client.close();
        wiring.close();
    }

    @ParameterizedTest
    @EnumSource(Fill.class)
    void theSlateIsSeenAndPictureAndSoundAreBackAtAKeyPicture(Fill gap) throws Exception {
        var room = StreamSettings.forRoom("Main hall");
        var stream = wiring.streams().create(room.with(room.reconnect().with(gap)), Keeping.READABLE);
        var encoder = publish(stream);
        var media = media(stream);
        untilListed(media, "init-1.mp4", 1);
        kill(encoder);
        await(Fact.DISCONNECTED);
        untilListed(media, "init-2.mp4", 2);
        encoder = publish(stream);
        var playlist = untilListed(media, "init-3.mp4", 2);
        kill(encoder);

        var seen = byMap(media, playlist);
        assertEquals(List.of("init-1.mp4", "init-2.mp4", "init-3.mp4"), List.copyOf(seen.keySet()));
        assertEquals("320,180", decoded(seen.get("init-1.mp4")));
        assertEquals("1280,720", decoded(seen.get("init-2.mp4")));
        assertEquals("320,180", decoded(seen.get("init-3.mp4")));

        wiring.streams().complete(stream.id());
        await(Fact.ASSET_SEALED);
        assertRecording(gap);
    }

    private void assertRecording(Fill gap) throws Exception {
        var asset = wiring.streams().assets().getFirst();
        var lost = asset.media().gaps().getFirst();
        assertEquals(gap, lost.fill());
        assertEquals(1, asset.media().gaps().size());
        assertEquals(gap == Fill.SLATE ? 3 : 1, asset.media().parts());
        var pictures = new ArrayList<Double>();
        for (int part = 1; part <= asset.media().parts(); part++) {
            var file = wiring.recordings().file(asset.id(), part).orElseThrow();
            assertEquals(part == 2 ? "1280,720" : "320,180", decoded(file));
            pictures.addAll(pictures(file));
        }
        double length = asset.media().duration().toMillis() / 1000.0;
        double media = pictures.size() / 30.0;
        double empty = gap == Fill.KEPT ? seconds(lost) : 0;
        assertEquals(length, media + empty, 0.3, "pictures everywhere but in a gap that was kept");
        if (gap == Fill.SLATE) {
            var slate = pictures(wiring.recordings().file(asset.id(), 2).orElseThrow());
            assertEquals(seconds(lost), slate.size() / 30.0, 0.2);
        }
    }

    private static double seconds(Gap gap) {
        return gap.lost().toMillis() / 1000.0;
    }

    /** Decodes all of it, without a word from the decoder, and tells the size of the picture. It begins with a key picture. */
    private String decoded(Path file) throws Exception {
        var all =
                ffmpeg.run("ffmpeg", "-xerror", "-i", file.toString(), "-map", "0:v", "-map", "0:a", "-f", "null", "-");
        assertEquals("", all.err());
        var first = ffmpeg.run(
                "ffprobe", "-select_streams", "v", "-show_entries", "packet=flags", "-of", "csv=p=0", file.toString());
        assertTrue(first.out().startsWith("K"), first.out());
        var sound = ffmpeg.run(
                "ffprobe",
                "-select_streams",
                "a",
                "-show_entries",
                "packet=pts_time",
                "-of",
                "csv=p=0",
                file.toString());
        var picture = first.out().lines().count() / 30.0;
        assertEquals(picture, sound.out().lines().count() * 1024 / 48_000.0, 0.3, "as much sound as picture");
        return ffmpeg.run(
                        "ffprobe",
                        "-select_streams",
                        "v",
                        "-show_entries",
                        "stream=width,height",
                        "-of",
                        "csv=p=0",
                        file.toString())
                .out()
                .strip();
    }

    private List<Double> pictures(Path file) throws Exception {
        return ffmpeg.run(
                        "ffprobe",
                        "-select_streams",
                        "v",
                        "-show_entries",
                        "packet=pts_time",
                        "-of",
                        "csv=p=0",
                        file.toString())
                .out()
                .lines()
                .map(line -> Double.parseDouble(line.replace(",", "")))
                .toList();
    }

    private Process publish(LiveStream stream) throws IOException {
        var key = stream.key().readable().orElseThrow().reveal();
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-re", "-stream_loop", "-1", "-i"));
        command.addAll(List.of(clip().toString(), "-c", "copy", "-f", "flv", wiring.rtmpAddress() + "/" + key));
        return ffmpeg.instead(new ProcessBuilder(command))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("encoder.log").toFile())
                .start();
    }

    private static void kill(Process encoder) throws InterruptedException {
        encoder.destroyForcibly();
        assertTrue(encoder.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private void await(Fact fact) throws InterruptedException {
        var heard = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (heard != fact) {
            assertTrue(heard != null, () -> fact + " never came");
            heard = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** The media playlist of a stream once it is live. */
    private String media(LiveStream stream) throws Exception {
        await(Fact.ACTIVE);
        var id = stream.settings().playbackIds().getFirst().value();
        var variant = text("/" + id + ".m3u8");
        return "/" + variant.lines().reduce((_, last) -> last).orElseThrow();
    }

    /** Asks for one segment after the other, until so many are listed that need this init segment. */
    private String untilListed(String media, String init, int count) throws Exception {
        for (int segment = 0; segment < PATIENCE_SECONDS; segment++) {
            var playlist = text(media + "?_HLS_msn=" + segment);
            if (segments(playlist).getOrDefault(init, List.of()).size() >= count) {
                return playlist;
            }
        }
        throw new AssertionError(init + " never came: " + text(media));
    }

    private static Map<String, List<String>> segments(String playlist) {
        var all = new LinkedHashMap<String, List<String>>();
        var map = "";
        for (var line : playlist.lines().toList()) {
            var found = MAP.matcher(line);
            if (found.matches()) {
                map = found.group(1);
            } else if (line.matches("\\d+\\.m4s")) {
                all.computeIfAbsent(map, _ -> new ArrayList<>()).add(line);
            }
        }
        return all;
    }

    /** What a player would decode between two discontinuities, each as a file. */
    private Map<String, Path> byMap(String media, String playlist) throws Exception {
        var files = new LinkedHashMap<String, Path>();
        for (var entry : segments(playlist).entrySet()) {
            var file = folder.resolve(entry.getKey());
            try (var out = Files.newOutputStream(file)) {
                copy(media, entry.getKey(), out);
                for (var segment : entry.getValue()) {
                    copy(media, segment, out);
                }
            }
            files.put(entry.getKey(), file);
        }
        return files;
    }

    private void copy(String media, String name, OutputStream out) throws Exception {
        out.write(get(media.substring(0, media.lastIndexOf('/') + 1) + name));
    }

    private String text(String path) throws Exception {
        return new String(get(path), UTF_8);
    }

    private byte[] get(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(wiring.httpAddress() + path)).build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), () -> path + ": " + new String(answer.body(), UTF_8));
        return answer.body();
    }
}

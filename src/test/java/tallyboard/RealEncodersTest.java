package tallyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallyboard.settings.HostPort;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.StreamKey;
import tallyboard.testing.NewestFfmpeg;

/** What the oldest and the newest ffmpeg send, in every codec and with the key in every place, is what is recorded, bit by bit. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class RealEncodersTest {
    private static final long PATIENCE_SECONDS = 40;

    @TempDir
    private static Path clips;

    private static NewestFfmpeg newest;

    @TempDir
    private Path folder;

    private final BlockingQueue<StreamEvent> told = new LinkedBlockingQueue<>();
    private Wiring wiring;
    private LiveStream stream;

    @BeforeAll
    static void makeClips() throws Exception {
        newest = NewestFfmpeg.unpack(Files.createDirectory(clips.resolve("newest")));
        clip("h264", "libx264 -preset ultrafast -bf 2 -g 15", "aac", 1);
        clip("hevc", "libx265 -preset ultrafast -x265-params log-level=none:keyint=15", "aac", 1);
        clip("av1", "libaom-av1 -cpu-used 8 -usage realtime -g 15", "libopus", 1);
        clip("interpreted", "libx264 -preset ultrafast -g 15", "aac", 2);
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
        wiring.streams().watch(told::add);
        stream = wiring.streams().create(StreamSettings.forRoom("Main hall"), Keeping.READABLE);
    }

    @AfterEach
    void stop() {
        wiring.close();
    }

    @ParameterizedTest
    @CsvSource({
        "h264, -map 0",
        "hevc, -map 0 -rtmp_enhanced_codecs hvc1",
        "hevc, -map 0", // sent by enhanced tags although nothing was announced
        "av1, -map 0 -rtmp_enhanced_codecs av01",
        "interpreted, -map 0",
        "h264, -map 0:v",
        "h264, -map 0:a",
        "h264, -map 0 -output_ts_offset 16775", // past 4 h 39 m, where timestamps need a further field
    })
    void theNewestInEveryCodec(String clip, String options) throws Exception {
        var map = options.split(" ")[1];
        assertSameMedia(clip, map, publish(true, clip, options, wiring.rtmpAddress() + "/" + key()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h264 | -map 0 | avc1[.][0-9a-f]{6},mp4a[.]40[.]2 | avc1 mp4a",
                "hevc | -map 0 -rtmp_enhanced_codecs hvc1 | hvc1[.]1[.]6[.]L[0-9]+[.].*,mp4a[.]40[.]2 | hvc1 mp4a",
                "av1 | -map 0 -rtmp_enhanced_codecs av01 | av01[.]0[.][0-9]{2}[MH][.]08,opus | av01 Opus",
            })
    void viewersAreToldTheCodecsAndGetEveryPictureAndSoundAsItWasSent(
            String clip, String options, String codecs, String tags) throws Exception {
        assertEquals(
                0,
                publish(true, clip, options, wiring.rtmpAddress() + "/" + key()).waitFor(),
                this::log);
        await(Fact.DISCONNECTED);
        wiring.streams().complete(stream.id());
        await(Fact.ASSET_SEALED);
        var id = wiring.streams().assets().getFirst().origin().playbackIds().getFirst();
        var address = wiring.httpAddress() + "/" + id.value() + ".m3u8";

        var told = text(address)
                .lines()
                .filter(line -> line.startsWith("#EXT-X-STREAM-INF"))
                .findFirst();
        var said = Pattern.compile("CODECS=\"([^\"]*)\"").matcher(told.orElseThrow());
        assertTrue(said.find());
        assertTrue(said.group(1).matches(codecs), said.group(1));
        var probed = newest.run("ffprobe", "-show_entries", "stream=codec_tag_string", "-of", "csv=p=0", address);
        assertEquals(
                List.of(tags.split(" ")),
                probed.out().lines().filter(tag -> !tag.isBlank()).distinct().toList());
        var back =
                newest.run("ffmpeg", "-i", address, "-map", "0", "-c", "copy", "-f", "streamhash", "-hash", "md5", "-");
        assertEquals("", back.err());
        assertEquals(
                hashes(clips.resolve(clip + ".mkv"), "0"),
                back.out()
                        .lines()
                        .map(line -> line.substring(line.indexOf('=') + 1))
                        .toList());
    }

    private static String text(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', /KEY", // as the publish name
        "'', /KEY?backup=1&venue=hall", // with a query
        "-rtmp_app live/KEY -rtmp_playpath NOTHING, ''", // as last part of the server address
        "-rtmp_app live -rtmp_playpath SERVER/KEY, ''", // the whole address where the key belongs
    })
    void theOldestWithItsKeyInEveryPlace(String options, String path) throws Exception {
        var server = wiring.rtmpAddress();
        var placed = ("-map 0 " + options).replace("SERVER", server).replace("KEY", key());
        assertSameMedia("h264", "0", publish(false, "h264", placed, server + path.replace("KEY", key())));
    }

    @Test
    void aCodecThatIsNotTakenIsNamedAtTheDesk() throws Exception {
        var options = "-map 0:v -c:v libvpx-vp9 -deadline realtime";
        var encoder = publish(true, "h264", options, wiring.rtmpAddress() + "/" + key());
        var refused = await(Fact.ENCODER_REFUSED).entry().details();

        assertEquals("unsupported", refused.get("reason"));
        assertEquals("VP9", refused.get("subject"));
        assertNotEquals(0, encoder.waitFor());
    }

    private void assertSameMedia(String clip, String map, Process encoder) throws Exception {
        assertEquals(0, encoder.waitFor(), this::log);
        await(Fact.DISCONNECTED);
        wiring.streams().complete(stream.id());
        await(Fact.ASSET_SEALED);
        var sent = hashes(clips.resolve(clip + ".mkv"), map);
        assertFalse(sent.isEmpty());
        try (var files = Files.walk(folder.resolve("data"))) {
            var parts = files.filter(file -> file.toString().endsWith(".mp4")).toList();
            assertEquals(1, parts.size());
            assertEquals(sent, hashes(parts.getFirst(), "0"));
        }
    }

    private String key() {
        return wiring.streams()
                .find(stream.id())
                .orElseThrow()
                .key()
                .readable()
                .orElseThrow()
                .reveal();
    }

    private Process publish(boolean byTheNewest, String clip, String options, String target) throws IOException {
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-i"));
        command.add(clips.resolve(clip + ".mkv").toString());
        command.addAll(List.of("-c", "copy"));
        for (var option : options.strip().split(" ")) {
            command.add(option.equals("NOTHING") ? "" : option);
        }
        command.addAll(List.of("-f", "flv", target));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(logFile());
        return (byTheNewest ? newest.instead(process) : process).start();
    }

    private File logFile() {
        return folder.resolve("encoder.log").toFile();
    }

    private String log() {
        try {
            return Files.readString(logFile().toPath());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private StreamEvent await(Fact fact) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            var next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertTrue(next != null && System.nanoTime() < end, () -> "waited in vain for " + fact + ": " + log());
            if (next.entry().fact() == fact) {
                return next;
            }
        }
    }

    private static void clip(String name, String video, String audio, int sounds) throws Exception {
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-nostdin", "-f", "lavfi", "-i"));
        command.addAll(List.of("testsrc2=size=320x180:rate=30:duration=2"));
        for (int i = 0; i < sounds; i++) {
            command.addAll(
                    List.of("-f", "lavfi", "-i", "sine=sample_rate=48000:duration=2:frequency=" + 440 * (i + 1)));
        }
        for (int i = 0; i <= sounds; i++) {
            command.addAll(List.of("-map", String.valueOf(i)));
        }
        command.addAll(List.of("-pix_fmt", "yuv420p", "-c:v"));
        command.addAll(List.of(video.split(" ")));
        command.addAll(List.of("-c:a", audio, clips.resolve(name + ".mkv").toString()));
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private static List<String> hashes(Path file, String map) throws Exception {
        var process = new ProcessBuilder(List.of(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-nostdin",
                        "-i",
                        file.toString(),
                        "-map",
                        map,
                        "-c",
                        "copy",
                        "-f",
                        "streamhash",
                        "-hash",
                        "md5",
                        "-"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader().lines()) {
            return lines.map(line -> line.substring(line.indexOf('=') + 1)).toList();
        }
    }
}

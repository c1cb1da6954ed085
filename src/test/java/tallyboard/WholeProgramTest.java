package tallyboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.settings.HostPort;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.event.Fact;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.StreamKey;

/** The program without a window, as its users have it: real ffmpeg in, real files and database, real HTTP out. */
class WholeProgramTest {
    private static final Map<String, String> TOKEN =
            Map.of("TALLYBOARD_TOKEN_ID", "script", "TALLYBOARD_TOKEN_SECRET", "for this test");
    private static final long PATIENCE_SECONDS = 30;

    @TempDir
    private Path folder;

    private final BlockingQueue<Fact> told = new LinkedBlockingQueue<>();
    private final List<Process> encoders = new ArrayList<>();
    private Wiring wiring;
    private LiveStream stream;

    @BeforeEach
    void start() throws Exception {
        ffmpeg(
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=size=640x360:rate=30",
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=sample_rate=48000",
                        "-t",
                        "4",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "ultrafast",
                        "-bf",
                        "2",
                        "-g",
                        "30",
                        "-pix_fmt",
                        "yuv420p",
                        "-c:a",
                        "aac",
                        clip().toString())
                .waitFor();
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
        stream = wiring.streams().create(StreamSettings.forRoom("Main hall"), Keeping.READABLE);
    }

    @AfterEach
    void stop() throws InterruptedException {
        wiring.close();
        for (var encoder : encoders) {
            encoder.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatFfmpegSendsIsWhatTheRecordingHolds() throws Exception {
        var encoder = publish(key());
        await(Fact.ACTIVE);
        assertEquals(0, encoder.waitFor());
        await(Fact.DISCONNECTED);
        wiring.streams().complete(stream.id());
        await(Fact.ASSET_SEALED);
        var file = fetch(wiring.streams().assets().getFirst());
        for (var track : List.of("v", "a")) {
            var sent = packets(clip(), track);
            assertTrue(sent.size() > 100, "the clip has packets");
            assertEquals(sent, packets(file, track), track);
        }
    }

    @Test
    void aWrongKeyIsRefusedAndADisabledRoomCutsItsEncoder() throws Exception {
        assertNotEquals(0, publish(new StreamKey("not-a-key")).waitFor());
        await(Fact.ENCODER_REFUSED);
        var encoder = publish(key());
        await(Fact.ACTIVE);
        wiring.streams().disable(stream.id());
        assertTrue(encoder.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertNotEquals(0, encoder.exitValue());
        await(Fact.ASSET_SEALED);
        assertNotEquals(0, publish(key()).waitFor());
    }

    @Test
    void nextTalkMakesTwoRecordingsThatTogetherHoldEveryPacketOnce() throws Exception {
        var encoder = publish(key());
        await(Fact.ACTIVE);
        wiring.streams().nextTalk(stream.id());
        assertEquals(0, encoder.waitFor());
        await(Fact.DISCONNECTED);
        wiring.streams().complete(stream.id());
        await(Fact.ASSET_SEALED);
        await(Fact.ASSET_SEALED);
        var assets = wiring.streams().assets();
        assertEquals(2, assets.size());
        for (var track : List.of("v", "a")) {
            var held = new ArrayList<>(packets(fetch(assets.getLast()), track));
            held.addAll(packets(fetch(assets.getFirst()), track));
            assertEquals(
                    packets(clip(), track).stream().sorted().toList(),
                    held.stream().sorted().toList(),
                    track);
        }
    }

    private StreamKey key() {
        return wiring.streams().find(stream.id()).orElseThrow().key().readable().orElseThrow();
    }

    private Path clip() {
        return folder.resolve("clip.flv");
    }

    private Process publish(StreamKey key) throws IOException {
        return ffmpeg(
                "-re", "-i", clip().toString(), "-c", "copy", "-f", "flv", wiring.rtmpAddress() + "/" + key.reveal());
    }

    private Process ffmpeg(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-nostdin"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("ffmpeg.log").toFile())
                .start();
        encoders.add(process);
        return process;
    }

    private void await(Fact fact) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (var next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS); next != fact; ) {
            assertTrue(next != null && System.nanoTime() < end, "waited in vain for " + fact);
            next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Path fetch(Asset asset) throws IOException, InterruptedException {
        var token = Base64.getEncoder().encodeToString("script:for this test".getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(wiring.httpAddress() + "/assets/" + asset.id() + "/file.mp4"))
                .method("GET", BodyPublishers.noBody())
                .header("Authorization", "Basic " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofFile(folder.resolve(asset.id() + ".mp4")));
            assertEquals(200, answer.statusCode());
            return answer.body();
        }
    }

    /** The hash of every packet, in order. */
    private List<String> packets(Path file, String track) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "packets", ".csv");
        var process = new ProcessBuilder(List.of(
                        "ffprobe",
                        "-v",
                        "error",
                        "-select_streams",
                        track,
                        "-show_data_hash",
                        "md5",
                        "-show_entries",
                        "packet=data_hash",
                        "-of",
                        "csv=p=0",
                        file.toString()))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, process.waitFor());
        return Files.readAllLines(out);
    }
}

package tallyboard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.rehearsal.ClipPublisher;
import tallyboard.rehearsal.Destination;
import tallyboard.rehearsal.Pace;
import tallyboard.rehearsal.Room;
import tallyboard.settings.HostPort;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.StreamEvent.SimulcastChanged;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetKey;
import tallyboard.stream.simulcast.TargetStatus.Stage;
import tallyboard.stream.simulcast.TargetStatus.Trouble;
import tallyboard.testing.NewestFfmpeg;

/** A stream pushed on by the whole program: to another Tallyboard, to the newest ffmpeg, and to those who mean no good. */
class SimulcastTest {
    private static final long PATIENCE_SECONDS = 30;
    private static final int SECONDS = 5;

    @TempDir
    private Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final BlockingQueue<SimulcastChanged> changes = new LinkedBlockingQueue<>();
    private Wiring here;
    private LiveStream room;

    @BeforeEach
    void start() throws Exception {
        here = wiring("here", StreamKey.Space.SHOW);
        room = here.streams().create(StreamSettings.forRoom("Main hall"), Keeping.READABLE);
        here.streams().watch(event -> {
            if (event instanceof SimulcastChanged changed) {
                changes.add(changed);
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        for (var each : opened.reversed()) {
            each.close();
        }
    }

    private Wiring wiring(String name, StreamKey.Space space) throws Exception {
        var anyPort = new HostPort("127.0.0.1", 0);
        var wiring = Wiring.start(
                new Wiring.Plan(folder.resolve(name), Optional.of(anyPort), anyPort, Duration.ZERO, space), Map.of());
        opened.add(wiring);
        return wiring;
    }

    private void target(String address, String key) throws Exception {
        here.streams()
                .simulcasts()
                .add(
                        room.id(),
                        TargetAddress.of(address).orElseThrow(),
                        Optional.of(key).filter(text -> !text.isEmpty()).map(TargetKey::new),
                        Optional.empty());
    }

    private ClipPublisher.Sent publish(Wiring at, LiveStream to) throws Exception {
        return new ClipPublisher(Room.MAIN_HALL, Pace.REAL)
                .publish(
                        new Destination(at.ingestAddress(), to.key().readable().orElseThrow(), "encoder"),
                        Duration.ofSeconds(SECONDS));
    }

    private Thread publishing(Wiring at, LiveStream to) {
        return Thread.ofVirtual().start(() -> {
            try {
                publish(at, to);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Waits for a change to that stage, whichever the target. */
    private SimulcastChanged await(Stage stage) throws InterruptedException {
        while (true) {
            var change = changes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertTrue(change != null, () -> stage + " never came");
            if (change.simulcast().status().stage() == stage && change.entry().fact() != Fact.SIMULCAST_CREATED) {
                return change;
            }
        }
    }

    private ServerSocket server() throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        opened.add(server);
        return server;
    }

    /** Everything of both recordings' media, sample by sample, as ffprobe counts it. */
    private static List<String> packets(Path file, String track) throws Exception {
        var process = new ProcessBuilder(
                        "ffprobe",
                        "-v",
                        "error",
                        "-select_streams",
                        track,
                        "-show_entries",
                        "packet=data_hash",
                        "-show_data_hash",
                        "md5",
                        "-of",
                        "csv=p=0",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var lines =
                process.inputReader().lines().filter(line -> !line.isBlank()).toList();
        assertEquals(0, process.waitFor(), lines::toString);
        return lines;
    }

    private static Path recorded(Wiring at, LiveStream stream) throws Exception {
        var sealed = new LinkedBlockingQueue<Fact>();
        try (var _ = at.streams().watch(event -> sealed.add(event.entry().fact()))) {
            at.streams().complete(stream.id());
            var fact = sealed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            while (fact != Fact.ASSET_SEALED) {
                assertTrue(fact != null, "the recording was never finished");
                fact = sealed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        }
        return at.recordings().file(at.streams().assets().getFirst().id(), 1).orElseThrow();
    }

    @Test
    void anotherTallyboardRecordsEveryPictureAndSoundThatThisOneDid() throws Exception {
        var there = wiring("there", StreamKey.Space.SHOW);
        var away = there.streams().create(StreamSettings.forRoom("Away"), Keeping.READABLE);
        target(there.rtmpAddress(), away.key().readable().orElseThrow().reveal());
        publish(here, room);
        await(Stage.BROADCASTING);
        var ours = recorded(here, room);
        await(Stage.IDLE);
        var theirs = recorded(there, away);
        for (var track : List.of("v", "a")) {
            var sent = packets(ours, track);
            assertTrue(sent.size() > 100, "there is something to compare");
            assertEquals(sent, packets(theirs, track), track);
        }
    }

    @Test
    void theNewestFfmpegTakesTheStreamUnderAKeyThatStandsInTheAddress() throws Exception {
        int port;
        try (var free = server()) {
            port = free.getLocalPort();
        }
        Files.createDirectories(folder.resolve("ffmpeg"));
        var ffmpeg = NewestFfmpeg.unpack(folder.resolve("ffmpeg"));
        var file = folder.resolve("taken.mkv");
        var process = ffmpeg.instead(new ProcessBuilder(
                                "ffmpeg",
                                "-v",
                                "error",
                                "-listen",
                                "1",
                                "-i",
                                "rtmp://127.0.0.1:" + port + "/live/their-key",
                                "-c",
                                "copy",
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("ffmpeg.log").toFile()))
                .start();
        opened.add(process::destroyForcibly);
        target("rtmp://127.0.0.1:" + port + "/live/their-key", "");
        publish(here, room);
        await(Stage.BROADCASTING);
        var ours = recorded(here, room);
        await(Stage.IDLE);
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it is told that the stream ends");
        var taken = packets(file, "v");
        assertEquals(packets(ours, "v").subList(0, taken.size()), taken);
        assertTrue(taken.size() > 60, Files.readString(folder.resolve("ffmpeg.log")));
    }

    @Test
    void aTargetThatTakesNothingCostsNoFrameOfTheIngest() throws Exception {
        var deaf = server();
        var listening = server();
        target("rtmp://127.0.0.1:" + deaf.getLocalPort() + "/live", "one");
        target("rtmp://127.0.0.1:" + listening.getLocalPort() + "/live", "two");
        target("rtmp://127.0.0.1:1/live", "three");
        Thread.ofVirtual().start(() -> hangUpAtOnce(listening));
        var sent = publish(here, room);
        assertEquals(Stage.ERRORED, await(Stage.ERRORED).simulcast().status().stage());
        var ours = recorded(here, room);
        assertEquals(sent.pictures(), packets(ours, "v").size());
        assertEquals(sent.sounds(), packets(ours, "a").size());
    }

    private static void hangUpAtOnce(ServerSocket server) {
        try {
            while (true) {
                server.accept().close();
            }
        } catch (IOException _) {
            // the test is over
        }
    }

    @Test
    void aTargetThatRefusesIsToldAndTriedAgain() throws Exception {
        var there = wiring("there", StreamKey.Space.SHOW);
        target(there.rtmpAddress(), "a-wrong-key");
        var publishing = publishing(here, room);
        assertEquals(
                Optional.of(Trouble.REFUSED),
                await(Stage.ERRORED).simulcast().status().trouble());
        publishing.join();
        here.streams().complete(room.id());
        await(Stage.IDLE);
    }

    @Test
    void simulcastThatIsStoppedLeavesTheTargetAndTheStreamGoesOn() throws Exception {
        var there = wiring("there", StreamKey.Space.SHOW);
        var away = there.streams().create(StreamSettings.forRoom("Away"), Keeping.READABLE);
        target(there.rtmpAddress(), away.key().readable().orElseThrow().reveal());
        var publishing = publishing(here, room);
        await(Stage.BROADCASTING);
        here.streams().simulcasts().stop(room.id());
        await(Stage.IDLE);
        assertTrue(here.streams().find(room.id()).orElseThrow().isLive());
        here.streams().simulcasts().start(room.id());
        await(Stage.STARTING);
        await(Stage.BROADCASTING);
        publishing.join();
    }

    @Test
    void inARehearsalNothingLeavesThisComputer() throws Exception {
        here.close();
        here = wiring("rehearsal", StreamKey.Space.REHEARSAL);
        room = here.streams().create(StreamSettings.forRoom("Main hall"), Keeping.READABLE);
        here.streams().watch(event -> {
            if (event instanceof SimulcastChanged changed) {
                changes.add(changed);
            }
        });
        var outside = server();
        outside.setSoTimeout(1);
        target("rtmp://127.0.0.1:" + outside.getLocalPort() + "/live", "key");
        publish(here, room);
        await(Stage.BROADCASTING);
        boolean called = true;
        try {
            outside.accept().close();
        } catch (SocketTimeoutException _) {
            called = false;
        }
        assertFalse(called, "the target was called");
    }

    @Test
    void neitherKeyNorAddressOfATargetLiesReadableInTheDataFolder() throws Exception {
        target("rtmp://127.0.0.1:1/live/hidden-in-the-address", "");
        target("rtmp://127.0.0.1:1/live", "hidden-key");
        publish(here, room);
        here.close();
        try (var files = Files.walk(folder.resolve("here"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = Files.readString(file, ISO_8859_1);
                assertFalse(content.contains("hidden-in-the-address"), file::toString);
                assertFalse(content.contains("hidden-key"), file::toString);
            }
        }
        here = wiring("here", StreamKey.Space.SHOW);
        var kept = here.streams().simulcasts().of(room.id());
        assertEquals(
                "rtmp://127.0.0.1:1/live/hidden-in-the-address",
                kept.getFirst().target().address().reveal());
        assertEquals(
                Optional.of(new TargetKey("hidden-key")),
                kept.getLast().target().key());
    }
}

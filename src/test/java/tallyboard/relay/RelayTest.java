package tallyboard.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallyboard.media.codec.TrackId;
import tallyboard.stream.StreamId;
import tallyboard.stream.simulcast.Outlet;
import tallyboard.stream.simulcast.SimulcastTarget;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetId;
import tallyboard.stream.simulcast.TargetKey;
import tallyboard.stream.simulcast.TargetStatus;
import tallyboard.stream.simulcast.TargetStatus.Stage;
import tallyboard.stream.simulcast.TargetStatus.Trouble;
import tallyboard.testing.TestingMedia;

/** Targets that are no good, each on a real socket. */
class RelayTest {
    private static final long PATIENCE_SECONDS = 30;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final BlockingQueue<TargetStatus> told = new LinkedBlockingQueue<>();
    private final Relay relay = Relay.overTheNetwork(() -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    private Outlet outlet = Outlet.NONE;
    private long millis;

    @AfterEach
    void stop() throws Exception {
        outlet.end();
        relay.close();
        for (var each : opened.reversed()) {
            each.close();
        }
    }

    private interface Talk {
        void with(Socket caller) throws IOException;
    }

    private int server(Talk talk) throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        opened.add(server);
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    try (var caller = server.accept()) {
                        talk.with(caller);
                    }
                }
            } catch (IOException _) {
                // the test is over
            }
        });
        return server.getLocalPort();
    }

    private void open(String address) {
        var target = new SimulcastTarget(
                TargetId.fresh(),
                TargetAddress.of(address).orElseThrow(),
                Optional.of(new TargetKey("key")),
                Optional.empty());
        outlet = relay.open(StreamId.fresh(), List.of(target), (_, _, status) -> told.add(status));
        outlet.session();
        outlet.format(TrackId.PICTURE, TestingMedia.video());
        outlet.format(TrackId.SOUND, TestingMedia.audio());
        second();
    }

    private void second() {
        for (int i = 0; i < 30; i++) {
            outlet.sample(TestingMedia.picture(millis, i == 0));
            outlet.sample(TestingMedia.sound(millis));
            millis += 33;
        }
    }

    private Trouble trouble() throws InterruptedException {
        while (true) {
            var status = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertTrue(status != null, "nothing was told");
            if (status.stage() == Stage.ERRORED) {
                return status.trouble().orElseThrow();
            }
        }
    }

    @Test
    void oneThatIsNotThereIsSaidToBeOutOfReach() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        open("rtmp://127.0.0.1:" + port + "/live");
        assertEquals(Trouble.UNREACHABLE, trouble());
    }

    @Test
    void oneThatHangsUpIsTriedAgain() throws Exception {
        var calls = new LinkedBlockingQueue<Integer>();
        open("rtmp://127.0.0.1:" + server(caller -> calls.add(caller.getPort())) + "/live");
        assertEquals(Trouble.HUNG_UP, trouble());
        calls.take();
        Integer again = null;
        for (int i = 0; i < 200 && again == null; i++) {
            second(); // each begins with a key picture, and one of them comes after the pause
            again = calls.poll(100, TimeUnit.MILLISECONDS);
        }
        assertTrue(again != null, "it was never called again");
    }

    @Test
    void aWebServerIsNoTarget() throws Exception {
        var page = "HTTP/1.1 400 Bad Request\r\n\r\n" + " ".repeat(8000);
        open("rtmp://127.0.0.1:"
                + server(caller -> {
                    caller.getOutputStream().write(page.getBytes(StandardCharsets.US_ASCII));
                    caller.getInputStream().readAllBytes();
                })
                + "/live");
        assertEquals(Trouble.NOT_RTMP, trouble());
    }

    @Test
    void oneThatSendsNoiseForEverIsLeft() throws Exception {
        open("rtmp://127.0.0.1:"
                + server(caller -> {
                    var noise = new byte[64 * 1024];
                    Arrays.fill(noise, (byte) 0xEE);
                    noise[0] = 3;
                    while (true) {
                        caller.getOutputStream().write(noise);
                    }
                })
                + "/live");
        assertEquals(Trouble.NOT_RTMP, trouble());
    }

    @Test
    void oneThatSpeaksNoTlsIsNotTrusted() throws Exception {
        open("rtmps://127.0.0.1:" + server(caller -> caller.getOutputStream().write(new byte[100])) + "/live");
        assertEquals(Trouble.NOT_TRUSTED, trouble());
    }

    @Test
    void theEndOfTheBroadcastEndsTheTries() throws Exception {
        open("rtmp://127.0.0.1:" + server(_ -> {}) + "/live");
        trouble();
        outlet.end();
        var last = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (last != null && last.stage() != Stage.IDLE) {
            last = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        assertEquals(Stage.IDLE, last == null ? Stage.ERRORED : last.stage());
    }
}

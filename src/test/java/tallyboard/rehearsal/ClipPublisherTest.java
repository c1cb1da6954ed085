package tallyboard.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tallyboard.rehearsal.ClipPublisher.Sent;
import tallyboard.stream.key.StreamKey;

class ClipPublisherTest {
    private final StreamKey key = StreamKey.fresh(StreamKey.Space.SHOW);

    @Test
    void itPublishesSoMuchOfTheClipAndSaysGoodbye() throws Exception {
        var pace = new DrivenPace();
        try (var server = new LoopbackServer()) {
            var to = new Destination(server.address(), key, "Self-test");
            var sent = CompletableFuture.supplyAsync(
                    () -> publish(pace, to), work -> Thread.ofVirtual().start(work));
            var visit = server.nextVisit().until(v -> v.pictures().size() == 2);
            pace.pass(Duration.ofSeconds(10));
            visit.untilOver();

            assertEquals(new Sent(270, 422), sent.get());
            assertEquals(1 + 270, visit.pictures().size());
            assertEquals(1 + 422, visit.sounds().size());
            assertTrue(visit.saidGoodbye());
        }
    }

    private static Sent publish(Pace pace, Destination to) {
        try {
            return new ClipPublisher(Room.WORKSHOP, pace).publish(to, Duration.ofSeconds(9));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRefusalIsThrownWithTheServersWord() throws Exception {
        try (var server = new LoopbackServer()) {
            server.refuseAll();
            var to = new Destination(server.address(), key, "Self-test");
            var publisher = new ClipPublisher(Room.WORKSHOP, new DrivenPace());
            var refused = assertThrows(TurnedAwayException.class, () -> publisher.publish(to, Duration.ofSeconds(1)));
            assertEquals("NetStream.Publish.BadName", refused.code());
        }
    }

    @Test
    void aDestinationDoesNotPrintItsKey() {
        var to = new Destination(InetSocketAddress.createUnresolved("::1", 1935), key, "Self-test");
        assertFalse((to + " " + to.target()).contains(key.reveal()));
        assertEquals("rtmp://[::1]:1935/live", to.target().tcUrl());
    }
}

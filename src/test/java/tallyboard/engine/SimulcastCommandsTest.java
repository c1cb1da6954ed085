package tallyboard.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.media.Sample;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;
import tallyboard.stream.LiveStream;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.simulcast.Outlet;
import tallyboard.stream.simulcast.Outlets;
import tallyboard.stream.simulcast.Simulcast;
import tallyboard.stream.simulcast.SimulcastTarget;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetId;
import tallyboard.stream.simulcast.TargetKey;
import tallyboard.stream.simulcast.TargetStatus;
import tallyboard.stream.simulcast.TargetStatus.Stage;
import tallyboard.stream.simulcast.TargetStatus.Trouble;

/** Which targets a stream has, when they may change, and what a broadcast does with them. */
class SimulcastCommandsTest {
    private final EngineStage stage = new EngineStage();
    private final LiveStream stream = stage.stream();

    private Simulcast add(String key) throws RefusedException {
        return stage.engine
                .simulcasts()
                .add(
                        stream.id(),
                        TargetAddress.of("rtmp://a.example/live/in-the-address").orElseThrow(),
                        Optional.of(new TargetKey(key)),
                        Optional.empty());
    }

    private List<Simulcast> targets() {
        return stage.engine.simulcasts().of(stream.id());
    }

    private Refusal refusal(Turn turn) {
        return assertThrows(RefusedException.class, turn::take).refusal();
    }

    private interface Turn {
        void take() throws RefusedException;
    }

    @Test
    void aStreamHasSixTargetsAtMostAndKeepsTheirOrder() throws Exception {
        for (int i = 1; i <= SimulcastTarget.MOST; i++) {
            add("key-" + i);
        }
        assertEquals(
                new Refusal.OutOfRange("simulcast_targets", "must be at most 6"), refusal(() -> add("one too many")));
        stage.start();
        assertEquals(6, targets().size());
        assertEquals(
                Optional.of(new TargetKey("key-1")),
                targets().getFirst().target().key());
    }

    @Test
    void theTargetsOfALiveStreamStay() throws Exception {
        var id = add("key").target().id();
        stage.live(stream);
        var fixed = new Refusal.FixedWhileLive("simulcast_targets");
        assertEquals(fixed, refusal(() -> add("another")));
        assertEquals(fixed, refusal(() -> stage.engine.simulcasts().remove(stream.id(), id)));
        stage.engine.complete(stream.id());
        stage.engine.simulcasts().remove(stream.id(), id);
        assertEquals(List.of(), targets());
        assertEquals(
                new Refusal.NoSuchTarget(id),
                refusal(() -> stage.engine.simulcasts().remove(stream.id(), id)));
    }

    @Test
    void theTargetsGoWithTheirStream() throws Exception {
        add("key");
        stage.engine.delete(stream.id());
        assertEquals(List.of(), targets());
        assertEquals(Map.of(), stage.store.load().targets());
    }

    @Test
    void whatATargetDoesIsToldOnceAndTheKeyNever() throws Exception {
        var carrier = new NotingCarrier();
        stage.engine.passOnBy(carrier);
        var id = add("secret-key").target().id();
        stage.live(stream);
        carrier.reports().became(stream.id(), id, TargetStatus.of(Stage.STARTING, 0));
        carrier.reports().became(stream.id(), id, TargetStatus.of(Stage.STARTING, 0));
        carrier.reports().became(stream.id(), id, TargetStatus.errored(Trouble.REFUSED, 3));
        assertEquals(
                TargetStatus.errored(Trouble.REFUSED, 3), targets().getFirst().status());
        var facts = stage.engine.recentLog(50).stream()
                .filter(entry -> entry.fact().wireName().contains("simulcast_target"))
                .toList();
        assertEquals(
                List.of(Fact.SIMULCAST_CREATED, Fact.SIMULCAST_STARTING, Fact.SIMULCAST_ERRORED),
                facts.stream().map(LogEntry::fact).toList());
        assertEquals(
                Map.of("target", id.value(), "to", "rtmp://a.example/live", "trouble", "refused"),
                facts.getLast().details());
        assertFalse(stage.engine.recentLog(50).toString().contains("secret"));
        assertFalse(targets().toString().contains("secret"));
        assertFalse(targets().toString().contains("in-the-address"));
        carrier.reports().became(stream.id(), TargetId.fresh(), TargetStatus.IDLE); // one that was removed
    }

    @Test
    void aBroadcastIsCarriedFromItsFirstEncoderToItsEnd() throws Exception {
        var carrier = new NotingCarrier();
        stage.engine.passOnBy(carrier);
        add("key");
        var encoder = stage.live(stream);
        assertEquals(List.of("opened with 1", "session", "media"), carrier.story());
        encoder.loseConnection();
        stage.live(stream).send(Duration.ofSeconds(1));
        stage.engine.simulcasts().stop(stream.id());
        stage.engine.simulcasts().start(stream.id());
        stage.engine.complete(stream.id());
        assertEquals(
                List.of("opened with 1", "session", "media", "session", "media", "stop", "start", "end"),
                carrier.story());
        assertEquals(
                new Refusal.NotLive(), refusal(() -> stage.engine.simulcasts().stop(stream.id())));
    }

    /** Notes what the engine wants carried; of media only that there was some. */
    private static final class NotingCarrier implements Outlets, Outlet {
        private final List<String> story = new ArrayList<>();
        private Optional<Reports> reports = Optional.empty();

        List<String> story() {
            return List.copyOf(story);
        }

        Reports reports() {
            return reports.orElseThrow();
        }

        private void note(String what) {
            if (story.isEmpty() || !story.getLast().equals(what)) {
                story.add(what);
            }
        }

        @Override
        public Outlet open(StreamId stream, List<SimulcastTarget> targets, Reports to) {
            reports = Optional.of(to);
            note("opened with " + targets.size());
            return this;
        }

        @Override
        public void session() {
            note("session");
        }

        @Override
        public void format(TrackId track, TrackFormat format) {}

        @Override
        public void sample(Sample sample) {
            note("media");
        }

        @Override
        public void stop() {
            note("stop");
        }

        @Override
        public void start() {
            note("start");
        }

        @Override
        public void end() {
            note("end");
        }
    }
}

package tallyboard.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LatencyMode;
import tallyboard.stream.LiveStream;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.Reconnect;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.StreamKey;
import tallyboard.testing.InMemoryRecordings;
import tallyboard.testing.InMemoryStreamStore;
import tallyboard.testing.TestingClock;
import tallyboard.testing.TestingEncoder;
import tallyboard.testing.TestingSlates;

/** An engine with doubles around it and a clock that the test drives. */
public final class EngineStage {
    static final Duration GRACE = Duration.ofSeconds(60);
    static final Duration WINDOW = Duration.ofSeconds(60);

    public final TestingClock clock = new TestingClock(Instant.parse("2026-11-24T09:00:00Z"));
    final InMemoryStreamStore store = new InMemoryStreamStore();
    public final InMemoryRecordings recordings = new InMemoryRecordings();
    /** By how much the clock was set to another time; what is measured by the steady time does not see it. */
    private Duration clockWasSetBy = Duration.ZERO;

    private final StreamKey.Space space;
    public EmbeddedEngine engine;

    public EngineStage() {
        this(StreamKey.Space.SHOW);
    }

    EngineStage(StreamKey.Space space) {
        this.space = space;
        engine = start();
    }

    private long steady() {
        return clock.millis() - clockWasSetBy.toMillis();
    }

    /** Sets the computer's clock to another time. */
    void setClock(Duration by) {
        clockWasSetBy = clockWasSetBy.plus(by);
        clock.pass(by);
    }

    /** Another run of the program on what the last one stored. */
    EmbeddedEngine start() {
        engine = new EmbeddedEngine(store, recordings, TestingSlates.GREY, clock, this::steady, GRACE, space);
        return engine;
    }

    public LiveStream stream() {
        return stream(WINDOW);
    }

    LiveStream stream(Duration window) {
        try {
            return engine.create(settings(window), Keeping.READABLE);
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    static StreamSettings settings(Duration window) {
        return new StreamSettings(
                Optional.of("Main hall"),
                Optional.empty(),
                LatencyMode.STANDARD,
                Reconnect.within(window),
                StreamSettings.LONGEST_BROADCAST,
                List.of(),
                new StreamSettings.NewAssetSettings(
                        List.of(PlaybackId.Policy.PUBLIC), Optional.empty(), Optional.empty(), true));
    }

    TestingEncoder encoder() {
        return encoder("10.0.4.21", "OBS 31");
    }

    TestingEncoder encoder(String address, String name) {
        return new TestingEncoder(address, name, engine, clock);
    }

    /** An encoder that has been live on the stream for two seconds. */
    public TestingEncoder live(LiveStream stream) {
        var encoder = encoder();
        encoder.publish(key(stream.id()));
        encoder.send(Duration.ofSeconds(2));
        return encoder;
    }

    void pass(Duration time) {
        clock.pass(time);
        engine.tick();
    }

    public LiveStream now(StreamId id) {
        return engine.find(id).orElseThrow();
    }

    StreamKey key(StreamId id) {
        return now(id).key().readable().orElseThrow();
    }

    Broadcast broadcast(StreamId id) {
        return now(id).broadcast().orElseThrow();
    }

    Asset newestAsset() {
        return engine.assets().getFirst();
    }

    long lastEntry() {
        return engine.recentLog(1).stream().mapToLong(LogEntry::id).max().orElse(0);
    }

    /** Short names of what was told since then: "disconnected", "idle", "asset.live_stream_completed". */
    List<String> toldAfter(long entry) {
        return new ArrayList<>(engine.log(entry, 1000).stream()
                .map(told -> told.fact()
                        .wireName()
                        .replace("video.live_stream.", "")
                        .replace("video.", "")
                        .replace("tallyboard.", "our."))
                .toList());
    }
}

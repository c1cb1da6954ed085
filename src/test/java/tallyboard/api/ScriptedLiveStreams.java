package tallyboard.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tallyboard.stream.Actor;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Gate;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.KeyUse;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Measurements;
import tallyboard.testing.InMemorySimulcasts;

/**
 * Live streams in memory: keeps what it is told, refuses what does not exist, and otherwise is put by the test into the
 * state that the test is about. Knows nothing of encoders or time.
 */
final class ScriptedLiveStreams implements LiveStreams {
    static final Instant MORNING = Instant.parse("2026-09-14T08:00:00Z");

    private final Map<StreamId, LiveStream> streams = new LinkedHashMap<>();
    private final List<Asset> assets = new ArrayList<>();
    private final Map<StreamId, Measurements> measurements = new HashMap<>();
    private final List<LogEntry> log = new ArrayList<>();
    private final InMemorySimulcasts simulcasts = new InMemorySimulcasts();
    private final List<Consumer<StreamEvent>> watchers = new CopyOnWriteArrayList<>();
    private Optional<Refusal> refusal = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();

    /** Every command from now on is refused so. */
    synchronized void refuseWith(Refusal reason) {
        refusal = Optional.of(reason);
    }

    /** Every command from now on fails so. */
    synchronized void failWith(RuntimeException cause) {
        failure = Optional.of(cause);
    }

    synchronized void change(StreamId id, UnaryOperator<LiveStream> change) {
        streams.computeIfPresent(id, (_, stream) -> change.apply(stream));
    }

    /** Puts an asset in front of the others. */
    synchronized void add(Asset asset) {
        assets.addFirst(asset);
    }

    synchronized void measure(StreamId id, Measurements snapshot) {
        measurements.put(id, snapshot);
    }

    synchronized void note(Fact fact, StreamId stream, Optional<AssetId> asset, Map<String, String> details) {
        log.add(new LogEntry(
                log.size() + 1L,
                MORNING,
                fact,
                Optional.of(stream),
                asset,
                Actor.current().name(),
                details));
    }

    @Override
    public InMemorySimulcasts simulcasts() {
        return simulcasts;
    }

    @Override
    public synchronized void noteOn(StreamId id, Fact fact, Map<String, String> details) {
        note(fact, id, Optional.empty(), details);
    }

    @Override
    public synchronized void note(Fact fact, Map<String, String> details) {
        log.add(new LogEntry(
                log.size() + 1L,
                MORNING,
                fact,
                Optional.empty(),
                Optional.empty(),
                Actor.current().name(),
                details));
    }

    @Override
    public synchronized List<LiveStream> all() {
        return List.copyOf(streams.values());
    }

    @Override
    public synchronized Optional<LiveStream> find(StreamId id) {
        return Optional.ofNullable(streams.get(id));
    }

    @Override
    public synchronized LiveStream create(StreamSettings settings, Keeping keeping) throws RefusedException {
        checkScript();
        var key = StreamKey.fresh(StreamKey.Space.SHOW);
        var stream = new LiveStream(
                StreamId.fresh(),
                MORNING,
                settings,
                KeyCard.of(key, keeping, MORNING, Actor.current().name()),
                new LiveStream.Axes(Gate.ENABLED, Signal.NONE, RecordingState.OFF),
                Optional.empty(),
                new LiveStream.History(MORNING, List.of(), Optional.empty()));
        streams.put(stream.id(), stream);
        note(Fact.CREATED, stream.id(), Optional.empty(), Map.of());
        return stream.with(stream.key().handedOut(key));
    }

    @Override
    public LiveStream createDisabled(StreamSettings settings, Optional<StreamKey> wanted) throws RefusedException {
        throw new UnsupportedOperationException("the API makes enabled streams");
    }

    @Override
    public synchronized LiveStream update(StreamId id, StreamSettings settings) throws RefusedException {
        return become(id, Fact.UPDATED, stream -> stream.with(settings));
    }

    @Override
    public synchronized void delete(StreamId id) throws RefusedException {
        become(id, Fact.DELETED, UnaryOperator.identity());
        streams.remove(id);
    }

    @Override
    public synchronized void enable(StreamId id) throws RefusedException {
        become(id, Fact.ENABLED, stream -> stream.with(stream.axes().with(Gate.ENABLED)));
    }

    @Override
    public synchronized void disable(StreamId id) throws RefusedException {
        become(id, Fact.DISABLED, stream -> stream.with(stream.axes().with(Gate.DISABLED)));
    }

    @Override
    public synchronized void complete(StreamId id) throws RefusedException {
        become(id, Fact.IDLE, LiveStream::withoutBroadcast);
    }

    @Override
    public synchronized void finish(StreamId id) throws RefusedException {
        become(
                id,
                Fact.FINISHED,
                stream -> stream.withoutBroadcast().with(stream.axes().with(Gate.DISABLED)));
    }

    @Override
    public synchronized void nextTalk(StreamId id) throws RefusedException {
        become(id, Fact.NEXT_TALK, UnaryOperator.identity());
    }

    @Override
    public synchronized LiveStream extendWindow(StreamId id, Duration by) throws RefusedException {
        return become(id, Fact.WINDOW_EXTENDED, stream -> {
            var broadcast = stream.broadcast().orElseThrow();
            var window = broadcast.window().orElseThrow();
            return stream.with(broadcast.with(new Broadcast.Reconnecting(
                    window.since(), window.endsAt().plus(by), window.extended().plus(by))));
        });
    }

    @Override
    public synchronized LiveStream resetKey(StreamId id, ResetForm form) throws RefusedException {
        var key = StreamKey.fresh(StreamKey.Space.SHOW);
        var stream = become(
                id,
                Fact.UPDATED,
                old -> old.with(KeyCard.of(
                        key, old.key().keeping(), MORNING, Actor.current().name())));
        note(Fact.UPDATED, id, Optional.empty(), Map.of("form", form.name()));
        return stream.with(stream.key().handedOut(key));
    }

    @Override
    public void noteHandOff(StreamId id, HandOff.Way way, String to) {
        throw new UnsupportedOperationException("the API notes no hand-off");
    }

    @Override
    public void noteKeyUse(StreamId id, KeyUse use) {
        throw new AssertionError("reading a key through the API is no use of it");
    }

    @Override
    public synchronized void nameAsset(AssetId id, String title) throws RefusedException {
        throw new RefusedException(new Refusal.NoSuchAsset(id));
    }

    @Override
    public synchronized Asset describeAsset(AssetId id, Asset.Origin origin) throws RefusedException {
        checkScript();
        var asset = existing(id).with(origin);
        assets.replaceAll(each -> each.id().equals(id) ? asset : each);
        note(Fact.ASSET_UPDATED, asset.stream(), Optional.of(id), Map.of());
        return asset;
    }

    @Override
    public synchronized void deleteAsset(AssetId id) throws RefusedException {
        checkScript();
        var asset = existing(id);
        if (asset.isLive()) {
            throw new RefusedException(new Refusal.StillLive(asset.stream()));
        }
        assets.remove(asset);
        note(Fact.ASSET_DELETED, asset.stream(), Optional.of(id), Map.of());
    }

    private Asset existing(AssetId id) throws RefusedException {
        return asset(id).orElseThrow(() -> new RefusedException(new Refusal.NoSuchAsset(id)));
    }

    @Override
    public synchronized List<Asset> assets() {
        return List.copyOf(assets);
    }

    @Override
    public synchronized Optional<Asset> asset(AssetId id) {
        return assets.stream().filter(asset -> asset.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<Measurements> measurements(StreamId id) {
        return Optional.ofNullable(measurements.get(id));
    }

    @Override
    public synchronized List<LogEntry> log(long after, int limit) {
        return log.stream().filter(entry -> entry.id() > after).limit(limit).toList();
    }

    @Override
    public synchronized List<LogEntry> recentLog(int limit) {
        return List.copyOf(log.subList(Math.max(0, log.size() - limit), log.size()));
    }

    @Override
    public Subscription watch(Consumer<StreamEvent> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Lets something happen that the test is about. */
    void tell(StreamEvent event) {
        watchers.forEach(watcher -> watcher.accept(event));
    }

    private LiveStream become(StreamId id, Fact fact, UnaryOperator<LiveStream> change) throws RefusedException {
        checkScript();
        if (!streams.containsKey(id)) {
            throw new RefusedException(new Refusal.NoSuchStream(id));
        }
        change(id, change);
        note(fact, id, Optional.empty(), Map.of());
        return find(id).orElseThrow();
    }

    private void checkScript() throws RefusedException {
        failure.ifPresent(cause -> {
            throw cause;
        });
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get());
        }
    }
}

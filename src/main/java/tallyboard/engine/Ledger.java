package tallyboard.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.event.StreamStore;
import tallyboard.stream.event.StreamStore.Revoked;
import tallyboard.stream.key.KeyFingerprint;
import tallyboard.stream.simulcast.SimulcastTarget;

/**
 * What the engine knows, in memory and in the store, kept the same. Changed only by {@link #commit} under the engine's
 * lock; read from any thread without it.
 */
final class Ledger {
    private final StreamStore store;
    private final Map<StreamId, LiveStream> streams = new ConcurrentHashMap<>();
    private final Map<AssetId, Asset> assets = new ConcurrentHashMap<>();
    private final Map<KeyFingerprint, StreamId> keys = new ConcurrentHashMap<>();
    private final Map<KeyFingerprint, Revoked> revoked = new ConcurrentHashMap<>();
    private final Map<StreamId, List<SimulcastTarget>> targets = new ConcurrentHashMap<>();
    private final List<Consumer<StreamEvent>> watchers = new CopyOnWriteArrayList<>();
    private volatile long lastEntry;

    Ledger(StreamStore store) {
        this.store = store;
        var memory = store.load();
        memory.streams().forEach(this::remember);
        memory.assets().forEach(asset -> assets.put(asset.id(), asset));
        revoked.putAll(memory.revoked());
        targets.putAll(memory.targets());
        lastEntry = memory.lastEntry();
    }

    /** The order that matters: on disk, in memory, its effects, told. If the disk says no, nothing else has changed. */
    void commit(Step step) {
        if (step.isNothing()) {
            return;
        }
        var change = step.change();
        store.save(change);
        change.stream().ifPresent(this::remember);
        change.deleted().ifPresent(this::forget);
        change.assets().forEach(asset -> assets.put(asset.id(), asset));
        change.deletedAssets().forEach(assets::remove);
        revoked.putAll(change.revoked());
        change.targets().ifPresent(now -> targets.put(now.stream(), now.targets()));
        change.entries().forEach(entry -> lastEntry = entry.id());
        step.effects().forEach(Runnable::run);
        step.events().forEach(event -> watchers.forEach(watcher -> watcher.accept(event)));
    }

    /** The simulcast targets of a stream. */
    List<SimulcastTarget> targets(StreamId id) {
        return targets.getOrDefault(id, List.of());
    }

    Subscription watch(Consumer<StreamEvent> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    long lastEntry() {
        return lastEntry;
    }

    Optional<LiveStream> find(StreamId id) {
        return Optional.ofNullable(streams.get(id));
    }

    List<LiveStream> all() {
        return streams.values().stream()
                .sorted(Comparator.comparing(LiveStream::createdAt)
                        .thenComparing(stream -> stream.id().value()))
                .toList();
    }

    /** The streams in a broadcast, in no order. */
    List<LiveStream> running() {
        return streams.values().stream()
                .filter(stream -> stream.broadcast().isPresent())
                .toList();
    }

    Optional<Asset> asset(AssetId id) {
        return Optional.ofNullable(assets.get(id));
    }

    /** Newest first. */
    List<Asset> assets() {
        return assets.values().stream()
                .sorted(Comparator.comparing(Asset::createdAt)
                        .thenComparing(asset -> asset.id().value())
                        .reversed())
                .toList();
    }

    Optional<LiveStream> byKey(KeyFingerprint key) {
        return Optional.ofNullable(keys.get(key)).flatMap(this::find);
    }

    Optional<Revoked> revoked(KeyFingerprint key) {
        return Optional.ofNullable(revoked.get(key));
    }

    private void remember(LiveStream stream) {
        var before = streams.put(stream.id(), stream);
        if (before != null) {
            keys.remove(before.key().fingerprint());
        }
        keys.put(stream.key().fingerprint(), stream.id());
    }

    private void forget(StreamId id) {
        targets.remove(id);
        var gone = streams.remove(id);
        if (gone != null) {
            keys.remove(gone.key().fingerprint());
        }
    }
}

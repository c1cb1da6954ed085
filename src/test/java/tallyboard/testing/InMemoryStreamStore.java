package tallyboard.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamStore;
import tallyboard.stream.key.KeyFingerprint;
import tallyboard.stream.simulcast.SimulcastTarget;

/** A store that forgets with the test; it can be told to fail like a full disk. */
public final class InMemoryStreamStore implements StreamStore {
    private final Map<StreamId, LiveStream> streams = new LinkedHashMap<>();
    private final Map<AssetId, Asset> assets = new LinkedHashMap<>();
    private final Map<KeyFingerprint, Revoked> revoked = new LinkedHashMap<>();
    private final Map<StreamId, List<SimulcastTarget>> targets = new LinkedHashMap<>();
    private final List<LogEntry> log = new ArrayList<>();
    private boolean isFull;
    private Runnable onSave = () -> {};

    /** From now on every save fails. */
    public void fillDisk() {
        isFull = true;
    }

    /** Goes back to an earlier memory, as if the process had died before saving what came after. */
    public synchronized void forget(Memory later) {
        later.streams().forEach(stream -> streams.put(stream.id(), stream));
        assets.clear();
        later.assets().reversed().forEach(asset -> assets.put(asset.id(), asset));
    }

    public void onSave(Runnable told) {
        onSave = told;
    }

    @Override
    public synchronized Memory load() {
        return new Memory(
                List.copyOf(streams.values()),
                List.copyOf(assets.values()).reversed(),
                Map.copyOf(revoked),
                Map.copyOf(targets),
                log.isEmpty() ? 0 : log.getLast().id());
    }

    @Override
    public synchronized void save(Change change) {
        if (isFull) {
            throw new IllegalStateException("the disk is full");
        }
        onSave.run();
        change.stream().ifPresent(stream -> streams.put(stream.id(), stream));
        change.deleted().ifPresent(streams::remove);
        change.deleted().ifPresent(targets::remove);
        change.targets().ifPresent(now -> targets.put(now.stream(), now.targets()));
        change.assets().forEach(asset -> assets.put(asset.id(), asset));
        change.deletedAssets().forEach(assets::remove);
        revoked.putAll(change.revoked());
        log.addAll(change.entries());
    }

    @Override
    public synchronized List<LogEntry> logAfter(long id, int limit) {
        return log.stream().filter(entry -> entry.id() > id).limit(limit).toList();
    }

    @Override
    public synchronized List<LogEntry> recentLog(int limit) {
        return List.copyOf(log.subList(Math.max(0, log.size() - limit), log.size()));
    }
}

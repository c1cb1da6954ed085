package tallyboard.desk.takes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.ledger.LedgerStore;
import tallyboard.agenda.ledger.Take;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.asset.AssetId;

/** All takes, in memory and in the store, kept the same. Guarded by its own lock; callable from any thread. */
final class LedgerBook {
    private final LedgerStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<Take>> watchers = new CopyOnWriteArrayList<>();
    private volatile Map<AssetId, Take> takes;

    LedgerBook(LedgerStore store) {
        this.store = store;
        var all = new LinkedHashMap<AssetId, Take>();
        store.load().forEach(take -> all.put(take.asset(), take));
        takes = all;
    }

    /** Oldest first. */
    List<Take> all() {
        return List.copyOf(takes.values());
    }

    Optional<Take> find(AssetId asset) {
        return Optional.ofNullable(takes.get(asset));
    }

    /** The sessions of a track whose talk was ended by a person. */
    Set<SessionId> done(TrackId track) {
        return takes.values().stream()
                .filter(take ->
                        take.place().track().equals(track) && take.course().isDone())
                .flatMap(take -> take.session().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Subscription watch(Consumer<Take> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    void add(Take take) {
        keep(take);
    }

    /** Changes a take that is known; does nothing about another. */
    void change(AssetId asset, UnaryOperator<Take> step) {
        lock.lock();
        try {
            find(asset).ifPresent(take -> keep(step.apply(take)));
        } finally {
            lock.unlock();
        }
    }

    private void keep(Take take) {
        lock.lock();
        try {
            if (take.equals(takes.get(take.asset()))) {
                return;
            }
            store.save(take);
            var next = new LinkedHashMap<>(takes);
            next.put(take.asset(), take);
            takes = next;
            watchers.forEach(watcher -> watcher.accept(take));
        } finally {
            lock.unlock();
        }
    }
}

package tallyboard.mux;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tallyboard.mux.News.AssetPair;
import tallyboard.mux.News.Item;
import tallyboard.mux.json.BoardReading;
import tallyboard.mux.json.SimulcastReading;
import tallyboard.mux.json.StreamReading;
import tallyboard.stream.Actor;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.event.StreamStore;
import tallyboard.stream.key.KeyCard.Uses;
import tallyboard.stream.publish.Measurements;
import tallyboard.stream.simulcast.Simulcast;

/**
 * What is known of the engine, in memory and in the store, and who wants to hear of it. Changed under its own lock, which is
 * never held while a network is waited for; read from any thread without it.
 */
final class Known {
    private final StreamStore store;
    private final InstantSource clock;
    private final boolean tellsSignals;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<StreamId, LiveStream> streams = new ConcurrentHashMap<>();
    private final Map<AssetId, Asset> assets = new ConcurrentHashMap<>();
    private final Map<StreamId, Measurements> measurements = new ConcurrentHashMap<>();
    private final Map<StreamId, List<Simulcast>> simulcasts = new ConcurrentHashMap<>();
    private final List<Consumer<StreamEvent>> watchers = new CopyOnWriteArrayList<>();
    private long lastEntry;
    private boolean isAcquainted;
    private int commandsRunning;
    private long commandsEnded;

    /** Takes up what the last run knew. */
    Known(StreamStore store, InstantSource clock, boolean tellsSignals) {
        this.store = store;
        this.clock = clock;
        this.tellsSignals = tellsSignals;
        var memory = store.load();
        memory.streams().forEach(stream -> streams.put(stream.id(), stream));
        memory.assets().forEach(asset -> assets.put(asset.id(), asset));
        lastEntry = memory.lastEntry();
        isAcquainted = !streams.isEmpty() || !assets.isEmpty();
    }

    /** Oldest first. */
    List<LiveStream> all() {
        return streams.values().stream()
                .sorted(Comparator.comparing(LiveStream::createdAt)
                        .thenComparing(stream -> stream.id().value()))
                .toList();
    }

    Optional<LiveStream> find(StreamId id) {
        return Optional.ofNullable(streams.get(id));
    }

    /** Newest first. */
    List<Asset> assets() {
        return assets.values().stream()
                .sorted(Comparator.comparing(Asset::createdAt)
                        .thenComparing(asset -> asset.id().value())
                        .reversed())
                .toList();
    }

    Optional<Asset> asset(AssetId id) {
        return Optional.ofNullable(assets.get(id));
    }

    Optional<Measurements> measurements(StreamId id) {
        return Optional.ofNullable(measurements.get(id));
    }

    List<Simulcast> simulcasts(StreamId id) {
        return simulcasts.getOrDefault(id, List.of());
    }

    Subscription watch(Consumer<StreamEvent> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** A command begins: what a poll sees meanwhile may be half of what it does, and would be told in the engine's name. */
    void commandBegins() {
        locked(() -> commandsRunning++);
    }

    void commandEnds() {
        locked(() -> {
            commandsRunning--;
            commandsEnded++;
        });
    }

    /** To be handed to {@link #takePolled} with what is looked at from now on. */
    long mark() {
        lock.lock();
        try {
            return commandsEnded;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the look, unless a command has changed something since the mark. */
    void takePolled(Look look, long mark) {
        locked(() -> {
            if (commandsRunning == 0 && commandsEnded == mark) {
                taken(look, Map.of());
                isAcquainted = true;
            }
        });
    }

    /**
     * Takes what a command has changed.
     *
     * @param details what the command adds to the facts it brought about
     */
    void take(Look look, Map<Fact, Map<String, String>> details) {
        locked(() -> taken(look, details));
    }

    private void taken(Look look, Map<Fact, Map<String, String>> details) {
        var now = clock.instant();
        var touched = new HashSet<>(look.streams().keySet());
        touched.addAll(look.goneStreams());
        look.assets().values().forEach(asset -> touched.add(asset.stream()));
        look.goneAssets().stream().flatMap(id -> asset(id).stream()).forEach(asset -> touched.add(asset.stream()));
        touched.stream().sorted(Comparator.comparing(StreamId::value)).forEach(id -> taken(id, look, details, now));
    }

    private void taken(StreamId id, Look look, Map<Fact, Map<String, String>> details, Instant now) {
        var before = find(id);
        var node = Optional.ofNullable(look.streams().get(id));
        var after = node.map(json -> StreamReading.of(id, json, before, now))
                .map(stream -> look.board(id)
                        .map(board -> BoardReading.completed(stream, board))
                        .orElse(stream))
                .or(() -> look.goneStreams().contains(id) ? Optional.empty() : before);
        var pairs = pairs(id, look);
        var news = News.of(before, after, pairs, tellsSignals);
        commit(id, before, after, pairs, news, details);
        look.board(id)
                .flatMap(BoardReading::measurements)
                .ifPresentOrElse(measured -> measurements.put(id, measured), () -> measurements.remove(id));
        node.ifPresent(json -> simulcast(id, SimulcastReading.all(id, json)));
    }

    private List<AssetPair> pairs(StreamId id, Look look) {
        var pairs = new ArrayList<AssetPair>();
        look.assets().values().stream()
                .filter(asset -> asset.stream().equals(id))
                .map(asset -> new AssetPair(asset(asset.id()), Optional.of(asset), !isAcquainted))
                .forEach(pairs::add);
        look.goneAssets().stream()
                .flatMap(gone -> asset(gone).stream())
                .filter(asset -> asset.stream().equals(id))
                .map(asset -> new AssetPair(Optional.of(asset), Optional.empty(), false))
                .forEach(pairs::add);
        return pairs;
    }

    /** On disk, in memory, told. Without news memory takes what differs, such as the length of what is recorded. */
    private void commit(
            StreamId id,
            Optional<LiveStream> before,
            Optional<LiveStream> after,
            List<AssetPair> pairs,
            List<Item> news,
            Map<Fact, Map<String, String>> details) {
        var events = new ArrayList<StreamEvent>();
        for (var item : news) {
            var entry = entry(lastEntry + events.size() + 1, id, item, details.getOrDefault(item.fact(), Map.of()));
            events.add(event(entry, item, id, after));
        }
        if (!events.isEmpty()) {
            store.save(new StreamStore.Change(
                    after,
                    before.filter(_ -> after.isEmpty()).map(LiveStream::id),
                    pairs.stream().flatMap(pair -> pair.after().stream()).toList(),
                    gone(pairs).stream().toList(),
                    Map.of(),
                    Optional.empty(),
                    events.stream().map(StreamEvent::entry).toList()));
        }
        after.ifPresentOrElse(stream -> streams.put(id, stream), () -> forget(id));
        pairs.forEach(pair -> pair.after().ifPresent(asset -> assets.put(asset.id(), asset)));
        gone(pairs).forEach(assets::remove);
        tell(events);
    }

    private static Set<AssetId> gone(List<AssetPair> pairs) {
        var gone = new HashSet<AssetId>();
        pairs.stream()
                .filter(pair -> pair.after().isEmpty())
                .flatMap(pair -> pair.before().stream())
                .forEach(asset -> gone.add(asset.id()));
        return gone;
    }

    private void forget(StreamId id) {
        streams.remove(id);
        measurements.remove(id);
        simulcasts.remove(id);
    }

    private static StreamEvent event(LogEntry entry, Item item, StreamId id, Optional<LiveStream> after) {
        if (item.asset().isPresent()) {
            return item.fact() == Fact.ASSET_DELETED
                    ? new StreamEvent.AssetDeleted(entry, item.asset().get())
                    : new StreamEvent.AssetChanged(entry, item.asset().get());
        }
        var refusal = after.flatMap(stream -> stream.history().lastRefusal());
        if (item.fact() == Fact.ENCODER_REFUSED && refusal.isPresent()) {
            return new StreamEvent.EncoderRefused(entry, refusal.get());
        }
        return after.<StreamEvent>map(stream -> new StreamEvent.StreamChanged(entry, stream))
                .orElseGet(() -> new StreamEvent.StreamDeleted(entry, id));
    }

    /** Notes a use of the key, which is kept here and not at the engine. */
    void used(StreamId id, Fact fact, Map<String, String> details, UnaryOperator<Uses> change) throws RefusedException {
        if (!isChanged(id, fact, details, stream -> {
            var key = stream.key();
            return stream.with(key.with(change.apply(key.uses())));
        })) {
            throw new RefusedException(new Refusal.NoSuchStream(id));
        }
    }

    /** Something more happened to the stream, and it is as it was. */
    void told(StreamId id, Fact fact) {
        isChanged(id, fact, Map.of(), stream -> stream);
    }

    private boolean isChanged(StreamId id, Fact fact, Map<String, String> details, UnaryOperator<LiveStream> change) {
        lock.lock();
        try {
            var before = find(id);
            if (before.isPresent()) {
                var item = new Item(fact, Optional.empty(), details);
                commit(id, before, before.map(change), List.of(), List.of(item), Map.of());
            }
            return before.isPresent();
        } finally {
            lock.unlock();
        }
    }

    /** Something that changes no stream. */
    void note(Optional<StreamId> stream, Fact fact, Map<String, String> details) {
        locked(() -> {
            var entry = entry(lastEntry + 1, stream, Optional.empty(), fact, details);
            store.save(new StreamStore.Change(Optional.empty(), Optional.empty(), List.of(), Map.of(), List.of(entry)));
            tell(List.of(new StreamEvent.Noted(entry)));
        });
    }

    /** Makes these the targets of a stream, and tells what is new about them since the first look of this run. */
    private void simulcast(StreamId id, List<Simulcast> fresh) {
        var before = simulcasts.put(id, fresh);
        SimulcastNews.of(before == null ? fresh : before, fresh).forEach(item -> {
            var entry = entry(lastEntry + 1, Optional.of(id), Optional.empty(), item.fact(), item.details());
            store.save(new StreamStore.Change(Optional.empty(), Optional.empty(), List.of(), Map.of(), List.of(entry)));
            tell(List.of(new StreamEvent.SimulcastChanged(entry, item.simulcast())));
        });
    }

    private void tell(List<StreamEvent> events) {
        lastEntry += events.size();
        events.forEach(event -> watchers.forEach(watcher -> watcher.accept(event)));
    }

    private LogEntry entry(long number, StreamId id, Item item, Map<String, String> more) {
        var details = new TreeMap<>(item.details());
        details.putAll(more);
        return entry(number, Optional.of(id), item.asset().map(Asset::id), item.fact(), details);
    }

    private LogEntry entry(
            long number, Optional<StreamId> stream, Optional<AssetId> asset, Fact fact, Map<String, String> details) {
        return new LogEntry(
                number, clock.instant(), fact, stream, asset, Actor.current().name(), details);
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}

package tallyboard.rehearsal;

import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Track;
import tallyboard.desk.Tracks;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.StreamId;
import tallyboard.stream.key.KeyCard;

/**
 * A simulated encoder for each stream of each track, level with the conference as it changes. All of it may be called
 * from any thread; commands return at once and do nothing for a stream that has no encoder.
 */
public final class Rehearsal implements AutoCloseable {
    private final Tracks tracks;
    private final LiveStreams streams;
    private final InetSocketAddress server;
    private final Pace pace;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<StreamId, SimulatedEncoder> encoders = new LinkedHashMap<>();
    private final List<Consumer<List<EncoderSnapshot>>> watchers = new CopyOnWriteArrayList<>();
    private final Subscription changes;

    /** @param server where the engine takes RTMP */
    public Rehearsal(Tracks tracks, LiveStreams streams, InetSocketAddress server, Pace pace) {
        this.tracks = tracks;
        this.streams = streams;
        this.server = server;
        this.pace = pace;
        this.changes = tracks.watch(this::follow);
        follow(tracks.conference());
    }

    /** Every encoder, in the order of the tracks. */
    public List<EncoderSnapshot> encoders() {
        lock.lock();
        try {
            return tracks.conference().tracks().stream()
                    .flatMap(track -> track.streams().stream())
                    .flatMap(
                            id -> Optional.ofNullable(encoders.get(id))
                                    .map(encoder -> new EncoderSnapshot(id, encoder.state()))
                                    .stream())
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** Tells the watcher all encoders whenever one of them changed, in order; it may only enqueue. */
    public Subscription watch(Consumer<List<EncoderSnapshot>> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Switches the encoder on, with the key its stream has now; it keeps that key until it is stopped. */
    public void start(StreamId stream) {
        find(stream).ifPresent(SimulatedEncoder::start);
    }

    public void startAll() {
        encoders().forEach(encoder -> start(encoder.stream()));
    }

    /** Ends the stream on purpose, as a person at the encoder would. */
    public void stop(StreamId stream) {
        find(stream).ifPresent(SimulatedEncoder::stop);
    }

    /** Cuts the connection without a word; the encoder comes back by itself, at OBS's growing pauses. */
    public void drop(StreamId stream) {
        find(stream).ifPresent(SimulatedEncoder::drop);
    }

    /** Cuts the connection without a word; the encoder stays away until it is started again. */
    public void vanish(StreamId stream) {
        find(stream).ifPresent(SimulatedEncoder::vanish);
    }

    /** Ends all streams on purpose and waits, a second or so at most, until every encoder has gone. */
    @Override
    public void close() {
        changes.close();
        var all = all();
        all.forEach(SimulatedEncoder::stop);
        all.forEach(SimulatedEncoder::awaitEnd);
    }

    private Optional<SimulatedEncoder> find(StreamId stream) {
        lock.lock();
        try {
            return Optional.ofNullable(encoders.get(stream));
        } finally {
            lock.unlock();
        }
    }

    private List<SimulatedEncoder> all() {
        lock.lock();
        try {
            return List.copyOf(encoders.values());
        } finally {
            lock.unlock();
        }
    }

    private void follow(Conference conference) {
        var gone = new LinkedHashMap<StreamId, SimulatedEncoder>();
        lock.lock();
        try {
            gone.putAll(encoders);
            for (var track : conference.tracks()) {
                for (var id : track.streams()) {
                    gone.remove(id);
                    encoders.computeIfAbsent(id, _ -> encoder(id, track));
                }
            }
            encoders.keySet().removeAll(gone.keySet());
        } finally {
            lock.unlock();
        }
        gone.values().forEach(SimulatedEncoder::stop); // it takes a lock of its own, so not under ours
        tell();
    }

    private SimulatedEncoder encoder(StreamId id, Track track) {
        var clip = Room.called(track.name(), encoders.size()).clip();
        var name = "Rehearsal encoder of " + track.name();
        return new SimulatedEncoder(name, new Playout(clip, pace), () -> handOff(id, name), _ -> tell());
    }

    private Optional<Destination> handOff(StreamId id, String encoder) {
        return streams.find(id)
                .map(LiveStream::key)
                .flatMap(KeyCard::readable)
                .map(key -> new Destination(server, key, encoder));
    }

    private void tell() {
        lock.lock();
        try {
            var all = encoders();
            watchers.forEach(watcher -> watcher.accept(all));
        } finally {
            lock.unlock();
        }
    }
}

package tallyboard.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tallyboard.agenda.CheckItem;
import tallyboard.agenda.Conference;
import tallyboard.agenda.ConferenceStore;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Track;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;

/**
 * The tracks of the conference and their streams, kept level with each other. Owns the {@link Conference}; guarded by its
 * own lock, callable from any thread, blocks on the disk.
 */
public final class Tracks {
    private final ConferenceStore store;
    private final LiveStreams streams;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<Conference>> watchers = new CopyOnWriteArrayList<>();
    private volatile Conference conference;

    /** Takes up the stored conference, or begins with an unnamed one in the given zone. */
    public Tracks(ConferenceStore store, LiveStreams streams, ZoneId zoneHere) {
        this.store = store;
        this.streams = streams;
        this.conference = store.load().orElse(new Conference("", zoneHere, List.of()));
    }

    public Conference conference() {
        return conference;
    }

    /** Tells the watcher every new state of the conference, in order; it may only enqueue. */
    public Subscription watch(Consumer<Conference> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    public void nameConference(String name) {
        change(c -> c.named(name.strip()));
    }

    public void setZone(ZoneId zone) {
        change(c -> c.in(zone));
    }

    /** From where on a signal is wrong, at this event. */
    public void setLimits(HealthLimits limits) {
        change(c -> c.with(limits));
    }

    /** Makes a track with one stream of its own, disabled until the producer opens it. */
    public Track create(String name) throws RefusedException {
        var track = new Track(
                TrackId.fresh(), name.strip(), List.of(disabledStream(name).id()));
        change(c -> c.plus(track));
        return track;
    }

    /** Makes a track that stands for a room of the schedule. */
    public Track create(RoomRef room) throws RefusedException {
        var made = create(room.name());
        change(c -> c.with(made.id(), t -> t.in(room)));
        return made.in(room);
    }

    /**
     * The track stands for this room from now on; its streams and their keys stay. It takes the room's name unless it was
     * given one of its own here.
     */
    public void standFor(TrackId id, RoomRef room) throws RefusedException {
        boolean hasNameOfRoom = conference
                .find(id)
                .filter(t ->
                        t.room().map(RoomRef::name).filter(t.name()::equals).isPresent())
                .isPresent();
        change(c -> c.with(id, t -> t.in(room)));
        if (hasNameOfRoom
                && !room.name().equals(conference.find(id).map(Track::name).orElse(room.name()))) {
            rename(id, room.name());
        }
    }

    /** Renames the track and, where it is the only one, its stream. */
    public void rename(TrackId id, String name) throws RefusedException {
        var before = existing(id);
        change(c -> c.with(id, t -> t.named(name.strip())));
        if (before.size() == 1) {
            rename(before.getFirst(), name);
        }
    }

    public void rename(StreamId id, String name) throws RefusedException {
        var stream = streams.find(id);
        if (stream.isPresent()) {
            streams.update(id, stream.get().settings().withTitle(name.strip()));
        }
    }

    /** Moves the track by so many places, negative toward the top. */
    public void move(TrackId id, int places) {
        if (conference.find(id).isPresent()) {
            change(c -> c.moved(id, places));
        }
    }

    /** Gives the track one more stream. */
    public LiveStream addStream(TrackId id, String name) throws RefusedException {
        var stream = disabledStream(name);
        change(c -> c.with(id, t -> t.plus(stream.id())));
        return stream;
    }

    /** Puts a stream that has no track, such as one made by the API, into one. */
    public void assign(StreamId stream, TrackId id) {
        change(c -> c.with(id, t -> t.plus(stream)));
    }

    /** Removes one stream, from its track and from the engine. Its recordings stay. */
    public void deleteStream(StreamId id) throws RefusedException {
        streams.delete(id);
        change(c -> c.trackOf(id).map(t -> c.with(t.id(), old -> old.minus(id))).orElse(c));
    }

    /** Removes the track and its streams. Their recordings stay. */
    public void delete(TrackId id) throws RefusedException {
        for (var stream : existing(id)) {
            if (streams.find(stream).isPresent()) {
                streams.delete(stream);
            }
        }
        change(c -> c.minus(id));
    }

    /** Takes one step from the checklist as it is to the checklist as it is to be. */
    public void check(UnaryOperator<List<CheckItem>> step) {
        change(c -> c.checking(step.apply(c.checklist())));
    }

    /** Another conference from now on; whoever replaces it sees to the streams. */
    public void replace(Conference other) {
        change(_ -> other);
    }

    private List<StreamId> existing(TrackId id) {
        return conference.find(id).map(Track::streams).orElse(List.of());
    }

    private LiveStream disabledStream(String name) throws RefusedException {
        return streams.createDisabled(forRoom(name.strip()), Optional.empty());
    }

    /** What becomes of it while its encoder is away is as with the other tracks. */
    private StreamSettings forRoom(String title) {
        var usual = StreamSettings.forRoom(title);
        return conference.tracks().stream()
                .flatMap(track -> track.streams().stream())
                .flatMap(id -> streams.find(id).stream())
                .findFirst()
                .map(other -> usual.with(other.settings().reconnect().with(usual.reconnectWindow())))
                .orElse(usual);
    }

    private void change(UnaryOperator<Conference> step) {
        lock.lock();
        try {
            var next = step.apply(conference);
            store.save(next);
            conference = next;
            watchers.forEach(w -> w.accept(next));
        } finally {
            lock.unlock();
        }
    }
}

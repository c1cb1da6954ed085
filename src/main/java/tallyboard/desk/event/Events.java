package tallyboard.desk.event;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import tallyboard.agenda.Track;
import tallyboard.agenda.event.Differences;
import tallyboard.agenda.event.Event;
import tallyboard.agenda.event.Event.StreamPlan;
import tallyboard.agenda.event.Event.TrackPlan;
import tallyboard.agenda.event.EventChange;
import tallyboard.agenda.event.EventFormat;
import tallyboard.agenda.event.Passphrase;
import tallyboard.agenda.event.UnusableEventException;
import tallyboard.desk.Sessions;
import tallyboard.desk.Tracks;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.RefusedException;
import tallyboard.stream.event.Fact;
import tallyboard.stream.key.KeyUse;

/**
 * The event that is open, its files and its versions. Guarded by its own lock, callable from any thread; blocks on disk
 * and engine, and for about a second where a passphrase is used.
 */
public final class Events {
    private static final Duration BETWEEN_VERSIONS = Duration.ofHours(1);

    private final Tracks tracks;
    private final Sessions sessions;
    private final LiveStreams streams;
    private final InstantSource clock;
    private final EventFiles files;
    private final Versions versions;
    private final ReentrantLock lock = new ReentrantLock();

    /** @param folder where the versions are kept */
    public Events(
            Tracks tracks,
            Sessions sessions,
            LiveStreams streams,
            EventFormat format,
            Path folder,
            InstantSource clock) {
        this.tracks = tracks;
        this.sessions = sessions;
        this.streams = streams;
        this.clock = clock;
        this.files = new EventFiles(format);
        this.versions = new Versions(folder, files);
    }

    /**
     * An earlier state of the event.
     *
     * @param at when it was kept
     */
    public record EarlierEvent(Instant at, Event event) {}

    /** What is open now, without keys. */
    public Event present() {
        return taken(false);
    }

    /** Looks into a file; nothing changes. */
    public EventFormat.Contents look(Path file, Optional<Passphrase> passphrase) throws UnusableEventException {
        return files.read(file, passphrase);
    }

    /** Writes the event into a file; with a passphrase also its keys, which the log notes for each. */
    public void save(Path file, Optional<Passphrase> passphrase) throws RefusedException {
        files.write(file, taken(passphrase.isPresent()), clock.instant(), passphrase);
        if (passphrase.isPresent()) {
            for (var track : tracks.conference().tracks()) {
                for (var stream : track.streams()) {
                    streams.noteKeyUse(stream, KeyUse.COPIED);
                }
            }
        }
    }

    /** Writes an event that is not open, such as next year's. */
    public void save(Path file, Event other) {
        files.write(file, other.withoutKeys(), clock.instant(), Optional.empty());
    }

    /** Begins a new event, in the place of the one that is open. */
    public void begin(String name, ZoneId zone) throws RefusedException {
        open(Event.named(name.strip(), zone));
    }

    /**
     * Puts an event in the place of the one that is open, on new streams: with the keys that it brings, fresh ones
     * elsewhere.
     */
    public void open(Event event) throws RefusedException {
        replace(event, false);
    }

    /** Goes back to an earlier state; a room that still exists keeps its streams and their keys. */
    public void restore(Event earlier) throws RefusedException {
        replace(earlier, true);
    }

    /** What would change on the desk if this event took the place of the one that is open. */
    public List<EventChange> compare(Event other) {
        return Differences.between(present(), other);
    }

    /** The versions that can be read, newest first. */
    public List<EarlierEvent> versions() {
        lock.lock();
        try {
            var all = new ArrayList<EarlierEvent>();
            for (var version : versions.all()) {
                try {
                    all.add(new EarlierEvent(
                            version.at(), versions.read(version).event()));
                } catch (UnusableEventException _) {
                    // a damaged version is no version
                }
            }
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** Keeps a version if an hour has gone since the last one and something has changed; called once a minute or so. */
    public void keepHourly() {
        lock.lock();
        try {
            var newest = versions.all().stream().findFirst();
            boolean isDue = newest.isEmpty()
                    || Duration.between(newest.get().at(), clock.instant()).compareTo(BETWEEN_VERSIONS) >= 0;
            if (isDue) {
                keepIfChanged();
            }
        } finally {
            lock.unlock();
        }
    }

    private void replace(Event wanted, boolean keepsRooms) throws RefusedException {
        lock.lock();
        try {
            Replacement.refuseWhileLive(streams);
            keepIfChanged();
            new Replacement(tracks, sessions, streams, wanted).run(keepsRooms);
            streams.note(keepsRooms ? Fact.EVENT_RESTORED : Fact.EVENT_OPENED, Map.of("subject", wanted.name()));
        } finally {
            lock.unlock();
        }
    }

    private void keepIfChanged() {
        var now = present();
        if (!now.isEmpty() && !newest().equals(Optional.of(now))) {
            versions.keep(now, clock.instant());
        }
    }

    private Optional<Event> newest() {
        var newest = versions.all().stream().findFirst();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(versions.read(newest.get()).event());
        } catch (UnusableEventException _) {
            return Optional.empty();
        }
    }

    private Event taken(boolean isWithKeys) {
        var conference = tracks.conference();
        var plans = conference.tracks().stream()
                .map(track -> plan(track, isWithKeys))
                .toList();
        return new Event(
                conference.name(),
                conference.zone(),
                plans,
                sessions.agenda(),
                conference.checklist(),
                conference.limits());
    }

    private TrackPlan plan(Track track, boolean isWithKeys) {
        var plans = track.streams().stream()
                .flatMap(id -> streams.find(id).stream())
                .map(stream -> plan(stream, isWithKeys))
                .toList();
        return new TrackPlan(track.id(), track.name(), track.room(), plans);
    }

    private static StreamPlan plan(LiveStream stream, boolean isWithKeys) {
        var key = stream.key().readable().filter(_ -> isWithKeys);
        return new StreamPlan(stream.settings(), key);
    }
}

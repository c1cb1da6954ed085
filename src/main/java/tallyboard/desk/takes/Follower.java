package tallyboard.desk.takes;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.Track;
import tallyboard.agenda.ledger.Take;
import tallyboard.agenda.ledger.Take.Place;
import tallyboard.agenda.plan.Belonging;
import tallyboard.desk.Sessions;
import tallyboard.desk.Tracks;
import tallyboard.stream.Actor;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;

/** Writes into the ledger what the engine announces. Used by one thread. */
final class Follower {
    private static final System.Logger LOG = System.getLogger(Follower.class.getName());

    /** Shorter than this a talk and a recording have met by chance. */
    private static final Duration LEAST_OVERLAP = Duration.ofMinutes(2);

    private final LedgerBook book;
    private final LiveStreams streams;
    private final Tracks tracks;
    private final Sessions sessions;
    private final FileChecks checks;
    private final Map<StreamId, Broadcast> last = new HashMap<>();

    Follower(LedgerBook book, LiveStreams streams, Tracks tracks, Sessions sessions, FileChecks checks) {
        this.book = book;
        this.streams = streams;
        this.tracks = tracks;
        this.sessions = sessions;
        this.checks = checks;
    }

    /** What happened while nobody followed: recordings the ledger does not know, files nobody has read. */
    void catchUp() {
        streams.all().forEach(stream -> stream.running().ifPresent(b -> pieceOf(stream, b.startedAt())));
        for (var asset : streams.assets().reversed()) {
            if (book.find(asset.id()).isEmpty()) {
                track(asset.stream()).ifPresent(track -> begin(asset, track));
            }
            settle(asset);
        }
    }

    private void begin(Asset asset, Track track) {
        var session = belonging(track).ofNew(asset.createdAt());
        add(Take.begun(asset.id(), place(track, asset.stream()), session, true, asset.createdAt())
                .done(!asset.isLive()));
    }

    void hear(StreamEvent event) {
        switch (event) {
            case StreamEvent.StreamChanged changed -> {
                ended(changed.entry(), changed.stream());
                pieceOf(changed.stream(), changed.entry().at());
            }
            case StreamEvent.AssetChanged changed -> settle(changed.asset());
            case StreamEvent.StreamDeleted deleted -> last.remove(deleted.id());
            case StreamEvent.AssetDeleted _,
                    StreamEvent.EncoderRefused _,
                    StreamEvent.Noted _,
                    StreamEvent.SimulcastChanged _ -> {}
        }
    }

    /** Notes whether a person ended the talk. A disabled room may go on with the same talk, a finished one does not. */
    private void ended(LogEntry entry, LiveStream stream) {
        var broadcast = Optional.ofNullable(last.get(stream.id()));
        broadcast.ifPresent(b -> {
            switch (entry.fact()) {
                case IDLE ->
                    book.change(b.asset(), take -> take.done(!entry.by().equals(Actor.ENGINE.name())));
                case DISABLED ->
                    book.change(
                            b.asset(),
                            take -> take.done("finish".equals(entry.details().get("how"))));
                default -> {}
            }
        });
    }

    /** Takes note of a piece that nobody has heard of yet. */
    private void pieceOf(LiveStream stream, Instant now) {
        var running = stream.running();
        if (running.isEmpty()) {
            return;
        }
        var broadcast = running.get();
        var before = Optional.ofNullable(last.put(stream.id(), broadcast))
                .filter(b -> b.startedAt().equals(broadcast.startedAt())
                        && !b.asset().equals(broadcast.asset()));
        before.ifPresent(b -> book.change(b.asset(), take -> take.done(true)));
        if (book.find(broadcast.asset()).isPresent()) {
            return;
        }
        track(stream.id()).ifPresent(track -> {
            var from = before.flatMap(b -> book.find(b.asset())).flatMap(Take::session);
            var session = before.isPresent()
                    ? belonging(track).ofNext(from, now)
                    : belonging(track).ofNew(now);
            boolean isRecorded = broadcast.piece().isRecorded();
            add(Take.begun(broadcast.asset(), place(track, stream.id()), session, isRecorded, now));
        });
    }

    private void add(Take take) {
        book.add(take);
        take.slot().filter(_ -> take.course().isRecorded()).ifPresent(slot -> name(take, slot.title()));
    }

    private void name(Take take, String title) {
        try {
            streams.nameAsset(take.asset(), title);
        } catch (RefusedException e) {
            LOG.log(System.Logger.Level.DEBUG, "the recording went before it had a name", e);
        }
    }

    /** A finished recording is attributed if it was not, and its file is read. */
    private void settle(Asset asset) {
        var take = book.find(asset.id());
        if (take.isEmpty() || !Takes.isSealed(asset)) {
            return;
        }
        if (take.get().slot().isEmpty()) {
            longestTogether(take.get(), asset).ifPresent(session -> {
                book.change(asset.id(), t -> t.of(session));
                name(take.get(), session.title());
            });
        }
        if (take.get().custody().check().isEmpty()) {
            checks.add(asset);
        }
    }

    /** The session of the track that ran for most of the recording. */
    private Optional<Session> longestTogether(Take take, Asset asset) {
        var begun = take.course().begunAt();
        var end = begun.plus(asset.media().duration());
        return sessions.agenda().of(take.place().track()).stream()
                .filter(session -> together(session, begun, end).compareTo(LEAST_OVERLAP) >= 0)
                .max(Comparator.comparing(session -> together(session, begun, end)));
    }

    private static Duration together(Session session, Instant begun, Instant end) {
        var from = session.start().isAfter(begun) ? session.start() : begun;
        var until = session.end().isBefore(end) ? session.end() : end;
        return Duration.between(from, until);
    }

    private Optional<Track> track(StreamId stream) {
        return tracks.conference().trackOf(stream);
    }

    private static Place place(Track track, StreamId stream) {
        return new Place(track.id(), track.name(), stream);
    }

    private Belonging belonging(Track track) {
        return new Belonging(sessions.agenda().of(track.id()), book.done(track.id()));
    }
}

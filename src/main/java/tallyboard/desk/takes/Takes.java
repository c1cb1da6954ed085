package tallyboard.desk.takes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.ledger.LedgerStore;
import tallyboard.agenda.ledger.Mark;
import tallyboard.agenda.ledger.Take;
import tallyboard.agenda.ledger.Take.Verdict;
import tallyboard.agenda.plan.Belonging;
import tallyboard.desk.Sessions;
import tallyboard.desk.Tracks;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Recordings;
import tallyboard.stream.publish.Measurements;

/**
 * The recording ledger as the desk uses it: which talk each recording holds, what is marked in it, whether its file is
 * sound. Follows the engine on a worker of its own; callable from any thread.
 */
public final class Takes implements AutoCloseable {
    private final LedgerBook book;
    private final LiveStreams streams;
    private final Tracks tracks;
    private final Sessions sessions;
    private final InstantSource clock;
    private final FileChecks checks;
    private final Workers workers;
    private final Subscription watch;

    /** Takes up the kept ledger, and what the engine has recorded since it was kept. */
    public Takes(
            LedgerStore store,
            LiveStreams streams,
            Tracks tracks,
            Sessions sessions,
            Recordings recordings,
            InstantSource clock,
            Workers workers) {
        this.book = new LedgerBook(store);
        this.streams = streams;
        this.tracks = tracks;
        this.sessions = sessions;
        this.clock = clock;
        this.workers = workers;
        this.checks = new FileChecks(book, recordings, clock, workers.reading());
        var follower = new Follower(book, streams, tracks, sessions, checks);
        this.watch = streams.watch(event -> workers.following().execute(() -> follower.hear(event)));
        workers.following().execute(follower::catchUp);
    }

    /** Every take, oldest first. */
    public List<Take> all() {
        return book.all();
    }

    public Optional<Take> find(AssetId asset) {
        return book.find(asset);
    }

    /** The sessions of a track whose talk a person has ended. */
    public Set<SessionId> done(TrackId track) {
        return book.done(track);
    }

    /** Tells the watcher every take that is new or changed; it may only enqueue. */
    public Subscription watch(Consumer<Take> watcher) {
        return book.watch(watcher);
    }

    /** The take that a stream makes now. */
    public Optional<Take> running(StreamId id) {
        return streams.find(id).flatMap(LiveStream::running).flatMap(b -> book.find(b.asset()));
    }

    /** The last take of a stream, running or not. */
    public Optional<Take> latest(StreamId id) {
        return book.all().stream()
                .filter(take -> take.place().stream().equals(id))
                .reduce((_, later) -> later);
    }

    /** The session that a track is really on: that of the first of its streams with a broadcast. */
    public Optional<SessionId> onAir(TrackId id) {
        return tracks.conference().find(id).stream()
                .flatMap(track -> track.streams().stream())
                .flatMap(stream -> running(stream).stream())
                .flatMap(take -> take.session().stream())
                .findFirst();
    }

    /** The session that Next talk would go to. */
    public Optional<Session> following(StreamId id) {
        return tracks.conference()
                .trackOf(id)
                .flatMap(track -> belonging(track.id()).ofNext(running(id).flatMap(Take::session), clock.instant()));
    }

    /** The session of a broadcast that would begin now. */
    public Optional<Session> comingUp(StreamId id) {
        return tracks.conference()
                .trackOf(id)
                .flatMap(track -> belonging(track.id()).ofNew(clock.instant()));
    }

    private Belonging belonging(TrackId track) {
        return new Belonging(sessions.agenda().of(track), book.done(track));
    }

    /** A mark and the recording it lies in. */
    public record Marked(AssetId asset, Mark mark) {}

    /** Marks this moment in the running recording. */
    public Marked mark(StreamId id, String note) throws RefusedException {
        var stream = streams.find(id).orElseThrow(() -> new RefusedException(new Refusal.NoSuchStream(id)));
        var asset = stream.running().flatMap(Broadcast::recordedAsset);
        if (asset.flatMap(book::find).isEmpty()) {
            throw new RefusedException(new Refusal.NotLive());
        }
        var mark = new Mark(clock.instant(), mediaTime(id, asset.get()), note);
        book.change(asset.get(), take -> take.plus(mark));
        return new Marked(asset.get(), mark);
    }

    private Duration mediaTime(StreamId id, AssetId asset) {
        return streams.measurements(id)
                .map(Measurements::recorded)
                .or(() -> streams.asset(asset).map(a -> a.media().duration()))
                .orElse(Duration.ZERO);
    }

    public void unmark(AssetId asset, Mark mark) {
        book.change(asset, take -> take.minus(mark));
    }

    /** Says something else about a mark. */
    public void renote(AssetId asset, Mark mark, String note) {
        book.change(asset, take -> take.with(mark, new Mark(mark.at(), mark.media(), note.strip())));
    }

    /** Puts a mark back that was taken away. */
    public void mark(AssetId asset, Mark mark) {
        book.change(asset, take -> take.marks().contains(mark) ? take : take.plus(mark));
    }

    /** Notes what a person decided about a recording that is not as it should be. */
    public void decide(AssetId asset, Verdict verdict) {
        book.change(asset, take -> take.with(verdict));
    }

    /** Notes that the recording lies in the trash, or no longer does. */
    public void trashed(AssetId asset, boolean isInTrash) {
        var when = isInTrash ? Optional.of(clock.instant()) : Optional.<Instant>empty();
        book.change(asset, take -> take.trashed(when));
    }

    /** Says by hand which session a recording holds. */
    public void assign(AssetId asset, SessionId session) throws RefusedException {
        var known = sessions.agenda().find(session);
        if (known.isPresent()) {
            book.change(asset, take -> take.of(known.get()));
            streams.nameAsset(asset, known.get().title());
        }
    }

    /** Notes that the recording was copied out and the copy verified. */
    public void handedOver(AssetId asset) {
        book.change(asset, take -> take.handedOver(clock.instant()));
    }

    /** Reads the file again, now. */
    public void checkAgain(AssetId asset) {
        streams.asset(asset).filter(Takes::isSealed).ifPresent(checks::add);
    }

    /** How far the reading of a recording's file is, 0 to 1; empty when it is not being read. */
    public Optional<Double> checking(AssetId asset) {
        return checks.progress(asset);
    }

    static boolean isSealed(Asset asset) {
        return asset.state() instanceof Asset.Ready ready && ready.isSealed() && !ready.isLive();
    }

    @Override
    public void close() {
        watch.close();
        checks.close();
        workers.end().run();
    }
}

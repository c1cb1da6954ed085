package tallyboard.desk.handover;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import tallyboard.agenda.ledger.Take;
import tallyboard.desk.ConferenceDesk;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Recordings;

/** Deletes originals whose copies were compared, and keeps them for a week all the same. Callable from any thread. */
public final class Trash {
    private static final System.Logger LOG = System.getLogger(Trash.class.getName());

    /** For so long a deleted original can be had back. */
    public static final Duration KEPT = Duration.ofDays(7);

    private final LiveStreams streams;
    private final ConferenceDesk desk;
    private final Recordings recordings;
    private final InstantSource clock;

    public Trash(LiveStreams streams, ConferenceDesk desk, Recordings recordings, InstantSource clock) {
        this.streams = streams;
        this.desk = desk;
        this.recordings = recordings;
        this.clock = clock;
    }

    /** Which of them may be deleted now: handed over, still there, and their track is not live. */
    public List<Take> deletable(Collection<AssetId> wanted) {
        return desk.takes().all().stream()
                .filter(take -> wanted.contains(take.asset()))
                .filter(take -> take.custody().handedOver().isPresent()
                        && take.custody().trashedAt().isEmpty())
                .filter(take -> !isTrackLive(take))
                .toList();
    }

    private boolean isTrackLive(Take take) {
        return desk.tracks().conference().find(take.place().track()).stream()
                .flatMap(track -> track.streams().stream())
                .flatMap(stream -> streams.find(stream).stream())
                .anyMatch(LiveStream::isLive);
    }

    /** Puts into the trash what may be deleted; the ledger knows it before the file moves. Answers how many. */
    public int discard(Collection<AssetId> wanted) throws IOException {
        var going = deletable(wanted);
        for (var take : going) {
            discard(take.asset());
        }
        LOG.log(System.Logger.Level.INFO, "Put {0} originals into the trash", going.size());
        return going.size();
    }

    private void discard(AssetId asset) throws IOException {
        desk.takes().trashed(asset, true);
        boolean isMoved = false;
        try {
            recordings.trash(asset);
            isMoved = true;
        } finally {
            if (!isMoved) {
                desk.takes().trashed(asset, false);
            }
        }
    }

    /** Takes an original back out of the trash. */
    public void restore(AssetId asset) throws IOException {
        recordings.untrash(asset);
        desk.takes().trashed(asset, false);
    }

    /** Until when a deleted original is kept. */
    public static Instant until(Instant trashedAt) {
        return trashedAt.plus(KEPT);
    }

    /** Deletes for good what has been in the trash for a week; called at the start. */
    public void purge() {
        for (var take : desk.takes().all()) {
            var since = take.custody().trashedAt();
            if (since.isPresent() && !until(since.get()).isAfter(clock.instant())) {
                purge(take.asset());
            }
        }
    }

    private void purge(AssetId asset) {
        try {
            recordings.deleteTrashed(asset);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The trash could not be emptied of a recording", e);
        }
    }
}

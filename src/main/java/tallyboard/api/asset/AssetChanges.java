package tallyboard.api.asset;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import tallyboard.api.http.Call;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Recordings;
import tallyboard.stream.publish.Measurements;

/** Finds assets, changes what their owner says of them, and deletes them with their files. Any thread. */
final class AssetChanges {
    private final LiveStreams streams;
    private final Recordings recordings;
    private final ReentrantLock lock = new ReentrantLock();

    AssetChanges(LiveStreams streams, Recordings recordings) {
        this.streams = streams;
        this.recordings = recordings;
    }

    /** What the owner's part becomes. */
    interface Change {
        Asset.Origin of(Asset old) throws ProblemException;
    }

    Asset change(Call call, Change change) throws ProblemException, RefusedException {
        lock.lock();
        try {
            var old = existing(call);
            return streams.describeAsset(old.id(), change.of(old));
        } finally {
            lock.unlock();
        }
    }

    Asset existing(Call call) throws ProblemException {
        return streams.asset(call.id("id", AssetId::new))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    /** The files go first: an asset without files can be deleted again, files without an asset would never be found. */
    void delete(Call call) throws ProblemException, RefusedException, IOException {
        var asset = existing(call);
        if (asset.isLive()) {
            throw new RefusedException(new Refusal.StillLive(asset.stream()));
        }
        if (asset.state() instanceof Asset.Ready ready && !ready.isSealed()) {
            throw Problem.invalid("The recording of this asset is still being finished.")
                    .asException();
        }
        recordings.delete(asset.id());
        streams.deleteAsset(asset.id());
    }

    /** While an asset is recorded, what its stream measures is ahead of what was last announced. */
    Duration length(Asset asset) {
        var known = asset.media().duration();
        if (!asset.isLive() || !isRecording(asset)) {
            return known;
        }
        var measured =
                streams.measurements(asset.stream()).map(Measurements::recorded).orElse(known);
        return measured.compareTo(known) > 0 ? measured : known;
    }

    private boolean isRecording(Asset asset) {
        return streams.find(asset.stream())
                .flatMap(LiveStream::running)
                .filter(broadcast -> broadcast.asset().equals(asset.id()))
                .isPresent();
    }
}

package tallyboard.stream.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.key.KeyFingerprint;
import tallyboard.stream.simulcast.SimulcastTarget;

/** Where everything the engine knows is durable. Called under the engine's lock; a failure is unchecked. */
public interface StreamStore {
    /** Everything, as it was last saved. */
    Memory load();

    /**
     * All that an engine starts with.
     *
     * @param streams oldest first
     * @param assets newest first
     * @param revoked keys that a reset or a delete made void
     * @param targets the simulcast targets of the streams that have some
     * @param lastEntry id of the newest log entry, 0 when there is none
     */
    record Memory(
            List<LiveStream> streams,
            List<Asset> assets,
            Map<KeyFingerprint, Revoked> revoked,
            Map<StreamId, List<SimulcastTarget>> targets,
            long lastEntry) {}

    /** A key that was valid once. */
    record Revoked(StreamId stream, Instant at) {}

    /** Saves all of the change in one transaction, on disk when it returns. */
    void save(Change change);

    /**
     * What one step of the engine changes.
     *
     * @param stream the stream as it is now
     * @param deleted a stream that is gone
     * @param assets assets as they are now
     * @param deletedAssets assets that are gone
     * @param revoked a key that became void, with the stream it was for
     * @param targets all simulcast targets of the stream, where they changed
     * @param entries facts for the log
     */
    record Change(
            Optional<LiveStream> stream,
            Optional<StreamId> deleted,
            List<Asset> assets,
            List<AssetId> deletedAssets,
            Map<KeyFingerprint, Revoked> revoked,
            Optional<Targets> targets,
            List<LogEntry> entries) {
        public Change {
            assets = List.copyOf(assets);
            deletedAssets = List.copyOf(deletedAssets);
            revoked = Map.copyOf(revoked);
            entries = List.copyOf(entries);
        }

        /** With which no asset goes, and no word about simulcast. */
        public Change(
                Optional<LiveStream> stream,
                Optional<StreamId> deleted,
                List<Asset> assets,
                Map<KeyFingerprint, Revoked> revoked,
                List<LogEntry> entries) {
            this(stream, deleted, assets, List.of(), revoked, Optional.empty(), entries);
        }
    }

    /** All simulcast targets of a stream, in their order. */
    record Targets(StreamId stream, List<SimulcastTarget> targets) {
        public Targets {
            targets = List.copyOf(targets);
        }
    }

    /** The log after an id, oldest first. */
    List<LogEntry> logAfter(long id, int limit);

    /** The end of the log, oldest first. */
    List<LogEntry> recentLog(int limit);
}

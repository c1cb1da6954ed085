package tallyboard.mux;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tallyboard.mux.json.Node;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;

/**
 * What one look at the engine saw, of all of it or of a part. Filled by {@link Looks} on one thread.
 *
 * @param streams in Mux's shape
 * @param boards what another Tallyboard tells of them
 * @param goneStreams of those that were known
 * @param goneAssets of those that were known
 */
record Look(
        Map<StreamId, Node> streams,
        Map<StreamId, Node> boards,
        Set<StreamId> goneStreams,
        Map<AssetId, Asset> assets,
        Set<AssetId> goneAssets) {
    Look() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashSet<>(), new LinkedHashMap<>(), new HashSet<>());
    }

    Optional<Node> board(StreamId id) {
        return Optional.ofNullable(boards.get(id));
    }
}

package tallyboard.playback.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tallyboard.stream.asset.AssetId;

/**
 * Puts the pieces of a broadcast one behind the other: each is written by a thread of its own, so the next one may have
 * begun before the last fragment of this one is in its file.
 */
final class Pieces {
    private static final class Piece {
        private final List<Runnable> calls = new ArrayList<>();
        private boolean hasEnded;
    }

    private final LinkedHashMap<AssetId, Piece> pieces = new LinkedHashMap<>();

    /** Does it once everything before this piece has ended. */
    void inTurn(AssetId piece, Runnable call) {
        pieces.computeIfAbsent(piece, _ -> new Piece()).calls.add(call);
        goOn();
    }

    void end(AssetId piece) {
        var known = pieces.get(piece);
        if (known != null) {
            known.hasEnded = true;
            goOn();
        }
    }

    /** Whether everything that has begun has ended. */
    boolean isEmpty() {
        return pieces.isEmpty();
    }

    private void goOn() {
        while (!pieces.isEmpty()) {
            var first = pieces.firstEntry();
            first.getValue().calls.forEach(Runnable::run);
            first.getValue().calls.clear();
            if (!first.getValue().hasEnded) {
                return;
            }
            pieces.remove(first.getKey());
        }
    }
}

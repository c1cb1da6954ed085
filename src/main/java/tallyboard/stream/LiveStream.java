package tallyboard.stream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.publish.EncoderRefusal;

/**
 * A live stream as it is at one moment: configuration, key, the three axes, the broadcast that runs, and what was.
 * Immutable; a change makes a new one.
 */
public record LiveStream(
        StreamId id,
        Instant createdAt,
        StreamSettings settings,
        KeyCard key,
        Axes axes,
        Optional<Broadcast> broadcast,
        History history) {

    /** The three axes, side by side and never merged. */
    public record Axes(Gate gate, Signal signal, RecordingState recording) {
        public Axes with(Gate other) {
            return new Axes(other, signal, recording);
        }

        public Axes with(Signal other) {
            return new Axes(gate, other, recording);
        }

        public Axes with(RecordingState other) {
            return new Axes(gate, signal, other);
        }
    }

    /**
     * What was.
     *
     * @param gateSince when the gate was last opened or closed
     * @param recentAssets the newest last, ten at most
     * @param lastRefusal the last encoder turned away from this stream
     */
    public record History(Instant gateSince, List<AssetId> recentAssets, Optional<EncoderRefusal> lastRefusal) {
        private static final int KEPT = 10;

        public History {
            recentAssets =
                    List.copyOf(recentAssets.subList(Math.max(0, recentAssets.size() - KEPT), recentAssets.size()));
        }

        public History plus(AssetId asset) {
            var longer = new java.util.ArrayList<>(recentAssets);
            longer.add(asset);
            return new History(gateSince, longer, lastRefusal);
        }

        public History gateMoved(Instant now) {
            return new History(now, recentAssets, lastRefusal);
        }

        public History refused(EncoderRefusal refusal) {
            return new History(gateSince, recentAssets, Optional.of(refusal));
        }
    }

    /** The API's words, derived. */
    public enum Status {
        IDLE,
        ACTIVE,
        DISABLED
    }

    /** {@code disabled} when the gate is; else {@code active} from the first playable media until the broadcast ends. */
    public Status status() {
        if (axes.gate() == Gate.DISABLED) {
            return Status.DISABLED;
        }
        return broadcast.filter(Broadcast::isActive).isPresent() ? Status.ACTIVE : Status.IDLE;
    }

    public boolean isDisabled() {
        return axes.gate() == Gate.DISABLED;
    }

    /** A broadcast runs whose media counts: on air or in the reconnect window, not in the grace after Complete. */
    public boolean isLive() {
        return running().isPresent();
    }

    /** The broadcast that is on air or in its reconnect window. */
    public Optional<Broadcast> running() {
        return broadcast.filter(b -> !(b.phase() instanceof Broadcast.Grace));
    }

    public LiveStream with(StreamSettings other) {
        return new LiveStream(id, createdAt, other, key, axes, broadcast, history);
    }

    public LiveStream with(KeyCard other) {
        return new LiveStream(id, createdAt, settings, other, axes, broadcast, history);
    }

    public LiveStream with(Axes other) {
        return new LiveStream(id, createdAt, settings, key, other, broadcast, history);
    }

    public LiveStream with(History other) {
        return new LiveStream(id, createdAt, settings, key, axes, broadcast, other);
    }

    public LiveStream with(Broadcast other) {
        return new LiveStream(id, createdAt, settings, key, axes, Optional.of(other), history);
    }

    public LiveStream withoutBroadcast() {
        return new LiveStream(id, createdAt, settings, key, axes, Optional.empty(), history);
    }
}

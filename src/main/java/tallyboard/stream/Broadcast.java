package tallyboard.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.publish.Encoder;

/**
 * One use of a stream, from its first accepted encoder until it ends; it may hold several connections.
 *
 * @param asset the asset being recorded now; Next talk replaces it
 * @param startedAt when the first encoder was accepted
 * @param activeSince when this asset's first playable media came; empty until then
 * @param encoder the last encoder accepted, still connected or not
 * @param reconnects how often an encoder came back
 * @param phase what the broadcast waits for
 */
public record Broadcast(
        AssetId asset, Instant startedAt, Optional<Instant> activeSince, Encoder encoder, int reconnects, Phase phase) {

    /** What a broadcast waits for. */
    public sealed interface Phase {}

    /** An encoder is connected and its media counts. */
    public record OnAir() implements Phase {}

    /**
     * The encoder is gone and may come back until {@code endsAt}.
     *
     * @param extended what the producer has added so far, at most 1800 s
     */
    public record Reconnecting(Instant since, Instant endsAt, Duration extended) implements Phase {
        public Duration length() {
            return Duration.between(since, endsAt);
        }
    }

    /** The broadcast is complete; the encoder may stay until {@code endsAt}, its media neither aired nor recorded. */
    public record Grace(Instant endsAt) implements Phase {}

    public boolean isActive() {
        return activeSince.isPresent() && !(phase instanceof Grace);
    }

    public Optional<Reconnecting> window() {
        return phase instanceof Reconnecting running ? Optional.of(running) : Optional.empty();
    }

    public Broadcast with(Phase next) {
        return new Broadcast(asset, startedAt, activeSince, encoder, reconnects, next);
    }

    public Broadcast with(Encoder known) {
        return new Broadcast(asset, startedAt, activeSince, known, reconnects, phase);
    }

    public Broadcast activeFrom(Instant now) {
        return new Broadcast(asset, startedAt, Optional.of(now), encoder, reconnects, phase);
    }

    /** The same broadcast with an encoder back on air. */
    public Broadcast reconnected(Encoder back) {
        return new Broadcast(asset, startedAt, activeSince, back, reconnects + 1, new OnAir());
    }

    /** The same broadcast recorded into another asset from now on. */
    public Broadcast continuedIn(AssetId next, Instant activeFrom) {
        return new Broadcast(next, startedAt, Optional.of(activeFrom), encoder, reconnects, phase);
    }
}

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
 * @param next the asset that begins with the next key picture, once Next talk was asked for
 * @param phase what the broadcast waits for
 */
public record Broadcast(
        AssetId asset,
        Instant startedAt,
        Optional<Instant> activeSince,
        Encoder encoder,
        int reconnects,
        Optional<AssetId> next,
        Phase phase) {

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

    /** The first accepted encoder of a new broadcast. */
    public static Broadcast begun(Encoder encoder, Instant now) {
        return new Broadcast(AssetId.fresh(), now, Optional.empty(), encoder, 0, Optional.empty(), new OnAir());
    }

    public Broadcast with(Phase other) {
        return new Broadcast(asset, startedAt, activeSince, encoder, reconnects, next, other);
    }

    public Broadcast with(Encoder known) {
        return new Broadcast(asset, startedAt, activeSince, known, reconnects, next, phase);
    }

    public Broadcast activeFrom(Instant now) {
        return new Broadcast(asset, startedAt, Optional.of(now), encoder, reconnects, next, phase);
    }

    /** The same broadcast with an encoder back on air. */
    public Broadcast reconnected(Encoder back) {
        return new Broadcast(asset, startedAt, activeSince, back, reconnects + 1, next, new OnAir());
    }

    /** The same broadcast with an asset waiting for the next key picture. */
    public Broadcast awaiting(AssetId following) {
        return new Broadcast(asset, startedAt, activeSince, encoder, reconnects, Optional.of(following), phase);
    }

    /** The same broadcast recorded into the asset that was waiting. */
    public Broadcast movedOn(Instant now) {
        return new Broadcast(
                next.orElseThrow(), startedAt, Optional.of(now), encoder, reconnects, Optional.empty(), phase);
    }
}

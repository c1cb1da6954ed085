package tallyboard.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.publish.Encoder;

/**
 * One use of a stream, from its first accepted encoder until it ends; it may hold several connections.
 *
 * @param piece what is broadcast now; Next talk replaces it
 * @param startedAt when the first encoder was accepted
 * @param activeSince when this piece's first playable media came; empty until then
 * @param encoder the last encoder accepted, still connected or not
 * @param reconnects how often an encoder came back
 * @param next the piece that begins with the next key picture, once Next talk was asked for
 * @param phase what the broadcast waits for
 */
public record Broadcast(
        Piece piece,
        Instant startedAt,
        Optional<Instant> activeSince,
        Encoder encoder,
        int reconnects,
        Optional<Piece> next,
        Phase phase) {

    /**
     * What lies between two cuts.
     *
     * @param asset what it is recorded into
     * @param isRecorded false: it goes out live only, and there is no such asset
     */
    public record Piece(AssetId asset, boolean isRecorded) {
        public static Piece fresh(boolean isRecorded) {
            return new Piece(AssetId.fresh(), isRecorded);
        }
    }

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

    /** The id of the present piece; there is an asset of this id only when it is recorded. */
    public AssetId asset() {
        return piece.asset();
    }

    /** The asset that is being recorded. */
    public Optional<AssetId> recordedAsset() {
        return Optional.of(piece).filter(Piece::isRecorded).map(Piece::asset);
    }

    /** The first accepted encoder of a new broadcast. */
    public static Broadcast begun(Encoder encoder, boolean isRecorded, Instant now) {
        return new Broadcast(Piece.fresh(isRecorded), now, Optional.empty(), encoder, 0, Optional.empty(), new OnAir());
    }

    public Broadcast with(Phase other) {
        return new Broadcast(piece, startedAt, activeSince, encoder, reconnects, next, other);
    }

    public Broadcast with(Encoder known) {
        return new Broadcast(piece, startedAt, activeSince, known, reconnects, next, phase);
    }

    public Broadcast activeFrom(Instant now) {
        return new Broadcast(piece, startedAt, Optional.of(now), encoder, reconnects, next, phase);
    }

    /** The same broadcast with an encoder back on air. */
    public Broadcast reconnected(Encoder back) {
        return new Broadcast(piece, startedAt, activeSince, back, reconnects + 1, next, new OnAir());
    }

    /** The same broadcast with a piece waiting for the next key picture. */
    public Broadcast awaiting(Piece following) {
        return new Broadcast(piece, startedAt, activeSince, encoder, reconnects, Optional.of(following), phase);
    }

    /** The same broadcast moved on to the piece that was waiting. */
    public Broadcast movedOn(Instant now) {
        return new Broadcast(
                next.orElseThrow(), startedAt, Optional.of(now), encoder, reconnects, Optional.empty(), phase);
    }
}

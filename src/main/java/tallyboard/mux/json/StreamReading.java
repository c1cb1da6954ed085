package tallyboard.mux.json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tallyboard.stream.Actor;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Gate;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStream.Axes;
import tallyboard.stream.LiveStream.History;
import tallyboard.stream.LiveStream.Status;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyFingerprint;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Encoder;

/**
 * A live stream from Mux's shape of it. What that does not tell, such as when a key was made, is known from the look before
 * or begins with this one.
 */
public final class StreamReading {
    private static final String MASK = "••";
    private static final Encoder NOT_TOLD = new Encoder("–", Encoder.UNKNOWN);

    private final Node json;
    private final Optional<LiveStream> before;
    private final Instant now;

    private StreamReading(Node json, Optional<LiveStream> before, Instant now) {
        this.json = json;
        this.before = before;
        this.now = now;
    }

    public static Optional<StreamId> id(Node json) {
        return json.id("id", StreamId::new);
    }

    /** The key in clear, unless it is masked. */
    public static Optional<StreamKey> key(Node json) {
        return json.text("stream_key").filter(text -> !text.startsWith(MASK)).map(StreamKey::new);
    }

    /** @param before the stream as it was known, empty for one that is new here */
    public static LiveStream of(StreamId id, Node json, Optional<LiveStream> before, Instant now) {
        return new StreamReading(json, before, now).stream(id);
    }

    private LiveStream stream(StreamId id) {
        var status = json.word("status", Status.class).orElse(Status.IDLE);
        var gate = status == Status.DISABLED ? Gate.DISABLED : Gate.ENABLED;
        var broadcast = broadcast(status);
        return new LiveStream(
                id,
                createdAt(),
                SettingsReading.of(json),
                key(id),
                new Axes(gate, signal(broadcast), recording(broadcast)),
                broadcast,
                new History(gateSince(gate), recentAssets(), Optional.empty()));
    }

    private Instant createdAt() {
        return json.epoch("created_at")
                .or(() -> before.map(LiveStream::createdAt))
                .orElse(now);
    }

    private Instant gateSince(Gate gate) {
        return before.filter(old -> old.axes().gate() == gate)
                .map(old -> old.history().gateSince())
                .orElseGet(() -> before.isPresent() ? now : createdAt());
    }

    private List<AssetId> recentAssets() {
        return json.texts("recent_asset_ids").stream()
                .filter(text -> text.matches("[0-9A-Za-z]{1,255}"))
                .map(AssetId::new)
                .toList();
    }

    /** A token without the scope for keys gets a mask that ends like the key. */
    private KeyCard key(StreamId id) {
        var text = json.text("stream_key").orElse(MASK);
        var told = new StreamKey(text);
        boolean isMasked = text.startsWith(MASK);
        var old = before.map(LiveStream::key);
        var same = old.filter(card -> isMasked || card.readable().isEmpty()
                ? card.ending().equals(told.ending())
                : card.fingerprint().equals(KeyFingerprint.of(told)));
        var readable = isMasked ? Optional.<StreamKey>empty() : Optional.of(told);
        var print = isMasked
                ? same.map(KeyCard::fingerprint)
                        .orElseGet(() -> KeyFingerprint.of(new StreamKey(id + told.ending() + now)))
                : KeyFingerprint.of(told);
        return new KeyCard(
                readable,
                print,
                told.ending(),
                same.map(KeyCard::setAt).orElse(before.isPresent() ? now : createdAt()),
                same.map(KeyCard::setBy).orElseGet(() -> Actor.current().name()),
                same.map(KeyCard::uses).orElse(KeyCard.Uses.NONE),
                Optional.empty());
    }

    /** From the moment that an encoder was accepted; Mux's own SDK has seen the asset's id come later than the status. */
    private Optional<Broadcast> broadcast(Status status) {
        var asset = json.id("active_asset_id", AssetId::new);
        if (status == Status.DISABLED || asset.isEmpty() && status != Status.ACTIVE) {
            return Optional.empty();
        }
        var old = before.flatMap(LiveStream::running);
        var piece = asset.map(id -> new Broadcast.Piece(id, true))
                .or(() -> old.map(Broadcast::piece))
                .orElseGet(() -> Broadcast.Piece.fresh(false));
        var activeSince = status == Status.ACTIVE
                ? Optional.of(old.flatMap(Broadcast::activeSince).orElse(now))
                : Optional.<Instant>empty();
        return Optional.of(new Broadcast(
                piece,
                old.map(Broadcast::startedAt).orElse(now),
                activeSince,
                NOT_TOLD,
                0,
                Optional.empty(),
                new Broadcast.OnAir()));
    }

    private static Signal signal(Optional<Broadcast> broadcast) {
        return broadcast
                .map(b -> b.activeSince().isPresent() ? Signal.RECEIVING : Signal.CONNECTING)
                .orElse(Signal.NONE);
    }

    private static RecordingState recording(Optional<Broadcast> broadcast) {
        return broadcast
                .filter(b -> b.activeSince().isPresent() && b.piece().isRecorded())
                .map(_ -> RecordingState.RECORDING)
                .orElse(RecordingState.OFF);
    }
}

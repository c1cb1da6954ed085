package tallyboard.mux.json;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Gate;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStream.Axes;
import tallyboard.stream.LiveStream.History;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Signal;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyFingerprint;
import tallyboard.stream.publish.DriftGrade;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.EncoderRefusal.Mismatch;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.stream.publish.Measurements;
import tallyboard.stream.publish.Measurements.Audio;
import tallyboard.stream.publish.Measurements.Drift;
import tallyboard.stream.publish.Measurements.Pulse;
import tallyboard.stream.publish.Measurements.Video;

/** What another Tallyboard tells of a stream beyond Mux's shape: the three axes, the broadcast, and what is measured. */
public final class BoardReading {
    private BoardReading() {}

    /** The stream with what the board says of it. */
    public static LiveStream completed(LiveStream stream, Node board) {
        var axes = new Axes(
                board.word("gate", Gate.class).orElse(stream.axes().gate()),
                board.word("signal", Signal.class).orElse(stream.axes().signal()),
                board.word("recording", RecordingState.class)
                        .orElse(stream.axes().recording()));
        var history = new History(
                board.instant("gate_since").orElse(stream.history().gateSince()),
                stream.history().recentAssets(),
                board.part("last_refusal").flatMap(BoardReading::refusal));
        var whole = stream.with(axes).with(history).with(key(stream.key(), board));
        var broadcast = board.part("broadcast").flatMap(BoardReading::broadcast);
        return broadcast.map(whole::with).orElseGet(whole::withoutBroadcast);
    }

    public static Optional<Measurements> measurements(Node board) {
        return board.part("measurements")
                .flatMap(told -> told.instant("at").map(at -> {
                    var connection = new Measurements.Connection(
                            encoder(told), told.instant("connected_at").orElse(at), told.whole("reconnects"));
                    return new Measurements(
                            at,
                            connection,
                            told.part("video").map(BoardReading::video),
                            told.part("audio").map(BoardReading::audio),
                            told.seconds("seconds_since_last_media").orElse(Duration.ZERO),
                            new Drift(
                                    told.decimal("drift_seconds"),
                                    told.word("drift_grade", DriftGrade.class).orElse(DriftGrade.UNKNOWN)),
                            told.seconds("recorded_seconds").orElse(Duration.ZERO));
                }));
    }

    private static KeyCard key(KeyCard card, Node board) {
        var told = board.part("key");
        var whole = new KeyCard(
                card.readable(),
                card.fingerprint(),
                card.ending(),
                told.flatMap(key -> key.instant("set_at")).orElse(card.setAt()),
                told.flatMap(key -> key.text("set_by")).orElse(card.setBy()),
                new KeyCard.Uses(
                        card.uses().copied(),
                        card.uses().shown(),
                        told.flatMap(key -> key.instant("last_used_at")),
                        told.flatMap(key -> key.text("last_used_from")),
                        card.uses().handedOff()),
                card.letFinish());
        boolean letsFinish = told.filter(key -> key.flag("lets_old_key_finish")).isPresent();
        // Which old key that is, is not told and not needed: the other side decides by it.
        return letsFinish ? whole.lettingFinish(new KeyFingerprint("not told")) : whole;
    }

    private static Optional<Broadcast> broadcast(Node told) {
        return told.instant("started_at").map(startedAt -> {
            var asset = told.id("asset_id", AssetId::new);
            return new Broadcast(
                    asset.map(id -> new Broadcast.Piece(id, true)).orElseGet(() -> Broadcast.Piece.fresh(false)),
                    startedAt,
                    told.instant("active_since"),
                    encoder(told),
                    told.whole("reconnects"),
                    Optional.empty(),
                    phase(told, startedAt));
        });
    }

    private static Broadcast.Phase phase(Node told, Instant startedAt) {
        var endsAt = told.instant("ends_at").orElse(startedAt);
        return switch (told.text("phase").orElse("")) {
            case "reconnecting" ->
                new Broadcast.Reconnecting(
                        told.instant("since").orElse(startedAt),
                        endsAt,
                        told.seconds("extended").orElse(Duration.ZERO));
            case "grace" -> new Broadcast.Grace(endsAt);
            default -> new Broadcast.OnAir();
        };
    }

    private static Encoder encoder(Node owner) {
        var told = owner.part("encoder");
        var name = told.flatMap(e -> e.text("name")).orElse(Encoder.UNKNOWN);
        return new Encoder(told.flatMap(e -> e.text("address")).orElse(Encoder.UNKNOWN), name);
    }

    private static Optional<EncoderRefusal> refusal(Node told) {
        return told.instant("at")
                .flatMap(at -> told.word("reason", Reason.class)
                        .map(reason -> new EncoderRefusal(
                                at,
                                reason,
                                told.word("mismatch", Mismatch.class).orElse(Mismatch.NONE),
                                encoder(told),
                                told.instant("since"),
                                told.text("subject"))));
    }

    private static Video video(Node told) {
        var codec = told.text("codec").orElse("");
        var frames = told.decimal("frames_per_second");
        var bits = told.decimal("bits_per_second");
        return new Video(
                codec,
                told.whole("width"),
                told.whole("height"),
                bits,
                frames,
                told.decimal("key_interval_seconds"),
                new Pulse(bits, frames, OptionalDouble.empty(), OptionalDouble.empty()));
    }

    private static Audio audio(Node told) {
        return new Audio(
                told.text("codec").orElse(""),
                told.whole("channels"),
                told.whole("sample_rate"),
                told.decimal("bits_per_second"),
                OptionalDouble.empty());
    }
}

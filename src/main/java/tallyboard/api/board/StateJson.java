package tallyboard.api.board;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tallyboard.api.json.Fields;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.Measurements;

/** All that is known of a stream at one moment, without its key. Absent means "none" or "not measured". */
final class StateJson {
    private StateJson() {}

    static JsonObject of(LiveStream stream, Optional<Measurements> measured, Instant now) {
        var axes = stream.axes();
        var history = stream.history();
        return new Fields()
                .text("id", stream.id())
                .text("title", stream.settings().title())
                .text("status", word(stream.status()))
                .text("gate", word(axes.gate()))
                .text("gate_since", history.gateSince())
                .text("signal", word(axes.signal()))
                .text("recording", word(axes.recording()))
                .part("broadcast", stream.broadcast().map(broadcast -> broadcast(broadcast, now)))
                .part("measurements", measured.map(MeasurementsJson::of))
                .part("last_refusal", history.lastRefusal().map(StateJson::refusal))
                .part("key", key(stream.key()))
                .json();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static JsonObject encoder(Encoder encoder) {
        return new Fields()
                .text("address", encoder.address())
                .text("name", encoder.product())
                .json();
    }

    private static JsonObject broadcast(Broadcast broadcast, Instant now) {
        var fields = new Fields()
                .text("asset_id", broadcast.recordedAsset())
                .text("started_at", broadcast.startedAt())
                .text("active_since", broadcast.activeSince())
                .part("encoder", encoder(broadcast.encoder()))
                .number("reconnects", broadcast.reconnects());
        return switch (broadcast.phase()) {
            case Broadcast.OnAir _ -> fields.text("phase", "on_air").json();
            case Broadcast.Reconnecting window ->
                ending(fields.text("phase", "reconnecting"), window.endsAt(), now)
                        .text("since", window.since())
                        .seconds("extended", window.extended())
                        .json();
            case Broadcast.Grace(var endsAt) ->
                ending(fields.text("phase", "grace"), endsAt, now).json();
        };
    }

    private static Fields ending(Fields fields, Instant endsAt, Instant now) {
        var left = Duration.between(now, endsAt);
        return fields.text("ends_at", endsAt).seconds("seconds_left", left.isNegative() ? Duration.ZERO : left);
    }

    private static JsonObject refusal(EncoderRefusal refusal) {
        return new Fields()
                .text("at", refusal.at())
                .text("reason", word(refusal.reason()))
                .text("mismatch", word(refusal.mismatch()))
                .part("encoder", encoder(refusal.encoder()))
                .text("since", refusal.since())
                .text("subject", refusal.subject())
                .json();
    }

    private static JsonObject key(KeyCard card) {
        var uses = card.uses();
        return new Fields()
                .text("ending", card.ending())
                .text("keeping", word(card.keeping()))
                .text("set_at", card.setAt())
                .text("set_by", card.setBy())
                .text("last_used_at", uses.lastUsedAt())
                .text("last_used_from", uses.lastUsedFrom())
                .number("copied", uses.copied())
                .number("shown", uses.shown())
                .flag("lets_old_key_finish", card.letFinish().isPresent())
                .json();
    }
}

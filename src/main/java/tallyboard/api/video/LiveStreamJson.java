package tallyboard.api.video;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tallyboard.api.json.Fields;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LatencyMode;
import tallyboard.stream.LiveStream;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.StreamSettings.NewAssetSettings;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.StreamKey;

/** A live stream in Mux's shape, the stream key in clear. Absent means "not set". */
public final class LiveStreamJson {
    /** Stands before the last two characters of a key that was handed out once and is not kept. */
    static final String MASK = "••••";

    private LiveStreamJson() {}

    public static JsonObject of(LiveStream stream) {
        var settings = stream.settings();
        return new Fields()
                .text("id", stream.id())
                .text("created_at", stream.createdAt().getEpochSecond())
                .text("stream_key", key(stream.key()))
                .text("status", word(stream.status()))
                .text("latency_mode", word(settings.latency()))
                .flag("reduced_latency", settings.latency() == LatencyMode.REDUCED)
                .flag("low_latency", settings.latency() == LatencyMode.LOW)
                .seconds("reconnect_window", settings.reconnectWindow())
                .number(
                        "max_continuous_duration",
                        settings.maxContinuousDuration().toSeconds())
                .text("active_asset_id", stream.running().flatMap(Broadcast::recordedAsset))
                .text("active_ingest_protocol", stream.running().map(_ -> "rtmp"))
                .texts("recent_asset_ids", stream.history().recentAssets())
                .list("playback_ids", playbackIds(settings.playbackIds()))
                .part("new_asset_settings", newAssets(settings.newAssets()))
                .text("passthrough", settings.passthrough())
                .part("meta", meta(settings.title()))
                .json();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static List<JsonObject> playbackIds(List<PlaybackId> ids) {
        return ids.stream()
                .map(id -> new Fields()
                        .text("id", id.value())
                        .text("policy", word(id.policy()))
                        .json())
                .toList();
    }

    static Optional<JsonObject> meta(Optional<String> title) {
        return title.map(text -> new Fields().text("title", text).json());
    }

    private static String key(KeyCard card) {
        return card.readable().map(StreamKey::reveal).orElse(MASK + card.ending());
    }

    private static Optional<JsonObject> newAssets(NewAssetSettings settings) {
        var fields = new Fields()
                .texts(
                        "playback_policies",
                        settings.playbackPolicies().stream()
                                .map(LiveStreamJson::word)
                                .toList())
                .text("passthrough", settings.passthrough())
                .part("meta", meta(settings.title()));
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields.json());
    }
}

package tallyboard.api.video;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Optional;
import tallyboard.api.form.NewAssetForm;
import tallyboard.api.form.PoliciesForm;
import tallyboard.api.form.SubtitlesForm;
import tallyboard.api.json.Fields;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LatencyMode;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.StreamKey;

/** A live stream in Mux's shape. Absent means "not set". */
public final class LiveStreamJson {
    /** Stands before the last two characters of a key that is not kept readable, or not shown. */
    static final String MASK = "••••";

    private LiveStreamJson() {}

    /** @param isKeyShown whether the stream key stands in clear, or only its ending */
    public static JsonObject of(LiveStream stream, boolean isKeyShown) {
        var settings = stream.settings();
        return new Fields()
                .text("id", stream.id())
                .text("created_at", stream.createdAt().getEpochSecond())
                .text("stream_key", key(stream.key(), isKeyShown))
                .text("status", word(stream.status()))
                .text("latency_mode", word(settings.latency()))
                .flag("reduced_latency", settings.latency() == LatencyMode.REDUCED)
                .flag("low_latency", settings.latency() == LatencyMode.LOW)
                .seconds("reconnect_window", settings.reconnectWindow())
                .kept("use_slate_for_standard_latency", Optional.of("true").filter(_ -> isSlateChosen(settings)))
                .text(
                        "reconnect_slate_url",
                        settings.reconnect().slate().image().filter(LiveStreamJson::isAddress))
                .number(
                        "max_continuous_duration",
                        settings.maxContinuousDuration().toSeconds())
                .text("active_asset_id", stream.running().flatMap(Broadcast::recordedAsset))
                .text("active_ingest_protocol", stream.running().map(_ -> "rtmp"))
                .texts("recent_asset_ids", stream.history().recentAssets())
                .list("playback_ids", PoliciesForm.json(settings.playbackIds()))
                .part("new_asset_settings", NewAssetForm.json(settings.newAssets()))
                .text("passthrough", settings.passthrough())
                .part("meta", meta(settings.title()))
                .kept("audio_only", settings.carried().get("audio_only"))
                .kept("test", settings.carried().get("test"))
                .kept(SubtitlesForm.EMBEDDED, settings.carried().get(SubtitlesForm.EMBEDDED))
                .kept(SubtitlesForm.GENERATED, settings.carried().get(SubtitlesForm.GENERATED))
                .json();
    }

    private static boolean isSlateChosen(StreamSettings settings) {
        return settings.latency() == LatencyMode.STANDARD
                && settings.reconnect().slate().isShown();
    }

    /** A picture that was chosen at the desk has none. */
    private static boolean isAddress(String image) {
        return image.contains("://");
    }

    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<JsonObject> meta(Optional<String> title) {
        return title.map(text -> new Fields().text("title", text).json());
    }

    private static String key(KeyCard card, boolean isShown) {
        return card.readable().filter(_ -> isShown).map(StreamKey::reveal).orElse(MASK + card.ending());
    }
}

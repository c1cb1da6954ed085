package tallyboard.mux.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.Refusal.NotOffered.Offer;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.StreamSettings.NewAssetSettings;
import tallyboard.stream.asset.Asset;

/** Requests in Mux's shape. An update names what changes and nothing else, since Mux refuses what is fixed even if it is the same. */
public final class SettingsWriting {
    private SettingsWriting() {}

    /** A new stream; how a gap is filled and which slate is shown is not told, since Mux has its own. */
    public static JsonObject create(StreamSettings settings) {
        var json = new JsonObject();
        json.addProperty("latency_mode", word(settings.latency()));
        json.add("reconnect_window", seconds(settings.reconnectWindow()));
        json.addProperty(
                "max_continuous_duration", settings.maxContinuousDuration().toSeconds());
        json.addProperty(
                "use_slate_for_standard_latency", settings.reconnect().slate().isShown());
        settings.passthrough().ifPresent(text -> json.addProperty("passthrough", text));
        settings.title().ifPresent(text -> json.add("meta", meta(text)));
        json.add(
                "playback_policies",
                policies(settings.playbackIds().stream().map(PlaybackId::policy).toList()));
        var assets = new JsonObject();
        assets.add("playback_policies", policies(settings.newAssets().playbackPolicies()));
        settings.newAssets().passthrough().ifPresent(text -> assets.addProperty("passthrough", text));
        settings.newAssets().title().ifPresent(text -> assets.add("meta", meta(text)));
        json.add("new_asset_settings", assets);
        return json;
    }

    /** What is asked for and cannot be had. */
    public static Optional<Offer> lacking(StreamSettings old, StreamSettings fresh) {
        var assets = fresh.newAssets();
        if (old.newAssets().isRecorded() != assets.isRecorded()) {
            return Optional.of(Offer.NOT_RECORDED);
        }
        if (!old.playbackIds().equals(fresh.playbackIds())) {
            return Optional.of(Offer.PLAYBACK_IDS);
        }
        boolean isSame = old.reconnect().gap() == fresh.reconnect().gap()
                && old.reconnect()
                        .slate()
                        .image()
                        .equals(fresh.reconnect().slate().image())
                && old.carried().equals(fresh.carried())
                && asUpdatable(old.newAssets()).equals(asUpdatable(assets));
        return isSame ? Optional.empty() : Optional.of(Offer.SETTING);
    }

    /** Without what an update can change. */
    private static NewAssetSettings asUpdatable(NewAssetSettings settings) {
        return new NewAssetSettings(
                settings.playbackPolicies(),
                settings.passthrough(),
                Optional.empty(),
                settings.isRecorded(),
                settings.carried());
    }

    /** What an update has to say; empty when nothing differs. */
    public static JsonObject update(StreamSettings old, StreamSettings fresh) {
        var json = new JsonObject();
        if (old.latency() != fresh.latency()) {
            json.addProperty("latency_mode", word(fresh.latency()));
        }
        if (!old.reconnectWindow().equals(fresh.reconnectWindow())) {
            json.add("reconnect_window", seconds(fresh.reconnectWindow()));
        }
        if (!old.maxContinuousDuration().equals(fresh.maxContinuousDuration())) {
            json.addProperty(
                    "max_continuous_duration", fresh.maxContinuousDuration().toSeconds());
        }
        boolean isSlateShown = fresh.reconnect().slate().isShown();
        if (old.reconnect().slate().isShown() != isSlateShown) {
            json.addProperty("use_slate_for_standard_latency", isSlateShown);
        }
        addTexts(json, old.passthrough(), fresh.passthrough(), old.title(), fresh.title());
        if (!old.newAssets().title().equals(fresh.newAssets().title())) {
            var assets = new JsonObject();
            assets.add("meta", meta(fresh.newAssets().title().orElse("")));
            json.add("new_asset_settings", assets);
        }
        return json;
    }

    public static JsonObject update(Asset.Origin old, Asset.Origin fresh) {
        var json = new JsonObject();
        addTexts(json, old.passthrough(), fresh.passthrough(), old.title(), fresh.title());
        return json;
    }

    public static JsonObject titled(String title) {
        var json = new JsonObject();
        json.add("meta", meta(title));
        return json;
    }

    private static void addTexts(
            JsonObject json,
            Optional<String> oldPassthrough,
            Optional<String> passthrough,
            Optional<String> oldTitle,
            Optional<String> title) {
        if (!Objects.equals(oldPassthrough, passthrough)) {
            json.addProperty("passthrough", passthrough.orElse(""));
        }
        if (!Objects.equals(oldTitle, title)) {
            json.add("meta", meta(title.orElse("")));
        }
    }

    private static JsonObject meta(String title) {
        var meta = new JsonObject();
        meta.addProperty("title", title);
        return meta;
    }

    private static JsonArray policies(List<PlaybackId.Policy> policies) {
        var array = new JsonArray();
        policies.stream().distinct().map(SettingsWriting::word).forEach(array::add);
        return array;
    }

    private static JsonPrimitive seconds(Duration length) {
        return new JsonPrimitive(new BigDecimal(
                BigDecimal.valueOf(length.toMillis(), 3).stripTrailingZeros().toPlainString()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

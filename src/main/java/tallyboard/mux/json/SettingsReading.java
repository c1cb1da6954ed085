package tallyboard.mux.json;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tallyboard.stream.LatencyMode;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.PlaybackId.Policy;
import tallyboard.stream.Reconnect;
import tallyboard.stream.Reconnect.Slate;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.StreamSettings.Carried;
import tallyboard.stream.StreamSettings.Labels;
import tallyboard.stream.StreamSettings.NewAssetSettings;
import tallyboard.stream.asset.RecordedMedia.Gap.Fill;

/** The settings of a stream from Mux's shape of it. What the desk has no field for is carried as it stands. */
public final class SettingsReading {
    private static final List<String> CARRIED =
            List.of("audio_only", "test", "embedded_subtitles", "generated_subtitles");
    private static final Set<String> NOT_CARRIED =
            Set.of("playback_policies", "playback_policy", "passthrough", "meta");
    private static final List<String> META_IDS = List.of("creator_id", "external_id");

    private SettingsReading() {}

    static StreamSettings of(Node stream) {
        var latency = stream.word("latency_mode", LatencyMode.class).orElse(LatencyMode.STANDARD);
        return new StreamSettings(
                new Labels(title(stream), stream.text("passthrough")),
                latency,
                new Reconnect(
                        stream.seconds("reconnect_window").orElse(latency.usualReconnectWindow()),
                        Fill.CLOSED,
                        Slate.NONE.shown(stream.flag("use_slate_for_standard_latency"))),
                stream.seconds("max_continuous_duration")
                        .filter(length -> length.compareTo(Duration.ZERO) > 0)
                        .orElse(StreamSettings.LONGEST_BROADCAST),
                playbackIds(stream),
                stream.part("new_asset_settings")
                        .map(SettingsReading::newAssets)
                        .orElse(NewAssetSettings.NONE),
                carried(stream, CARRIED.stream()));
    }

    static Optional<String> title(Node owner) {
        return owner.part("meta").flatMap(meta -> meta.text("title"));
    }

    static List<PlaybackId> playbackIds(Node owner) {
        return owner.parts("playback_ids").stream()
                .flatMap(id -> id.text("id").stream()
                        .map(value -> new PlaybackId(
                                value,
                                id.word("policy", Policy.class).orElse(Policy.PUBLIC),
                                id.text("drm_configuration_id"))))
                .toList();
    }

    /** The ids in the meta of an asset. */
    static Carried metaIds(Node owner) {
        return owner.part("meta").map(meta -> carried(meta, META_IDS.stream())).orElse(Carried.NONE);
    }

    private static NewAssetSettings newAssets(Node settings) {
        var policies = Stream.concat(
                        settings.texts("playback_policies").stream(), settings.texts("playback_policy").stream())
                .flatMap(word -> Stream.of(Policy.values())
                        .filter(policy -> policy.name().toLowerCase(Locale.ROOT).equals(word)))
                .distinct()
                .toList();
        var others = settings.json().keySet().stream().filter(name -> !NOT_CARRIED.contains(name));
        var carried = carried(settings, others);
        for (var id : metaIds(settings).fields().entrySet()) {
            carried = carried.with(id.getKey(), Optional.of(id.getValue()));
        }
        return new NewAssetSettings(policies, settings.text("passthrough"), title(settings), true, carried);
    }

    private static Carried carried(Node node, Stream<String> names) {
        return names.reduce(
                Carried.NONE, (sum, name) -> sum.with(name, node.element(name).map(Object::toString)), (a, _) -> a);
    }
}

package tallyboard.store.json;

import java.util.List;
import tallyboard.stream.LatencyMode;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.Reconnect;
import tallyboard.stream.Reconnect.Slate;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.StreamSettings.Carried;
import tallyboard.stream.StreamSettings.Labels;
import tallyboard.stream.StreamSettings.NewAssetSettings;
import tallyboard.stream.asset.RecordedMedia.Gap.Fill;

/** {@link StreamSettings} as JSON. */
public final class SettingsJson {
    private SettingsJson() {}

    public static String text(StreamSettings settings) {
        return Fields.none()
                .with("title", settings.title())
                .with("passthrough", settings.passthrough())
                .with("latency", settings.latency())
                .with("reconnectWindow", settings.reconnectWindow())
                .with("gap", settings.reconnect().gap())
                .with("isSlateShown", settings.reconnect().slate().isShown())
                .with("slateImage", settings.reconnect().slate().image())
                .with("maxContinuousDuration", settings.maxContinuousDuration())
                .with("playbackIds", fields(settings.playbackIds()))
                .with("newAssets", fields(settings.newAssets()))
                .with("carried", fields(settings.carried()))
                .toString();
    }

    public static StreamSettings settings(String text) {
        var fields = Fields.parse(text);
        return new StreamSettings(
                new Labels(fields.maybeText("title"), fields.maybeText("passthrough")),
                fields.choice(LatencyMode.class, "latency"),
                reconnect(fields),
                fields.length("maxContinuousDuration"),
                playbackIds(fields.objects("playbackIds")),
                newAssets(fields.object("newAssets")),
                carried(fields));
    }

    /** Streams of earlier days closed their gaps and showed no slate. */
    private static Reconnect reconnect(Fields fields) {
        return new Reconnect(
                fields.length("reconnectWindow"),
                fields.maybeText("gap").map(Fill::valueOf).orElse(Fill.CLOSED),
                new Slate(
                        fields.maybeText("isSlateShown").map(Boolean::valueOf).orElse(false),
                        fields.maybeText("slateImage")));
    }

    static List<Fields> fields(List<PlaybackId> ids) {
        return ids.stream()
                .map(id -> Fields.none()
                        .with("id", id.value())
                        .with("policy", id.policy())
                        .with("drm", id.drmConfiguration()))
                .toList();
    }

    static List<PlaybackId> playbackIds(List<Fields> all) {
        return all.stream()
                .map(id -> new PlaybackId(
                        id.text("id"), id.choice(PlaybackId.Policy.class, "policy"), id.maybeText("drm")))
                .toList();
    }

    private static Fields fields(NewAssetSettings settings) {
        return Fields.none()
                .with("playbackPolicies", settings.playbackPolicies())
                .with("passthrough", settings.passthrough())
                .with("title", settings.title())
                .with("isRecorded", settings.isRecorded())
                .with("carried", fields(settings.carried()));
    }

    static Fields fields(Carried carried) {
        var fields = Fields.none();
        carried.fields().forEach(fields::with);
        return fields;
    }

    /** What earlier versions had no place for. */
    static Carried carried(Fields fields) {
        return fields.maybeObject("carried")
                .map(Fields::toMap)
                .map(Carried::new)
                .orElse(Carried.NONE);
    }

    private static NewAssetSettings newAssets(Fields fields) {
        return new NewAssetSettings(
                fields.texts("playbackPolicies").stream()
                        .map(PlaybackId.Policy::valueOf)
                        .toList(),
                fields.maybeText("passthrough"),
                fields.maybeText("title"),
                fields.maybeText("isRecorded").map(Boolean::valueOf).orElse(true),
                carried(fields));
    }
}

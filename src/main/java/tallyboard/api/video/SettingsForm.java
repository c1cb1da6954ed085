package tallyboard.api.video;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallyboard.api.http.ProblemException;
import tallyboard.api.json.Form;
import tallyboard.stream.LatencyMode;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.PlaybackId.Policy;
import tallyboard.stream.Reconnect;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.StreamSettings.NewAssetSettings;
import tallyboard.stream.key.KeyCard.Keeping;

/**
 * Reads the settings of a live stream from a request. Keys that are not known are ignored; on an update the known ones
 * that cannot change are refused by name. An empty passthrough or title clears it.
 */
final class SettingsForm {
    private static final int LONGEST_PASSTHROUGH = 255;
    private static final int LONGEST_TITLE = 512;

    private static final Set<String> FIXED = Set.of(
            "id",
            "created_at",
            "status",
            "stream_key",
            "srt_passphrase",
            "playback_ids",
            "playback_policies",
            "playback_policy",
            "advanced_playback_policies",
            "active_asset_id",
            "active_ingest_protocol",
            "recent_asset_ids",
            "reduced_latency",
            "low_latency",
            "audio_only",
            "test",
            "simulcast_targets",
            "embedded_subtitles",
            "generated_subtitles",
            "tallyboard");

    private static final Set<String> FIXED_IN_NEW_ASSETS =
            Set.of("playback_policies", "playback_policy", "advanced_playback_policies", "passthrough");

    private final Form form;

    SettingsForm(Form form) {
        this.form = form;
    }

    /** The settings of a new stream. */
    StreamSettings create() throws ProblemException {
        var latency = latency();
        var settings = new StreamSettings(
                title(form, Optional.empty()),
                passthrough(form, Optional.empty()),
                latency,
                Reconnect.within(reconnectWindow().orElse(latency.usualReconnectWindow())),
                longest().orElse(StreamSettings.LONGEST_BROADCAST),
                policies(form).stream().map(PlaybackId::fresh).toList(),
                form.part("new_asset_settings").map(SettingsForm::newAssets).orElse(NewAssetSettings.NONE));
        form.check();
        return settings;
    }

    /** Whether the key of a new stream is kept readable; ours alone, so it stands in a part of its own. */
    Keeping keeping() throws ProblemException {
        var keeping = form.part("tallyboard").flatMap(ours -> ours.word("key", Keeping.class));
        form.check();
        return keeping.orElse(Keeping.READABLE);
    }

    /** The settings as the request changes them. */
    StreamSettings update(StreamSettings old) throws ProblemException {
        form.refuse(FIXED, "cannot be changed by an update");
        var assets = form.part("new_asset_settings");
        assets.ifPresent(part -> part.refuse(FIXED_IN_NEW_ASSETS, "cannot be changed by an update"));
        var settings = new StreamSettings(
                title(form, old.title()),
                passthrough(form, old.passthrough()),
                form.word("latency_mode", LatencyMode.class).orElse(old.latency()),
                old.reconnect().with(reconnectWindow().orElse(old.reconnectWindow())),
                longest().orElse(old.maxContinuousDuration()),
                old.playbackIds(),
                assets.map(part -> retitled(part, old.newAssets())).orElse(old.newAssets()));
        form.check();
        return settings;
    }

    /** The mode, or one of the two flags that Mux had before it. */
    private LatencyMode latency() {
        boolean low = form.flag("low_latency").orElse(false);
        boolean reduced = form.flag("reduced_latency").orElse(false);
        return form.word("latency_mode", LatencyMode.class)
                .orElse(low ? LatencyMode.LOW : reduced ? LatencyMode.REDUCED : LatencyMode.STANDARD);
    }

    private Optional<Duration> reconnectWindow() {
        return form.number("reconnect_window", 0, StreamSettings.LONGEST_WINDOW.toSeconds())
                .map(seconds -> Duration.ofNanos(
                        seconds.multiply(BigDecimal.valueOf(1_000_000_000)).longValue()));
    }

    private Optional<Duration> longest() {
        return form.whole("max_continuous_duration", (int) StreamSettings.SHORTEST_BROADCAST.toSeconds(), (int)
                        StreamSettings.LONGEST_BROADCAST.toSeconds())
                .map(Duration::ofSeconds);
    }

    private static NewAssetSettings newAssets(Form form) {
        return new NewAssetSettings(
                policies(form), passthrough(form, Optional.empty()), title(form, Optional.empty()), true);
    }

    private static NewAssetSettings retitled(Form form, NewAssetSettings old) {
        return new NewAssetSettings(
                old.playbackPolicies(), old.passthrough(), title(form, old.title()), old.isRecorded());
    }

    private static List<Policy> policies(Form form) {
        return form.words("playback_policies", Policy.class)
                .or(() -> form.words("playback_policy", Policy.class))
                .orElse(List.of());
    }

    private static Optional<String> passthrough(Form form, Optional<String> old) {
        return clearable(form.text("passthrough", LONGEST_PASSTHROUGH), old);
    }

    private static Optional<String> title(Form form, Optional<String> old) {
        return clearable(form.part("meta").flatMap(meta -> meta.text("title", LONGEST_TITLE)), old);
    }

    private static Optional<String> clearable(Optional<String> given, Optional<String> old) {
        return given.isEmpty() ? old : given.filter(text -> !text.isEmpty());
    }
}

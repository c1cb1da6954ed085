package tallyboard.api.video;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallyboard.api.form.MetaForm;
import tallyboard.api.form.NewAssetForm;
import tallyboard.api.form.PoliciesForm;
import tallyboard.api.form.SubtitlesForm;
import tallyboard.api.http.ProblemException;
import tallyboard.api.json.Fields;
import tallyboard.api.json.Form;
import tallyboard.stream.LatencyMode;
import tallyboard.stream.Reconnect;
import tallyboard.stream.Reconnect.Slate;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.StreamSettings.Carried;
import tallyboard.stream.StreamSettings.Labels;
import tallyboard.stream.StreamSettings.NewAssetSettings;
import tallyboard.stream.key.KeyCard.Keeping;

/**
 * Reads the settings of a live stream from a request. Keys that are not known are ignored; on an update the known ones
 * that cannot change are refused by name. An empty passthrough or title clears it.
 */
final class SettingsForm {
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

    private static final int LONGEST_ADDRESS = 2048;

    private final Form form;

    SettingsForm(Form form) {
        this.form = form;
    }

    /** The settings of a new stream. */
    StreamSettings create() throws ProblemException {
        var latency = latency();
        var settings = new StreamSettings(
                new Labels(MetaForm.title(form, Optional.empty()), MetaForm.passthrough(form, Optional.empty())),
                latency,
                reconnect(
                        Reconnect.within(latency.usualReconnectWindow())
                                .with(Slate.NONE.shown(latency != LatencyMode.STANDARD)),
                        latency),
                longest().orElse(StreamSettings.LONGEST_BROADCAST),
                PoliciesForm.ids(form),
                form.part("new_asset_settings").map(NewAssetForm::create).orElse(NewAssetSettings.NONE),
                carried());
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
        var latency = form.word("latency_mode", LatencyMode.class).orElse(old.latency());
        var settings = new StreamSettings(
                new Labels(MetaForm.title(form, old.title()), MetaForm.passthrough(form, old.passthrough())),
                latency,
                reconnect(old.reconnect(), latency),
                longest().orElse(old.maxContinuousDuration()),
                old.playbackIds(),
                assets.map(part -> NewAssetForm.update(part, old.newAssets())).orElse(old.newAssets()),
                old.carried());
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

    /** Mux always shows a slate where the latency is reduced, and by this flag where it is not. */
    private Reconnect reconnect(Reconnect old, LatencyMode latency) {
        var slate = old.slate();
        boolean isShown = latency == LatencyMode.STANDARD
                ? form.flag("use_slate_for_standard_latency").orElse(slate.isShown())
                : slate.isShown();
        var address = form.text("reconnect_slate_url", LONGEST_ADDRESS);
        var image = address.isPresent() ? address.filter(text -> !text.isEmpty()) : slate.image();
        return old.with(reconnectWindow().orElse(old.window()))
                .with(slate.shown(isShown).of(image));
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

    /** What this engine does not do and gives back. */
    private Carried carried() {
        var carried = Carried.NONE;
        for (var flag : List.of("audio_only", "test")) {
            carried = carried.with(flag, form.flag(flag).map(String::valueOf));
        }
        return withSubtitles(
                withSubtitles(carried, SubtitlesForm.EMBEDDED, SubtitlesForm.embedded(form)),
                SubtitlesForm.GENERATED,
                SubtitlesForm.generated(form));
    }

    static Carried withSubtitles(Carried carried, String name, List<JsonObject> subtitles) {
        return carried.with(
                name,
                subtitles.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Fields.array(subtitles).toString()));
    }
}

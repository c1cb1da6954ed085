package tallyboard.api.video;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tallyboard.api.form.SubtitlesForm;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.PlaybackId.Policy;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.event.Fact;

/** Says of each setting that is kept and given back, but that this engine does not carry out: once, when it is set. */
final class Undone {
    private Undone() {}

    /** Tells in the log, and so by webhooks, what the settings ask for in vain. */
    static void tell(LiveStreams streams, StreamId id, StreamSettings settings) {
        of(settings).forEach((type, message) -> note(streams, id, type, message));
    }

    /** Of changed settings, what they did not ask for before. */
    static void tellNew(LiveStreams streams, StreamId id, StreamSettings old, StreamSettings fresh) {
        var known = of(old);
        of(fresh).forEach((type, message) -> {
            if (!known.containsKey(type)) {
                note(streams, id, type, message);
            }
        });
    }

    private static void note(LiveStreams streams, StreamId id, String type, String message) {
        streams.noteOn(id, Fact.WARNING, Map.of("type", type, "message", message));
    }

    private static Map<String, String> of(StreamSettings settings) {
        var found = new LinkedHashMap<String, String>();
        var carried = settings.carried();
        var assets = settings.newAssets();
        boolean isDrm = settings.playbackIds().stream().map(PlaybackId::policy).anyMatch(Policy.DRM::equals)
                || assets.playbackPolicies().contains(Policy.DRM);
        put(found, isDrm, "drm_not_available", "There is no licence service here: playback ids with drm do not play.");
        put(
                found,
                carried.get(SubtitlesForm.GENERATED).isPresent(),
                "generated_subtitles_not_available",
                "Subtitles are not generated here; the setting is kept.");
        put(
                found,
                isTrue(carried.get("audio_only")),
                "audio_only_not_available",
                "The video is not taken out; the setting is kept.");
        put(
                found,
                isTrue(carried.get("test")),
                "test_not_available",
                "Nothing is watermarked or cut short here; the setting is kept.");
        put(
                found,
                assets.carried().get("inputs").isPresent(),
                "overlay_not_available",
                "No overlay is drawn, because nothing is encoded anew; the setting is kept.");
        return found;
    }

    private static void put(Map<String, String> found, boolean is, String type, String message) {
        if (is) {
            found.put(type, message);
        }
    }

    private static boolean isTrue(Optional<String> json) {
        return json.filter("true"::equals).isPresent();
    }
}

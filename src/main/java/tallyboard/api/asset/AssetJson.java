package tallyboard.api.asset;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tallyboard.api.form.MetaForm;
import tallyboard.api.form.PoliciesForm;
import tallyboard.api.json.Fields;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.RecordedMedia.Track;
import tallyboard.stream.asset.RecordedMedia.Track.Kind;

/** An asset in Mux's shape. Nothing is ever re-encoded, so what is stored is what came, in the best quality there is. */
public final class AssetJson {
    private static final Map<String, String> USUAL = Map.of(
            "master_access", "none",
            "mp4_support", "none",
            "video_quality", "plus",
            "encoding_tier", "smart",
            "max_resolution_tier", "2160p");
    private static final List<String> FLAGS = List.of("normalize_audio", "test");

    private AssetJson() {}

    /** The asset, with the length it has now. */
    public static JsonObject of(Asset asset, Duration length) {
        var fields = new Fields()
                .text("id", asset.id())
                .text("created_at", asset.createdAt().getEpochSecond())
                .text("status", status(asset.state()))
                .part("progress", progress(asset))
                .part("errors", errors(asset.state()))
                .seconds("duration", length)
                .flag("is_live", asset.isLive())
                .text("live_stream_id", asset.stream())
                .text("ingest_type", "live_rtmp")
                .list("playback_ids", PoliciesForm.json(asset.origin().playbackIds()))
                .text("passthrough", asset.origin().passthrough())
                .list("recording_times", recordingTimes(asset.sessions()))
                .list("tracks", tracks(asset, length))
                .part("static_renditions", AssetRenditions.json(asset));
        MetaForm.write(fields, asset.origin().title(), asset.origin().carried());
        addKept(asset, fields);
        AssetPicture.of(asset.media()).ifPresent(picture -> picture.addTo(fields));
        return fields.json();
    }

    /** What a setting says, or what Mux says where there is none. */
    private static void addKept(Asset asset, Fields fields) {
        var carried = asset.origin().carried();
        USUAL.forEach((name, usual) -> fields.kept(name, carried.get(name).or(() -> Optional.of("\"" + usual + "\""))));
        FLAGS.forEach(name -> fields.kept(name, carried.get(name)));
    }

    private static String status(Asset.State state) {
        return switch (state) {
            case Asset.Preparing _ -> "preparing";
            case Asset.Ready _ -> "ready";
            case Asset.Errored _ -> "errored";
        };
    }

    private static JsonObject progress(Asset asset) {
        var state = asset.state() instanceof Asset.Errored ? "errored" : asset.isLive() ? "live" : "completed";
        return new Fields()
                .text("state", state)
                .number("progress", state.equals("completed") ? 100 : -1)
                .json();
    }

    private static Optional<JsonObject> errors(Asset.State state) {
        return state instanceof Asset.Errored(var problem) ? Optional.of(error(problem)) : Optional.empty();
    }

    private static JsonObject error(Asset.Problem problem) {
        return switch (problem) {
            case NO_MEDIA ->
                error("invalid_input", "The live stream disconnected before sufficient video was received.");
            case NOT_WRITTEN -> error("internal_error", "The recording could not be written to the disk.");
        };
    }

    private static JsonObject error(String type, String message) {
        return new Fields()
                .text("type", type)
                .texts("messages", List.of(message))
                .json();
    }

    private static List<JsonObject> recordingTimes(List<Asset.Session> sessions) {
        return sessions.stream()
                .map(session -> new Fields()
                        .text("started_at", session.startedAt())
                        .seconds("duration", session.length())
                        .text("type", "content")
                        .json())
                .toList();
    }

    /** A track has no identity of its own: it is named by its asset and its place in it. */
    private static List<JsonObject> tracks(Asset asset, Duration length) {
        var status = asset.state() instanceof Asset.Ready ? "ready" : status(asset.state());
        var tracks = new ArrayList<JsonObject>();
        for (var track : asset.media().tracks()) {
            var fields = new Fields()
                    .text("id", asset.id() + "track" + (tracks.size() + 1))
                    .text("type", track.kind().name().toLowerCase(Locale.ROOT))
                    .seconds("duration", length)
                    .text("status", status);
            addLimits(track, fields);
            tracks.add(fields.json());
        }
        return tracks;
    }

    private static void addLimits(Track track, Fields fields) {
        if (track.kind() == Kind.VIDEO) {
            fields.number("max_width", track.width())
                    .number("max_height", track.height())
                    .number("max_frame_rate", AssetPicture.frameRate(track));
        } else {
            fields.number("max_channels", track.channels()).flag("primary", true);
        }
    }
}

package tallyboard.api.asset;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.api.form.RenditionsForm;
import tallyboard.api.json.Fields;
import tallyboard.stream.StreamSettings.Carried;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.RecordedMedia.Track.Kind;

/** The static renditions that an asset was asked for, and what has become of each. */
final class AssetRenditions {
    private AssetRenditions() {}

    /** What was asked for, each as {@code {"resolution":…, "passthrough":…}}. */
    static List<JsonObject> wanted(Carried carried) {
        return carried.get(RenditionsForm.NAME)
                .map(JsonParser::parseString)
                .map(list -> list.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .toList())
                .orElse(List.of());
    }

    static Carried with(Carried carried, List<JsonObject> wanted) {
        return carried.with(
                RenditionsForm.NAME,
                wanted.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Fields.array(wanted).toString()));
    }

    /** A rendition has no identity of its own: it is named by its asset and its resolution. */
    static String id(Asset asset, JsonObject rendition) {
        return asset.id() + "rendition" + resolution(rendition).replace("-", "");
    }

    static String resolution(JsonObject rendition) {
        return rendition.get("resolution").getAsString();
    }

    /** All of them as an asset shows them; empty when none was asked for. */
    static Optional<JsonObject> json(Asset asset) {
        var files = wanted(asset.origin().carried()).stream()
                .map(one -> json(asset, one))
                .toList();
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fields().list("files", files).json());
    }

    static JsonObject json(Asset asset, JsonObject rendition) {
        var resolution = resolution(rendition);
        boolean isSound = resolution.equals(RenditionsForm.AUDIO_ONLY);
        var status = status(asset, resolution);
        var fields = new Fields()
                .text("id", id(asset, rendition))
                .text("name", name(resolution))
                .text("ext", isSound ? "m4a" : "mp4")
                .text("resolution", resolution)
                .text("type", resolution.endsWith("0p") ? "advanced" : "standard")
                .text("status", status);
        if (rendition.has("passthrough")) {
            fields.part("passthrough", rendition.get("passthrough"));
        }
        if (status.equals("ready")) {
            addSize(asset, isSound, fields);
        }
        return fields.json();
    }

    static String name(String resolution) {
        return resolution.equals(RenditionsForm.AUDIO_ONLY) ? "audio.m4a" : resolution + ".mp4";
    }

    /** Other heights would have to be encoded, and so would parts of other codecs; sound that never came cannot be had. */
    static String status(Asset asset, String resolution) {
        if (resolution.endsWith("0p")) {
            return "skipped";
        }
        return switch (asset.state()) {
            case Asset.Errored _ -> "errored";
            case Asset.Preparing _ -> "preparing";
            case Asset.Ready ready when ready.isLive() || !ready.isSealed() -> "preparing";
            case Asset.Ready _ -> has(asset, resolution) ? "ready" : "skipped";
        };
    }

    private static boolean has(Asset asset, String resolution) {
        var kind = resolution.equals(RenditionsForm.AUDIO_ONLY) ? Kind.AUDIO : Kind.VIDEO;
        return asset.media().parts() == 1 && asset.media().tracks().stream().anyMatch(track -> track.kind() == kind);
    }

    private static void addSize(Asset asset, boolean isSound, Fields fields) {
        if (isSound) {
            fields.text("resolution_tier", "audio-only");
            return;
        }
        var media = asset.media();
        AssetPicture.of(media).ifPresent(picture -> {
            fields.text("resolution_tier", picture.tier());
            picture.video()
                    .ifPresent(track -> fields.number("width", track.width()).number("height", track.height()));
        });
        fields.text("filesize", media.bytes());
        if (!media.duration().isZero()) {
            fields.number("bitrate", media.bytes() * 8_000 / media.duration().toMillis());
        }
    }

    /** Without the one that has this id; empty when none has. */
    static Optional<List<JsonObject>> without(Asset asset, String id) {
        var left = new ArrayList<>(wanted(asset.origin().carried()));
        return left.removeIf(one -> id(asset, one).equals(id)) ? Optional.of(List.copyOf(left)) : Optional.empty();
    }
}

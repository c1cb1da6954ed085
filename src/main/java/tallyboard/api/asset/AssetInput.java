package tallyboard.api.asset;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import tallyboard.api.json.Fields;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.RecordedMedia.Track;
import tallyboard.stream.asset.RecordedMedia.Track.Kind;

/** What went into an asset, as Mux tells it: one input, which is what the encoder sent. */
final class AssetInput {
    private AssetInput() {}

    static JsonArray json(Asset asset) {
        var file = new Fields()
                .text("container_format", "flv")
                .list(
                        "tracks",
                        asset.media().tracks().stream()
                                .map(track -> track(asset, track))
                                .toList());
        return Fields.array(List.of(new Fields()
                .part("settings", new JsonObject())
                .part("file", file.json())
                .json()));
    }

    private static JsonObject track(Asset asset, Track track) {
        var fields = new Fields()
                .text("type", track.kind().name().toLowerCase(Locale.ROOT))
                .seconds("duration", asset.media().duration())
                .text("encoding", encoding(track.codec()));
        if (track.kind() == Kind.VIDEO) {
            fields.number("width", track.width()).number("height", track.height());
            if (track.frameRate() > 0) {
                fields.number("frame_rate", track.frameRate());
            }
        } else {
            fields.number("channels", track.channels());
        }
        return fields.json();
    }

    /** The word that people know for the codec string of a playlist. */
    private static String encoding(String codec) {
        var family = codec.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        return switch (family) {
            case "avc1", "avc3" -> "h264";
            case "hvc1", "hev1" -> "hevc";
            case "av01" -> "av1";
            case "mp4a" -> "aac";
            default -> family;
        };
    }
}

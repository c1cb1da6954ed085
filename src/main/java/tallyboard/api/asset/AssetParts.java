package tallyboard.api.asset;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.stream.asset.Asset;

/** What has become of the files of an asset, for those who are told of every change. */
public final class AssetParts {
    private AssetParts() {}

    /**
     * One change.
     *
     * @param type as in {@code static_rendition.ready}
     * @param data what is told of it
     */
    public record Change(String type, JsonObject data) {}

    /** What is other than before; an asset that nobody has heard of before was without files. */
    public static List<Change> changes(Optional<Asset> before, Asset after) {
        var old = before.map(AssetParts::renditions).orElseGet(Map::of);
        var now = renditions(after);
        var changes = new ArrayList<Change>();
        now.forEach((id, rendition) -> {
            var known = Optional.ofNullable(old.get(id)).map(AssetParts::status);
            var status = status(rendition);
            if (known.isEmpty()) {
                changes.add(new Change("static_rendition.created", told(after, rendition)));
            }
            if (!status.equals("preparing") && known.filter(status::equals).isEmpty()) {
                changes.add(new Change("static_rendition." + status, told(after, rendition)));
            }
        });
        old.forEach((id, rendition) -> {
            if (!now.containsKey(id)) {
                changes.add(new Change("static_rendition.deleted", told(after, rendition)));
            }
        });
        return changes;
    }

    private static Map<String, JsonObject> renditions(Asset asset) {
        var all = new LinkedHashMap<String, JsonObject>();
        AssetRenditions.wanted(asset.origin().carried()).forEach(one -> {
            var json = AssetRenditions.json(asset, one);
            all.put(json.get("id").getAsString(), json);
        });
        return all;
    }

    private static String status(JsonObject rendition) {
        return rendition.get("status").getAsString();
    }

    private static JsonObject told(Asset asset, JsonObject rendition) {
        var data = rendition.deepCopy();
        data.addProperty("asset_id", asset.id().value());
        return data;
    }
}

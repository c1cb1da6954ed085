package tallyboard.api.asset;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tallyboard.api.file.FileAnswers;
import tallyboard.api.http.Answer;
import tallyboard.api.http.Call;
import tallyboard.api.http.Page;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;
import tallyboard.api.http.Route;
import tallyboard.api.json.Fields;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.Recordings;

/** {@code /video/v1/assets} and the MP4 of an asset. Stateless but for the lock of {@link AssetChanges}. */
public final class AssetsResource {
    private static final String ALL = "/video/v1/assets";
    private static final String ONE = ALL + "/{id}";

    private final LiveStreams streams;
    private final Recordings recordings;
    private final AssetChanges changes;

    public AssetsResource(LiveStreams streams, Recordings recordings) {
        this.streams = streams;
        this.recordings = recordings;
        this.changes = new AssetChanges(streams, recordings);
    }

    public List<Route> routes() {
        var own = List.of(
                Route.get(ALL, this::list),
                Route.get(ONE, this::retrieve),
                Route.get(ONE + "/file.mp4", this::file),
                Route.get("/assets/{id}/file.mp4", this::file));
        return Stream.concat(own.stream(), new AssetPartsResource(changes).routes().stream())
                .toList();
    }

    /**
     * Newest first. The cursor is the last asset of the page before: assets are only ever added in front, so a page that
     * follows it repeats and leaves out nothing, whatever begins meanwhile.
     */
    private Answer list(Call call) throws ProblemException {
        var page = Page.of(call);
        var all = streams.assets().stream().filter(wanted(call)).toList();
        var rest = call.query("cursor").isPresent() ? after(call.query("cursor").get(), all) : all;
        boolean byNumber = call.query("cursor").isEmpty() && call.query("page").isPresent();
        var shown = byNumber ? page.of(rest) : rest.stream().limit(page.limit()).toList();
        boolean hasMore = !byNumber && shown.size() < rest.size();
        var body = new JsonObject();
        body.add("data", Fields.array(shown.stream().map(this::json).toList()));
        body.add("next_cursor", hasMore ? new JsonPrimitive(shown.getLast().id().value()) : JsonNull.INSTANCE);
        return new Answer.Json(200, body, Map.of());
    }

    private static Predicate<Asset> wanted(Call call) {
        var stream = call.query("live_stream_id");
        boolean isUpload = call.query("upload_id").isPresent(); // nothing here was uploaded
        return asset -> !isUpload && stream.map(asset.stream().value()::equals).orElse(true);
    }

    private static List<Asset> after(String cursor, List<Asset> all) throws ProblemException {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().value().equals(cursor)) {
                return all.subList(i + 1, all.size());
            }
        }
        throw Problem.invalid("cursor is not one that this list gave").asException();
    }

    private Answer retrieve(Call call) throws ProblemException {
        return Answer.data(json(changes.existing(call)));
    }

    private Answer file(Call call) throws ProblemException, IOException {
        int part = (int) call.number("part", 1, 1, Integer.MAX_VALUE);
        var file = recordings.file(changes.existing(call).id(), part);
        return FileAnswers.of(file.orElseThrow(() -> Problem.notFound().asException()), "video/mp4", call);
    }

    private JsonObject json(Asset asset) {
        return AssetJson.of(asset, changes.length(asset));
    }
}

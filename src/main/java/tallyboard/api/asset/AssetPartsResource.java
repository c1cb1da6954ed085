package tallyboard.api.asset;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tallyboard.api.form.MetaForm;
import tallyboard.api.form.PoliciesForm;
import tallyboard.api.form.RenditionsForm;
import tallyboard.api.http.Answer;
import tallyboard.api.http.Call;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;
import tallyboard.api.http.Route;
import tallyboard.api.json.Form;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.RefusedException;
import tallyboard.stream.asset.Asset;

/** What changes one asset, and what stands below it. Stateless but for the lock of {@link AssetChanges}. */
final class AssetPartsResource {
    private static final String ONE = "/video/v1/assets/{id}";
    private static final String PLAYBACK_IDS = ONE + "/playback-ids";
    private static final String RENDITIONS = ONE + "/static-renditions";
    private static final List<String> MASTER = List.of("none", "temporary");
    private static final List<String> MP4 =
            List.of("none", "standard", "capped-1080p", "audio-only", "audio-only,capped-1080p");
    private static final Set<String> FIXED = Set.of(
            "id",
            "created_at",
            "status",
            "duration",
            "playback_ids",
            "playback_policies",
            "live_stream_id",
            "tracks",
            "master_access",
            "mp4_support",
            "static_renditions",
            "video_quality",
            "is_live");

    private final AssetChanges changes;

    AssetPartsResource(AssetChanges changes) {
        this.changes = changes;
    }

    List<Route> routes() {
        return List.of(
                Route.patch(ONE, this::update),
                Route.delete(ONE, this::delete),
                Route.post(PLAYBACK_IDS, this::addPlaybackId),
                Route.get(PLAYBACK_IDS + "/{playbackId}", this::playbackId),
                Route.delete(PLAYBACK_IDS + "/{playbackId}", this::deletePlaybackId),
                Route.get(ONE + "/input-info", this::inputInfo),
                Route.put(ONE + "/master-access", call -> choice(call, "master_access", MASTER)),
                Route.put(ONE + "/mp4-support", call -> choice(call, "mp4_support", MP4)),
                Route.post(RENDITIONS, this::addRendition),
                Route.delete(RENDITIONS + "/{renditionId}", this::deleteRendition));
    }

    private Answer update(Call call) throws ProblemException, RefusedException {
        var form = new Form(call.body());
        form.refuse(FIXED, "cannot be changed by an update");
        return answer(changes.change(call, old -> {
            var fresh = new Asset.Origin(
                    old.origin().playbackIds(),
                    MetaForm.passthrough(form, old.origin().passthrough()),
                    MetaForm.title(form, old.origin().title()),
                    MetaForm.ids(form, old.origin().carried()));
            form.check();
            return fresh;
        }));
    }

    private Answer delete(Call call) throws ProblemException, RefusedException, IOException {
        changes.delete(call);
        return Answer.gone();
    }

    private Answer addPlaybackId(Call call) throws ProblemException, RefusedException {
        var form = new Form(call.body());
        var fresh = PoliciesForm.id(form);
        form.check();
        changes.change(
                call,
                old -> old.origin()
                        .with(Stream.concat(old.origin().playbackIds().stream(), Stream.of(fresh))
                                .toList()));
        return Answer.created(PoliciesForm.json(fresh));
    }

    private Answer playbackId(Call call) throws ProblemException {
        return Answer.data(PoliciesForm.json(existing(changes.existing(call), call)));
    }

    private Answer deletePlaybackId(Call call) throws ProblemException, RefusedException {
        changes.change(call, old -> {
            var gone = existing(old, call);
            return old.origin()
                    .with(old.origin().playbackIds().stream()
                            .filter(id -> !id.equals(gone))
                            .toList());
        });
        return Answer.gone();
    }

    private static PlaybackId existing(Asset asset, Call call) throws ProblemException {
        var wanted = call.place("playbackId");
        return asset.origin().playbackIds().stream()
                .filter(id -> id.value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private Answer inputInfo(Call call) throws ProblemException {
        return Answer.data(AssetInput.json(changes.existing(call)));
    }

    private Answer choice(Call call, String name, List<String> words) throws ProblemException, RefusedException {
        var form = new Form(call.body());
        var word = form.required(name, form.choice(name, words), words::getFirst);
        form.check();
        return answer(changes.change(
                call,
                old -> old.origin()
                        .with(old.origin().carried().with(name, Optional.of(new JsonPrimitive(word).toString())))));
    }

    private Answer addRendition(Call call) throws ProblemException, RefusedException {
        var form = new Form(call.body());
        var wanted = RenditionsForm.one(form);
        form.check();
        var asset = changes.change(call, old -> plus(old, wanted));
        return Answer.created(AssetRenditions.json(asset, wanted));
    }

    private static Asset.Origin plus(Asset asset, JsonObject wanted) throws ProblemException {
        var known = AssetRenditions.wanted(asset.origin().carried());
        var resolution = AssetRenditions.resolution(wanted);
        if (known.stream().map(AssetRenditions::resolution).anyMatch(resolution::equals)) {
            throw Problem.invalid("resolution " + resolution + " is there already")
                    .asException();
        }
        boolean isHighest = resolution.equals(RenditionsForm.HIGHEST);
        boolean isMixed = known.stream()
                .map(AssetRenditions::resolution)
                .anyMatch(other -> isHighest
                        ? other.endsWith("0p")
                        : resolution.endsWith("0p") && other.equals(RenditionsForm.HIGHEST));
        if (isMixed) {
            throw Problem.invalid("static_renditions may have highest or fixed heights, not both")
                    .asException();
        }
        var all = Stream.concat(known.stream(), Stream.of(wanted)).toList();
        return asset.origin().with(AssetRenditions.with(asset.origin().carried(), all));
    }

    private Answer deleteRendition(Call call) throws ProblemException, RefusedException {
        changes.change(call, old -> {
            var left = AssetRenditions.without(old, call.place("renditionId"))
                    .orElseThrow(() -> Problem.notFound().asException());
            return old.origin().with(AssetRenditions.with(old.origin().carried(), left));
        });
        return Answer.gone();
    }

    private Answer answer(Asset asset) {
        return Answer.data(AssetJson.of(asset, changes.length(asset)));
    }
}

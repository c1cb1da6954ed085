package tallyboard.api.video;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tallyboard.api.form.PoliciesForm;
import tallyboard.api.form.RenditionsForm;
import tallyboard.api.form.SubtitlesForm;
import tallyboard.api.http.Answer;
import tallyboard.api.http.Call;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;
import tallyboard.api.http.Route;
import tallyboard.api.json.Fields;
import tallyboard.api.json.Form;
import tallyboard.stream.LiveStream;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.StreamSettings.NewAssetSettings;

/** What stands below one live stream: its playback ids, subtitles, and the files its recordings are to get. */
final class StreamPartsResource {
    private static final String ONE = "/video/v1/live-streams/{id}";
    private static final String PLAYBACK_IDS = ONE + "/playback-ids";
    private static final String RENDITIONS = ONE + "/new-asset-settings/static-renditions";

    private final StreamChanges changes;

    StreamPartsResource(StreamChanges changes) {
        this.changes = changes;
    }

    List<Route> routes() {
        return List.of(
                Route.post(PLAYBACK_IDS, this::addPlaybackId),
                Route.get(PLAYBACK_IDS + "/{playbackId}", this::playbackId),
                Route.delete(PLAYBACK_IDS + "/{playbackId}", this::deletePlaybackId),
                Route.put(
                        ONE + "/embedded-subtitles",
                        call -> subtitles(call, SubtitlesForm.EMBEDDED, SubtitlesForm::embedded)),
                Route.put(
                        ONE + "/generated-subtitles",
                        call -> subtitles(call, SubtitlesForm.GENERATED, SubtitlesForm::generated)),
                Route.put(RENDITIONS, this::setRenditions),
                Route.delete(RENDITIONS, this::deleteRenditions));
    }

    private Answer addPlaybackId(Call call) throws ProblemException, RefusedException {
        var form = new Form(call.body());
        var fresh = PoliciesForm.id(form);
        form.check();
        changes.change(
                id(call),
                old -> old.with(Stream.concat(old.playbackIds().stream(), Stream.of(fresh))
                        .toList()));
        return Answer.created(PoliciesForm.json(fresh));
    }

    private Answer playbackId(Call call) throws ProblemException {
        return Answer.data(PoliciesForm.json(existing(changes.existing(id(call)).settings(), call)));
    }

    private Answer deletePlaybackId(Call call) throws ProblemException, RefusedException {
        changes.change(id(call), old -> {
            var gone = existing(old, call);
            return old.with(
                    old.playbackIds().stream().filter(id -> !id.equals(gone)).toList());
        });
        return Answer.gone();
    }

    private static PlaybackId existing(StreamSettings settings, Call call) throws ProblemException {
        var wanted = call.place("playbackId");
        return settings.playbackIds().stream()
                .filter(id -> id.value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.notFound().asException());
    }

    /** The whole set; an empty list clears it, and null does, too. */
    private Answer subtitles(Call call, String name, Function<Form, List<JsonObject>> reading)
            throws ProblemException, RefusedException {
        var form = new Form(call.body());
        if (!form.has(name)) {
            form.problem(name, "is required");
        }
        var subtitles = reading.apply(form);
        form.check();
        return stream(
                call,
                changes.change(id(call), old -> old.with(SettingsForm.withSubtitles(old.carried(), name, subtitles))));
    }

    private Answer setRenditions(Call call) throws ProblemException, RefusedException {
        var form = new Form(call.body());
        if (!form.has(RenditionsForm.NAME)) {
            form.problem(RenditionsForm.NAME, "is required");
        }
        var renditions = RenditionsForm.all(form);
        form.check();
        return stream(call, changes.change(id(call), old -> withRenditions(old, renditions)));
    }

    private Answer deleteRenditions(Call call) throws ProblemException, RefusedException {
        changes.change(id(call), old -> withRenditions(old, List.of()));
        return Answer.gone();
    }

    private static StreamSettings withRenditions(StreamSettings old, List<JsonObject> renditions)
            throws ProblemException {
        var assets = old.newAssets();
        boolean hasOldKind = assets.carried()
                .get("mp4_support")
                .filter(text -> !text.equals("\"none\""))
                .isPresent();
        if (hasOldKind && !renditions.isEmpty()) {
            throw Problem.invalid("static_renditions cannot stand beside mp4_support")
                    .asException();
        }
        var text = renditions.isEmpty()
                ? Optional.<String>empty()
                : Optional.of(Fields.array(renditions).toString());
        return old.with(new NewAssetSettings(
                assets.playbackPolicies(),
                assets.passthrough(),
                assets.title(),
                assets.isRecorded(),
                assets.carried().with(RenditionsForm.NAME, text)));
    }

    private static Answer stream(Call call, LiveStream stream) {
        return Answer.data(LiveStreamJson.of(stream, call.mayReadKeys()));
    }

    private static StreamId id(Call call) throws ProblemException {
        return call.id("id", StreamId::new);
    }
}

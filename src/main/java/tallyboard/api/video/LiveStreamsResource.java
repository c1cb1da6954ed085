package tallyboard.api.video;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tallyboard.api.http.Answer;
import tallyboard.api.http.Call;
import tallyboard.api.http.Page;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;
import tallyboard.api.http.Route;
import tallyboard.api.json.Fields;
import tallyboard.api.json.Form;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStream.Status;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.key.KeyFingerprint;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.key.StreamKey;

/** {@code /video/v1/live-streams}. Stateless but for the lock of {@link StreamChanges}. */
public final class LiveStreamsResource {
    private static final String ALL = "/video/v1/live-streams";
    private static final String ONE = ALL + "/{id}";

    private final LiveStreams streams;
    private final StreamChanges changes;

    public LiveStreamsResource(LiveStreams streams) {
        this.streams = streams;
        this.changes = new StreamChanges(streams);
    }

    public List<Route> routes() {
        var own = List.of(
                Route.post(ALL, this::create),
                Route.get(ALL, this::list),
                Route.get(ONE, this::retrieve),
                Route.patch(ONE, this::update),
                Route.delete(ONE, this::delete),
                Route.put(ONE + "/enable", call -> command(call, streams::enable)),
                Route.put(ONE + "/disable", call -> command(call, streams::disable)),
                Route.put(ONE + "/complete", call -> command(call, streams::complete)),
                Route.post(ONE + "/reset-stream-key", this::resetKey));
        return Stream.concat(own.stream(), new StreamPartsResource(changes).routes().stream())
                .toList();
    }

    private Answer create(Call call) throws ProblemException, RefusedException {
        var form = new SettingsForm(new Form(call.body()));
        var made = streams.create(form.create(), form.keeping());
        Undone.tell(streams, made.id(), made.settings());
        return Answer.created(LiveStreamJson.of(made, call.mayReadKeys()));
    }

    /** Newest first. Mux does not say its order; its examples have this one. */
    private Answer list(Call call) throws ProblemException {
        var page = Page.of(call);
        var wanted = hasStatus(call).and(hasKey(call));
        var found = streams.all().reversed().stream().filter(wanted).toList();
        return Answer.data(Fields.array(
                page.of(found).stream().map(stream -> json(stream, call)).toList()));
    }

    private Answer retrieve(Call call) throws ProblemException {
        return Answer.data(json(changes.existing(id(call)), call));
    }

    private Answer update(Call call) throws ProblemException, RefusedException {
        var form = new SettingsForm(new Form(call.body()));
        return Answer.data(json(changes.change(id(call), form::update), call));
    }

    private Answer delete(Call call) throws ProblemException, RefusedException {
        streams.delete(id(call));
        return Answer.gone();
    }

    private Answer resetKey(Call call) throws ProblemException, RefusedException {
        return Answer.created(json(streams.resetKey(id(call), ResetForm.KEEP_CONNECTED), call));
    }

    private interface Command {
        void run(StreamId id) throws RefusedException;
    }

    private static Answer command(Call call, Command command) throws ProblemException, RefusedException {
        command.run(id(call));
        return Answer.done();
    }

    private static Predicate<LiveStream> hasStatus(Call call) throws ProblemException {
        var asked = call.query("status");
        if (asked.isEmpty()) {
            return _ -> true;
        }
        var status = List.of(Status.values()).stream()
                .filter(word -> LiveStreamJson.word(word).equals(asked.get()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("status must be idle, active or disabled")
                        .asException());
        return stream -> stream.status() == status;
    }

    /** By fingerprint, so that a stream whose key was handed out once is found as well. */
    private static Predicate<LiveStream> hasKey(Call call) {
        Optional<KeyFingerprint> asked =
                call.query("stream_key").map(StreamKey::new).map(KeyFingerprint::of);
        return stream -> asked.map(stream.key().fingerprint()::equals).orElse(true);
    }

    private JsonObject json(LiveStream stream, Call call) {
        var json = LiveStreamJson.of(stream, call.mayReadKeys());
        var targets = streams.simulcasts().of(stream.id());
        if (!targets.isEmpty()) {
            json.add("simulcast_targets", Fields.array(SimulcastJson.all(targets)));
        }
        return json;
    }

    private static StreamId id(Call call) throws ProblemException {
        return call.id("id", StreamId::new);
    }
}

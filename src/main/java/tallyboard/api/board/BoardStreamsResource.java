package tallyboard.api.board;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import tallyboard.api.http.Answer;
import tallyboard.api.http.Call;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;
import tallyboard.api.http.Route;
import tallyboard.api.json.Fields;
import tallyboard.api.json.Form;
import tallyboard.api.video.LiveStreamJson;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.key.ResetForm;

/** {@code /tallyboard/v1/live-streams}. Stateless. */
public final class BoardStreamsResource {
    private static final String ALL = "/tallyboard/v1/live-streams";
    private static final String ONE = ALL + "/{id}";

    private final LiveStreams streams;
    private final InstantSource clock;

    /** The clock tells how much of a window is left. */
    public BoardStreamsResource(LiveStreams streams, InstantSource clock) {
        this.streams = streams;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ALL, this::list),
                Route.get(ONE, this::retrieve),
                Route.put(ONE + "/finish", this::finish),
                Route.put(ONE + "/next-talk", this::nextTalk),
                Route.put(ONE + "/extend-window", this::extendWindow),
                Route.put(ONE + "/reset-and-cut", call -> reset(call, ResetForm.CUT)),
                Route.put(ONE + "/reset-let-finish", call -> reset(call, ResetForm.LET_FINISH)));
    }

    /** All of them, newest first like Mux's list: a control room has few, and wants them in one look. */
    private Answer list(Call call) {
        return Answer.data(
                Fields.array(streams.all().reversed().stream().map(this::json).toList()));
    }

    private Answer retrieve(Call call) throws ProblemException {
        var stream = streams.find(id(call)).orElseThrow(() -> Problem.notFound().asException());
        return Answer.data(json(stream));
    }

    private Answer finish(Call call) throws ProblemException, RefusedException {
        streams.finish(id(call));
        return Answer.done();
    }

    private Answer nextTalk(Call call) throws ProblemException, RefusedException {
        streams.nextTalk(id(call));
        return Answer.done();
    }

    /** Takes {@code {"seconds":120}} and answers the stream with its new window. */
    private Answer extendWindow(Call call) throws ProblemException, RefusedException {
        var id = id(call);
        var form = new Form(call.body());
        int most = (int) StreamSettings.LONGEST_WINDOW.toSeconds();
        int seconds = form.required("seconds", form.whole("seconds", 1, most), () -> 0);
        form.check();
        return Answer.data(json(streams.extendWindow(id, Duration.ofSeconds(seconds))));
    }

    private Answer reset(Call call, ResetForm form) throws ProblemException, RefusedException {
        return Answer.created(LiveStreamJson.of(streams.resetKey(id(call), form), call.mayReadKeys()));
    }

    private JsonObject json(LiveStream stream) {
        return StateJson.of(stream, streams.measurements(stream.id()), clock.instant());
    }

    private static StreamId id(Call call) throws ProblemException {
        return call.id("id", StreamId::new);
    }
}

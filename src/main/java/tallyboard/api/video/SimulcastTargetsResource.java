package tallyboard.api.video;

import java.util.List;
import tallyboard.api.http.Answer;
import tallyboard.api.http.Call;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;
import tallyboard.api.http.Route;
import tallyboard.api.json.Form;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.simulcast.Simulcast;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetId;
import tallyboard.stream.simulcast.TargetKey;

/** {@code /video/v1/live-streams/ID/simulcast-targets}. Stateless. */
public final class SimulcastTargetsResource {
    private static final String ALL = "/video/v1/live-streams/{id}/simulcast-targets";
    private static final String ONE = ALL + "/{target}";
    private static final int LONGEST_ADDRESS = 2048;
    private static final int LONGEST_KEY = 1024;
    private static final int LONGEST_PASSTHROUGH = 255;

    private final LiveStreams streams;

    public SimulcastTargetsResource(LiveStreams streams) {
        this.streams = streams;
    }

    public List<Route> routes() {
        return List.of(Route.post(ALL, this::create), Route.get(ONE, this::retrieve), Route.delete(ONE, this::delete));
    }

    private Answer create(Call call) throws ProblemException, RefusedException {
        var form = new Form(call.body());
        var url = form.required("url", form.text("url", LONGEST_ADDRESS), () -> "");
        var key = form.text("stream_key", LONGEST_KEY).filter(text -> !text.isEmpty());
        var passthrough = form.text("passthrough", LONGEST_PASSTHROUGH).filter(text -> !text.isEmpty());
        form.check();
        var address = TargetAddress.of(url)
                .orElseThrow(() -> Problem.invalid(
                                "url must be an rtmp or rtmps address with an application, without a user name")
                        .asException());
        return Answer.created(SimulcastJson.made(
                streams.simulcasts().add(stream(call), address, key.map(TargetKey::new), passthrough)));
    }

    private Answer retrieve(Call call) throws ProblemException {
        return Answer.data(SimulcastJson.of(existing(call)));
    }

    private Answer delete(Call call) throws ProblemException, RefusedException {
        streams.simulcasts().remove(stream(call), existing(call).target().id());
        return Answer.gone();
    }

    private Simulcast existing(Call call) throws ProblemException {
        var wanted = call.id("target", TargetId::new);
        return streams.simulcasts().of(stream(call)).stream()
                .filter(one -> one.target().id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private static StreamId stream(Call call) throws ProblemException {
        return call.id("id", StreamId::new);
    }
}

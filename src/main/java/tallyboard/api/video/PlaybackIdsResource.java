package tallyboard.api.video;

import com.google.gson.JsonObject;
import java.util.List;
import tallyboard.api.http.Answer;
import tallyboard.api.http.Call;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;
import tallyboard.api.http.Route;
import tallyboard.api.json.Fields;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.PlaybackId;

/** {@code /video/v1/playback-ids}: what a playback id names. Stateless. */
public final class PlaybackIdsResource {
    private final LiveStreams streams;

    public PlaybackIdsResource(LiveStreams streams) {
        this.streams = streams;
    }

    public List<Route> routes() {
        return List.of(Route.get("/video/v1/playback-ids/{playbackId}", this::retrieve));
    }

    private Answer retrieve(Call call) throws ProblemException {
        var wanted = call.place("playbackId");
        for (var stream : streams.all()) {
            for (var id : stream.settings().playbackIds()) {
                if (id.value().equals(wanted)) {
                    return Answer.data(json(id, "live_stream", stream.id().value()));
                }
            }
        }
        for (var asset : streams.assets()) {
            for (var id : asset.origin().playbackIds()) {
                if (id.value().equals(wanted)) {
                    return Answer.data(json(id, "asset", asset.id().value()));
                }
            }
        }
        throw Problem.notFound().asException();
    }

    private static JsonObject json(PlaybackId id, String type, String object) {
        return new Fields()
                .text("id", id.value())
                .text("policy", LiveStreamJson.word(id.policy()))
                .part(
                        "object",
                        new Fields().text("type", type).text("id", object).json())
                .json();
    }
}

package tallyboard.api.board;

import com.google.gson.JsonObject;
import java.util.List;
import tallyboard.api.http.Answer;
import tallyboard.api.http.Call;
import tallyboard.api.http.ProblemException;
import tallyboard.api.http.Route;
import tallyboard.api.json.Fields;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.event.LogEntry;

/** {@code /tallyboard/v1/events}: the event log, oldest first, from an id on. Stateless. */
public final class EventsResource {
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final LiveStreams streams;

    public EventsResource(LiveStreams streams) {
        this.streams = streams;
    }

    public List<Route> routes() {
        return List.of(Route.get("/tallyboard/v1/events", this::list));
    }

    private Answer list(Call call) throws ProblemException {
        long after = call.number("after", 0, 0, Long.MAX_VALUE);
        long limit = call.number("limit", USUAL, 1, Integer.MAX_VALUE);
        var entries = streams.log(after, (int) Math.min(limit, MOST));
        return Answer.data(
                Fields.array(entries.stream().map(EventsResource::json).toList()));
    }

    private static JsonObject json(LogEntry entry) {
        var details = new Fields();
        entry.details().keySet().stream()
                .sorted()
                .forEach(name -> details.text(name, entry.details().getOrDefault(name, "")));
        return new Fields()
                .number("id", entry.id())
                .text("type", entry.fact().wireName())
                .text("at", entry.at())
                .text("live_stream_id", entry.stream())
                .text("asset_id", entry.asset())
                .text("by", entry.by())
                .part("details", details.json())
                .json();
    }
}

package tallyboard.api.http;

import java.util.Map;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.event.Fact;

/** Notes in the event log what a token changed that is no live stream; the log adds whose token it was. */
public final class Audit {
    private final LiveStreams streams;

    public Audit(LiveStreams streams) {
        this.streams = streams;
    }

    /** @param subject what was done, without anything secret */
    public void note(String subject) {
        streams.note(Fact.API_CHANGED, Map.of("subject", subject));
    }
}

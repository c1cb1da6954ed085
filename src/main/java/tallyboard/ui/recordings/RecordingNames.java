package tallyboard.ui.recordings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.Conference;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.TrackName;

/** What a recording is called: its own title, else that of the room it came from. FX thread. */
final class RecordingNames {
    private final Map<StreamId, String> titles = new HashMap<>();
    private Conference conference;

    RecordingNames(Conference conference) {
        this.conference = conference;
    }

    Conference conference() {
        return conference;
    }

    void take(Conference fresh) {
        conference = fresh;
    }

    /** Answers whether the stream is called something else now. */
    boolean take(LiveStream stream) {
        var title = stream.settings().title().orElse("");
        return !title.equals(titles.put(stream.id(), title));
    }

    TrackName name(Asset asset) {
        var track = TrackName.of(conference, asset.stream());
        var title = asset.origin()
                .title()
                .filter(t -> !t.isBlank())
                .or(() -> track.map(TrackName::room))
                .or(() -> Optional.ofNullable(titles.get(asset.stream())).filter(t -> !t.isBlank()));
        return new TrackName(
                track.map(TrackName::letter).orElse(""), title.orElseGet(() -> Messages.text("recordings.noName")));
    }
}

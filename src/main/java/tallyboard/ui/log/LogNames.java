package tallyboard.ui.log;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.Conference;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.TrackName;

/** What streams are called, also those that are gone since the desk was opened. Used by one thread; others get a copy. */
public final class LogNames {
    private final Map<StreamId, String> titles = new HashMap<>();
    private Conference conference;

    public LogNames(Conference conference) {
        this.conference = conference;
    }

    /** As they are now, for another thread. */
    public LogNames copy() {
        var copy = new LogNames(conference);
        copy.titles.putAll(titles);
        return copy;
    }

    public void take(Conference fresh) {
        conference = fresh;
    }

    public void take(LiveStream stream) {
        stream.settings().title().ifPresent(title -> titles.put(stream.id(), title));
    }

    /** The track of the stream, empty when it has none. */
    Optional<TrackName> track(StreamId stream) {
        return TrackName.of(conference, stream);
    }

    String name(StreamId stream) {
        return track(stream)
                .map(TrackName::room)
                .or(() -> Optional.ofNullable(titles.get(stream)))
                .orElseGet(() -> Messages.text("log.unknownStream"));
    }

    /** Of all streams, in the order of the desk. */
    public List<String> letters() {
        return conference.tracks().stream()
                .flatMap(track -> track.streams().stream())
                .flatMap(id -> track(id).stream())
                .map(TrackName::letter)
                .toList();
    }

    /** What the event is called. */
    public String event() {
        return conference.name();
    }

    public ZoneId zone() {
        return conference.zone();
    }
}

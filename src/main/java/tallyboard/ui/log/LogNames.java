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

/** What streams are called, also those that are gone since the desk was opened. FX thread. */
final class LogNames {
    private final Map<StreamId, String> titles = new HashMap<>();
    private Conference conference;

    LogNames(Conference conference) {
        this.conference = conference;
    }

    void take(Conference fresh) {
        conference = fresh;
    }

    void take(LiveStream stream) {
        stream.settings().title().ifPresent(title -> titles.put(stream.id(), title));
    }

    String letter(Optional<StreamId> stream) {
        return stream.flatMap(id -> TrackName.of(conference, id))
                .map(TrackName::letter)
                .orElse("");
    }

    String name(StreamId stream) {
        return TrackName.of(conference, stream)
                .map(TrackName::room)
                .or(() -> Optional.ofNullable(titles.get(stream)))
                .orElseGet(() -> Messages.text("log.unknownStream"));
    }

    List<String> letters() {
        return conference.tracks().stream()
                .flatMap(track -> track.streams().stream())
                .map(id -> letter(Optional.of(id)))
                .toList();
    }

    ZoneId zone() {
        return conference.zone();
    }
}

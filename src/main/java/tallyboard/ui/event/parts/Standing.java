package tallyboard.ui.event.parts;

import java.util.List;
import java.util.Optional;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.event.Event;
import tallyboard.agenda.event.Event.TrackPlan;
import tallyboard.stream.LiveStream;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.TrackName;

/**
 * What is open now and what would be lost with it.
 *
 * @param live the tracks that are on the air or waiting for their encoder to return
 */
record Standing(Event event, List<String> live) {
    /** Asks the desk and the engine; blocks. */
    static Standing now(EventAccess access) {
        var conference = access.conference();
        var live = access.streams().all().stream()
                .filter(stream -> stream.broadcast().isPresent())
                .map(stream -> TrackName.of(conference, stream.id())
                        .map(TrackName::room)
                        .orElseGet(() -> title(stream)))
                .distinct()
                .toList();
        return new Standing(access.events().present(), live);
    }

    private static String title(LiveStream stream) {
        return stream.settings().title().orElseGet(() -> Messages.text("event.replace.unnamedStream"));
    }

    int streams() {
        return streams(event);
    }

    /** How many keys stay in use when that event comes. */
    int keysKept(Coming coming) {
        return coming.keepsRooms()
                ? event.tracks().stream()
                        .mapToInt(track -> Math.min(track.streams().size(), streams(coming.event(), track.id())))
                        .sum()
                : 0;
    }

    static int streams(Event event) {
        return event.tracks().stream().mapToInt(t -> t.streams().size()).sum();
    }

    private static int streams(Event event, TrackId track) {
        Optional<TrackPlan> there =
                event.tracks().stream().filter(t -> t.id().equals(track)).findFirst();
        return there.map(t -> t.streams().size()).orElse(0);
    }
}

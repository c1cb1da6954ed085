package tallyboard.ui.schedule.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.Conference;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Track;
import tallyboard.agenda.read.Warning;
import tallyboard.agenda.update.Change;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.TrackName;
import tallyboard.ui.schedule.preview.Preview.Found;
import tallyboard.ui.schedule.preview.PreviewWords.RoomLine;

/** What becomes of each room of a file that has a talk. */
final class RoomLines {
    private final Found found;
    private final Conference conference;
    private int fresh;

    private RoomLines(Found found, Conference conference) {
        this.found = found;
        this.conference = conference;
    }

    static List<RoomLine> of(Found found, Conference conference) {
        var lines = new RoomLines(found, conference);
        var all = new ArrayList<RoomLine>();
        for (var room : found.schedule().rooms()) {
            int talks = (int) found.schedule().talks().stream()
                    .filter(talk -> talk.room().equals(room.name()))
                    .count();
            if (talks > 0) {
                all.add(lines.line(room, talks));
            }
        }
        return all;
    }

    private RoomLine line(RoomRef room, int talks) {
        boolean isGuess = found.schedule().warnings().stream()
                .anyMatch(w ->
                        w.kind() == Warning.Kind.ROOM_WITHOUT_ID && w.subject().equals(room.name()));
        var by = Messages.text(
                isGuess
                        ? "preview.room.byNameOnly"
                        : room.guid().isPresent() ? "preview.room.byId" : "preview.room.byName");
        if (found.comparison().changes().contains(new Change.NewRoom(room))) {
            var letter = TrackName.letter(conference.tracks().size() + fresh++);
            return new RoomLine(letter, room.name(), by, isGuess, talks, Messages.text("preview.room.fresh", letter));
        }
        var renamed = renamed(room);
        if (renamed.isPresent()) {
            var letter = letter(renamed.get());
            return new RoomLine(letter, room.name(), by, isGuess, talks, Messages.text("preview.room.renamed", letter));
        }
        var letter = known(room).map(this::letter).orElse("");
        return new RoomLine(letter, room.name(), by, isGuess, talks, Messages.text("preview.room.kept", letter));
    }

    private Optional<Track> renamed(RoomRef room) {
        return found.comparison().changes().stream()
                .filter(Change.RoomRenamed.class::isInstance)
                .map(Change.RoomRenamed.class::cast)
                .filter(change -> change.after().equals(room))
                .findFirst()
                .flatMap(change -> conference.find(change.track()));
    }

    private Optional<Track> known(RoomRef room) {
        return conference.tracks().stream()
                .filter(track -> room.guid().isPresent()
                        && track.room().flatMap(RoomRef::guid).equals(room.guid()))
                .findFirst()
                .or(() -> conference.tracks().stream()
                        .filter(track -> track.room()
                                .map(RoomRef::name)
                                .orElse(track.name())
                                .equals(room.name()))
                        .findFirst());
    }

    private String letter(Track track) {
        return TrackName.letter(conference.tracks().indexOf(track));
    }
}

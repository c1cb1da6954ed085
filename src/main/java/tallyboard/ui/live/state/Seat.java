package tallyboard.ui.live.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Track;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.ui.kit.TrackName;

/**
 * Where a lane stands on the desk. A track without a stream has a lane too, and so has a stream without a track, such as
 * one made by the API.
 *
 * @param letter "A" for the first track, "A1" and "A2" when it has several streams, empty without a track
 * @param room what the lane is called
 */
public record Seat(String letter, String room, Optional<Track> track, Optional<StreamId> stream) {

    /** All lanes in the order of the desk: track by track, then what has no track. */
    public static List<Seat> arrange(Conference conference, List<LiveStream> streams) {
        Map<StreamId, LiveStream> known =
                streams.stream().collect(Collectors.toMap(LiveStream::id, Function.identity()));
        var seats = new ArrayList<Seat>();
        var seated = new HashSet<StreamId>();
        for (int i = 0; i < conference.tracks().size(); i++) {
            var track = conference.tracks().get(i);
            var own = track.streams().stream().filter(known::containsKey).toList();
            seats.addAll(seats(TrackName.letter(i), track, own, known));
            seated.addAll(own);
        }
        streams.stream()
                .filter(s -> !seated.contains(s.id()))
                .forEach(s -> seats.add(new Seat("", title(s, s.id().value()), Optional.empty(), Optional.of(s.id()))));
        return List.copyOf(seats);
    }

    /** What stays the same while names and places change. */
    public String key() {
        return stream.map(StreamId::value)
                .or(() -> track.map(t -> t.id().value()))
                .orElse("");
    }

    private static List<Seat> seats(String letter, Track track, List<StreamId> own, Map<StreamId, LiveStream> known) {
        if (own.size() < 2) {
            return List.of(new Seat(
                    letter, track.name(), Optional.of(track), own.stream().findFirst()));
        }
        var seats = new ArrayList<Seat>();
        for (var id : own) {
            var stream = Optional.ofNullable(known.get(id));
            var room = stream.map(s -> title(s, track.name())).orElse(track.name());
            seats.add(new Seat(letter + (seats.size() + 1), room, Optional.of(track), Optional.of(id)));
        }
        return seats;
    }

    private static String title(LiveStream stream, String otherwise) {
        return stream.settings().title().filter(t -> !t.isBlank()).orElse(otherwise);
    }
}

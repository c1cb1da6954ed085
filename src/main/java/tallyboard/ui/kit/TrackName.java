package tallyboard.ui.kit;

import java.util.Optional;
import tallyboard.agenda.Conference;
import tallyboard.stream.StreamId;

/**
 * How the desk calls a stream: the letter of its track and the name of the room. Several streams of one track
 * are B1 and B2.
 *
 * @param letter by the order of the desk: A, B, … Z, AA
 */
public record TrackName(String letter, String room) {
    private static final int ALPHABET = 26;

    /** Empty when the stream belongs to no track. */
    public static Optional<TrackName> of(Conference conference, StreamId stream) {
        return conference.trackOf(stream).map(track -> {
            var letter = letter(conference.tracks().indexOf(track));
            boolean isOnly = track.streams().size() == 1;
            return new TrackName(isOnly ? letter : letter + (track.streams().indexOf(stream) + 1), track.name());
        });
    }

    /** The letter of the track at that place, counted from 0. */
    public static String letter(int place) {
        var last = String.valueOf((char) ('A' + place % ALPHABET));
        return place < ALPHABET ? last : letter(place / ALPHABET - 1) + last;
    }
}

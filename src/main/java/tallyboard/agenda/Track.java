package tallyboard.agenda;

import java.util.ArrayList;
import java.util.List;
import tallyboard.stream.StreamId;

/**
 * One track of the conference, usually a room.
 *
 * @param streams the live streams of the room, in the order they are shown
 */
public record Track(TrackId id, String name, List<StreamId> streams) {
    public Track {
        streams = List.copyOf(streams);
    }

    public Track named(String other) {
        return new Track(id, other, streams);
    }

    public Track plus(StreamId stream) {
        var more = new ArrayList<>(streams);
        more.add(stream);
        return new Track(id, name, more);
    }

    public Track minus(StreamId stream) {
        return new Track(
                id, name, streams.stream().filter(s -> !s.equals(stream)).toList());
    }
}

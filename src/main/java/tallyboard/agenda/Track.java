package tallyboard.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.stream.StreamId;

/**
 * One track of the conference, usually a room.
 *
 * @param streams the live streams of the room, in the order they are shown
 * @param room the room of the schedule it stands for; a track made by hand has none
 */
public record Track(TrackId id, String name, List<StreamId> streams, Optional<RoomRef> room) {
    public Track {
        streams = List.copyOf(streams);
    }

    /** A track that stands for no room of a schedule. */
    public Track(TrackId id, String name, List<StreamId> streams) {
        this(id, name, streams, Optional.empty());
    }

    public Track named(String other) {
        return new Track(id, other, streams, room);
    }

    public Track plus(StreamId stream) {
        var more = new ArrayList<>(streams);
        more.add(stream);
        return new Track(id, name, more, room);
    }

    public Track minus(StreamId stream) {
        return new Track(
                id, name, streams.stream().filter(s -> !s.equals(stream)).toList(), room);
    }

    /** The same track standing for a room of the schedule. */
    public Track in(RoomRef other) {
        return new Track(id, name, streams, Optional.of(other));
    }
}

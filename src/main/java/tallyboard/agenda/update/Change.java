package tallyboard.agenda.update;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.TrackId;

/** One difference between the agenda and a new version of its schedule; each can be applied alone. */
public sealed interface Change {

    /** A room that no track stands for: a track is made for it. */
    record NewRoom(RoomRef room) implements Change {}

    /**
     * A room with another name: the same id, or one that vanished and one that appeared with most of its talks. The track
     * keeps its key and takes the new name. Where no id says it, talks of the new room have no track before this is applied.
     */
    record RoomRenamed(TrackId track, RoomRef before, RoomRef after, int talks) implements Change {}

    /** A talk that was not there before. */
    record Added(Talk talk) implements Change {}

    /** A talk that is no longer there. */
    record Cancelled(Session session) implements Change {}

    /**
     * A talk that is there and not the same.
     *
     * @param after the talk as it is to be
     * @param what is different, never empty
     * @param swappedWith the other talk when the two change rooms with each other at the same time
     */
    record Altered(Session session, Talk after, Set<Aspect> what, Optional<Session> swappedWith) implements Change {}

    /**
     * A talk that vanished and one that appeared under the same title: probably one talk. A proposal; who says that they are
     * two applies {@link Cancelled} and {@link Added} of them instead.
     */
    record SameTalk(Session session, Talk after, Set<Aspect> what) implements Change {}

    /** What can be different, the loudest first. */
    enum Aspect {
        NOT_RECORDED,
        RECORDED_AGAIN,
        NOT_STREAMED,
        ROOM,
        TIME,
        LENGTH,
        TITLE,
        SPEAKERS,
        TEXTS
    }

    /**
     * All of them.
     *
     * @param changes the loudest first
     * @param untouched how many talks are the same
     * @param kept talks that are no longer in the file but run or are over, and stay
     */
    record Comparison(List<Change> changes, int untouched, List<Session> kept) {
        public Comparison {
            changes = List.copyOf(changes);
            kept = List.copyOf(kept);
        }
    }
}

package tallyboard.agenda.read.found;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import tallyboard.agenda.Talk;
import tallyboard.agenda.read.Limits;
import tallyboard.agenda.read.ReadSchedule;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.UnreadableScheduleException.Reason;
import tallyboard.agenda.read.Warning.Kind;

/** The schedule that was found, understood as a whole. */
public final class Settled {
    private final Found found;
    private final Times times;
    private final Rooms rooms;

    private Settled(Found found, Optional<ZoneId> chosen) {
        this.found = found;
        this.times = new Times(found, chosen);
        this.rooms = new Rooms(found);
    }

    /**
     * @param chosen the zone of the venue, for a file that does not say it
     * @throws UnreadableScheduleException when there is no session in it that has a time
     */
    public static ReadSchedule of(Found found, ReadSchedule.Format format, Optional<ZoneId> chosen)
            throws UnreadableScheduleException {
        return new Settled(found, chosen).schedule(format);
    }

    private ReadSchedule schedule(ReadSchedule.Format format) throws UnreadableScheduleException {
        var talks = new ArrayList<Talk>();
        for (var talk : found.talks()) {
            var start = times.start(talk);
            if (start.isPresent()) {
                talks.add(settled(talk, start.get()));
            } else {
                found.notes().add(Kind.NO_START, "", talk.title());
            }
        }
        if (talks.isEmpty()) {
            throw new UnreadableScheduleException(Reason.NO_SESSIONS);
        }
        var keyed = new KeyCheck(found.notes()).sound(talks);
        Overlaps.note(keyed, found.notes());
        return new ReadSchedule(
                format,
                found.title(),
                found.version(),
                times.zone(),
                rooms.refs(),
                keyed,
                found.notes().warnings());
    }

    private Talk settled(FoundTalk talk, Instant start) {
        note(talk);
        return new Talk(talk.keys(), rooms.of(talk), start, talk.length(), talk.title(), talk.texts(), talk.consent());
    }

    private void note(FoundTalk talk) {
        var kinds = new ArrayList<Kind>();
        if (talk.length().isEmpty()) {
            kinds.add(Kind.NO_LENGTH);
        }
        if (talk.length().filter(l -> l.compareTo(Limits.USUAL_LENGTH) > 0).isPresent()) {
            kinds.add(Kind.VERY_LONG);
        }
        if (rooms.of(talk).isEmpty()) {
            kinds.add(Kind.NO_ROOM);
        }
        if (rooms.isContradicted(talk)) {
            kinds.add(Kind.ROOM_DIFFERS);
        }
        if (talk.consent().isNotRecorded()) {
            kinds.add(Kind.NOT_RECORDED);
        }
        kinds.forEach(kind -> found.notes().add(kind, "", talk.title()));
    }
}

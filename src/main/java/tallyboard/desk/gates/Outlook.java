package tallyboard.desk.gates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.plan.Openings;

/**
 * What the plan will do with a track.
 *
 * @param acts what it will still do, in order
 * @param isByHand whether the gate stands otherwise than the plan would have it
 * @param overdue the session for which the gate should have closed; it closes when the room is no longer live
 */
public record Outlook(List<Openings.Act> acts, boolean isByHand, Optional<Session> overdue) {
    public static final Outlook NONE = new Outlook(List.of(), false, Optional.empty());

    public Outlook {
        acts = List.copyOf(acts);
    }

    /** When the plan opens the gate next. */
    public Optional<Instant> opensAt() {
        return acts.stream().filter(Openings.Act::opens).map(Openings.Act::at).findFirst();
    }

    /** When the plan closes the gate next. */
    public Optional<Instant> closesAt() {
        return acts.stream().filter(act -> !act.opens()).map(Openings.Act::at).findFirst();
    }
}

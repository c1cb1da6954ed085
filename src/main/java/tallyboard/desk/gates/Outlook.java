package tallyboard.desk.gates;

import java.time.Instant;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.plan.Openings;

/**
 * What the plan will do with a track.
 *
 * @param next its next act
 * @param isByHand whether the gate stands otherwise than the plan would have it
 * @param overdue the session for which the gate should have closed; it closes when the room is no longer live
 */
public record Outlook(Optional<Openings.Act> next, boolean isByHand, Optional<Session> overdue) {
    public static final Outlook NONE = new Outlook(Optional.empty(), false, Optional.empty());

    /** When the plan opens the gate next. */
    public Optional<Instant> opensAt() {
        return next.filter(Openings.Act::opens).map(Openings.Act::at);
    }

    /** When the plan closes the gate next. */
    public Optional<Instant> closesAt() {
        return next.filter(act -> !act.opens()).map(Openings.Act::at);
    }
}

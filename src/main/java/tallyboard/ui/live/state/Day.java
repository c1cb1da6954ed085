package tallyboard.ui.live.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.plan.NowNext;
import tallyboard.desk.gates.Outlook;

/**
 * The agenda of a lane at one moment.
 *
 * @param hasAgenda whether the track has any session at all
 * @param plan what is on and what comes
 * @param outlook what the desk will do with the gate
 */
public record Day(boolean hasAgenda, NowNext plan, Outlook outlook) {
    private static final Duration AT_ONCE = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration SAME_DAY = Duration.ofHours(12);

    /** What comes after the session that is on. */
    public enum Then {
        NOT_KNOWN,
        /** A talk, at once. */
        TALK,
        /** A talk, and it should have begun already. */
        TALK_IS_DUE,
        /** A break, or the end of the day. */
        BREAK
    }

    /** The day of a track without an agenda. */
    public static Day none(Instant now) {
        return new Day(false, new NowNext(now, Optional.empty(), Optional.empty(), Map.of()), Outlook.NONE);
    }

    public Then then() {
        if (plan.now().isEmpty()) {
            return Then.NOT_KNOWN;
        }
        if (plan.isNextDue()) {
            return Then.TALK_IS_DUE;
        }
        return next().filter(n -> isAtOnce(plan.now().get(), n)).isPresent() ? Then.TALK : Then.BREAK;
    }

    /** The next session, if it is of this day. */
    public Optional<Session> next() {
        return plan.next().filter(n -> n.start().isBefore(plan.moment().plus(SAME_DAY)));
    }

    /** Whether a session begins within five minutes, or is on and the room should be open for it. */
    public boolean wantsTheRoomOpen() {
        return plan.now().isPresent()
                || next().filter(n -> n.start().isBefore(plan.moment().plus(SOON)))
                        .isPresent();
    }

    /** The break between the session that is on and the next one; empty when the next follows at once. */
    public Optional<Session> afterABreak() {
        return next().filter(n -> plan.now().filter(now -> isAtOnce(now, n)).isEmpty());
    }

    private static boolean isAtOnce(Session before, Session after) {
        return after.start().isBefore(before.end().plus(AT_ONCE));
    }
}

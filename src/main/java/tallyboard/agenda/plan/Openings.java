package tallyboard.agenda.plan;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tallyboard.agenda.Session;

/** When the gate of a track opens and closes by plan. */
public final class Openings {
    private static final Comparator<Act> ORDER = comparing(Act::at).thenComparing(Act::opens);

    private Openings() {}

    /**
     * One act of the plan.
     *
     * @param session for whose sake
     */
    public record Act(Instant at, boolean opens, Session session) {}

    public static Instant opensAt(Session session) {
        return session.start().minus(session.edits().gate().opensBefore());
    }

    /** The planned end and the grace; a gate that is open for somebody live stays open past it. */
    public static Instant closesAt(Session session) {
        return session.end().plus(session.edits().gate().closesAfter());
    }

    /** All acts for these sessions in order. A session that is not to be streamed, or not by plan, has none. */
    public static List<Act> acts(List<Session> sessions) {
        return sessions.stream()
                .filter(Openings::isByPlan)
                .flatMap(s -> Stream.of(new Act(opensAt(s), true, s), new Act(closesAt(s), false, s)))
                .filter(act -> act.opens() || !isCovered(sessions, act.at()))
                .sorted(ORDER)
                .toList();
    }

    /** The acts and one more. */
    public static List<Act> inOrder(List<Act> acts, Act another) {
        return Stream.concat(acts.stream(), Stream.of(another)).sorted(ORDER).toList();
    }

    /** The session for which the plan has the gate open; the later one where two share it. */
    public static Optional<Session> openFor(List<Session> sessions, Instant moment) {
        return sessions.stream()
                .filter(Openings::isByPlan)
                .filter(s -> !opensAt(s).isAfter(moment) && closesAt(s).isAfter(moment))
                .reduce((_, later) -> later);
    }

    private static boolean isCovered(List<Session> sessions, Instant moment) {
        return openFor(sessions, moment).isPresent();
    }

    private static boolean isByPlan(Session session) {
        return session.edits().gate().isByPlan() && !session.talk().consent().isNotStreamed();
    }
}

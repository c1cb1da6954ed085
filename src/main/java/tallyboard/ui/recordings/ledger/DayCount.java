package tallyboard.ui.recordings.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.ledger.Take;
import tallyboard.desk.handover.Deliveries;
import tallyboard.desk.takes.Standing;
import tallyboard.ui.kit.Messages;

/**
 * How many talks of a day were recorded.
 *
 * @param talks of the agenda
 * @param recorded of which there is something
 * @param byRequest not recorded, as intended
 * @param others recordings that hold no talk
 * @param isOver whether its last session is done and nothing is recorded any more
 */
public record DayCount(int talks, int recorded, int byRequest, int others, boolean isOver) {

    public static DayCount of(LedgerFacts facts, LocalDate day, Instant now) {
        var zone = facts.conference().zone();
        var sessions = facts.agenda().sessions().stream()
                .filter(session -> Deliveries.dayOf(session.start(), zone).equals(day))
                .toList();
        var takes = facts.takes().stream()
                .filter(take -> Deliveries.dayOf(Deliveries.start(take), zone).equals(day))
                .toList();
        int recorded = (int) sessions.stream()
                .filter(session -> isRecorded(facts, takes, session.id()))
                .count();
        int byRequest = (int) sessions.stream()
                .filter(session -> !session.isRecorded() && !isRecorded(facts, takes, session.id()))
                .count();
        int others = (int) takes.stream()
                .filter(take -> take.session().flatMap(facts.agenda()::find).isEmpty())
                .count();
        boolean isOver = sessions.stream().allMatch(session -> isDone(takes, session, now))
                && takes.stream().noneMatch(facts::isRunning);
        return new DayCount(sessions.size(), recorded, byRequest, others, isOver);
    }

    private static boolean isDone(List<Take> takes, Session session, Instant now) {
        return !session.end().isAfter(now)
                || takes.stream()
                        .anyMatch(
                                take -> take.course().isDone() && take.session().equals(Optional.of(session.id())));
    }

    private static boolean isRecorded(LedgerFacts facts, List<Take> takes, SessionId session) {
        return takes.stream()
                .filter(take -> take.session().equals(Optional.of(session)))
                .map(take -> Standing.of(take, facts.asset(take.asset())))
                .anyMatch(standing -> standing != Standing.FAILED && standing != Standing.BY_REQUEST);
    }

    private int missing() {
        return talks - recorded - byRequest;
    }

    /** What stands beside the name of the day; of a day that goes on, how many talks there are so far. */
    String words(int soFar) {
        if (talks == 0) {
            return Messages.text("recordings.day.others", soFar);
        }
        return isOver
                ? Messages.text("recordings.day.over", recorded, talks, byRequest, missing())
                : Messages.text("recordings.day.soFar", soFar);
    }

    /** The sentence at the end of the day; empty before. */
    public String sentence() {
        if (talks == 0 || !isOver) {
            return "";
        }
        return Messages.text(
                missing() == 0 ? "recordings.day.all" : "recordings.day.notAll", recorded, talks, byRequest, missing());
    }

    /** The head of that day. */
    public static Line.Day head(LedgerFacts facts, LocalDate day, int rows, Instant now) {
        return new Line.Day(day, of(facts, day, now).words(rows));
    }
}

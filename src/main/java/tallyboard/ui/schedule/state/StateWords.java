package tallyboard.ui.schedule.state;

import java.time.Duration;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.plan.NowNext;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.schedule.plan.SessionState;
import tallyboard.ui.schedule.plan.SessionState.Stage;
import tallyboard.ui.schedule.plan.Sign;
import tallyboard.ui.schedule.plan.TrackState;

/** Says how one session is: on, over and recorded, expected later, or about to begin. */
record StateWords(Session session, NowNext day, TrackState lane, Recorded recorded) {
    /** So long before its start the next session says how its track is. */
    private static final Duration SOON = Duration.ofMinutes(30);

    SessionState state() {
        if (is(day.now())) {
            return on();
        }
        if (!session.end().isAfter(day.moment()) || recorded.isEnded()) {
            boolean isMissing = recorded.words().isEmpty() && session.isRecorded();
            var words = isMissing ? Messages.text("schedule.state.nothing") : recorded.words();
            return new SessionState(Stage.OVER, recorded.sign(), recorded.role(), words, words);
        }
        return coming();
    }

    private SessionState on() {
        var left = Duration.between(day.moment(), session.end());
        boolean isOver = left.isNegative();
        return new SessionState(
                Stage.ON,
                Sign.of(lane.headline()),
                lane.role(),
                Messages.text(
                        isOver ? "schedule.state.over" : "schedule.state.left",
                        lane.headline().word(),
                        Figures.countdown(left)),
                Messages.text(
                        isOver ? "schedule.state.over" : "schedule.state.left",
                        lane.headline().lowerCase(),
                        minutes(left.abs())));
    }

    private SessionState coming() {
        var expected = day.expectedStart(session);
        if (expected.isAfter(session.start())) {
            var late = Duration.between(session.start(), expected);
            var words = Messages.text("schedule.state.later", minutes(late));
            return new SessionState(Stage.COMING, Sign.LATER, Role.ATTENTION, words, words);
        }
        var until = Duration.between(day.moment(), session.start());
        if (is(day.next()) && !until.isNegative() && until.compareTo(soon()) < 0 && !lane.isOnAir()) {
            return new SessionState(
                    Stage.COMING,
                    Sign.of(lane.headline()),
                    lane.role(),
                    Messages.text("schedule.state.starts", lane.headline().word(), Figures.clock(until)),
                    Messages.text("schedule.state.starts", lane.headline().lowerCase(), minutes(until)));
        }
        return SessionState.plain(Stage.COMING);
    }

    /** A closed track is worth a word only once it should be open. */
    private Duration soon() {
        return lane.headline() == Headline.DISABLED ? session.edits().gate().opensBefore() : SOON;
    }

    private boolean is(Optional<Session> other) {
        return other.map(Session::id).filter(session.id()::equals).isPresent();
    }

    private static String minutes(Duration length) {
        return Messages.text("schedule.state.minutes", length.plusSeconds(59).toMinutes());
    }
}

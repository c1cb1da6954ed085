package tallyboard.ui.live.words;

import java.time.Duration;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.live.state.Day;

/** The talk of a lane: what is on with its time left, and what comes; in a break what comes and how long until then. */
final class TalkWords {
    private TalkWords() {}

    static SessionWords of(Moment moment) {
        var day = moment.day();
        return day.plan().now().map(session -> on(moment, session)).orElseGet(() -> inABreak(moment, day));
    }

    private static SessionWords on(Moment moment, Session session) {
        var plan = moment.day().plan();
        var over = plan.over();
        var planned = Messages.text("live.talk.fromTo", moment.time(session.start()), moment.time(session.end()));
        var rest = Messages.text(over.isZero() ? "live.talk.left" : "live.talk.over", withConsent(session, planned));
        return new SessionWords(
                session.title(),
                "",
                over.isZero()
                        ? Figures.countdown(plan.left().orElse(Duration.ZERO))
                        : Messages.text("live.talk.plus", Figures.clock(over)),
                rest,
                next(moment),
                Optional.of(plan.share()));
    }

    private static String next(Moment moment) {
        var day = moment.day();
        var next = day.next();
        if (next.isEmpty()) {
            return Messages.text("live.talk.last");
        }
        var session = next.get();
        if (day.afterABreak().isPresent() && day.plan().over().isZero()) {
            return Messages.text(
                    "live.talk.thenBreak",
                    moment.time(day.plan().now().map(Session::end).orElse(session.start())),
                    moment.time(session.start()));
        }
        var expected = day.plan().expectedStart(session);
        return expected.equals(session.start())
                ? Messages.text("live.talk.next", moment.time(session.start()), session.title())
                : Messages.text(
                        "live.talk.nextMoved", moment.time(session.start()), moment.time(expected), session.title());
    }

    private static SessionWords inABreak(Moment moment, Day day) {
        if (day.next().isEmpty()) {
            return new SessionWords(
                    Messages.text("live.talk.done"), "", "", Messages.text("live.talk.none"), "", Optional.empty());
        }
        var session = day.next().get();
        var planned = Messages.text("live.talk.fromTo", moment.time(session.start()), moment.time(session.end()));
        return new SessionWords(
                session.title(),
                Messages.text("live.talk.startsIn"),
                Figures.clock(Duration.between(moment.now(), session.start())),
                Messages.text("live.talk.after", withConsent(session, planned)),
                Messages.text("live.talk.break"),
                Optional.empty());
    }

    private static String withConsent(Session session, String planned) {
        return session.isRecorded() ? planned : Messages.text("live.talk.notRecorded", planned);
    }
}

package tallyboard.ui.schedule.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.Track;
import tallyboard.agenda.TrackId;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.schedule.plan.DayPlan;
import tallyboard.ui.schedule.plan.Pending;
import tallyboard.ui.schedule.plan.SessionMarks;
import tallyboard.ui.schedule.plan.SessionState;
import tallyboard.ui.schedule.plan.Sign;

/**
 * All that the inspector says of one session at one moment.
 *
 * @param session as it was announced
 * @param otherRooms where it could be moved to
 */
public record TalkWords(Session session, Head head, Plan plan, Hand hand, Notes notes, List<Track> otherRooms) {
    public TalkWords {
        otherRooms = List.copyOf(otherRooms);
    }

    /** A mark below the title. */
    public record Chip(Sign sign, Role role, String words) {}

    /** @param when room and time */
    public record Head(String when, String title, List<Chip> chips) {}

    /** What is going to happen by itself. */
    public record Plan(String opens, String closes, String recording) {}

    /**
     * What was changed by hand.
     *
     * @param published what the schedule says, where that is something else; empty when nothing was changed
     * @param isMadeHere no schedule knows it
     */
    public record Hand(String published, boolean isMadeHere) {}

    /** Any may be empty. */
    public record Notes(String code, String language, String speakers, String topic, String text) {}

    public static TalkWords of(Session session, DayPlan.Sources from) {
        var column = from.agenda().of(session.heldIn());
        var state = from.states().of(session.heldIn(), column, from.now()).apply(session);
        var rooms = from.conference().tracks().stream()
                .filter(track -> !track.id().equals(session.heldIn()))
                .toList();
        return new TalkWords(
                session,
                new Head(
                        Messages.text("schedule.talk.when", room(session.heldIn(), from), time(session, from)),
                        session.title(),
                        chips(session, state, Optional.ofNullable(from.pending().get(session.id())))),
                plan(session, column, state, from),
                new Hand(published(session, from), SessionMarks.isMadeHere(session)),
                notes(session.talk()),
                rooms);
    }

    private static List<Chip> chips(Session session, SessionState state, Optional<Pending> pending) {
        var chips = new ArrayList<Chip>();
        if (!state.words().isEmpty()) {
            chips.add(new Chip(state.sign(), state.role(), state.words()));
        }
        if (session.talk().consent().isNotStreamed() || !session.isRecorded()) {
            chips.add(new Chip(Sign.NOT_RECORDED, Role.OFF, SessionMarks.notRecorded(session)));
        }
        if (session.isLengthAssumed()) {
            chips.add(new Chip(Sign.ASSUMED, Role.ATTENTION, Messages.text("schedule.talk.assumed")));
        }
        pending.ifPresent(change -> chips.add(new Chip(change.sign(), Role.INFO, change.words())));
        return chips;
    }

    private static Plan plan(Session session, List<Session> column, SessionState state, DayPlan.Sources from) {
        var gate = session.edits().gate();
        if (!gate.isByPlan() || session.talk().consent().isNotStreamed()) {
            var closed = Messages.text(gate.isByPlan() ? "schedule.talk.notStreamed" : "schedule.talk.byHand");
            return new Plan(closed, "", recording(session, column, state, from));
        }
        var zone = from.conference().zone();
        return new Plan(
                Messages.text(
                        "schedule.talk.opens",
                        Figures.time(session.start().minus(gate.opensBefore()), zone),
                        gate.opensBefore().toMinutes()),
                Messages.text(
                        gate.isExtended() ? "schedule.talk.closesUnlessLive" : "schedule.talk.closes",
                        Figures.time(session.end().plus(gate.closesAfter()), zone)),
                recording(session, column, state, from));
    }

    private static String recording(Session session, List<Session> column, SessionState state, DayPlan.Sources from) {
        if (session.isRecorded()) {
            return state.sign() == Sign.RECORDED ? state.words() : Messages.text("schedule.talk.recording.on");
        }
        return column.stream()
                .filter(later -> !later.start().isBefore(session.end()) && later.isRecorded())
                .findFirst()
                .map(next -> Messages.text(
                        "schedule.talk.recording.offUntil",
                        Figures.time(next.start(), from.conference().zone())))
                .orElseGet(() -> Messages.text("schedule.talk.recording.off"));
    }

    private static String published(Session session, DayPlan.Sources from) {
        if (!SessionMarks.isChangedHere(session)) {
            return "";
        }
        var talk = session.talk();
        var zone = from.conference().zone();
        var end = talk.start().plus(talk.length().orElse(Talk.ASSUMED_LENGTH));
        return Messages.text(
                "schedule.talk.published",
                talk.title(),
                room(session.track(), from),
                Figures.time(talk.start(), zone),
                Figures.time(end, zone));
    }

    private static Notes notes(Talk talk) {
        var texts = talk.texts();
        return new Notes(
                talk.keys().code().or(talk.keys()::id).orElse(""),
                texts.language(),
                String.join(", ", texts.speakers()),
                texts.topic(),
                texts.description().isBlank() ? texts.subtitle() : texts.description());
    }

    private static String room(TrackId track, DayPlan.Sources from) {
        return from.conference().find(track).map(Track::name).orElseGet(() -> Messages.text("schedule.talk.noRoom"));
    }

    private static String time(Session session, DayPlan.Sources from) {
        var zone = from.conference().zone();
        return Messages.text(
                "schedule.block.fromTo", Figures.time(session.start(), zone), Figures.time(session.end(), zone));
    }
}

package tallyboard.ui.schedule.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallyboard.agenda.Session;
import tallyboard.agenda.Track;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.schedule.plan.BlockRow.Look;
import tallyboard.ui.schedule.plan.BlockRow.Place;
import tallyboard.ui.schedule.plan.BlockRow.Words;
import tallyboard.ui.schedule.plan.SessionState.Stage;

/** Chooses what the two lines of a block say: the one thing that matters most about the session, and its time. */
final class BlockWords {
    private final Session session;
    private final SessionState state;
    private final Optional<Pending> pending;
    private final Track track;
    private final String time;
    private final boolean followsAtOnce;
    private final boolean overlaps;
    private final boolean isMoved;

    /** @param column the sessions of its track on that day, by start */
    BlockWords(Session session, SessionState state, List<Session> column, Track track, DayPlan.Sources from) {
        var zone = from.conference().zone();
        this.session = session;
        this.state = state;
        this.pending = Optional.ofNullable(from.pending().get(session.id()));
        this.track = track;
        this.time = Messages.text(
                "schedule.block.fromTo", Figures.time(session.start(), zone), Figures.time(session.end(), zone));
        this.followsAtOnce = column.stream().anyMatch(other -> other.end().equals(session.start()));
        this.isMoved = !SessionMarks.isMadeHere(session) && SessionMarks.isMovedHere(session);
        this.overlaps = column.stream()
                .anyMatch(other -> !other.equals(session) && Span.of(other).overlaps(Span.of(session)));
    }

    BlockRow block(Place place) {
        return new BlockRow(
                session.id(),
                Span.of(session),
                place,
                new Look(state.stage(), state.role(), pending.isPresent()),
                words());
    }

    private Words words() {
        if (pending.isPresent()) {
            return line(pending.get().sign(), Role.INFO, pending.get().words(), time);
        }
        if (state.stage() == Stage.ON && !state.words().isEmpty()) {
            return line(
                    state.sign(),
                    state.role(),
                    "",
                    session.isRecorded() ? state.words() : both(state.words(), notRecorded()));
        }
        if (state.stage() == Stage.OVER && (session.isRecorded() || state.sign() == Sign.RECORDED)) {
            return line(state.sign(), state.role(), "", state.words().isEmpty() ? time : both(time, state.words()));
        }
        return coming();
    }

    private Words coming() {
        if (session.talk().consent().isNotStreamed() || !session.isRecorded()) {
            return line(Sign.NOT_RECORDED, Role.OFF, notRecorded(), time);
        }
        if (!state.words().isEmpty()) {
            boolean isMovedOn = state.sign() == Sign.LATER;
            return line(state.sign(), state.role(), "", isMovedOn ? both(time, state.words()) : state.words());
        }
        if (session.isLengthAssumed()) {
            return line(Sign.ASSUMED, Role.ATTENTION, "", both(time, Messages.text("schedule.block.assumed")));
        }
        if (isMoved) {
            return line(Sign.EDITED, Role.OFF, "", both(time, Messages.text("schedule.block.moved")));
        }
        return line(Sign.NONE, Role.OFF, "", followsAtOnce ? both(time, Messages.text("schedule.block.atOnce")) : time);
    }

    private String notRecorded() {
        return SessionMarks.notRecorded(session);
    }

    private Words line(Sign sign, Role role, String strong, String rest) {
        return new Words(session.title(), sign, role, strong, rest, spoken());
    }

    private String spoken() {
        return Stream.of(
                        session.title(),
                        track.name(),
                        time,
                        state.spoken(),
                        session.isRecorded() ? "" : notRecorded(),
                        session.isLengthAssumed() ? Messages.text("schedule.block.assumed") : "",
                        isMoved ? Messages.text("schedule.block.moved") : "",
                        overlaps ? Messages.text("schedule.block.overlaps") : "",
                        pending.map(Pending::words).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String both(String first, String second) {
        return Messages.text("schedule.block.both", first, second);
    }
}

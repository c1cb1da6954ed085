package tallyboard.ui.schedule.edit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tallyboard.agenda.Session;
import tallyboard.agenda.Session.Edits;
import tallyboard.agenda.Session.GatePlan;
import tallyboard.agenda.Talk;
import tallyboard.agenda.TrackId;
import tallyboard.desk.Sessions;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.kit.undo.UndoViewModel;

/** What can be done to a session on this desk. Each act is seen when it is announced. FX thread. */
public final class SessionCommands {
    private final Sessions sessions;
    private final Background background;
    private final UndoViewModel undo;
    private final Consumer<String> problem;

    public SessionCommands(Sessions sessions, Background background, UndoViewModel undo, Consumer<String> problem) {
        this.sessions = sessions;
        this.background = background;
        this.undo = undo;
        this.problem = problem;
    }

    /** What a producer enters of a session. */
    public record Entered(String title, Instant start, Duration length, TrackId track, String room) {}

    public void record(Session session, boolean isWanted) {
        edit(session, edits -> edits.recorded(isWanted));
    }

    public void gate(Session session, UnaryOperator<GatePlan> change) {
        edit(session, edits -> edits.with(change.apply(edits.gate())));
    }

    /** Moves the session in time, counted from where it is when the move is taken up. */
    public void move(Session session, Duration by) {
        run(
                () -> sessions.change(agenda -> agenda.with(
                        session.id(),
                        now -> settled(now, now.edits().at(now.start().plus(by))))),
                session,
                "schedule.undo.moved");
    }

    public void moveTo(Session session, TrackId track) {
        run(() -> change(session, edits -> edits.in(track)), session, "schedule.undo.moved");
    }

    /** Takes back what was changed here of place, time and title; the switches stay. */
    public void restore(Session session) {
        run(() -> change(session, SessionCommands::published), session, "schedule.undo.restored");
    }

    public void add(Entered entered) {
        var talk = Talk.byHand(entered.room(), entered.start(), entered.length(), entered.title());
        var session = Session.of(entered.track(), talk);
        background.run(
                () -> sessions.add(session),
                () -> undo.offer(
                        Messages.text("schedule.undo.added", session.title()), () -> sessions.delete(session.id())),
                this::tell);
    }

    public void change(Session session, Entered entered) {
        run(
                () -> change(
                        session,
                        edits -> edits.titled(entered.title())
                                .at(entered.start())
                                .lasting(entered.length())
                                .in(entered.track())),
                session,
                "schedule.undo.changed");
    }

    public void delete(Session session) {
        background.run(
                () -> sessions.delete(session.id()),
                () -> undo.offer(Messages.text("schedule.undo.deleted", session.title()), () -> sessions.add(session)),
                this::tell);
    }

    private void edit(Session session, UnaryOperator<Edits> edit) {
        background.run(() -> change(session, edit), () -> {}, this::tell);
    }

    private void run(Background.Work work, Session before, String sentence) {
        background.run(
                work,
                () -> undo.offer(Messages.text(sentence, before.title()), () -> change(before, _ -> before.edits())),
                this::tell);
    }

    private void change(Session session, UnaryOperator<Edits> edit) {
        sessions.change(agenda -> agenda.with(session.id(), now -> settled(now, edit.apply(now.edits()))));
    }

    /** A change that says what is published anyway is none. */
    private static Session settled(Session session, Edits edits) {
        var talk = session.talk();
        return session.with(new Edits(
                edits.track().filter(track -> !track.equals(session.track())),
                edits.start().filter(start -> !start.equals(talk.start())),
                edits.length().filter(length -> !talk.length().equals(Optional.of(length))),
                edits.title().filter(title -> !title.equals(talk.title())),
                edits.isRecorded().filter(is -> is == talk.consent().isNotRecorded()),
                edits.gate()));
    }

    private static Edits published(Edits edits) {
        var none = Edits.NONE.with(edits.gate());
        return edits.isRecorded().map(none::recorded).orElse(none);
    }

    private void tell(Exception e) {
        problem.accept(Problems.sentence(e));
    }
}

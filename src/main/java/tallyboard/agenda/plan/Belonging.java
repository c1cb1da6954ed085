package tallyboard.agenda.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;

/**
 * Which session a recording belongs to that begins at a moment.
 *
 * @param sessions of its track, by planned start
 * @param done the sessions whose talk was ended by a person: what comes now is another
 */
public record Belonging(List<Session> sessions, Set<SessionId> done) {
    /** An encoder that comes this early is there for the next session, when the gate lets it in at all. */
    private static final Duration EARLY = Duration.ofHours(1);

    /** A talk whose end is further away than this has nothing to do with what follows it. */
    private static final Duration SAME_RUN = Duration.ofHours(4);

    public Belonging {
        sessions = List.copyOf(sessions);
        done = Set.copyOf(done);
    }

    /** The session of a broadcast that begins now. */
    public Optional<Session> ofNew(Instant now) {
        var running = NowNext.planned(sessions, now).filter(this::isOpen);
        return running.or(() -> opening(now))
                .or(() -> late(now))
                .or(() -> coming(now))
                .or(() -> NowNext.planned(sessions, now));
    }

    /** The session that Next talk goes to from the given one. */
    public Optional<Session> ofNext(Optional<SessionId> from, Instant now) {
        var before = from.flatMap(
                id -> sessions.stream().filter(s -> s.id().equals(id)).findFirst());
        if (before.isEmpty()) {
            return ofNew(now);
        }
        return NowNext.after(sessions, before.get()).stream()
                .filter(s -> !s.start().isAfter(now.plus(SAME_RUN)))
                .filter(s ->
                        s.end().isAfter(now) || s.end().isAfter(before.get().end()))
                .filter(this::isOpen)
                .findFirst();
    }

    private boolean isOpen(Session session) {
        return !done.contains(session.id());
    }

    /** The next session, once its gate is open by plan. */
    private Optional<Session> opening(Instant now) {
        return firstAfter(now).filter(s -> !Openings.opensAt(s).isAfter(now));
    }

    /** The session that has just ended, while its gate is still open by plan. */
    private Optional<Session> late(Instant now) {
        return sessions.stream()
                .filter(s -> !s.end().isAfter(now) && Openings.closesAt(s).isAfter(now))
                .filter(this::isOpen)
                .reduce((_, later) -> later);
    }

    private Optional<Session> coming(Instant now) {
        return firstAfter(now).filter(s -> s.start().isBefore(now.plus(EARLY)));
    }

    private Optional<Session> firstAfter(Instant now) {
        return sessions.stream()
                .filter(s -> s.start().isAfter(now) && isOpen(s))
                .findFirst();
    }
}

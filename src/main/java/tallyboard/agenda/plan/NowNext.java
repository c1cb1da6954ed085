package tallyboard.agenda.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;

/**
 * What a track is on at a moment, and what comes.
 *
 * @param now the session that is on: the one on air, else the one whose time it is; empty in a break
 * @param next the session after it
 * @param expected when the following sessions will begin, where an overrun moves them; all others begin as planned
 */
public record NowNext(Instant moment, Optional<Session> now, Optional<Session> next, Map<SessionId, Instant> expected) {
    public NowNext {
        expected = Map.copyOf(expected);
    }

    /**
     * Reads the plan of a track.
     *
     * @param sessions of the track, by planned start
     * @param onAir the session that the room is really on, when a broadcast runs that belongs to one
     */
    public static NowNext of(List<Session> sessions, Optional<SessionId> onAir, Instant moment) {
        var now = onAir.flatMap(id -> find(sessions, id)).or(() -> planned(sessions, moment));
        var following = now.map(session -> after(sessions, session))
                .orElseGet(() ->
                        sessions.stream().filter(s -> s.start().isAfter(moment)).toList());
        boolean isRunning = now.isPresent() && onAir.isPresent();
        return new NowNext(
                moment,
                now,
                following.stream().findFirst(),
                isRunning ? expected(now.get(), following, moment) : Map.of());
    }

    private static Optional<Session> find(List<Session> sessions, SessionId id) {
        return sessions.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The session whose time it is; of two that overlap, the one that began last. */
    static Optional<Session> planned(List<Session> sessions, Instant moment) {
        return sessions.stream()
                .filter(s -> !s.start().isAfter(moment) && s.end().isAfter(moment))
                .reduce((_, later) -> later);
    }

    /** The sessions that stand behind this one in its track. */
    public static List<Session> after(List<Session> sessions, Session session) {
        int place = sessions.indexOf(session);
        return sessions.subList(place + 1, sessions.size());
    }

    /** An overrun pushes what follows until a break has swallowed it. */
    private static Map<SessionId, Instant> expected(Session running, List<Session> following, Instant moment) {
        var moved = new LinkedHashMap<SessionId, Instant>();
        var free = running.end().isAfter(moment) ? running.end() : moment;
        for (var session : following) {
            if (!session.start().isBefore(free)) {
                break;
            }
            moved.put(session.id(), free);
            free = free.plus(session.length());
        }
        return moved;
    }

    /** Until the planned end of what is on; negative once it is over time. */
    public Optional<Duration> left() {
        return now.map(session -> Duration.between(moment, session.end()));
    }

    /** By how much the session that is on is over its time; zero while it is not. */
    public Duration over() {
        return left().filter(Duration::isNegative).map(Duration::negated).orElse(Duration.ZERO);
    }

    /** How much of the session that is on has passed, 0 to 1. */
    public double share() {
        return now.filter(session -> session.length().isPositive())
                .map(session -> Math.clamp(
                        (double) Duration.between(session.start(), moment).toMillis()
                                / session.length().toMillis(),
                        0.0,
                        1.0))
                .orElse(0.0);
    }

    /** When the session will really begin, as far as can be said. */
    public Instant expectedStart(Session session) {
        return expected.getOrDefault(session.id(), session.start());
    }

    /** Whether the next session should have begun while this one is still on. */
    public boolean isNextDue() {
        return now.isPresent() && next.filter(n -> !n.start().isAfter(moment)).isPresent();
    }
}

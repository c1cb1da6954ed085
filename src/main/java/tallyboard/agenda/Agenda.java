package tallyboard.agenda;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Who speaks where and when: all sessions of the conference.
 *
 * @param source the schedule they were imported from; empty when all are made by hand
 * @param sessions by planned start, then by title
 */
public record Agenda(Optional<Source> source, List<Session> sessions) {
    public static final Agenda EMPTY = new Agenda(Optional.empty(), List.of());

    /**
     * A schedule that was applied.
     *
     * @param name of the file, or the address
     * @param version as the schedule calls it; empty when it does not
     */
    public record Source(String name, String version, Instant importedAt) {}

    public Agenda {
        sessions = sessions.stream()
                .sorted(comparing(Session::start).thenComparing(Session::title).thenComparing(s -> s.id().value()))
                .toList();
    }

    public Optional<Session> find(SessionId id) {
        return sessions.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The sessions of a track, by planned start. */
    public List<Session> of(TrackId track) {
        return sessions.stream().filter(s -> s.heldIn().equals(track)).toList();
    }

    public Agenda plus(Session session) {
        return new Agenda(
                source, Stream.concat(sessions.stream(), Stream.of(session)).toList());
    }

    public Agenda minus(SessionId id) {
        return new Agenda(
                source, sessions.stream().filter(s -> !s.id().equals(id)).toList());
    }

    /** The agenda with one session changed. */
    public Agenda with(SessionId id, UnaryOperator<Session> change) {
        return new Agenda(
                source,
                sessions.stream()
                        .map(s -> s.id().equals(id) ? change.apply(s) : s)
                        .toList());
    }

    public Agenda from(Source other, List<Session> changed) {
        return new Agenda(Optional.of(other), new ArrayList<>(changed));
    }
}

package tallyboard.ui.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.ui.schedule.plan.BlockRow.Place;

/** Puts sessions of one room that overlap side by side; the others have the whole width. */
final class Placing {
    /** A shorter one could not be read, so it takes at least the room of this. */
    static final Duration LEAST = Duration.ofMinutes(10);

    private final Map<SessionId, Place> places = new HashMap<>();
    private final List<Session> group = new ArrayList<>();
    private final List<Instant> ends = new ArrayList<>();
    private final List<Integer> indexes = new ArrayList<>();

    private Placing() {}

    /** @param sessions of one column, by start */
    static Map<SessionId, Place> of(List<Session> sessions) {
        var placing = new Placing();
        sessions.forEach(placing::place);
        placing.close();
        return placing.places;
    }

    private void place(Session session) {
        if (ends.stream().noneMatch(end -> end.isAfter(session.start()))) {
            close();
        }
        int index = 0;
        while (index < ends.size() && ends.get(index).isAfter(session.start())) {
            index++;
        }
        if (index == ends.size()) {
            ends.add(drawnEnd(session));
        } else {
            ends.set(index, drawnEnd(session));
        }
        group.add(session);
        indexes.add(index);
    }

    /** Nothing of the group reaches further: now it is known how many stand side by side. */
    private void close() {
        for (int i = 0; i < group.size(); i++) {
            places.put(group.get(i).id(), new Place(indexes.get(i), ends.size()));
        }
        group.clear();
        indexes.clear();
        ends.clear();
    }

    private static Instant drawnEnd(Session session) {
        var least = session.start().plus(LEAST);
        return session.end().isAfter(least) ? session.end() : least;
    }
}

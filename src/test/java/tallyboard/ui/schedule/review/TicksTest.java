package tallyboard.ui.schedule.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.update.Change;
import tallyboard.agenda.update.Change.Altered;
import tallyboard.agenda.update.Change.Aspect;
import tallyboard.agenda.update.Change.Comparison;

class TicksTest {
    private static final Instant THREE = Instant.parse("2026-11-24T14:00:00Z");

    private final TrackId hall = TrackId.fresh();
    private final Ticks ticks = new Ticks();

    @Test
    void aProposalWaitsForAYes() {
        var renamed = new Change.RoomRenamed(
                hall, new RoomRef("Stage", Optional.empty()), new RoomRef("Main stage", Optional.empty()), 7);
        var same = new Change.SameTalk(session("Caches"), talk("Caches"), Set.of(Aspect.TIME));
        var added = new Change.Added(talk("Queues"));
        take(renamed, same, added);
        assertEquals(List.of(added), ticks.all());
    }

    @Test
    void aFewCancelledTalksAreTickedAndManyAreNot() {
        var few = cancelled(3);
        take(few.toArray(Change[]::new));
        assertEquals(few, ticks.all());
        ticks.forget();
        take(cancelled(12).toArray(Change[]::new));
        assertEquals(List.of(), ticks.all());
    }

    @Test
    void twoTalksThatSwapTheirRoomsGoTogether() {
        var first = session("Latency");
        var second = session("Languages");
        var one = new Altered(first, talk("Latency"), Set.of(Aspect.ROOM), Optional.of(second));
        var other = new Altered(second, talk("Languages"), Set.of(Aspect.ROOM), Optional.of(first));
        take(one, other);
        ticks.set(one, false);
        assertFalse(ticks.has(other));
        ticks.set(List.of(other), true);
        assertTrue(ticks.has(one));
    }

    @Test
    void aTickStaysWhenTheVersionIsComparedAnew() {
        var queues = new Change.Added(talk("Queues"));
        var tables = new Change.Added(talk("Tables"));
        take(queues, tables);
        ticks.set(queues, false);
        take(queues, tables, new Change.Added(talk("Third")));
        assertFalse(ticks.has(queues));
        assertEquals(2, ticks.all().size());
        take(tables);
        assertEquals(List.of(tables), ticks.all());
    }

    private List<Change> cancelled(int number) {
        var all = new ArrayList<Change>();
        for (int i = 0; i < number; i++) {
            all.add(new Change.Cancelled(session("Talk " + i)));
        }
        return all;
    }

    private void take(Change... changes) {
        ticks.take(new Comparison(List.of(changes), 20, List.of()));
    }

    private Session session(String title) {
        return Session.of(hall, talk(title));
    }

    private static Talk talk(String title) {
        return Talk.byHand("Main hall", THREE, Duration.ofMinutes(30), title);
    }
}

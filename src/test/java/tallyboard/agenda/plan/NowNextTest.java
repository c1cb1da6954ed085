package tallyboard.agenda.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.TrackId;

/** What a track is on, what comes, and what an overrun does to it. */
class NowNextTest {
    private static final TrackId HALL = TrackId.fresh();
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Session KEYNOTE = session(0, 45);
    private static final Session TOOLS = session(45, 45);
    private static final Session TRACING = session(105, 30);
    private static final List<Session> DAY = List.of(KEYNOTE, TOOLS, TRACING);

    private static Session session(int afterNine, int minutes) {
        var start = at(afterNine);
        return Session.of(HALL, Talk.byHand("Main hall", start, Duration.ofMinutes(minutes), "after " + afterNine));
    }

    private static Instant at(int afterNine) {
        return NINE.plus(Duration.ofMinutes(afterNine));
    }

    private static NowNext planned(int minute) {
        return NowNext.of(DAY, Optional.empty(), at(minute));
    }

    private static NowNext onAir(Session session, int minute) {
        return NowNext.of(DAY, Optional.of(session.id()), at(minute));
    }

    @Test
    void withoutABroadcastTheClockDecides() {
        assertEquals(Optional.empty(), planned(-1).now());
        assertEquals(Optional.of(KEYNOTE), planned(-1).next());
        assertEquals(Optional.of(KEYNOTE), planned(0).now());
        assertEquals(Optional.of(TOOLS), planned(45).now());
        assertEquals(Optional.empty(), planned(90).now());
        assertEquals(Optional.of(TRACING), planned(95).next());
        assertEquals(Optional.empty(), planned(200).next());
    }

    @Test
    void whatIsLeftCountsDownAndThenOver() {
        assertEquals(Optional.of(Duration.ofMinutes(5)), onAir(KEYNOTE, 40).left());
        assertEquals(Duration.ZERO, onAir(KEYNOTE, 40).over());
        assertEquals(Duration.ofMinutes(3), onAir(KEYNOTE, 48).over());
        assertEquals(1.0, onAir(KEYNOTE, 48).share());
        assertEquals(0.0, onAir(KEYNOTE, -5).share());
    }

    @Test
    void anOverrunMovesWhatIsExpectedUntilABreakSwallowsIt() {
        var over = onAir(KEYNOTE, 50);
        assertEquals(Map.of(TOOLS.id(), at(50)), over.expected(), "the break after it is 15 minutes");
        assertEquals(at(45), TOOLS.start(), "the plan stays");
        var farOver = onAir(KEYNOTE, 65);
        assertEquals(Map.of(TOOLS.id(), at(65), TRACING.id(), at(110)), farOver.expected());
        assertEquals(at(110), farOver.expectedStart(TRACING));
        assertTrue(over.isNextDue());
        assertFalse(onAir(KEYNOTE, 44).isNextDue());
    }

    @Test
    void aTalkThatIsOnEarlyIsOn() {
        assertEquals(Optional.of(TOOLS), onAir(TOOLS, 30).now());
        assertEquals(Optional.of(TRACING), onAir(TOOLS, 30).next());
    }

    @Test
    void aRecordingBelongsToTheSessionWhoseTimeItIs() {
        var day = new Belonging(DAY, Set.of());
        assertEquals(Optional.of(KEYNOTE), day.ofNew(at(-9)), "its gate is open");
        assertEquals(Optional.of(KEYNOTE), day.ofNew(at(-50)), "opened by hand, early");
        assertEquals(Optional.empty(), day.ofNew(at(-90)));
        assertEquals(Optional.of(KEYNOTE), day.ofNew(at(44)));
        assertEquals(Optional.of(TOOLS), day.ofNew(at(45)));
        assertEquals(Optional.of(TOOLS), day.ofNew(at(92)), "a late start of what has just ended");
        assertEquals(Optional.of(TRACING), day.ofNew(at(96)), "the next one opens");
        assertEquals(Optional.of(TRACING), day.ofNew(at(137)));
        assertEquals(Optional.empty(), day.ofNew(at(141)));
    }

    @Test
    void aTalkThatWasFinishedIsNotBegunAgainWhileAnotherIsNear() {
        var day = new Belonging(DAY, Set.of(KEYNOTE.id()));
        assertEquals(Optional.of(TOOLS), day.ofNew(at(36)));
        assertEquals(Optional.of(TRACING), new Belonging(DAY, Set.of(TOOLS.id())).ofNew(at(92)));
        var alone = new Belonging(List.of(KEYNOTE), Set.of(KEYNOTE.id()));
        assertEquals(Optional.of(KEYNOTE), alone.ofNew(at(20)), "there is no other");
    }

    @Test
    void nextTalkGoesToTheOneBehindAlsoLongAfterItsTime() {
        var day = new Belonging(DAY, Set.of());
        assertEquals(Optional.of(TOOLS), day.ofNext(Optional.of(KEYNOTE.id()), at(40)));
        assertEquals(Optional.of(TOOLS), day.ofNext(Optional.of(KEYNOTE.id()), at(60)));
        assertEquals(Optional.empty(), day.ofNext(Optional.of(TRACING.id()), at(140)));
        assertEquals(Optional.of(KEYNOTE), day.ofNext(Optional.empty(), at(20)), "from a recording of no session");
    }

    @Test
    void thePlanOpensBeforeAndClosesAfterAndNotBetweenNeighbours() {
        var acts = Openings.acts(DAY);
        assertEquals(
                List.of("-10 opens", "35 opens", "95 opens", "140 closes"),
                acts.stream().map(NowNextTest::line).toList());
        assertEquals(Optional.of(TOOLS), Openings.openFor(DAY, at(94)));
        assertEquals(Optional.empty(), Openings.openFor(DAY, at(140)));
    }

    private static String line(Openings.Act act) {
        return Duration.between(NINE, act.at()).toMinutes() + (act.opens() ? " opens" : " closes");
    }
}

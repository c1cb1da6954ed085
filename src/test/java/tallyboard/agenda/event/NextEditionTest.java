package tallyboard.agenda.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.testing.DriftwoodEvent;

class NextEditionTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);
    private final Event event = DriftwoodEvent.withKeys();

    @Test
    void theSuggestedDayIsTheSameDayOfTheWeek() {
        assertEquals(Optional.of(FIRST), NextEdition.firstDay(event));
        var suggested = NextEdition.suggestedDay(FIRST);
        assertEquals(LocalDate.of(2027, 11, 23), suggested);
        assertEquals(DayOfWeek.TUESDAY, suggested.getDayOfWeek());
        assertEquals("Driftwood Conf 2027", NextEdition.suggestedName(event.name(), FIRST, suggested));
    }

    @Test
    void everythingMovesByTheSameDaysAndKeepsItsTimeOfDay() {
        var next = next(LocalDate.of(2027, 11, 23), true);
        assertEquals(
                event.agenda().sessions().stream()
                        .map(s -> s.start().atZone(event.zone()).plusWeeks(52))
                        .toList(),
                next.agenda().sessions().stream()
                        .map(s -> s.start().atZone(next.zone()))
                        .toList());
    }

    @Test
    void aTimeOfDayStaysAlsoWhereSummerTimeBeginsInBetween() {
        var next = next(LocalDate.of(2027, 6, 1), true);
        var first = next.agenda().sessions().getFirst().start().atZone(next.zone());
        assertEquals(LocalTime.of(9, 0), first.toLocalTime());
    }

    @Test
    void theRoomsAreTheSameUnderIdsOfTheirOwnAndWithoutKeys() {
        var next = next(LocalDate.of(2027, 11, 23), true);
        assertEquals(
                event.tracks().stream().map(Event.TrackPlan::name).toList(),
                next.tracks().stream().map(Event.TrackPlan::name).toList());
        assertEquals(0, next.keys().count());
        for (int i = 0; i < event.tracks().size(); i++) {
            var before = event.tracks().get(i);
            var after = next.tracks().get(i);
            assertNotEquals(before.id(), after.id());
            assertNotEquals(
                    before.streams().getFirst().settings().playbackIds(),
                    after.streams().getFirst().settings().playbackIds());
        }
    }

    @Test
    void sessionsStayInTheirRoomsAndBelongToNoSchedule() {
        var next = next(LocalDate.of(2027, 11, 23), true);
        var sessions = next.agenda().sessions();
        assertEquals(next.tracks().get(1).id(), sessions.get(1).heldIn());
        assertEquals(Optional.empty(), next.agenda().source());
        assertTrue(sessions.stream().map(Session::talk).map(Talk::keys).allMatch(Talk.Keys.NONE::equals));
    }

    @Test
    void sessionsCanBeLeftBehind() {
        var next = next(LocalDate.of(2027, 11, 23), false);
        assertEquals(List.of(), next.agenda().sessions());
        assertEquals(2, next.tracks().size());
    }

    @Test
    void anEventWithoutSessionsHasNoDayToMove() {
        var empty =
                new Event(event.name(), event.zone(), event.tracks(), Agenda.EMPTY, event.checklist(), event.limits());
        assertEquals(Optional.empty(), NextEdition.firstDay(empty));
        assertEquals(
                "Next", NextEdition.of(empty, "Next", FIRST.plusYears(1), true).name());
    }

    private Event next(LocalDate day, boolean withSessions) {
        return NextEdition.of(event, "Driftwood Conf 2027", day, withSessions);
    }
}

package tallyboard.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.ui.schedule.ScheduleStage.at;
import static tallyboard.ui.schedule.ScheduleStage.block;
import static tallyboard.ui.schedule.ScheduleStage.column;
import static tallyboard.ui.schedule.ScheduleStage.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Talk.Consent;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Role;
import tallyboard.ui.schedule.plan.BlockRow.Place;
import tallyboard.ui.schedule.plan.ConferenceDay;
import tallyboard.ui.schedule.plan.Pending;
import tallyboard.ui.schedule.plan.SessionState.Stage;
import tallyboard.ui.schedule.plan.Sign;
import tallyboard.ui.schedule.plan.Span;

class ScheduleViewModelTest {
    private final ScheduleStage stage = new ScheduleStage();
    private final ScheduleViewModel schedule = stage.open();

    @AfterEach
    void close() {
        schedule.close();
    }

    @Test
    void withoutASessionThereIsNoDay() {
        assertTrue(schedule.empty().get());
        assertEquals(Optional.empty(), schedule.plan().get());
    }

    @Test
    void theFirstSessionIsShownAsSoonAsItIsAnnounced() {
        var talk = stage.add(stage.hall, "14:30", 30, "Caches");
        assertFalse(schedule.empty().get());
        assertEquals("Caches", block(schedule, talk.id()).words().title());
        assertEquals("14:30 to 15:00", block(schedule, talk.id()).words().rest());
    }

    @Test
    void todayIsShownFirstAndThePresentIsWanted() {
        stage.add(stage.hall, "2026-11-23T10:00", 30, "Monday");
        stage.add(stage.hall, "10:00", 500, "Tuesday");
        stage.add(stage.hall, "2026-11-25T10:00", 30, "Wednesday");
        schedule.goToNow();
        assertEquals(24, plan(schedule).day().date().getDayOfMonth());
        assertEquals(
                Optional.of(stage.scenes.clock.instant()), schedule.wanted().get());
        schedule.reached();
        assertEquals(Optional.empty(), schedule.wanted().get());
    }

    @Test
    void betweenTheDaysOfTheEventTheNextOneIsShown() {
        stage.add(stage.hall, "2026-11-23T10:00", 30, "Monday");
        stage.add(stage.hall, "2026-11-26T10:00", 30, "Thursday");
        schedule.goToNow();
        assertEquals(26, plan(schedule).day().date().getDayOfMonth());
        assertEquals(Optional.empty(), plan(schedule).now());
    }

    @Test
    void aTalkAfterMidnightStandsOnTheEveningBefore() {
        stage.add(stage.hall, "2026-11-25T00:30", 30, "Night talks");
        assertEquals(List.of(24), daysShown());
    }

    @Test
    void theDayIsCroppedToTheHoursInUse() {
        stage.add(stage.hall, "10:05", 30, "First");
        stage.add(stage.second, "17:30", 40, "Last");
        assertEquals(new Span(at("09:00"), at("19:00")), plan(schedule).shown());
    }

    @Test
    void overlappingTalksOfOneRoomStandSideBySide() {
        var first = stage.add(stage.hall, "10:00", 60, "First");
        var beside = stage.add(stage.hall, "10:30", 60, "Beside");
        var after = stage.add(stage.hall, "11:00", 30, "After");
        var alone = stage.add(stage.hall, "12:00", 30, "Alone");
        assertEquals(new Place(0, 2), block(schedule, first.id()).place());
        assertEquals(new Place(1, 2), block(schedule, beside.id()).place());
        assertEquals(new Place(0, 2), block(schedule, after.id()).place());
        assertEquals(Place.ALONE, block(schedule, alone.id()).place());
        assertTrue(block(schedule, beside.id()).words().spoken().contains("overlaps"));
    }

    @Test
    void onlyPausesOfHalfAnHourAreBreaks() {
        stage.add(stage.hall, "10:00", 30, "First");
        stage.add(stage.hall, "10:50", 10, "Second");
        stage.add(stage.hall, "11:30", 30, "Third");
        assertEquals(
                List.of(new Span(at("11:00"), at("11:30"))),
                column(schedule, 0).breaks().stream().map(b -> b.span()).toList());
    }

    @Test
    void theStripShowsWhenTheGateIsOpenByPlan() {
        stage.add(stage.hall, "10:00", 30, "First");
        stage.add(stage.hall, "10:40", 20, "Second");
        var byHand = stage.add(stage.hall, "13:00", 30, "By hand");
        stage.scenes.sessions.edit(byHand.id(), e -> e.with(e.gate().byPlan(false)));
        assertEquals(
                List.of(new Span(at("09:50"), at("11:05"))), column(schedule, 0).gates());
    }

    @Test
    void theTalkThatIsOnSaysHowItsTrackIsAndWhatIsLeft() {
        stage.lane(stage.hall, Headline.LIVE, Role.LIVE);
        var on = stage.add(stage.hall, "13:45", 30, "Small tools");
        schedule.tick();
        assertEquals(Stage.ON, block(schedule, on.id()).look().stage());
        assertEquals(Role.LIVE, block(schedule, on.id()).look().role());
        assertEquals("LIVE, −2:29 left", block(schedule, on.id()).words().rest());
    }

    @Test
    void anOverrunMovesWhatIsExpectedAndNeverWhatIsPlanned() {
        var on = stage.add(stage.hall, "13:45", 30, "Small tools");
        var next = stage.add(stage.hall, "14:15", 45, "Panel");
        stage.lane(stage.hall, Headline.LIVE, Role.LIVE);
        stage.scenes.live(stage.hallStream, Duration.ofMinutes(20));
        stage.scenes.clock.set(at("14:19"));
        schedule.tick();
        assertEquals(Stage.ON, block(schedule, on.id()).look().stage());
        assertEquals("LIVE, +4:00 over", block(schedule, on.id()).words().rest());
        assertEquals(Span.of(next), block(schedule, next.id()).span());
        assertEquals(Sign.LATER, block(schedule, next.id()).words().sign());
        assertEquals(
                "14:15 to 15:00, expected 4 minutes later",
                block(schedule, next.id()).words().rest());
    }

    @Test
    void whatIsNotToBeRecordedSaysSoInWords() {
        var pager =
                stage.add(stage.hall, "15:00", Optional.of(Duration.ofMinutes(40)), "Pager", new Consent(true, false));
        assertEquals(Sign.NOT_RECORDED, block(schedule, pager.id()).words().sign());
        assertEquals(
                "Not recorded, by request", block(schedule, pager.id()).words().strong());
        stage.scenes.sessions.edit(pager.id(), e -> e.recorded(true));
        assertEquals("", block(schedule, pager.id()).words().strong());
    }

    @Test
    void aGuessedLengthIsMarked() {
        var lightning = stage.add(stage.hall, "17:20", Optional.empty(), "Lightning", Consent.GIVEN);
        assertEquals(Sign.ASSUMED, block(schedule, lightning.id()).words().sign());
    }

    @Test
    void aPendingChangeIsShownAndChangesNothing() {
        var talk = stage.add(stage.hall, "15:30", 40, "Latency");
        schedule.hint(Map.of(talk.id(), new Pending(Sign.MOVED, "version 1.8 moves it to Room 2")));
        assertTrue(block(schedule, talk.id()).look().isPending());
        assertEquals(
                "version 1.8 moves it to Room 2",
                block(schedule, talk.id()).words().strong());
        assertEquals(List.of("Latency"), titles(0));
    }

    @Test
    void theWholeBlockIsOneSentence() {
        var talk = stage.add(stage.second, "15:30", 40, "Latency");
        assertEquals(
                "Latency, Room 2, 15:30 to 16:10",
                block(schedule, talk.id()).words().spoken());
    }

    @Test
    void aDeletedSessionLeavesTheInspectorAndItsDay() {
        var talk = stage.add(stage.hall, "15:30", 40, "Latency");
        stage.add(stage.hall, "2026-11-25T10:00", 30, "Wednesday");
        schedule.select(talk.id());
        assertEquals("Latency", schedule.talk().get().orElseThrow().head().title());
        stage.scenes.sessions.delete(talk.id());
        assertEquals(Optional.empty(), schedule.talk().get());
        assertEquals(List.of(25), daysShown());
        assertEquals(25, plan(schedule).day().date().getDayOfMonth());
    }

    @Test
    void anotherZoneMovesEveryTimeThatIsShown() {
        var talk = stage.add(stage.hall, "15:30", 40, "Latency");
        stage.scenes.tracks.setZone(java.time.ZoneId.of("Europe/Lisbon"));
        assertEquals("14:30 to 15:10", block(schedule, talk.id()).words().rest());
    }

    @Test
    void aLargeConferenceShowsOnlyItsDay() {
        for (int i = 0; i < 1300; i++) {
            stage.scenes.sessions.add(tallyboard.agenda.Session.of(
                    stage.hall,
                    tallyboard.agenda.Talk.byHand(
                            "Main hall",
                            at("2026-11-23T09:00").plus(Duration.ofMinutes(5L * i)),
                            Duration.ofMinutes(5),
                            "Talk " + i)));
        }
        long all = IntStream.range(0, schedule.days().get().size())
                .mapToLong(i -> {
                    schedule.go(schedule.days().get().get(i));
                    return column(schedule, 0).blocks().size();
                })
                .sum();
        assertEquals(1300, all);
        assertTrue(column(schedule, 0).blocks().size() <= 288);
    }

    private List<Integer> daysShown() {
        return schedule.days().get().stream()
                .map(ConferenceDay::date)
                .map(java.time.LocalDate::getDayOfMonth)
                .toList();
    }

    private List<String> titles(int place) {
        return column(schedule, place).blocks().stream()
                .map(block -> block.words().title())
                .toList();
    }
}

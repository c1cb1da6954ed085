package tallyboard.desk.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Track;
import tallyboard.desk.DayStage;
import tallyboard.stream.RecordingState;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;

/** The plan opens and closes the rooms, and people have the last word. */
class GatesTest {
    private final DayStage stage = new DayStage();
    private final Track hall = stage.track("Main hall");

    private List<String> gateFacts() {
        return stage.engine.log(0, 1000).stream()
                .filter(e -> e.fact() == Fact.ENABLED || e.fact() == Fact.DISABLED)
                .filter(e -> !e.by().equals("engine"))
                .map(GatesTest::line)
                .toList();
    }

    private static String line(LogEntry entry) {
        var time = entry.at().atZone(DayStage.BERLIN).toLocalTime().withNano(0);
        return time + " " + entry.fact() + " by " + entry.by();
    }

    @Test
    void aRoomOpensTenMinutesBeforeAndClosesFiveAfterWhenNobodyComes() {
        stage.session(hall, "09:00", 45, "Opening keynote");
        stage.until("10:00");
        assertEquals(List.of("08:50 ENABLED by plan", "09:50 DISABLED by plan"), gateFacts());
    }

    @Test
    void sessionsBackToBackKeepTheRoomOpen() {
        stage.session(hall, "09:00", 45, "Opening keynote");
        stage.session(hall, "09:50", 40, "Small tools");
        stage.until("11:00");
        assertEquals(List.of("08:50 ENABLED by plan", "10:35 DISABLED by plan"), gateFacts());
    }

    @Test
    void aRoomIsNeverClosedWhileLiveAndClosesWhenTheSignalHasEnded() {
        stage.session(hall, "09:00", 45, "Opening keynote");
        stage.until("08:55");
        var encoder = stage.encoder(hall);
        assertTrue(stage.publish(encoder, hall));
        for (int minute = 0; minute < 65; minute++) {
            for (int second = 0; second < 60; second += 5) {
                encoder.sendAtOnce(Duration.ofSeconds(5));
                stage.pass(Duration.ofSeconds(5));
            }
        }
        assertTrue(stage.isOpen(hall), "over time by 15 minutes, and live");
        assertEquals(
                "Opening keynote",
                stage.gates.outlook(hall.id()).overdue().orElseThrow().title());
        encoder.stop();
        stage.pass(Duration.ofMinutes(2));
        assertTrue(stage.isOpen(hall), "the encoder may still come back");
        stage.pass(Duration.ofMinutes(2));
        assertFalse(stage.isOpen(hall));
    }

    @Test
    void whatAPersonDoesHoldsUntilTheNextActOfThePlan() {
        stage.session(hall, "09:00", 45, "Opening keynote");
        stage.session(hall, "11:00", 45, "Small tools");
        stage.until("08:55");
        stage.byHand(hall, stage.engine::disable);
        stage.until("09:40");
        assertFalse(stage.isOpen(hall));
        assertTrue(stage.gates.outlook(hall.id()).isByHand());
        assertEquals(
                Optional.of(DayStage.at("09:50")),
                stage.gates.outlook(hall.id()).closesAt());
        stage.until("10:00");
        assertFalse(stage.gates.outlook(hall.id()).isByHand());
        stage.byHand(hall, stage.engine::enable);
        stage.until("10:30");
        assertTrue(stage.isOpen(hall), "opened by hand between two sessions");
        stage.until("12:00");
        assertFalse(stage.isOpen(hall));
    }

    @Test
    void aFinishedRoomOpensAgainForTheNextSession() {
        stage.session(hall, "09:00", 60, "Opening keynote");
        stage.session(hall, "10:15", 45, "Small tools");
        stage.until("09:31");
        stage.byHand(hall, stage.engine::finish);
        assertFalse(stage.isOpen(hall));
        assertEquals(Optional.of(DayStage.at("10:05")), nextOpening());
        stage.until("10:04");
        assertFalse(stage.isOpen(hall));
        stage.until("10:05");
        assertTrue(stage.isOpen(hall));
    }

    @Test
    void aTalkFinishedWhileTheNextOneIsAlreadyOpeningReopensAfterAPause() {
        stage.session(hall, "09:00", 60, "Opening keynote");
        stage.session(hall, "10:00", 45, "Small tools");
        stage.until("09:55");
        var encoder = stage.encoder(hall);
        assertTrue(stage.publish(encoder, hall));
        encoder.sendAtOnce(Duration.ofSeconds(4));
        stage.byHand(hall, stage.engine::finish);
        assertEquals(Optional.of(DayStage.at("09:57")), nextOpening());
        stage.until("09:56");
        assertFalse(stage.isOpen(hall));
        stage.start();
        stage.until("09:57");
        assertTrue(stage.isOpen(hall), "also when the program was restarted in between");
    }

    private Optional<java.time.Instant> nextOpening() {
        stage.tick();
        return stage.gates.outlook(hall.id()).opensAt();
    }

    @Test
    void aRestartNeitherMissesAnActNorRepeatsOne() {
        stage.session(hall, "09:00", 45, "Opening keynote");
        stage.until("08:49");
        stage.clock.set(DayStage.at("08:53"));
        stage.start();
        stage.tick();
        assertTrue(stage.isOpen(hall), "its moment came while the program was down");
        stage.byHand(hall, stage.engine::disable);
        stage.start();
        stage.until("09:30");
        assertFalse(stage.isOpen(hall), "the opening is not done twice");
    }

    @Test
    void anAgendaThatArrivesInTheMiddleOfTheDayOpensForWhatIsToCome() {
        stage.until("09:10");
        stage.session(hall, "09:00", 45, "Opening keynote");
        stage.until("09:40");
        assertFalse(stage.isOpen(hall), "it runs already: people have the room as they want it");
        stage.session(hall, "09:45", 15, "Lightning talks");
        stage.tick();
        assertTrue(stage.isOpen(hall), "its opening has passed, but it has not begun");
    }

    @Test
    void aSessionNotByPlanMovesNoGate() {
        var keynote = stage.session(hall, "09:00", 45, "Opening keynote");
        stage.sessions.edit(keynote.id(), e -> e.with(e.gate().byPlan(false)));
        stage.until("10:00");
        assertEquals(List.of(), gateFacts());
    }

    @Test
    void anOpeningMovedByHandIsActedOnAtItsNewTime() {
        var keynote = stage.session(hall, "09:00", 45, "Opening keynote");
        stage.sessions.edit(
                keynote.id(),
                e -> e.with(e.gate().opening(Duration.ofMinutes(30)).closing(Duration.ofMinutes(1))));
        stage.until("10:00");
        assertEquals(List.of("08:30 ENABLED by plan", "09:46 DISABLED by plan"), gateFacts());
    }

    @Test
    void aSessionThatIsNotToBeRecordedIsLiveAndLeavesNothing() {
        var quiet = stage.session(hall, "09:00", 45, "On being on call");
        stage.session(hall, "10:00", 45, "Small tools");
        stage.forbidRecording(quiet);
        stage.until("08:52");
        var encoder = stage.encoder(hall);
        assertTrue(stage.publish(encoder, hall));
        encoder.sendAtOnce(Duration.ofSeconds(4));
        assertEquals(RecordingState.OFF, stage.stream(hall).axes().recording());
        stage.tick();

        stage.byHand(hall, stage.engine::nextTalk);
        encoder.sendAtOnce(Duration.ofSeconds(4));
        stage.work();
        assertEquals(RecordingState.RECORDING, stage.stream(hall).axes().recording());
        assertEquals(
                Optional.of("Small tools"),
                stage.engine.assets().getFirst().origin().title());
        assertEquals(1, stage.engine.assets().size());
    }
}

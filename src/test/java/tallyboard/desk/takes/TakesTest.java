package tallyboard.desk.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Session;
import tallyboard.agenda.Track;
import tallyboard.agenda.ledger.Slot;
import tallyboard.agenda.ledger.Take;
import tallyboard.desk.DayStage;
import tallyboard.stream.RefusedException;
import tallyboard.testing.TestingEncoder;

/** One talk, one recording, named from its session. */
class TakesTest {
    private final DayStage stage = new DayStage();
    private final Track hall = stage.track("Main hall");
    private Session keynote;
    private Session tools;
    private TestingEncoder encoder;

    @BeforeEach
    void twoTalksAndAnEncoder() {
        keynote = stage.session(hall, "09:00", 45, "Opening keynote");
        tools = stage.session(hall, "09:50", 40, "Small tools");
        encoder = stage.encoder(hall);
        stage.until("08:55");
    }

    private void live() {
        assertTrue(stage.publish(encoder, hall));
        send();
    }

    private void send() {
        encoder.sendAtOnce(Duration.ofSeconds(4));
        stage.work();
    }

    private List<String> titles() {
        return stage.takes.all().stream()
                .map(take -> take.slot().map(Slot::title).orElse("-"))
                .toList();
    }

    private List<Optional<String>> named() {
        return stage.engine.assets().reversed().stream()
                .map(asset -> asset.origin().title())
                .toList();
    }

    @Test
    void anEncoderThatComesEarlyRecordsTheSessionItIsEarlyFor() {
        live();
        assertEquals(List.of("Opening keynote"), titles());
        assertEquals(List.of(Optional.of("Opening keynote")), named());
        assertEquals(Optional.of(keynote.id()), stage.takes.onAir(hall.id()));
    }

    @Test
    void nextTalkGoesOnToTheNextSessionAlsoBeforeAndAfterItsTime() {
        live();
        stage.clock.set(DayStage.at("09:58"));
        stage.byHand(hall, stage.engine::nextTalk);
        send();
        assertEquals(List.of("Opening keynote", "Small tools"), titles());
        assertTrue(stage.takes.all().getFirst().course().isDone());
        stage.byHand(hall, stage.engine::nextTalk);
        send();
        assertEquals(List.of("Opening keynote", "Small tools", "-"), titles());
    }

    @Test
    void aDropThatOutlastsTheWindowGoesOnWithTheSameSession() {
        live();
        encoder.loseConnection();
        stage.until("09:20");
        live();
        assertEquals(List.of("Opening keynote", "Opening keynote"), titles());
    }

    @Test
    void afterFinishTheNextEncoderBeginsTheNextSession() {
        live();
        stage.until("09:41");
        stage.byHand(hall, stage.engine::finish); // the encoder has gone by itself, and its window is over
        stage.until("09:50");
        live();
        assertEquals(List.of("Opening keynote", "Small tools"), titles());
    }

    @Test
    void aRoomThatWasDisabledForAMomentGoesOnWithItsTalk() {
        live();
        stage.byHand(hall, stage.engine::disable);
        stage.byHand(hall, stage.engine::enable);
        stage.pass(Duration.ofSeconds(1));
        live();
        assertEquals(List.of("Opening keynote", "Opening keynote"), titles());
        assertFalse(stage.takes.all().getFirst().course().isDone());
    }

    @Test
    void aFinishedRecordingIsReadAndItsLengthAndChecksumNoted() {
        live();
        stage.byHand(hall, stage.engine::finish);
        var check = stage.takes.all().getFirst().custody().check().orElseThrow();
        assertTrue(check.isSound(), check.problem());
        assertEquals(1, check.sha256().size());
        assertEquals(stage.engine.assets().getFirst().media().duration(), check.length());
    }

    @Test
    void aMarkLiesWhereTheRecordingIsAndCanBeTakenBack() throws Exception {
        live();
        var id = stage.stream(hall).id();
        var mark = stage.takes.mark(id, "question").mark();
        assertEquals("question", mark.note());
        assertTrue(mark.media().compareTo(Duration.ofSeconds(3)) > 0, mark.toString());
        var asset = stage.takes.running(id).orElseThrow().asset();
        assertEquals(List.of(mark), stage.takes.find(asset).orElseThrow().marks());
        stage.takes.unmark(asset, mark);
        assertEquals(List.of(), stage.takes.find(asset).orElseThrow().marks());
        stage.byHand(hall, stage.engine::finish);
        assertThrows(RefusedException.class, () -> stage.takes.mark(id, ""));
    }

    @Test
    void aTakeSaysWhatItHoldsAlsoWhenTheSessionIsGone() {
        live();
        stage.sessions.delete(keynote.id());
        assertEquals(List.of("Opening keynote"), titles());
    }

    @Test
    void aRecordingWithoutASessionIsAttributedByHand() throws Exception {
        stage.sessions.delete(keynote.id());
        stage.sessions.delete(tools.id());
        stage.byHand(hall, stage.engine::enable);
        live();
        assertEquals(List.of("-"), titles());
        stage.sessions.add(tools);
        stage.takes.assign(stage.takes.all().getFirst().asset(), tools.id());
        assertEquals(List.of("Small tools"), titles());
        assertEquals(List.of(Optional.of("Small tools")), named());
    }

    @Test
    void theLedgerTakesUpWhatWasRecordedWhileItWasNotKept() {
        live();
        stage.byHand(hall, stage.engine::finish);
        var before = stage.takes.all();
        stage.ledger.forget();
        stage.start();
        assertEquals(1, stage.takes.all().size());
        assertEquals(before.getFirst().slot(), stage.takes.all().getFirst().slot());
        assertTrue(stage.takes.all().getFirst().custody().check().isPresent());
    }

    @Test
    void aRestartInTheMiddleOfATalkKeepsItsTake() {
        live();
        var before = stage.takes.all().stream().map(Take::asset).toList();
        stage.start();
        encoder = stage.encoder(hall);
        live();
        assertEquals(before, stage.takes.all().stream().map(Take::asset).toList());
        assertEquals(Optional.of(keynote.id()), stage.takes.onAir(hall.id()));
    }
}

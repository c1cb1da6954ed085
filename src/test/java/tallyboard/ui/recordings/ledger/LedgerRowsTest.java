package tallyboard.ui.recordings.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.Track;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.ledger.Take;
import tallyboard.desk.DayStage;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.ui.recordings.ledger.LedgerFacts.Measured;

/** Rows told from plain facts. */
class LedgerRowsTest {
    private static final Instant EVENING = DayStage.at("20:00");

    private final StreamId stream = StreamId.fresh();
    private final Track hall = new Track(TrackId.fresh(), "Main hall", List.of(stream));
    private final Session keynote = session("09:00", 45, "Opening keynote");
    private final Session forgotten = session("09:45", 30, "Forgotten");
    private final LedgerFacts facts = new LedgerFacts(
            new Conference("Driftwood", DayStage.BERLIN, List.of(hall)),
            new Agenda(Optional.empty(), List.of(keynote, forgotten)));

    private Session session(String start, int minutes, String title) {
        return Session.of(hall.id(), Talk.byHand("Main hall", DayStage.at(start), Duration.ofMinutes(minutes), title));
    }

    private AssetId recorded(Session session, Duration length, Asset.State state) {
        var id = AssetId.fresh();
        var begun = session.start();
        facts.remember(
                List.of(),
                List.of(new Asset(
                        id,
                        stream,
                        begun,
                        new Asset.Origin(List.of(), Optional.empty(), Optional.empty()),
                        state,
                        new RecordedMedia(length, 1, 1_000_000, List.of(), List.of()),
                        List.of(new Asset.Session(begun, length)))),
                List.of(Take.begun(
                        id, new Take.Place(hall.id(), "Main hall", stream), Optional.of(session), true, begun)));
        return id;
    }

    private LedgerRow row(String title) {
        return LedgerRows.of(facts, EVENING).stream()
                .filter(row -> row.title().text().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSessionDuringWhichAnotherRecordingRanOnNamesIt() {
        recorded(keynote, Duration.ofMinutes(70), new Asset.Ready(false, true));
        assertEquals(
                "the recording of “Opening keynote” ran on meanwhile",
                row("Forgotten").note().words());
    }

    @Test
    void whatIsBeingReadSaysHowLongThatStillTakes() {
        var id = recorded(keynote, Duration.ofMinutes(44), new Asset.Ready(false, true));
        facts.take(List.of(new Measured(id, Duration.ZERO, 0, Optional.of(0.2))), EVENING);
        facts.take(List.of(new Measured(id, Duration.ZERO, 0, Optional.of(0.6))), EVENING.plus(Duration.ofSeconds(8)));
        assertEquals(RowState.VERIFYING, row("Opening keynote").state());
        assertEquals("0:08 left", row("Opening keynote").note().words());
        assertEquals(Optional.of(0.6), row("Opening keynote").note().share());
    }

    @Test
    void aFileThatIsNotWhatWasRecordedCanBeAcceptedAndOneThatCannotBeReadCannot() {
        var id = recorded(keynote, Duration.ofMinutes(44), new Asset.Ready(false, true));
        var take = facts.find(id).orElseThrow();
        facts.take(take.with(new Take.Check(EVENING, Duration.ofMinutes(20), List.of("ab"), "too short")));
        assertEquals(RowState.DAMAGED, row("Opening keynote").state());
        assertEquals(
                "its file is not what was recorded",
                row("Opening keynote").note().words());
        assertEquals("20:00", row("Opening keynote").length());
        facts.take(take.with(new Take.Check(EVENING, Duration.ZERO, List.of(), "gone")));
        assertEquals("its file cannot be read", row("Opening keynote").note().words());
    }

    @Test
    void whatTheDiskDidNotTakeHasFailedAndSaysThatTheRestCanBePlayed() {
        recorded(keynote, Duration.ofMinutes(10), new Asset.Errored(Asset.Problem.NOT_WRITTEN));
        assertEquals(RowState.FAILED, row("Opening keynote").state());
        assertEquals(
                "the disk did not take all of it; what was written can be played",
                row("Opening keynote").note().words());
    }

    @Test
    void aDeletedOriginalSaysThatItCanBeHadBack() {
        var id = recorded(keynote, Duration.ofMinutes(44), new Asset.Ready(false, true));
        facts.take(facts.find(id).orElseThrow().trashed(Optional.of(EVENING)));
        assertEquals("Original deleted", row("Opening keynote").headline());
    }

    @Test
    void aGapTakesTimeFromTheClockAndNoneFromTheMedia() {
        var reel = new Reel(
                DayStage.at("09:00"),
                Duration.ofMinutes(30),
                List.of(new RecordedMedia.Gap(Duration.ofMinutes(10), Duration.ofMinutes(5))));
        assertEquals(Duration.ofMinutes(35), reel.span());
        assertEquals(Duration.ofMinutes(9), reel.clock(Duration.ofMinutes(9)));
        assertEquals(Duration.ofMinutes(25), reel.clock(Duration.ofMinutes(20)));
        assertEquals(Duration.ofMinutes(20), reel.media(Duration.ofMinutes(25)));
        assertEquals(Duration.ofMinutes(10), reel.media(Duration.ofMinutes(12)));
        assertEquals(Duration.ofMinutes(30), reel.media(Duration.ofMinutes(50)));
        assertEquals(DayStage.at("09:35"), reel.at(Duration.ofMinutes(30)));
    }

    @Test
    void aGapThatKeepsItsTimeShiftsNothingBehindIt() {
        var gap = new RecordedMedia.Gap(Duration.ofMinutes(10), Duration.ofMinutes(5), RecordedMedia.Gap.Fill.KEPT);
        var reel = new Reel(DayStage.at("09:00"), Duration.ofMinutes(30), List.of(gap));
        assertEquals(Duration.ofMinutes(30), reel.span());
        assertEquals(Duration.ofMinutes(5), reel.lost());
        assertEquals(Duration.ofMinutes(10), reel.gone(gap));
        assertEquals(Duration.ofMinutes(20), reel.clock(Duration.ofMinutes(20)));
        assertEquals(Duration.ofMinutes(20), reel.media(Duration.ofMinutes(20)));
        assertEquals(Duration.ofMinutes(15), reel.media(Duration.ofMinutes(12)), "in it, where it goes on");
    }
}

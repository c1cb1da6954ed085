package tallyboard.ui.recordings.selected;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.ledger.Mark;
import tallyboard.agenda.ledger.Slot;
import tallyboard.desk.DayStage;
import tallyboard.stream.asset.AssetId;
import tallyboard.ui.recordings.ledger.LedgerRow;
import tallyboard.ui.recordings.ledger.Reel;
import tallyboard.ui.recordings.ledger.RowState;

/** Where the handles stand at first, and how far they go. */
class StretchTest {
    private static final Duration LENGTH = Duration.ofMinutes(31).plusSeconds(12);

    private static LedgerRow row(String begun, List<Mark> marks) {
        var start = DayStage.at("16:00");
        return new LedgerRow(
                new LedgerRow.OfAsset(AssetId.fresh()),
                new LedgerRow.When(LocalDate.of(2026, 11, 24), start, DayStage.BERLIN),
                RowState.READY,
                new LedgerRow.Note("", Optional.empty()),
                new LedgerRow.Title("C", "Workshop", "Hands-on", ""),
                Optional.of(new Slot(SessionId.fresh(), "Hands-on", "", start, Duration.ofMinutes(30), true)),
                Optional.of(new LedgerRow.Film(
                        new Reel(DayStage.at(begun), LENGTH, List.of()),
                        1_000_000,
                        new LedgerRow.Pieces(1, 1),
                        marks,
                        List.of("ab"),
                        true)));
    }

    private static Mark mark(Duration at) {
        return new Mark(DayStage.at("16:00"), at, "");
    }

    @Test
    void theCopyBeginsWhereTheTalkWasToBeginAndGoesOnToTheEnd() {
        var preset = Stretch.preset(row("15:58", List.of()));
        assertEquals(Duration.ofMinutes(2), preset.in());
        assertEquals(LENGTH, preset.out());
        var words = SelectedWords.of(row("15:58", List.of()), Optional.of(preset));
        assertEquals("In 16:00:00, planned start", words.ends().in());
        assertEquals("Out 16:29:12, talk ended", words.ends().out());
        assertEquals("29:12 of 31:12", words.ends().kept());
    }

    @Test
    void anEarlierMarkMovesTheBeginningAndALateRecordingBeginsAtItsFirstPicture() {
        var early = row("15:58", List.of(mark(Duration.ofMinutes(1)), mark(Duration.ofMinutes(9))));
        assertEquals(Duration.ofMinutes(1), Stretch.preset(early).in());
        assertEquals(
                "In 15:59:00, first mark",
                SelectedWords.of(early, Optional.of(Stretch.preset(early)))
                        .ends()
                        .in());
        assertTrue(Stretch.preset(row("16:03", List.of())).isWhole());
        assertTrue(Stretch.preset(row("15:00", List.of())).isWhole());
    }

    @Test
    void theHandlesStayInsideTheRecordingAndASecondApart() {
        var whole = new Stretch(Duration.ZERO, LENGTH, LENGTH);
        assertEquals(Duration.ZERO, whole.inAt(Duration.ofSeconds(-4)).in());
        assertEquals(LENGTH, whole.outAt(LENGTH.plusSeconds(4)).out());
        assertEquals(LENGTH.minusSeconds(1), whole.inAt(LENGTH.plusSeconds(4)).in());
        var late = whole.inAt(Duration.ofMinutes(10));
        assertEquals(
                Duration.ofMinutes(10).plusSeconds(1), late.outAt(Duration.ZERO).out());
    }

    @Test
    void aRecordingThatTurnsOutShorterTakesTheHandlesAlong() {
        var moved = new Stretch(Duration.ZERO, LENGTH, LENGTH).inAt(Duration.ofMinutes(5));
        assertEquals(
                Duration.ofMinutes(20), moved.within(Duration.ofMinutes(20)).out());
        assertEquals(Duration.ofMinutes(5), moved.within(Duration.ofMinutes(20)).in());
        assertTrue(moved.within(Duration.ofMinutes(4)).isWhole());
    }

    @Test
    void aRecordingOfLessThanASecondIsCopiedWhole() {
        var tiny = new Stretch(Duration.ZERO, Duration.ofMillis(400), Duration.ofMillis(400));
        assertTrue(tiny.inAt(Duration.ofSeconds(3)).outAt(Duration.ZERO).isWhole());
    }
}

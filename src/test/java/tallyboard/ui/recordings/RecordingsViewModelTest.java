package tallyboard.ui.recordings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.agenda.Session;
import tallyboard.agenda.Track;
import tallyboard.agenda.ledger.Take.Verdict;
import tallyboard.desk.DayStage;
import tallyboard.recording.FileRecordings;
import tallyboard.stream.StreamId;
import tallyboard.testing.TestingEncoder;
import tallyboard.ui.kit.Background;
import tallyboard.ui.recordings.ledger.LedgerFacts;
import tallyboard.ui.recordings.ledger.LedgerFilter;
import tallyboard.ui.recordings.ledger.LedgerRow;
import tallyboard.ui.recordings.ledger.Line;
import tallyboard.ui.recordings.ledger.RowState;

/** What the ledger says of talks, told on the real engine. */
class RecordingsViewModelTest {
    @TempDir
    Path temp;

    private final BlockingQueue<Runnable> told = new LinkedBlockingQueue<>();
    private FileRecordings files;
    private DayStage stage;
    private Track hall;
    private Session keynote;
    private TestingEncoder encoder;
    private RecordingsViewModel recordings;

    @BeforeEach
    void aKeynoteOfFiveSecondsAndALongTalk() throws Exception {
        files = new FileRecordings(temp.resolve("recordings"));
        stage = new DayStage(files);
        hall = stage.track("Main hall");
        keynote = stage.session(hall, "09:00", 1, "Opening keynote");
        stage.sessions.edit(keynote.id(), edits -> edits.lasting(Duration.ofSeconds(5)));
        stage.session(hall, "09:30", 45, "Small tools");
        encoder = stage.encoder(hall);
        recordings = new RecordingsViewModel(
                stage.engine, stage.desk(), files, new Background(Runnable::run, told::add), told::add, stage.clock);
    }

    @AfterEach
    void close() {
        recordings.close();
        files.close();
    }

    private void hear() {
        for (var next = told.poll(); next != null; next = told.poll()) {
            next.run();
        }
    }

    private void live(String time) {
        stage.until(time);
        assertTrue(stage.publish(encoder, hall));
        send();
    }

    private void send() {
        encoder.sendAtOnce(Duration.ofSeconds(5));
        stage.work();
    }

    private void recorded(String time) throws Exception {
        live(time);
        end();
    }

    /** The talk ends, its file is finished and read. */
    private void end() throws Exception {
        stage.byHand(hall, stage.engine::complete);
        stage.waitForChecks();
        stage.pass(Duration.ofMinutes(2)); // the encoder has gone
    }

    private StreamId stream() {
        return stage.stream(hall).id();
    }

    private List<LedgerRow> rows() {
        hear();
        return recordings.lines().stream()
                .filter(Line.Entry.class::isInstance)
                .map(line -> ((Line.Entry) line).row())
                .toList();
    }

    private LedgerRow row(String title) {
        return rows().stream()
                .filter(row -> row.title().text().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void look() {
        hear();
        for (int i = 0; i < 4; i++) {
            recordings.tick();
        }
    }

    private List<String> days() {
        hear();
        return recordings.lines().stream()
                .filter(Line.Day.class::isInstance)
                .map(line -> ((Line.Day) line).title() + ": " + ((Line.Day) line).words())
                .toList();
    }

    @Test
    void aTalkIsRecordedThenVerifiedAndReadyOnlyOnceItsFileWasOpenedAndItsLengthMatches() throws Exception {
        live("08:58");
        assertEquals("Recording", row("Opening keynote").headline());
        stage.engine.complete(stream());
        while (row("Opening keynote").state() != RowState.VERIFYING) {
            Objects.requireNonNull(told.poll(10, TimeUnit.SECONDS), "nothing more was announced")
                    .run();
        }
        stage.waitForChecks();
        var ready = row("Opening keynote");
        assertEquals(RowState.READY, ready.state());
        assertEquals("Ready 0:04", ready.headline());
        assertEquals("0", ready.gaps());
        assertEquals("09:00", ready.when().time());
        assertEquals("A", ready.title().letter());
        assertEquals("Ready 0:04, 09:00, track A, Main hall, Opening keynote, gaps 0, size 1 MB", ready.spoken());
    }

    @Test
    void aRecordingWhoseEncoderIsAwayIsHeldOpen() throws Exception {
        live("08:58");
        encoder.loseConnection();
        stage.work();
        assertEquals(RowState.HELD_OPEN, row("Opening keynote").state());
        assertEquals("the encoder is away", row("Opening keynote").note().words());
    }

    @Test
    void aTalkWithAGapNeedsTheProducerUntilItIsAcceptedAndThatCanBeTakenBack() throws Exception {
        withAGap();
        assertEquals(RowState.HAS_GAPS, row("Opening keynote").state());
        assertEquals("1 gap of 0:20", row("Opening keynote").note().words());
        assertEquals("1", recordings.badge().get());
        assertEquals("Needs you 1", recordings.title(LedgerFilter.NEEDS_YOU).getValue());
        stage.takes.decide(row("Opening keynote").asset().orElseThrow(), Verdict.ACCEPTED);
        assertEquals(RowState.ACCEPTED, row("Opening keynote").state());
        assertEquals("", recordings.badge().get());
        stage.takes.decide(row("Opening keynote").asset().orElseThrow(), Verdict.LEFT_OUT);
        assertEquals(RowState.LEFT_OUT, row("Opening keynote").state());
    }

    private void withAGap() throws Exception {
        live("08:58");
        encoder.loseConnection();
        stage.pass(Duration.ofSeconds(20));
        assertTrue(stage.publish(encoder, hall));
        send();
        end();
    }

    @Test
    void aTalkMuchShorterThanPlannedSaysWhatWasPlanned() throws Exception {
        recorded("09:28");
        assertEquals(RowState.SHORTER, row("Small tools").state());
        assertEquals("planned 45:00", row("Small tools").note().words());
    }

    @Test
    void aBroadcastWithoutMediaHasFailed() throws Exception {
        stage.until("08:58");
        assertTrue(stage.publish(encoder, hall));
        encoder.stop();
        stage.byHand(hall, stage.engine::complete);
        assertEquals(RowState.FAILED, row("Opening keynote").state());
        assertEquals("no picture or sound came", row("Opening keynote").note().words());
    }

    @Test
    void aSessionThatIsOverAndHasNothingSaysSoOnceItIsOver() throws Exception {
        stage.until("09:29");
        look();
        assertEquals(List.of("Opening keynote"), titles());
        assertEquals(RowState.NO_RECORDING, row("Opening keynote").state());
        assertEquals(
                "nothing came while it was on", row("Opening keynote").note().words());
        assertEquals("", row("Opening keynote").length());
    }

    @Test
    void aTalkThatIsNotToBeRecordedIsListedAsIntended() throws Exception {
        stage.forbidRecording(keynote);
        stage.until("09:10");
        look();
        assertEquals(RowState.NOT_RECORDED, row("Opening keynote").state());
        assertEquals("by request", row("Opening keynote").note().words());
        live("09:28");
        assertEquals(List.of("Small tools", "Opening keynote"), titles());
    }

    private List<String> titles() {
        return rows().stream().map(row -> row.title().text()).toList();
    }

    @Test
    void aRecordingWithoutATalkSaysSo() throws Exception {
        stage.sessions.delete(keynote.id());
        stage.byHand(hall, stage.engine::enable);
        recorded("08:10");
        assertEquals(List.of("No session, Main hall"), titles());
        assertEquals(RowState.READY, rows().getFirst().state());
        assertEquals("08:10", rows().getFirst().when().time());
    }

    @Test
    void aTalkInTwoRecordingsSaysWhichPieceEachIs() throws Exception {
        live("08:58");
        encoder.loseConnection();
        stage.until("09:04");
        live("09:04");
        assertEquals(
                List.of("piece 1 of 2", "piece 2 of 2"),
                rows().stream()
                        .map(row -> row.note().words().split(",")[0])
                        .sorted()
                        .toList());
    }

    @Test
    void theFiltersKeepWhatTheySayAndCountIt() throws Exception {
        withAGap();
        recorded("09:28");
        stage.takes.decide(row("Small tools").asset().orElseThrow(), Verdict.ACCEPTED);
        recordings.filter().set(LedgerFilter.NEEDS_YOU);
        assertEquals(List.of("Opening keynote"), titles());
        recordings.filter().set(LedgerFilter.STILL_HERE);
        assertEquals(List.of("Small tools", "Opening keynote"), titles());
        stage.takes.handedOver(row("Small tools").asset().orElseThrow());
        assertEquals(List.of("Opening keynote"), titles());
        assertEquals(
                "Not handed over 1", recordings.title(LedgerFilter.STILL_HERE).getValue());
        recordings.filter().set(LedgerFilter.ALL);
        assertEquals(RowState.HANDED_OVER, row("Small tools").state());
    }

    @Test
    void theSearchFindsTitlesTracksAndTimes() throws Exception {
        recorded("08:58");
        for (var found : List.of("keynote", "a", "09:0", "main", "")) {
            recordings.search().set(found);
            assertEquals(List.of("Opening keynote"), titles(), found);
        }
        recordings.search().set("panel");
        assertEquals(List.of(), titles());
        assertEquals("No talk matches the search.", recordings.emptyWords().get());
    }

    @Test
    void withoutAnythingItSaysWhatWillComeAndWhoRecordsNow() throws Exception {
        look();
        assertEquals(
                "Recordings appear here when a talk is finished.",
                recordings.emptyWords().get());
        live("08:58");
        var facts = new LedgerFacts(stage.tracks.conference(), stage.sessions.agenda());
        facts.remember(stage.engine.all(), List.of(), List.of());
        assertEquals(List.of("A"), facts.recordingNow());
        hear();
        recordings.filter().set(LedgerFilter.NEEDS_YOU);
        assertEquals("Nothing needs you.", recordings.emptyWords().get());
    }

    @Test
    void theDaySaysHowItWentOnceItsLastSessionIsDone() throws Exception {
        var party = stage.session(hall, "10:20", 1, "Off the record");
        stage.forbidRecording(party);
        recorded("08:58");
        recorded("09:28");
        look();
        assertEquals("", recordings.daySentence().get());
        assertEquals(List.of("Tuesday 24 November: 2 talks until now"), days());
        stage.until("10:22");
        look();
        assertEquals(
                "All sessions recorded: 2 of 3, 1 by request not recorded",
                recordings.daySentence().get());
        assertEquals(List.of("Tuesday 24 November: 2 of 3 recorded, 1 by request not"), days());
    }

    @Test
    void aDayWithATalkMissingSaysHowMany() throws Exception {
        recorded("08:58");
        stage.until("10:16");
        look();
        assertEquals(
                "1 of 2 sessions recorded, 1 without a recording",
                recordings.daySentence().get());
    }

    @Test
    void whatIsSelectedStaysSelectedWhileItsStateChanges() throws Exception {
        live("08:58");
        recordings.select(Optional.of(row("Opening keynote").key()));
        end();
        recordings.filter().set(LedgerFilter.NEEDS_YOU);
        assertEquals(
                Optional.of(row(LedgerFilter.ALL, "Opening keynote").key()),
                recordings.chosen().get());
    }

    private LedgerRow row(LedgerFilter wanted, String title) {
        recordings.filter().set(wanted);
        return row(title);
    }

    @Test
    void whatGrowsIsMeasuredOnlyWhileThePageIsInSight() throws Exception {
        live("08:58");
        Consumer<Integer> beats = count -> {
            for (int i = 0; i < count; i++) {
                recordings.pull();
            }
        };
        assertNotEquals("0:04", row("Opening keynote").length());
        beats.accept(4);
        assertEquals("0:04", row("Opening keynote").length());
    }
}

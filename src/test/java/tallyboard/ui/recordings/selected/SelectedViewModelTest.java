package tallyboard.ui.recordings.selected;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.agenda.Track;
import tallyboard.agenda.ledger.Take.Verdict;
import tallyboard.desk.DayStage;
import tallyboard.recording.FileRecordings;
import tallyboard.stream.asset.AssetId;
import tallyboard.testing.TestingEncoder;
import tallyboard.ui.kit.Background;
import tallyboard.ui.recordings.ledger.LedgerFacts;
import tallyboard.ui.recordings.ledger.LedgerRow;
import tallyboard.ui.recordings.ledger.LedgerRows;

/** What can be done with a recording, on real files. */
class SelectedViewModelTest {
    @TempDir
    Path temp;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<String> opened = new ArrayList<>();
    private FileRecordings files;
    private DayStage stage;
    private Track hall;
    private SelectedViewModel selected;

    @BeforeEach
    void aHallWithAnEncoder() throws Exception {
        files = new FileRecordings(temp.resolve("recordings"));
        stage = new DayStage(files);
        hall = stage.track("Main hall");
        selected = new SelectedViewModel(
                new SelectedViewModel.Doors(stage.engine, stage.desk(), files),
                new Background(work::add, Runnable::run),
                Runnable::run,
                stage.clock,
                new NotedFiles());
    }

    @AfterEach
    void close() {
        files.close();
    }

    /** Notes what it was asked. */
    private final class NotedFiles implements SystemFiles {
        @Override
        public void open(Path file) {
            opened.add("open " + file.getFileName());
        }

        @Override
        public void show(Path file) {
            opened.add("show " + file.getFileName());
        }
    }

    private void answer() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private void recorded(String start, String title) throws Exception {
        var session = stage.session(hall, start, 1, title);
        stage.sessions.edit(session.id(), edits -> edits.lasting(Duration.ofSeconds(10)));
        stage.until(start);
        record();
    }

    private void record() throws Exception {
        TestingEncoder encoder = stage.encoder(hall);
        assertTrue(stage.publish(encoder, hall));
        encoder.sendAtOnce(Duration.ofSeconds(10));
        stage.byHand(hall, stage.engine::complete);
        stage.waitForChecks();
        stage.pass(Duration.ofMinutes(2)); // the encoder has gone
    }

    private List<LedgerRow> rows() {
        var facts = new LedgerFacts(stage.tracks.conference(), stage.sessions.agenda());
        facts.remember(stage.engine.all(), stage.engine.assets(), stage.takes.all());
        return LedgerRows.of(facts, stage.clock.instant());
    }

    /** Selects the row at that place, the newest first. */
    private AssetId select(int place) {
        var row = rows().get(place);
        selected.select(Optional.of(row));
        answer();
        return row.asset().orElseThrow();
    }

    private Path folder() throws Exception {
        return Files.createDirectories(temp.resolve("archive"));
    }

    @Test
    void aCopyIsNamedByTheTemplateWithoutForbiddenCharactersAndADuplicateGetsANumber() throws Exception {
        recorded("09:00", "Tabs/spaces: which?");
        select(0);
        assertEquals(
                "2026-11-24-0900-Main-hall-Tabs-spaces-which.mp4",
                selected.name().get());
        selected.template().set("{title}");
        answer();
        assertEquals("Tabs-spaces-which.mp4", selected.name().get());
        recorded("09:10", "Tabs/spaces: which?");
        select(0);
        assertEquals("Tabs-spaces-which-2.mp4", selected.name().get());
        select(1);
        assertEquals("Tabs-spaces-which.mp4", selected.name().get());
        selected.template().set("{day}-{speeker}");
        answer();
        assertEquals(
                "2026-11-24-0900-Main-hall-Tabs-spaces-which.mp4",
                selected.name().get());
    }

    @Test
    void theStretchBetweenTheHandlesIsCopiedAndAFileThatIsThereStays() throws Exception {
        recorded("09:00", "Small tools");
        select(0);
        selected.copyTo(folder());
        answer();
        selected.moveOut(Duration.ofSeconds(-4));
        assertEquals(
                Duration.ofSeconds(-4),
                selected.stretch()
                        .get()
                        .orElseThrow()
                        .out()
                        .minus(selected.stretch().get().orElseThrow().length()));
        selected.copyTo(folder());
        answer();
        var whole = folder().resolve("2026-11-24-0900-Main-hall-Small-tools.mp4");
        var part = folder().resolve("2026-11-24-0900-Main-hall-Small-tools-2.mp4");
        assertEquals(
                new CopyViewModel.Idle("Copied to " + part + "."),
                selected.copy().progress().get());
        assertTrue(Files.size(part) < Files.size(whole), "the part is smaller than the whole");
    }

    @Test
    void aCopyThatIsCancelledLeavesNoFile() throws Exception {
        recorded("09:00", "Small tools");
        select(0);
        selected.copyTo(folder());
        selected.copy().cancel();
        answer();
        assertEquals(
                new CopyViewModel.Idle("The copy was cancelled and left no file."),
                selected.copy().progress().get());
        try (var left = Files.list(folder())) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aFolderThatIsGoneIsNamed() throws Exception {
        recorded("09:00", "Small tools");
        select(0);
        selected.copyTo(temp.resolve("gone"));
        answer();
        assertEquals(
                new CopyViewModel.Idle(
                        "The copy did not work and left no file. " + temp.resolve("gone") + " is not there any more."),
                selected.copy().progress().get());
    }

    @Test
    void theHandlesStayWhereTheyWereMovedToWhenAnotherRowWasSelected() throws Exception {
        recorded("09:00", "Small tools");
        recorded("09:10", "Panel");
        select(1);
        selected.moveIn(Duration.ofSeconds(3));
        select(0);
        assertTrue(selected.stretch().get().orElseThrow().isWhole());
        select(1);
        assertEquals(
                Duration.ofSeconds(3), selected.stretch().get().orElseThrow().in());
    }

    @Test
    void itIsOpenedInTheSystemsPlayerAndShownInItsFolder() throws Exception {
        recorded("09:00", "Small tools");
        select(0);
        selected.open();
        selected.showInFolder();
        answer();
        assertEquals(2, opened.size());
        assertTrue(opened.getFirst().startsWith("open ") && opened.getFirst().endsWith(".mp4"), opened.getFirst());
        assertTrue(opened.getLast().startsWith("show "), opened.getLast());
    }

    @Test
    void acceptingCanBeTakenBackForTenSeconds() throws Exception {
        stage.session(hall, "09:00", 45, "Short of time");
        stage.until("09:00");
        record();
        var asset = select(0);
        assertEquals("Accept although shorter", selected.words().get().accept());
        selected.accept();
        answer();
        assertEquals(Verdict.ACCEPTED, verdict(asset));
        assertEquals(
                "“Short of time” goes out as it is.", selected.undo().offer().get());
        selected.undo().undo();
        answer();
        assertEquals(Verdict.OPEN, verdict(asset));
        selected.leaveOut();
        answer();
        assertEquals(Verdict.LEFT_OUT, verdict(asset));
        stage.pass(Duration.ofSeconds(10));
        selected.tick();
        assertEquals("", selected.undo().offer().get());
    }

    private Verdict verdict(AssetId asset) {
        return stage.takes.find(asset).orElseThrow().custody().verdict();
    }

    @Test
    void aRecordingWithoutATalkCanBeRenamedAndThatCanBeTakenBack() throws Exception {
        stage.byHand(hall, stage.engine::enable);
        record();
        var asset = select(0);
        assertTrue(selected.canBeRenamed());
        selected.rename("  Sound check ");
        answer();
        assertEquals("Sound check", rows().getFirst().title().text());
        select(0);
        assertTrue(
                selected.name().get().endsWith("-Main-hall-Sound-check.mp4"),
                selected.name().get());
        selected.undo().undo();
        answer();
        assertEquals("No session, Main hall", rows().getFirst().title().text());
        assertEquals(Optional.of(asset), rows().getFirst().asset());
    }

    @Test
    void itSaysWhenItWasPlannedAndWhenItWasRecordedAndItsChecksum() throws Exception {
        recorded("09:00", "Small tools");
        select(0);
        var words = selected.words().get();
        assertEquals("A Main hall, planned 09:00–09:00", words.plan());
        assertTrue(words.content().startsWith("Recorded 09:00:00–09:00:"), words.content());
        assertTrue(words.content().endsWith("1 encoder connection, no gap"), words.content());
        assertTrue(words.checksum().matches("SHA-256 [0-9a-f]{8}…"), words.checksum());
        assertEquals("Ready 0:09", words.state());
        assertEquals("", words.accept());
    }
}

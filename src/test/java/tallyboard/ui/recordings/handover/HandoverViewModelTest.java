package tallyboard.ui.recordings.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.desk.DayStage;
import tallyboard.desk.handover.Trash;
import tallyboard.recording.FileRecordings;
import tallyboard.ui.kit.Background;

class HandoverViewModelTest {
    @TempDir
    Path temp;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private FileRecordings recordings;
    private HandoverViewModel handover;
    private OriginalsViewModel originals;

    @BeforeEach
    void oneTalkIsRecorded() throws Exception {
        recordings = new FileRecordings(temp.resolve("recordings"));
        var stage = new DayStage(recordings);
        var hall = stage.track("Main hall");
        var talk = stage.session(hall, "09:00", 1, "Small tools");
        stage.sessions.edit(talk.id(), edits -> edits.lasting(Duration.ofSeconds(5)));
        stage.session(hall, "09:05", 1, "Tracing at scale");
        stage.until("08:58");
        var encoder = stage.encoder(hall);
        assertTrue(stage.publish(encoder, hall));
        encoder.sendAtOnce(Duration.ofSeconds(5));
        stage.byHand(hall, stage.engine::complete);
        stage.waitForChecks();
        stage.until("09:20");
        var desk = stage.desk();
        var background = new Background(work::add, Runnable::run);
        originals = new OriginalsViewModel(new Trash(stage.engine, desk, recordings, stage.clock), background);
        handover = new HandoverViewModel(stage.engine, desk, recordings, background, Runnable::run, stage.clock);
    }

    @AfterEach
    void close() {
        handover.close();
        recordings.close();
    }

    private HandoverWords words() {
        answer();
        return handover.words().get();
    }

    private void answer() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private Path chosen() throws Exception {
        var target = Files.createDirectories(temp.resolve("archive"));
        handover.target().set(Optional.of(target));
        answer();
        return target;
    }

    @Test
    void itSaysWhatCanGoWhatWaitsAndHowTheFirstFileWillBeCalled() {
        assertEquals("Hand over day 1", words().title());
        assertEquals("1 of 2", words().counts().talks());
        assertEquals("1 without a recording", words().counts().waiting());
        assertEquals("–", words().counts().byRequest());
        assertEquals("A-Main-hall/2026-11-24-0900-Main-hall-Small-tools.mp4", words().example());
        assertEquals(List.of("Main hall: Tracing at scale, no recording"), words().left());
        assertEquals("Hand over 1 talk", words().go().words());
        assertTrue(words().go().can());
    }

    @Test
    void aTemplateWithAPlaceThatMeansNothingIsRefusedInWords() {
        handover.template().set("{day}-{speeker}");
        assertEquals(
                "{speeker} means nothing here. Use day, start, room, code, title, track or speakers.",
                words().example());
        assertFalse(words().go().can());
    }

    @Test
    void aChosenFolderSaysHowMuchRoomItHasAndOneThatIsGoneSaysSo() throws Exception {
        var target = chosen();
        assertTrue(words().disk().endsWith(" free. File names can be up to 255 long there."), words().disk());
        Files.delete(target);
        handover.tick();
        assertEquals("archive is not there any more. Connect the disk, or choose another folder.", words().disk());
        assertFalse(words().go().can());
    }

    @Test
    void itCopiesAndSaysWhatWasVerified() throws Exception {
        var target = chosen();
        handover.start();
        assertTrue(handover.task().getValue().isPresent());
        assertEquals("Handing over 1 talk, 1 MB", handover.run().get().sentence());
        answer();
        assertTrue(handover.task().getValue().isEmpty());
        assertEquals(
                "1 of 1 verified, in " + target.resolve("2026-11-24") + ".",
                handover.run().get().sentence());
        assertEquals("0 of 2, 1 already copied", words().counts().talks());
        assertEquals("Check 1 copy again", words().go().words());
    }

    @Test
    void whatIsStoppedLeavesNothingAndSaysSo() throws Exception {
        chosen();
        handover.start();
        handover.task().getValue().orElseThrow().cancel().run();
        answer();
        assertEquals(
                "Cancelled. None is there and verified; the next run goes on from there.",
                handover.run().get().sentence());
    }

    @Test
    void anotherDayHasNothing() {
        handover.day().set(LocalDate.of(2026, 11, 23));
        assertFalse(words().go().can());
        assertEquals("Hand over Monday 23 November", words().title());
        assertEquals("Hand over nothing", words().go().words());
    }

    @Test
    void originalsAreDeletedOnlyOnceTheirNameIsTyped() throws Exception {
        chosen();
        handover.start();
        answer();
        var asset = handover.run().get().verified().getFirst();
        originals.ask(handover.run().get().verified(), "2026-11-24");
        answer();
        assertEquals(
                "Delete 1 original?", originals.question().get().orElseThrow().title());
        originals.typed().set("2026-11-2");
        originals.delete();
        answer();
        assertTrue(recordings.file(asset, 1).isPresent());
        originals.typed().set("2026-11-24 ");
        originals.delete();
        answer();
        assertTrue(recordings.file(asset, 1).isEmpty());
        assertTrue(originals.question().get().isEmpty());
        originals.restore(asset);
        answer();
        assertTrue(recordings.file(asset, 1).isPresent());
    }

    @Test
    void whatWasNotHandedOverCannotBeDeleted() {
        originals.ask(List.of(tallyboard.stream.asset.AssetId.fresh()), "x");
        answer();
        assertTrue(originals.problem().get().startsWith("No original can be deleted now"));
    }
}

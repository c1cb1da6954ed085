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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.desk.DayStage;
import tallyboard.recording.FileRecordings;
import tallyboard.ui.kit.Background;

class HandoverViewModelTest {
    @TempDir
    Path temp;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private FileRecordings recordings;
    private HandoverViewModel handover;

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
        handover = new HandoverViewModel(
                stage.engine,
                stage.desk(),
                recordings,
                new Background(work::add, Runnable::run),
                Runnable::run,
                stage.clock);
    }

    @AfterEach
    void close() {
        handover.close();
        recordings.close();
    }

    @Test
    void itSaysWhatCanGoWhatWaitsAndHowTheFirstFileWillBeCalled() {
        var words = handover.words().get();
        assertEquals("1 talk is ready, 1 waiting, 0 not recorded by request", words.talks());
        assertEquals("A-Main-hall/2026-11-24-0900-Main-hall-Small-tools.mp4", words.example());
        assertEquals(List.of("Main hall: Tracing at scale, no recording"), words.left());
        assertEquals("Hand over 1 talk…", words.button());
        assertTrue(words.canGo());
    }

    @Test
    void aTemplateWithAPlaceThatMeansNothingIsRefusedInWords() {
        handover.template().set("{day}-{speeker}");
        assertEquals(
                "{speeker} means nothing here. Use day, start, room, code, title, track or speakers.",
                handover.words().get().example());
        assertFalse(handover.words().get().canGo());
    }

    @Test
    void itCopiesAndSaysWhatWasVerified() throws Exception {
        var target = Files.createDirectories(temp.resolve("archive"));
        handover.start(target);
        assertTrue(handover.run().get().share().isPresent());
        work.remove().run();
        assertEquals(
                "1 of 1 verified, in " + target.resolve("2026-11-24"),
                handover.run().get().sentence());
    }

    @Test
    void whatIsStoppedLeavesNothingAndSaysSo() throws Exception {
        handover.start(Files.createDirectories(temp.resolve("archive")));
        handover.cancel();
        work.remove().run();
        assertEquals(
                "Stopped. 0 of the files are there and verified; the next run goes on.",
                handover.run().get().sentence());
    }

    @Test
    void anotherDayHasNothing() {
        handover.day().set(LocalDate.of(2026, 11, 23));
        assertFalse(handover.words().get().canGo());
        assertEquals("Hand over nothing…", handover.words().get().button());
    }
}

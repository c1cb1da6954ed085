package tallyboard.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.recording.TestingDisk.Step;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.Recordings.Outcome;
import tallyboard.testing.TestingMedia;

/** A disk that is full, slow or gone costs the recording, says so once, and never holds the encoder up. */
class BrokenDiskTest {
    private static final Step WRITE = new Step("write", "part-1.mp4");

    @TempDir
    private Path folder;

    private final TestingDisk disk = new TestingDisk();
    private final RecordingStage.Heard heard = new RecordingStage.Heard();
    private RecordingStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = new RecordingStage(folder, disk);
    }

    @AfterEach
    void noThreadIsLeft() {
        stage.close();
    }

    /** From this write of the part on the disk refuses so many times. */
    private void refuse(int fromWrite, int times) {
        var writes = new AtomicInteger();
        disk.watch(step -> {
            int write = step.equals(WRITE) ? writes.incrementAndGet() : 0;
            if (write >= fromWrite && write < fromWrite + times) {
                throw new IOException("No space left on device");
            }
        });
    }

    @Test
    void aDiskThatRefusesFailsTheRecordingOnceAndKeepsWhatWasWritten() throws Exception {
        refuse(5, 1);
        var programme = stage.open(heard);
        stage.session(programme, 2, TestingMedia.video(), TestingMedia.audio());

        assertEquals("the disk says: No space left on device", heard.failure());

        stage.session(programme, 2, TestingMedia.video(), TestingMedia.audio());
        programme.end();
        stage.recordings.close();
        assertEquals(List.of("failed"), heard.words());
        assertEquals(List.of("ftyp", "mdat", "moov"), stage.read(1).topLevel());
        assertEquals(30, stage.read(1).pictures().samples().size(), "the head and three fragments were written");
    }

    @Test
    void aRecordingThatCouldNotBeFinishedIsFinishedAtTheNextStart() throws Exception {
        refuse(5, Integer.MAX_VALUE - 5);
        var programme = stage.open(heard);
        stage.session(programme, 2, TestingMedia.video(), TestingMedia.audio());
        programme.end();
        heard.failure();
        stage.recordings.close();
        disk.watch(_ -> {});
        stage.start();

        assertEquals(stage.asset, stage.recordings.recover().getFirst().id());

        assertEquals(30, stage.read(1).pictures().samples().size());
    }

    @Test
    void aFolderThatCannotBeMadeFailsTheRecording() throws Exception {
        Files.writeString(stage.root.resolve(stage.asset.value()), "a file where the folder should be");
        var programme = stage.open(heard);
        stage.session(programme, 2, TestingMedia.video(), TestingMedia.audio());

        assertFalse(heard.failure().isBlank());

        programme.end();
        Files.delete(stage.root.resolve(stage.asset.value()));
    }

    @Test
    void aDiskThatStandsStillDoesNotHoldTheEncoderAndTheProducerIsToldMeanwhile() throws Exception {
        var reached = new CountDownLatch(1);
        var stands = new CountDownLatch(1);
        var writes = new AtomicInteger();
        disk.watch(step -> {
            if (step.equals(WRITE) && writes.incrementAndGet() == 5) {
                reached.countDown();
                TestingDisk.await(stands);
            }
        });
        var programme = stage.open(heard);
        stage.session(programme, 2, TestingMedia.video(), TestingMedia.audio());
        TestingDisk.await(reached);
        stage.session(programme, 30, TestingMedia.video(), TestingMedia.audio());

        assertEquals("the disk is too slow", heard.failure());

        programme.end();
        stands.countDown();
        stage.recordings.close();
        assertEquals(List.of("failed"), heard.words());
        assertEquals(40, stage.read(1).pictures().samples().size(), "the write that stood still came through");
    }

    @Test
    void aDiskThatIsSlowForAWhileCostsNothing() throws Exception {
        var stands = new CountDownLatch(1);
        disk.watch(step -> {
            if (step.equals(WRITE)) {
                TestingDisk.await(stands);
            }
        });
        var programme = stage.open(heard);
        stage.session(programme, 15, TestingMedia.video(), TestingMedia.audio());
        stands.countDown();
        programme.end();

        heard.sealing();

        assertEquals(450, stage.read(1).pictures().samples().size());
    }

    @Test
    void whoeverIsToldMayFailAndTheThreadEndsAllTheSame() throws Exception {
        var told = new CountDownLatch(1);
        var sink = stage.recordings.open(stage.asset, new Outcome() {
            @Override
            public void sealed(RecordedMedia media) {
                told.countDown();
                throw new IllegalStateException("the database is gone");
            }

            @Override
            public void failed(String reason) {
                throw new AssertionError(reason);
            }
        });
        sink.end(tallyboard.media.Footage.NONE);
        TestingDisk.await(told);
    }

    @Test
    void theIndexIsSafeBeforeTheFileSaysThatItIsFinished() throws Exception {
        var steps = Collections.synchronizedList(new ArrayList<Step>());
        disk.watch(steps::add);

        stage.record(1);

        var ofPart = steps.stream()
                .filter(step -> step.name().equals("part-1.mp4"))
                .map(Step::what)
                .toList();
        assertEquals(List.of("open", "write", "force"), ofPart.subList(0, 3), "the head is safe before any fragment");
        var end = List.of("truncate", "write", "force", "write", "force");
        assertEquals(end, ofPart.subList(ofPart.size() - end.size(), ofPart.size()));
    }

    @Test
    void goingOnTurnsThePlaceholderBackBeforeTheIndexIsCutOff() throws Exception {
        stage.record(1);
        var steps = Collections.synchronizedList(new ArrayList<Step>());
        disk.watch(steps::add);

        stage.record(1);

        var ofPart = steps.stream().map(Step::what).toList();
        assertEquals(List.of("open", "write", "force", "truncate"), ofPart.subList(0, 4));
        assertTrue(ofPart.size() > 8);
    }
}

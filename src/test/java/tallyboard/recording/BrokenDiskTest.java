package tallyboard.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.recording.TestingDisk.Step;
import tallyboard.recording.tape.Tape;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.RecordedMedia.Gap;
import tallyboard.stream.asset.Recordings.Interruption;
import tallyboard.stream.asset.Recordings.Outcome;
import tallyboard.testing.TestingMedia;

/** A disk that is full, slow or gone costs the recording, says so once, and never holds the encoder up. */
class BrokenDiskTest {
    private static final Step WRITE = new Step("write", "part-1.mp4");

    @TempDir
    private Path folder;

    private final TestingDisk disk = new TestingDisk();
    private final RecordingStage.Heard heard = new RecordingStage.Heard();
    private final Viewers viewers = new Viewers();
    private RecordingStage stage;

    /** Counts what viewers are told of. */
    private static final class Viewers implements WrittenMedia {
        private final Semaphore fragments = new Semaphore(0);

        @Override
        public void begun(AssetId asset, InitSegment init, Path file) {
            assertTrue(Files.isReadable(file));
        }

        @Override
        public void written(AssetId asset, Fragment fragment, long from) {
            fragments.release();
        }

        @Override
        public void ended(AssetId asset) {}

        /** Until they were told of so many in all. */
        void await(int number) throws InterruptedException {
            assertTrue(fragments.tryAcquire(number, 20, TimeUnit.SECONDS));
            fragments.release(number);
        }
    }

    @BeforeEach
    void open() throws IOException {
        stage = new RecordingStage(folder, disk, viewers);
    }

    @AfterEach
    void noThreadIsLeft() {
        stage.close();
    }

    /** Sound and picture end a few milliseconds apart. */
    private static void assertNear(Duration expected, Duration is, String why) {
        assertTrue(is.minus(expected).abs().toMillis() <= 60, () -> why + ": " + is + " for " + expected);
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
    void aDiskThatStandsStillDoesNotHoldTheEncoderAndWhatIsLostIsToldOnceItGoesOn() throws Exception {
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

        assertEquals(Interruption.TOO_SLOW, heard.interruption());

        programme.end();
        stands.countDown();
        var media = heard.sealing();
        assertEquals(List.of("interrupted by TOO_SLOW", "missing", "sealed"), heard.words());
        int kept = stage.read(1).pictures().samples().size();
        var gap = heard.missing().getFirst();
        assertTrue(kept >= Tape.LONGEST_QUEUE * 10, "the queue came through: " + kept);
        assertNear(media.duration(), gap.at(), "it breaks off where the queue was full");
        assertNear(Duration.ofSeconds(32), gap.at().plus(gap.lost()), "and lacks everything to the end");
    }

    @Test
    void aDiskThatHasCaughtUpGoesOnInANewPartWithAKeyPicture() throws Exception {
        var reached = new CountDownLatch(1);
        var stands = new CountDownLatch(1);
        var caughtUp = new CountDownLatch(4 + Tape.LONGEST_QUEUE);
        disk.watch(step -> {
            if (step.equals(WRITE)) {
                caughtUp.countDown();
                if (caughtUp.getCount() == Tape.LONGEST_QUEUE) {
                    reached.countDown();
                    TestingDisk.await(stands);
                }
            }
        });
        var programme = stage.open(heard);
        stage.session(programme, 2, TestingMedia.video(), TestingMedia.audio());
        programme.interrupt();
        TestingDisk.await(reached);
        stage.session(programme, 25, TestingMedia.video(), TestingMedia.audio());
        programme.interrupt();
        heard.interruption();
        stands.countDown();
        TestingDisk.await(caughtUp);
        stage.session(programme, 2, TestingMedia.video(), TestingMedia.audio());
        programme.interrupt();
        programme.end();

        var media = heard.sealing();

        assertEquals(2, media.parts());
        assertNear(Duration.ofSeconds(29), media.duration(), "the gap keeps its time");
        var before = stage.read(1).pictures().names();
        var after = stage.read(2).pictures().names();
        var gap = heard.missing().getFirst();
        var written = Duration.ofMillis((before.size() + after.size()) * 1000L / RecordingStage.RATE);
        assertNear(media.duration(), written.plus(gap.lost()), "nothing else is missing");
        assertEquals(Gap.Fill.KEPT, gap.fill());
        assertTrue(stage.read(2).pictures().samples().getFirst().key());
        assertEquals(List.of("interrupted by TOO_SLOW", "missing", "sealed"), heard.words());
    }

    @Test
    void atTheReserveTheRecordingRestsAndViewersStillGetEverything() throws Exception {
        disk.leave(3 * FileRecordings.LEAST_RESERVE);
        var programme = stage.open(heard);
        stage.session(programme, 2, TestingMedia.video(), TestingMedia.audio());
        programme.interrupt();
        viewers.await(6);
        disk.leave(FileRecordings.LEAST_RESERVE - 1);
        stage.session(programme, 3, TestingMedia.video(), TestingMedia.audio());
        programme.interrupt();

        assertEquals(Interruption.RESERVE, heard.interruption());
        viewers.await(15);
        assertEquals(60, stage.read(1).pictures().samples().size(), "what was there is a whole file already");

        programme.end();
        var media = heard.sealing();
        var gap = heard.missing().getFirst();
        assertNear(Duration.ofSeconds(2), gap.at(), "from the moment on when it rested");
        assertNear(Duration.ofSeconds(3), gap.lost(), "to the end");
        assertEquals(Gap.Fill.KEPT, gap.fill());
        assertNear(Duration.ofSeconds(2), media.duration(), "what there is");
        assertEquals(0, stage.recordings.freeBytes(), "the reserve is nothing that can be written");
    }

    @Test
    void withRoomAgainTheRecordingGoesOnInANewPart() throws Exception {
        disk.leave(FileRecordings.LEAST_RESERVE - 1);
        var programme = stage.open(heard);
        stage.session(programme, 2, TestingMedia.video(), TestingMedia.audio());
        programme.interrupt();
        heard.interruption();
        viewers.await(6);
        disk.leave(FileRecordings.LEAST_RESERVE + 1);
        stage.session(programme, 1, TestingMedia.video(), TestingMedia.audio());
        programme.interrupt();
        viewers.await(9);
        assertEquals(List.of(), heard.missing(), "a little room is full again in a moment");

        disk.leave(2 * FileRecordings.LEAST_RESERVE);
        stage.session(programme, 2, TestingMedia.video(), TestingMedia.audio());
        programme.interrupt();
        programme.end();

        heard.sealing();
        assertEquals(Duration.ZERO, heard.missing().getFirst().at());
        assertNear(Duration.ofSeconds(3), heard.missing().getFirst().lost(), "until there was room");
        viewers.await(15);
        try (var spooled = Files.list(stage.root.resolve(".spool"))) {
            assertEquals(0, spooled.count(), "nothing stays of what went to viewers alone");
        }
    }

    @Test
    void theReserveIsWhatTheProducerSet() throws Exception {
        stage.recordings.spare(20 * FileRecordings.LEAST_RESERVE);
        disk.leave(19 * FileRecordings.LEAST_RESERVE);
        var programme = stage.open(heard);
        stage.session(programme, 1, TestingMedia.video(), TestingMedia.audio());
        programme.interrupt();

        assertEquals(Interruption.RESERVE, heard.interruption());

        programme.end();
    }

    @Test
    void viewersStillGetWhatADiskThatRefusesTheRecordingTakes() throws Exception {
        refuse(5, Integer.MAX_VALUE - 5);
        var programme = stage.open(heard);
        stage.session(programme, 4, TestingMedia.video(), TestingMedia.audio());
        programme.interrupt();
        heard.failure();

        viewers.await(12);

        programme.end();
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

            @Override
            public void interrupted(Interruption why) {
                throw new AssertionError(why);
            }

            @Override
            public void missing(RecordedMedia.Gap gap) {
                throw new AssertionError(gap);
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

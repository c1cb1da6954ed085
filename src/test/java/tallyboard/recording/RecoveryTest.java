package tallyboard.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.testing.TestingMedia;

/** What another run of the program makes of files that a kill has left. */
class RecoveryTest {
    @TempDir
    private Path folder;

    private RecordingStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = new RecordingStage(folder);
    }

    @AfterEach
    void noThreadIsLeft() {
        stage.close();
    }

    private GrowingFile grown(int seconds) throws Exception {
        stage.record(seconds);
        return GrowingFile.before(Files.readAllBytes(stage.part(1)));
    }

    /** The file is what a kill left of it: these bytes. */
    private void leave(byte[] bytes) throws IOException {
        Files.createDirectories(stage.part(1).getParent());
        Files.write(stage.part(1), bytes);
    }

    @Test
    void aFileCutAnywhereIsRecoveredUpToItsLastWholeFragment() throws Exception {
        var whole = grown(4);
        var cuts = new ArrayList<>(whole.boundaries());
        new Random(1).ints(100, 0, whole.bytes().length).forEach(cuts::add);
        whole.boundaries().forEach(boundary -> cuts.add(boundary - 1));
        for (int cut : cuts) {
            leave(whole.cutAt(cut));
            var expected = whole.before(cut);

            var recovered = stage.recordings.recover();

            if (expected.isEmpty()) {
                assertEquals(List.of(), recovered, "cut at " + cut);
                assertFalse(Files.exists(stage.part(1)), "cut at " + cut);
                continue;
            }
            var file = stage.read(1);
            assertEquals(List.of("ftyp", "mdat", "moov"), file.topLevel(), "cut at " + cut);
            assertEquals(GrowingFile.pictures(expected), file.pictures().names(), "cut at " + cut);
            assertEquals(GrowingFile.sounds(expected), file.sounds().names(), "cut at " + cut);
            assertEquals(stage.asset, recovered.getFirst().id());
            assertEquals(1, recovered.getFirst().media().parts());
            assertEquals(List.of(), stage.recordings.recover(), "once is enough");
        }
    }

    @Test
    void aRecoveredFileIsTheOneThatANormalEndMakes() throws Exception {
        stage.record(2);
        var finished = Files.readAllBytes(stage.part(1));
        leave(GrowingFile.before(finished).bytes());

        stage.recordings.recover();

        assertArrayEquals(finished, Files.readAllBytes(stage.part(1)));
    }

    @Test
    void whatStandsBehindTheFragmentsOfAnUnfinishedFileIsCutOff() throws Exception {
        stage.record(2);
        var finished = Files.readAllBytes(stage.part(1));
        var diedBeforeTheLastWrite = finished.clone();
        var growing = GrowingFile.before(finished).bytes();
        System.arraycopy(growing, 0, diedBeforeTheLastWrite, 0, growing.length);
        leave(diedBeforeTheLastWrite);

        assertEquals(1, stage.recordings.recover().size());

        assertArrayEquals(finished, Files.readAllBytes(stage.part(1)));
    }

    @Test
    void aFinishedFileThatLostItsEndIsFinishedAgain() throws Exception {
        var whole = grown(3);
        var finished = Files.readAllBytes(stage.part(1));
        for (int lost : List.of(1, 500, finished.length - whole.bytes().length, finished.length / 2)) {
            int cut = finished.length - lost;
            leave(Arrays.copyOf(finished, cut));

            assertEquals(1, stage.recordings.recover().size(), "without the last " + lost);

            assertEquals(
                    GrowingFile.pictures(whole.before(cut)),
                    stage.read(1).pictures().names());
        }
    }

    @Test
    void killedAtAnyStepOfWritingARecordingKeepsEveryFragmentThatWasWritten() throws Exception {
        int steps = stepsUntilTheEnd(false);
        for (int lastStep = 0; lastStep <= steps; lastStep++) {
            var killed = killAfter(lastStep, false);
            int writes = killed.writes();
            var recovered = killed.stage().recordings.recover();
            int fragments = Math.clamp(writes - 1, 0, 6);
            if (fragments == 0) {
                assertEquals(List.of(), recovered);
            } else {
                assertEquals(
                        fragments * 10,
                        killed.stage().read(1).pictures().samples().size(),
                        "after " + lastStep + " steps");
                assertEquals(
                        List.of("ftyp", "mdat", "moov"), killed.stage().read(1).topLevel());
            }
        }
    }

    @Test
    void killedAtAnyStepOfGoingOnKeepsWhatWasFinishedBefore() throws Exception {
        int steps = stepsUntilTheEnd(true);
        for (int lastStep = 0; lastStep <= steps; lastStep++) {
            var killed = killAfter(lastStep, true);
            killed.stage().recordings.recover();
            var file = killed.stage().read(1);
            int fragments = Math.clamp(killed.writes() - 1, 0, 6);
            assertEquals(60 + fragments * 10, file.pictures().samples().size(), "after " + lastStep + " steps");
            assertEquals(List.of("ftyp", "mdat", "moov"), file.topLevel());
        }
    }

    /** @param writes that have reached the part: its head or placeholder first, then each fragment, then the end */
    private record Killed(RecordingStage stage, int writes, int steps) {}

    private int stepsUntilTheEnd(boolean isResumed) throws Exception {
        return killAfter(Integer.MAX_VALUE, isResumed).steps();
    }

    /** Two seconds are recorded, on a disk that takes so many steps and then no more, as after a kill. */
    private Killed killAfter(int steps, boolean isResumed) throws Exception {
        var disk = new TestingDisk();
        var one = new RecordingStage(Files.createTempDirectory(folder, "run"), disk);
        if (isResumed) {
            one.record(2);
        }
        var count = new int[2];
        disk.watch(step -> {
            if (count[0] == steps) {
                throw new IOException("killed");
            }
            count[0]++;
            count[1] += step.what().equals("write") && step.name().equals("part-1.mp4") ? 1 : 0;
        });
        var heard = new RecordingStage.Heard();
        var programme = one.open(heard);
        one.session(programme, 2, TestingMedia.video(), TestingMedia.audio());
        programme.end();
        one.recordings.close();
        assertEquals(1, heard.words().size());
        disk.watch(_ -> {});
        one.start();
        return new Killed(one, count[1], count[0]);
    }

    @Test
    void theTimeOfTheLastMediaIsThatOfTheFile() throws Exception {
        leave(grown(1).bytes());
        var written = Instant.parse("2026-05-12T09:41:07Z");
        Files.setLastModifiedTime(stage.part(1), FileTime.from(written));

        assertEquals(written, stage.recordings.recover().getFirst().lastWritten());
    }

    @Test
    void onlyTheLastPartIsUnfinishedAndAllPartsAreReported() throws Exception {
        stage.record(2);
        stage.record(2, TestingMedia.video());
        var second = stage.part(2);
        Files.write(second, GrowingFile.before(Files.readAllBytes(second)).bytes());

        var media = stage.recordings.recover().getFirst().media();

        assertEquals(2, media.parts());
        assertEquals(4.0, media.duration().toMillis() / 1000.0, 0.1);
        assertEquals(2, media.tracks().size());
        assertEquals(60, stage.read(2).pictures().samples().size());
    }

    @Test
    void aRecoveredRecordingGoesOnWhereItBrokeOff() throws Exception {
        var whole = grown(2);
        leave(whole.cutAt(whole.pieces().get(5).end() - 1));
        stage.recordings.recover();

        stage.record(1);

        var file = stage.read(1);
        assertEquals(50 + 30, file.pictures().samples().size(), "all but the fragment that was cut");
        assertEquals("K60", file.pictures().names().get(50));
    }

    @Test
    void theRemainsOfAnAssetWithNothingPlayableAreCleanedUp() throws Exception {
        var whole = grown(1);
        leave(whole.cutAt(whole.boundaries().get(2)));
        assertEquals(List.of(), stage.recordings.recover());
        assertFalse(Files.exists(stage.part(1).getParent()));
    }

    @Test
    void aLongFileThatCannotBeReadIsLeftForSomebodyWhoCan() throws Exception {
        leave(new byte[16]);
        try (var file = new RandomAccessFile(stage.part(1).toFile(), "rw")) {
            file.setLength(40L << 20);
        }
        var other = new RecordingStage(folder);
        other.record(1);
        Files.write(
                other.part(1),
                GrowingFile.before(Files.readAllBytes(other.part(1))).bytes());

        var recovered = stage.recordings.recover();

        assertEquals(
                List.of(other.asset),
                recovered.stream().map(found -> found.id()).toList());
        assertEquals(40L << 20, Files.size(stage.part(1)));
        assertTrue(stage.recordings.resumePoint(stage.asset).isEmpty());
        other.close();
    }

    @Test
    void foldersThatAreNotOursAreLeftAlone() throws Exception {
        var foreign = Files.createDirectories(stage.root.resolve("lost+found"));
        Files.writeString(foreign.resolve("part-1.mp4"), "something");
        Files.writeString(stage.root.resolve("notes.txt"), "something");

        assertEquals(List.of(), stage.recordings.recover());

        assertTrue(Files.exists(foreign.resolve("part-1.mp4")));
    }

    @Test
    void flippedBitsNeverKeepTheProgramFromStarting() throws Exception {
        var whole = grown(2);
        var random = new Random(20261124);
        for (int i = 0; i < 400; i++) {
            var damaged = whole.bytes().clone();
            for (int hits = random.nextInt(1, 6); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            leave(damaged);
            stage.recordings.recover();
            stage.recordings.resumePoint(stage.asset);
        }
    }
}

package tallyboard.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.media.Footage;
import tallyboard.media.GapStyle;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.mp4.box.Box;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.Recordings.ResumePoint;
import tallyboard.testing.NumberedMedia;
import tallyboard.testing.TestingMedia;

/** Real files: written, sealed, gone on with, deleted. */
class FileRecordingsTest {
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

    private static List<String> numbered(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private static List<String> pictures(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (i % RecordingStage.RATE == 0 ? "K" : "P") + i)
                .toList();
    }

    @Test
    void aRecordingThatEndedIsOnePlainFileWithEverySampleOnce() throws Exception {
        var media = stage.record(4);

        var file = stage.read(1);
        assertEquals(List.of("ftyp", "mdat", "moov"), file.topLevel());
        assertEquals(pictures(120), file.pictures().names());
        assertEquals(numbered("S", stage.sounds()), file.sounds().names());
        assertEquals(1, media.parts());
        assertEquals(4.0, media.duration().toMillis() / 1000.0, 0.05);
        assertEquals(Files.size(stage.part(1)), media.bytes());
        assertEquals(
                List.of(640, 0),
                media.tracks().stream().map(RecordedMedia.Track::width).toList());
        assertEquals(List.of(), stage.recordings.recover());
    }

    @Test
    void theInitSegmentStandsApartForPlayers() throws Exception {
        stage.record(1);

        var init = Files.readAllBytes(PartFile.initOf(stage.part(1)));

        var boxes = Box.all(ByteBuffer.wrap(init));
        assertEquals(List.of("ftyp", "moov"), boxes.stream().map(Box::type).toList());
        var formats = List.of(TestingMedia.video(), TestingMedia.audio());
        assertEquals(ByteBuffer.wrap(init), new InitSegment(formats).standalone());
    }

    @Test
    void aRecordingCanBeReadWhileItGrows() throws Exception {
        var disk = new TestingDisk();
        var growing = new RecordingStage(folder.resolve("other"), disk);
        var hasGrown = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        var writes = new AtomicInteger();
        disk.watch(step -> {
            if (step.equals(new TestingDisk.Step("write", "part-1.mp4")) && writes.incrementAndGet() == 8) {
                hasGrown.countDown();
                TestingDisk.await(mayGoOn);
            }
        });
        var heard = new RecordingStage.Heard();
        var programme = growing.open(heard);
        growing.session(programme, 4, TestingMedia.video(), TestingMedia.audio());
        TestingDisk.await(hasGrown);

        var file = growing.recordings.file(growing.asset, 1).orElseThrow();

        assertEquals(pictures(60), GrowingFile.of(Files.readAllBytes(file)).pictures(), "the head and six fragments");
        mayGoOn.countDown();
        programme.end();
        heard.sealing();
        growing.close();
    }

    @Test
    void anEncoderThatComesBackGoesOnInTheSamePart() throws Exception {
        var heard = new RecordingStage.Heard();
        var programme = stage.open(heard);
        stage.session(programme, 2, TestingMedia.video(), TestingMedia.audio());
        stage.session(programme, 2, TestingMedia.video(), TestingMedia.audio());
        programme.end();

        assertEquals(1, heard.sealing().parts());
        assertEquals(120, stage.read(1).pictures().samples().size());
    }

    @Test
    void anotherConfigurationInMidRecordingBeginsAnotherPart() throws Exception {
        var heard = new RecordingStage.Heard();
        var programme = stage.open(heard);
        stage.session(programme, 2, TestingMedia.video(), TestingMedia.audio());
        int soundsInFirst = stage.sounds();
        stage.session(programme, 2, TestingMedia.video(), RecordingStage.MONO);
        programme.end();

        var media = heard.sealing();
        assertEquals(2, media.parts());
        assertEquals(2, media.tracks().getLast().channels(), "the tracks of the first part");
        assertEquals(4.0, media.duration().toMillis() / 1000.0, 0.1);
        assertEquals(Files.size(stage.part(1)) + Files.size(stage.part(2)), media.bytes());
        assertEquals(soundsInFirst, stage.read(1).sounds().samples().size());
        assertEquals(
                stage.sounds() - soundsInFirst, stage.read(2).sounds().samples().size());
        assertEquals("S" + soundsInFirst, stage.read(2).sounds().names().getFirst());
    }

    @Test
    void aFinishedRecordingSaysWhereItGoesOn() throws Exception {
        assertTrue(stage.recordings.resumePoint(stage.asset).isEmpty());
        var media = stage.record(3);

        var point = stage.recordings.resumePoint(stage.asset).orElseThrow();

        int fragments =
                GrowingFile.before(Files.readAllBytes(stage.part(1))).pieces().size();
        assertEquals(new ResumePoint(media.duration(), fragments + 1), point);
    }

    @Test
    void aFinishedRecordingGoesOnInTheSameFile() throws Exception {
        stage.record(2);

        var media = stage.record(3);

        var file = stage.read(1);
        assertEquals(1, media.parts());
        assertEquals(5.0, media.duration().toMillis() / 1000.0, 0.1);
        assertEquals(List.of("ftyp", "mdat", "moov"), file.topLevel());
        assertEquals(pictures(150), file.pictures().names());
        assertEquals(numbered("S", stage.sounds()), file.sounds().names());
    }

    @Test
    void aFinishedRecordingGoesOnInTheNextPartWhenTheConfigurationIsAnother() throws Exception {
        stage.record(2);
        var first = Files.readAllBytes(stage.part(1));

        var media = stage.record(2, TestingMedia.video());

        assertEquals(2, media.parts());
        assertEquals(ByteBuffer.wrap(first), ByteBuffer.wrap(Files.readAllBytes(stage.part(1))));
        assertEquals(60, stage.read(2).pictures().samples().size());
        assertEquals(0, stage.read(2).pictures().startMillis());
    }

    @Test
    void aRecordingOfNothingPlayableLeavesNoPart() throws Exception {
        var heard = new RecordingStage.Heard();
        var sink = stage.recordings.open(stage.asset, heard);
        sink.begin(new InitSegment(List.of(TestingMedia.video())));
        sink.end(Footage.NONE);

        assertEquals(RecordedMedia.NOTHING, heard.sealing());
        assertTrue(stage.recordings.file(stage.asset, 1).isEmpty());
        assertEquals(List.of(), stage.recordings.recover());
        assertFalse(Files.exists(stage.root.resolve(stage.asset.value())));
    }

    @Test
    void closingSealsWhatNobodyEnded() throws Exception {
        var heard = new RecordingStage.Heard();
        var programme = stage.open(heard);
        programme.session(Duration.ZERO, GapStyle.CLOSED);
        programme.format(TestingMedia.video());
        for (int i = 0; i < 60; i++) {
            programme.sample(NumberedMedia.picture(i, i * 1000L / 30, 0, i % 30 == 0));
        }
        programme.interrupt();

        stage.recordings.close();

        assertEquals(60, stage.read(1).pictures().samples().size());
        assertEquals(List.of("sealed"), heard.words());
    }

    @Test
    void oneRecordingIsNotOpenedTwice() throws Exception {
        var heard = new RecordingStage.Heard();
        var sink = stage.recordings.open(stage.asset, heard);

        assertThrows(IllegalStateException.class, () -> stage.recordings.open(stage.asset, heard));

        sink.end(Footage.NONE);
        heard.sealing();
    }

    @Test
    void manyRecordingsRunSideBySide() throws Exception {
        var heard = new ArrayList<RecordingStage.Heard>();
        var stages = new ArrayList<RecordingStage>();
        for (int i = 0; i < 8; i++) {
            var one = new RecordingStage(folder.resolve("room " + i));
            var ear = new RecordingStage.Heard();
            var programme = one.open(ear);
            one.session(programme, 2, TestingMedia.video(), TestingMedia.audio());
            programme.end();
            stages.add(one);
            heard.add(ear);
        }
        for (int i = 0; i < 8; i++) {
            assertEquals(1, heard.get(i).sealing().parts());
            assertEquals(60, stages.get(i).read(1).pictures().samples().size());
            stages.get(i).recordings.close();
        }
    }

    @Test
    void deletingRemovesEveryFile() throws Exception {
        stage.record(1);
        stage.record(1, TestingMedia.video());

        stage.recordings.delete(stage.asset);

        assertTrue(stage.recordings.file(stage.asset, 1).isEmpty());
        assertFalse(Files.exists(stage.root.resolve(stage.asset.value())));
        stage.recordings.delete(stage.asset);
        stage.recordings.delete(AssetId.fresh());
    }

    @Test
    void whatIsStillWrittenIsNotDeleted() throws Exception {
        var heard = new RecordingStage.Heard();
        var programme = stage.open(heard);
        stage.session(programme, 1, TestingMedia.video());

        var refused = assertThrows(IOException.class, () -> stage.recordings.delete(stage.asset));

        assertEquals("The recording is still being written. Delete it once it is ready.", refused.getMessage());
        programme.end();
        heard.sealing();
    }

    @Test
    void theDiskSaysHowMuchFits() {
        assertTrue(stage.recordings.freeBytes() > 0);
    }
}

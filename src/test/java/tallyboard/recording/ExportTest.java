package tallyboard.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Recordings.Progress;
import tallyboard.stream.asset.Recordings.Range;
import tallyboard.testing.PlainMp4;
import tallyboard.testing.TestingMedia;

class ExportTest {
    private static final Progress TO_THE_END = _ -> true;

    @TempDir
    private Path folder;

    private RecordingStage stage;
    private Path out;

    @BeforeEach
    void open() throws IOException {
        stage = new RecordingStage(folder);
        out = Files.createDirectories(folder.resolve("out"));
    }

    @AfterEach
    void noThreadIsLeft() {
        stage.close();
    }

    private List<String> exported() throws IOException {
        try (var files = Files.list(out)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private String refusalOf(Path target) {
        return assertThrows(IOException.class, () -> stage.recordings.export(stage.asset, target, TO_THE_END))
                .getMessage();
    }

    @Test
    void aCopyHasItsIndexInFrontAndTheSameSamples() throws Exception {
        stage.record(3);
        var target = out.resolve("Opening keynote.mp4");
        var shares = new ArrayList<Double>();

        var files = stage.recordings.export(stage.asset, target, share -> shares.add(share));

        assertEquals(List.of(target), files);
        assertEquals(1.0, shares.getLast());
        var copy = PlainMp4.read(Files.readAllBytes(target));
        assertEquals(List.of("ftyp", "moov", "mdat"), copy.topLevel());
        assertEquals(stage.read(1).tracks(), copy.tracks());
        assertEquals(Files.size(stage.part(1)), Files.size(target));
        assertEquals(List.of("Opening keynote.mp4"), exported());
    }

    @Test
    void eachPartIsAFileOfItsOwn() throws Exception {
        stage.record(2);
        stage.record(2, TestingMedia.video());

        var files = stage.recordings.export(stage.asset, out.resolve("talk.v1.mp4"), TO_THE_END);

        assertEquals(List.of(out.resolve("talk.v1.mp4"), out.resolve("talk.v1-2.mp4")), files);
        assertEquals(
                60,
                PlainMp4.read(Files.readAllBytes(files.get(1)))
                        .pictures()
                        .samples()
                        .size());
    }

    private PlainMp4 cut(long fromMillis, long untilMillis) throws Exception {
        var range = new Range(Duration.ofMillis(fromMillis), Duration.ofMillis(untilMillis));
        var files = stage.recordings.export(stage.asset, Optional.of(range), out.resolve("cut.mp4"), TO_THE_END);
        assertEquals(1, files.size());
        return PlainMp4.read(Files.readAllBytes(files.getFirst()));
    }

    @Test
    void aStretchBeginsWithTheKeyPictureBeforeItAndEndsWithTheFragmentItsEndLiesIn() throws Exception {
        stage.record(6);

        var copy = cut(2500, 4200);

        assertEquals(List.of("ftyp", "moov", "mdat"), copy.topLevel());
        var pictures = copy.pictures();
        assertTrue(pictures.samples().getFirst().key());
        assertEquals("K60", pictures.names().getFirst());
        int last = Integer.parseInt(pictures.names().getLast().substring(1));
        assertTrue(last >= 125 && last < 140, "the last picture is " + last);
        assertEquals(stage.read(1).pictures().names().subList(60, last + 1), pictures.names());
        int sound = stage.read(1).sounds().names().indexOf(copy.sounds().names().getFirst());
        double heard = sound * 64.0 / 3;
        assertEquals(2000.0, heard, 50.0, "sound begins with the picture");
        assertEquals(0, copy.sounds().startMillis());
        assertEquals(2066 - heard, pictures.startMillis(), 1.5, "and they are as far apart as they were");
    }

    @Test
    void aStretchOfEverythingHasEverySample() throws Exception {
        stage.record(3);
        var copy = cut(0, 60_000);
        assertEquals(stage.read(1).pictures().samples(), copy.pictures().samples());
        assertEquals(stage.read(1).sounds().samples(), copy.sounds().samples());
    }

    @Test
    void aStretchThatReachesIntoTheNextPartIsTwoFiles() throws Exception {
        stage.record(2);
        stage.record(2, TestingMedia.video());
        var both = new Range(Duration.ofMillis(1500), Duration.ofMillis(2500));
        assertEquals(
                List.of(out.resolve("a.mp4"), out.resolve("a-2.mp4")),
                stage.recordings.export(stage.asset, Optional.of(both), out.resolve("a.mp4"), TO_THE_END));
        assertEquals("K60", cut(2600, 2900).pictures().names().getFirst());
    }

    @Test
    void whereNothingWasRecordedThereIsNothingToCopy() throws Exception {
        stage.record(2);
        assertThrows(IOException.class, () -> cut(5000, 6000));
        assertEquals(List.of(), exported());
    }

    @Test
    void aStoppedExportLeavesWhatWasThere() throws Exception {
        stage.record(2);
        stage.record(2, TestingMedia.video());
        var target = Files.writeString(out.resolve("talk.mp4"), "an older copy");

        var files = stage.recordings.export(stage.asset, target, share -> share < 0.6);

        assertEquals(List.of(), files);
        assertEquals(List.of("talk.mp4"), exported());
        assertEquals("an older copy", Files.readString(target));
    }

    @Test
    void anOlderCopyIsReplaced() throws Exception {
        stage.record(1);
        var target = Files.writeString(out.resolve("talk.mp4"), "an older copy");

        stage.recordings.export(stage.asset, target, TO_THE_END);

        assertEquals(
                stage.read(1).tracks(),
                PlainMp4.read(Files.readAllBytes(target)).tracks());
    }

    @Test
    void aFailedExportLeavesNothing() throws Exception {
        stage.record(1);
        var taken = Files.createDirectories(out.resolve("talk.mp4"));
        Files.writeString(taken.resolve("notes.txt"), "a folder stands where the file should go");

        assertThrows(IOException.class, () -> stage.recordings.export(stage.asset, taken, TO_THE_END));

        assertEquals(List.of("talk.mp4"), exported());
    }

    @Test
    void aRecordingThatStillRunsIsNotExported() throws Exception {
        var heard = new RecordingStage.Heard();
        var programme = stage.open(heard);
        stage.session(programme, 2, TestingMedia.video());

        assertEquals(
                "The recording is still being written. Export it once it is ready.", refusalOf(out.resolve("x.mp4")));

        programme.end();
        heard.sealing();
        assertEquals(
                1,
                stage.recordings
                        .export(stage.asset, out.resolve("x.mp4"), TO_THE_END)
                        .size());
    }

    @Test
    void aRecordingThatAKillLeftIsNotExportedBeforeItIsFinished() throws Exception {
        stage.record(1);
        Files.write(
                stage.part(1),
                GrowingFile.before(Files.readAllBytes(stage.part(1))).bytes());

        assertTrue(refusalOf(out.resolve("x.mp4")).startsWith("The recording was interrupted."));
        assertEquals(List.of(), exported());
    }

    @Test
    void whyAnExportCannotBeIsSaidInASentence() throws Exception {
        stage.record(1);

        assertTrue(refusalOf(out.resolve("gone/x.mp4")).startsWith("There is no folder to export into"));
        assertTrue(refusalOf(stage.part(1)).startsWith("Recordings are kept in this folder."));
        stage.recordings.delete(stage.asset);
        assertEquals("There is no file of this recording any more.", refusalOf(out.resolve("x.mp4")));
        var unknown = AssetId.fresh();
        assertThrows(IOException.class, () -> stage.recordings.export(unknown, out.resolve("x.mp4"), TO_THE_END));
        assertEquals(List.of(), exported());
    }
}

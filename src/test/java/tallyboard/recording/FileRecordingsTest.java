package tallyboard.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.media.GapStyle;
import tallyboard.media.Programme;
import tallyboard.media.mp4.Placeholder;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.Recordings.Outcome;
import tallyboard.stream.asset.Recordings.ResumePoint;
import tallyboard.testing.TestingMedia;

/** Real files: written, killed, recovered, gone on with, exported. */
class FileRecordingsTest {
    private static final AssetId ASSET = AssetId.fresh();
    private static final int RATE = 30;

    @TempDir
    private Path folder;

    private FileRecordings recordings;

    @BeforeEach
    void open() throws IOException {
        recordings = new FileRecordings(folder.resolve("recordings"));
    }

    @AfterEach
    void noThreadIsLeft() {
        recordings.close();
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("recording-")));
    }

    private static final class Heard implements Outcome {
        final CompletableFuture<RecordedMedia> sealed = new CompletableFuture<>();

        @Override
        public void sealed(RecordedMedia media) {
            sealed.complete(media);
        }

        @Override
        public void failed(String reason) {
            sealed.completeExceptionally(new AssertionError(reason));
        }

        RecordedMedia get() throws Exception {
            return sealed.get(10, TimeUnit.SECONDS);
        }
    }

    /** Records so many seconds and answers what the file holds. */
    private RecordedMedia record(int seconds) throws Exception {
        var heard = new Heard();
        var programme = recordings
                .resumePoint(ASSET)
                .map(point -> new Programme(recordings.open(ASSET, heard), point.from(), point.nextSequence()))
                .orElseGet(() -> new Programme(recordings.open(ASSET, heard)));
        feed(programme, seconds);
        programme.end();
        return heard.get();
    }

    private static void feed(Programme programme, int seconds) {
        programme.session(Duration.ZERO, GapStyle.CLOSED);
        programme.format(TestingMedia.video());
        programme.format(TestingMedia.audio());
        int sounds = 0;
        for (int i = 0; i < seconds * RATE; i++) {
            long millis = i * 1000L / RATE;
            programme.sample(TestingMedia.picture(millis, i % RATE == 0));
            for (; sounds * 1024L * 1000 / 48_000 <= millis; sounds++) {
                programme.sample(TestingMedia.sound(sounds * 1024L * 1000 / 48_000));
            }
        }
    }

    private Path part(int number) {
        return recordings.file(ASSET, number).orElseThrow();
    }

    private PartScan scan(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return PartScan.of(channel).orElseThrow();
        }
    }

    @Test
    void aRecordingThatEndedIsAFinishedFile() throws Exception {
        var media = record(4);
        assertEquals(1, media.parts());
        assertEquals(4.0, media.duration().toMillis() / 1000.0, 0.05);
        assertEquals(2, media.tracks().size());
        assertEquals(640, media.tracks().getFirst().width());
        assertTrue(scan(part(1)).isFinished());
        assertEquals(Files.size(part(1)), media.bytes());
        assertTrue(Files.exists(PartFile.initOf(part(1))));
        assertEquals(List.of(), recordings.recover());
    }

    @Test
    void aFileCutAnywhereIsRecoveredUpToItsLastWholeFragment() throws Exception {
        record(4);
        var finished = Files.readAllBytes(part(1));
        var scan = scan(part(1));
        var whole = unfinished(finished, scan);
        var random = new Random(1);
        var cuts = new ArrayList<Integer>();
        for (int i = 0; i < 60; i++) {
            cuts.add(random.nextInt(whole.length + 1));
        }
        cuts.add(whole.length);
        for (int cut : cuts) {
            Files.write(part(1), Arrays.copyOf(whole, cut));
            var recovered = recordings.recover();
            if (recovered.isEmpty()) {
                assertFalse(recordings.file(ASSET, 1).isPresent(), "cut at " + cut);
                Files.write(folder.resolve("recordings/" + ASSET + "/part-1.mp4"), whole);
                continue;
            }
            var after = scan(part(1));
            assertTrue(after.isFinished(), "cut at " + cut);
            assertTrue(after.mediaEnd() <= cut);
            assertEquals(lastWholeFragment(whole, cut), after.mediaEnd(), "cut at " + cut);
        }
    }

    @Test
    void whatStandsBehindTheFragmentsOfAnUnfinishedFileIsCutOff() throws Exception {
        record(2);
        var finished = Files.readAllBytes(part(1));
        var scan = scan(part(1));
        var diedBeforePatching = finished.clone();
        Placeholder.free().get(diedBeforePatching, (int) scan.placeholder(), 16);
        Files.write(part(1), diedBeforePatching);
        assertEquals(1, recordings.recover().size());
        assertArrayEquals(finished, Files.readAllBytes(part(1)));
    }

    @Test
    void aRecoveredRecordingGoesOnInTheSameFile() throws Exception {
        record(2);
        var first = scan(part(1));
        var point = recordings.resumePoint(ASSET).orElseThrow();
        assertEquals(new ResumePoint(first.index().end(), first.index().lastSequence() + 1), point);
        var media = record(3);
        assertEquals(1, media.parts());
        assertEquals(5.0, media.duration().toMillis() / 1000.0, 0.1);
        assertTrue(scan(part(1)).isFinished());
    }

    @Test
    void anotherConfigurationBeginsAnotherPart() throws Exception {
        record(1);
        var heard = new Heard();
        var point = recordings.resumePoint(ASSET).orElseThrow();
        var programme = new Programme(recordings.open(ASSET, heard), point.from(), point.nextSequence());
        programme.session(Duration.ZERO, GapStyle.CLOSED);
        programme.format(TestingMedia.audio());
        for (int i = 0; i < 150; i++) {
            programme.sample(TestingMedia.sound(i * 1024L * 1000 / 48_000));
        }
        programme.end();
        assertEquals(2, heard.get().parts());
        assertTrue(recordings.file(ASSET, 2).isPresent());
    }

    @Test
    void anExportHasItsIndexInFrontAndTheSameMedia() throws Exception {
        record(3);
        var target = folder.resolve("Opening keynote.mp4");
        var shares = new ArrayList<Double>();
        var files = recordings.export(ASSET, target, share -> shares.add(share));
        assertEquals(List.of(target), files);
        assertEquals(1.0, shares.getLast());
        var bytes = Files.readAllBytes(target);
        var text = new String(bytes, ISO_8859_1);
        assertTrue(text.indexOf("moov") < text.indexOf("mdat"));
        assertEquals(Files.size(part(1)), bytes.length);
    }

    @Test
    void aStoppedExportLeavesNothing() throws Exception {
        record(3);
        var target = folder.resolve("out/talk.mp4");
        Files.createDirectories(target.getParent());
        assertEquals(List.of(), recordings.export(ASSET, target, _ -> false));
        try (var left = Files.list(target.getParent())) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aRecordingThatStillRunsIsNotExported() throws Exception {
        var heard = new Heard();
        var programme = new Programme(recordings.open(ASSET, heard));
        feed(programme, 2);
        var refused =
                assertThrows(IOException.class, () -> recordings.export(ASSET, folder.resolve("x.mp4"), _ -> true));
        assertTrue(refused.getMessage().contains("still being written"));
        programme.end();
        heard.get();
    }

    @Test
    void aDiskThatRefusesFailsTheRecordingOnceAndLeavesTheEncoderAlone() throws Exception {
        Files.writeString(folder.resolve("recordings").resolve(ASSET.value()), "a file where the folder should be");
        var failed = new CompletableFuture<String>();
        var programme = new Programme(recordings.open(ASSET, new Outcome() {
            @Override
            public void sealed(RecordedMedia media) {
                failed.completeExceptionally(new AssertionError("sealed"));
            }

            @Override
            public void failed(String reason) {
                failed.complete(reason);
            }
        }));
        feed(programme, 2);
        assertFalse(failed.get(10, TimeUnit.SECONDS).isBlank());
        feed(programme, 2);
        programme.end();
    }

    @Test
    void deletingRemovesEveryFile() throws Exception {
        record(1);
        recordings.delete(ASSET);
        assertTrue(recordings.file(ASSET, 1).isEmpty());
        recordings.delete(ASSET);
    }

    /** Where the last fragment ends that lies wholly before the cut. */
    private static long lastWholeFragment(byte[] whole, int cut) {
        var text = new String(whole, ISO_8859_1);
        int end = 0;
        for (int at = text.indexOf("moof"); at >= 0; at = text.indexOf("moof", at + 1)) {
            int next = text.indexOf("moof", at + 1);
            int boundary = next < 0 ? whole.length : next - 4;
            if (boundary <= cut) {
                end = boundary;
            }
        }
        return end;
    }

    /** The file as it was before it was finished. */
    private static byte[] unfinished(byte[] finished, PartScan scan) {
        var bytes = Arrays.copyOf(finished, (int) scan.mediaEnd());
        Placeholder.free().get(bytes, (int) scan.placeholder(), 16);
        return bytes;
    }
}

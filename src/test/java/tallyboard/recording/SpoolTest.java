package tallyboard.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.testing.TestingMedia;

class SpoolTest {
    private static final InitSegment INIT = new InitSegment(List.of(TestingMedia.video()));

    @TempDir
    private Path folder;

    private final List<String> story = new ArrayList<>();
    private final WrittenMedia watcher = new WrittenMedia() {
        @Override
        public void begun(AssetId asset, InitSegment init, Path file) {
            story.add("begun");
        }

        @Override
        public void written(AssetId asset, Fragment fragment, long from) {
            story.add(fragment.sequence() + " at " + from);
        }

        @Override
        public void ended(AssetId asset) {
            story.add("ended");
        }
    };

    private static Fragment tenSeconds(int number) {
        var length = Duration.ofSeconds(10);
        return new Fragment(
                number, length.multipliedBy(number - 1), length, true, 300, 0, List.of(ByteBuffer.allocate(7)));
    }

    private long files() throws Exception {
        try (var all = Files.list(folder)) {
            return all.count();
        }
    }

    @Test
    void whatIsNotRecordedGoesIntoFilesOfAMinuteOfWhichTheNewestStayAndNoneInTheEnd() throws Exception {
        var reel = new SpoolReel(AssetId.fresh(), folder, watcher);
        reel.begin(INIT);
        for (int i = 1; i <= 60; i++) {
            reel.append(tenSeconds(i));
        }
        assertEquals(List.of("begun", "1 at 0", "2 at 7"), story.subList(0, 3));
        assertEquals(List.of("begun", "7 at 0"), story.subList(7, 9));
        assertEquals(10, story.stream().filter("begun"::equals).count());
        assertEquals(4, files());
        assertEquals(RecordedMedia.NOTHING, reel.finish());
        assertEquals("ended", story.getLast());
        assertEquals(0, files());
    }

    @Test
    void whatAKilledProcessLeftIsGoneAtTheNextStart() throws Exception {
        var spool = Files.createDirectories(folder.resolve(".spool"));
        Files.writeString(spool.resolve("left.m4s"), "media");
        try (var recordings = new FileRecordings(folder)) {
            assertTrue(recordings.recover().isEmpty());
            try (var all = Files.list(spool)) {
                assertEquals(0, all.count());
            }
        }
    }
}

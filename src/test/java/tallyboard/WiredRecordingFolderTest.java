package tallyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.media.Footage;
import tallyboard.recording.WrittenMedia;
import tallyboard.settings.Choices;
import tallyboard.settings.Settings;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.Recordings.Interruption;
import tallyboard.stream.asset.Recordings.Outcome;
import tallyboard.ui.settings.RecordingFolder.UnusableException;
import tallyboard.ui.settings.RecordingFolder.UnusableException.Reason;

/** Real folders: what is chosen, what is refused, and what happens when a disk is gone. */
class WiredRecordingFolderTest {
    @TempDir
    private Path temp;

    private final Choices choices = new Choices(Settings.DEFAULT, _ -> {});
    private Path own;
    private Path disk;

    @BeforeEach
    void make() throws Exception {
        own = temp.toRealPath().resolve("data").resolve("recordings");
        disk = Files.createDirectory(temp.toRealPath().resolve("disk"));
    }

    @Test
    void newRecordingsGoToTheChosenFolderAndOldOnesAreFoundWhereTheyAre() throws Exception {
        var old = AssetId.fresh();
        var fresh = AssetId.fresh();
        var folder = open();
        lay(own, old);
        folder.move(disk);
        assertEquals(disk, folder.folder());
        lay(disk, fresh);
        for (var started : new WiredRecordingFolder[] {folder, open()}) {
            assertEquals(disk, started.folder());
            assertTrue(started.recordings().file(old, 1).orElseThrow().startsWith(own));
            assertTrue(started.recordings().file(fresh, 1).orElseThrow().startsWith(disk));
            assertEquals(Optional.empty(), started.missing());
        }
    }

    @Test
    void whatIsPutInTheTrashComesBackToTheDiskItWasOn() throws Exception {
        var old = AssetId.fresh();
        var folder = open();
        lay(own, old);
        folder.move(disk);
        folder.recordings().trash(old);
        assertTrue(folder.recordings().file(old, 1).isEmpty());
        folder.recordings().untrash(old);
        assertTrue(folder.recordings().file(old, 1).orElseThrow().startsWith(own));
        folder.recordings().trash(old);
        folder.recordings().deleteTrashed(old);
        assertFalse(Files.exists(own.resolve(".trash").resolve(old.value())));
    }

    @Test
    void whileARecordingIsWrittenTheFolderStays() throws Exception {
        var folder = open();
        var sink = folder.recordings().open(AssetId.fresh(), new Outcome() {
            @Override
            public void sealed(RecordedMedia media) {}

            @Override
            public void failed(String reason) {}

            @Override
            public void interrupted(Interruption why) {
                throw new AssertionError(why);
            }

            @Override
            public void missing(RecordedMedia.Gap gap) {
                throw new AssertionError(gap);
            }
        });
        assertEquals(Reason.BEING_WRITTEN, refused(folder, disk));
        assertEquals(own, folder.folder());
        sink.end(Footage.NONE);
        folder.recordings().close();
    }

    @Test
    void aFolderThatIsNoneOrCannotBeWrittenIsRefused() throws Exception {
        var folder = open();
        assertEquals(Reason.NO_FOLDER, refused(folder, disk.resolve("not-there")));
        assertEquals(Reason.NO_FOLDER, refused(folder, Path.of("disk")));
        assertEquals(Reason.NO_FOLDER, refused(folder, Files.createFile(disk.resolve("a-file"))));
        assertEquals(Settings.DEFAULT, choices.current());
    }

    @Test
    void aDiskThatIsNotPluggedInDoesNotKeepAConferenceFromBeingRecorded() throws Exception {
        open().move(disk);
        Files.delete(disk);
        var started = open();
        assertEquals(own, started.folder());
        assertEquals(Optional.of(disk), started.missing());
        assertFalse(Files.exists(disk), "nothing is made where a disk is to be plugged in");
        Files.createDirectory(disk);
        assertEquals(disk, open().folder());
    }

    private WiredRecordingFolder open() throws Exception {
        return WiredRecordingFolder.open(own, choices, WrittenMedia.UNWATCHED);
    }

    private static Reason refused(WiredRecordingFolder folder, Path there) {
        return assertThrows(UnusableException.class, () -> folder.move(there)).reason();
    }

    private static void lay(Path root, AssetId id) throws Exception {
        Files.createFile(Files.createDirectories(root.resolve(id.value())).resolve("part-1.mp4"));
    }
}

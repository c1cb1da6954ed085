package tallyboard.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallyboard.testing.TestingRecordingFolder;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.discretion.Discretion;
import tallyboard.ui.settings.RecordingFolder.UnusableException.Reason;

class RecordingViewModelTest {
    private final TestingRecordingFolder recordings = new TestingRecordingFolder();

    @Test
    void itSaysHowManyHoursFit() {
        assertTrue(settings().room().get().contains("412"), settings().room().get());
        assertTrue(
                settings().room().get().contains("3 rooms"), settings().room().get());
    }

    @Test
    void anotherFolderHoldsAtOnce() {
        var settings = settings();
        settings.choose(" /media/studio/disk ");
        assertEquals(Path.of("/media/studio/disk"), recordings.folder());
        assertEquals("/media/studio/disk", settings.folder().get());
        assertEquals("", settings.problem().get());
    }

    @Test
    void aFolderThatCannotBeIsRefusedWithItsReasonAndTheOldOneStays() {
        for (var reason : Reason.values()) {
            recordings.refuse(reason);
            var settings = settings();
            settings.choose("/media/studio/disk");
            assertTrue(
                    settings.problem().get().contains("Nothing was changed."),
                    settings.problem().get());
            assertEquals(recordings.folder().toString(), settings.folder().get());
        }
    }

    @Test
    void aChosenDiskThatIsNotThereIsSaid() {
        recordings.miss(Path.of("/media/studio/disk"));
        assertTrue(settings().problem().get().startsWith("/media/studio/disk is not there"));
    }

    @Test
    void presenterSafeModeHidesWhereTheFoldersAreAndShowsThemAgain() {
        recordings.miss(Path.of("/media/studio/disk"));
        var settings = settings();
        Discretion.hold(Discretion.PRESENTER_SAFE);
        settings.retell();
        assertEquals("Folder hidden", settings.shown().get());
        assertFalse(settings.isSeen());
        assertFalse(settings.problem().get().contains("/"), settings.problem().get());
        Discretion.hold(Discretion.OPEN);
        settings.retell();
        assertEquals(recordings.folder().toString(), settings.shown().get());
        assertTrue(settings.isSeen());
        assertTrue(settings.problem().get().startsWith("/media/studio/disk is not there"));
    }

    @AfterEach
    void open() {
        Discretion.hold(Discretion.OPEN);
    }

    private RecordingViewModel settings() {
        return new RecordingViewModel(recordings, () -> 3, new Background(Runnable::run, Runnable::run));
    }
}

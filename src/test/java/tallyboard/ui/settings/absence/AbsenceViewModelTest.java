package tallyboard.ui.settings.absence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tallyboard.desk.encoders.Absences;
import tallyboard.stream.LiveStream;
import tallyboard.stream.Reconnect;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.asset.RecordedMedia.Gap.Fill;
import tallyboard.testing.LiveScenes;
import tallyboard.testing.TestingStills;
import tallyboard.ui.kit.Background;

/** One choice for all tracks. */
class AbsenceViewModelTest {
    private final LiveScenes scenes = new LiveScenes();
    private final Absences absences = new Absences(scenes.tracks, scenes.streams);
    private final AbsenceViewModel absence =
            new AbsenceViewModel(absences, new TestingStills(), new Background(Runnable::run, Runnable::run));

    @BeforeEach
    void twoRooms() {
        scenes.room("Main stage");
        scenes.room("Workshop");
    }

    private List<Reconnect> all() {
        return scenes.tracks.conference().tracks().stream()
                .flatMap(track -> track.streams().stream())
                .map(id -> scenes.streams.find(id).orElseThrow())
                .map(LiveStream::settings)
                .map(StreamSettings::reconnect)
                .toList();
    }

    @Test
    void aChoiceHoldsForAllTracksAndLeavesTheirWindows() {
        absence.showSlate(true);
        absence.choose(Fill.SLATE);

        assertTrue(all().size() > 1);
        for (var each : all()) {
            assertTrue(each.slate().isShown());
            assertEquals(Fill.SLATE, each.gap());
            assertEquals(Duration.ofMinutes(3), each.window());
        }
        absence.showSlate(false);
        assertTrue(all().stream().noneMatch(each -> each.slate().isShown()));
        assertFalse(absence.isSlateShown());
    }

    @Test
    void aTrackThatIsAddedLaterIsAsTheOthersAre() throws Exception {
        absence.showSlate(false);
        absence.choose(Fill.KEPT);
        var added = scenes.tracks.create("Attic");
        var stream = scenes.streams.find(added.streams().getFirst()).orElseThrow();
        assertEquals(Fill.KEPT, stream.settings().reconnect().gap());
        assertFalse(stream.settings().reconnect().slate().isShown());
    }

    @Test
    void aPictureThatIsChosenIsShownAndCanBeTakenBack() {
        var builtIn = absence.picture().get();
        absence.choose(Path.of("logo.png"));
        assertEquals("logo.png", new String(absence.picture().get(), UTF_8));
        assertTrue(absence.isOwnPicture().get());
        assertEquals("logo.png", all().getLast().slate().image().orElseThrow());

        absence.chooseBuiltIn();
        assertEquals(builtIn.length, absence.picture().get().length);
        assertFalse(absence.isOwnPicture().get());
    }

    @Test
    void aFileThatIsNoPictureChangesNothingAndIsSaid() {
        absence.choose(Path.of("letter.pdf"));
        assertEquals(
                "This file is no picture that can be shown. Nothing was changed. Choose a PNG or JPEG file.",
                absence.problem().get());
        assertFalse(absence.isOwnPicture().get());
    }
}

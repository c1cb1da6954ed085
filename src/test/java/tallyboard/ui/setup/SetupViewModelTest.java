package tallyboard.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.desk.schedule.ScheduleImport;
import tallyboard.settings.Choices;
import tallyboard.settings.Settings;
import tallyboard.stream.LiveStream;
import tallyboard.testing.LiveScenes;
import tallyboard.testing.ScheduleFile;
import tallyboard.ui.kit.Background;
import tallyboard.ui.schedule.preview.Preview;
import tallyboard.ui.schedule.preview.PreviewViewModel;
import tallyboard.ui.setup.SetupViewModel.Ending;

class SetupViewModelTest {
    @TempDir
    Path folder;

    private final LiveScenes scenes = new LiveScenes();
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final Choices choices = new Choices(Settings.DEFAULT, _ -> {});
    private final PreviewViewModel preview = new PreviewViewModel(
            new ScheduleImport(scenes.tracks, scenes.sessions, scenes.streams, scenes.clock),
            scenes.desk(),
            background,
            scenes.clock);
    private final List<Ending> ended = new ArrayList<>();
    private final SetupViewModel setup = new SetupViewModel(choices, scenes.tracks, preview, background, ended::add);

    @Test
    void fourStepsLeadToTheRehearsalAndAreNotShownAgain() {
        setup.next();
        setup.createThree();
        assertEquals(List.of("Main hall", "Room 2", "Workshop"), setup.rooms().get());
        setup.next();
        assertEquals(Step.NETWORK, setup.step().get());
        setup.next();
        assertEquals(Step.REHEARSAL, setup.step().get());
        assertFalse(choices.current().start().isSetUp());
        setup.rehearse();
        assertEquals(List.of(Ending.TOUR), ended);
        assertTrue(choices.current().start().isSetUp());
    }

    @Test
    void itCanBePassedOverAtOnceAndMakesNothing() {
        setup.skip();
        assertEquals(List.of(Ending.DESK), ended);
        assertTrue(choices.current().start().isSetUp());
        assertEquals(List.of(), scenes.tracks.conference().tracks());
    }

    @Test
    void everyTrackThatIsMadeIsDisabled() {
        setup.createThree();
        assertTrue(scenes.streams.all().stream().allMatch(LiveStream::isDisabled));
    }

    @Test
    void aScheduleIsShownFirstAndTakenOverByTheWayOn() throws Exception {
        setup.next();
        assertFalse(setup.called().get(), "choosing a file is what is asked for");
        setup.open(file(new ScheduleFile("1.6", Optional.of("Europe/Berlin"))
                .talk("Main hall", "A1", "2026-11-24T10:00", 30, "Caches")));
        assertTrue(setup.called().get());
        assertEquals(List.of(), setup.rooms().get());
        setup.next();
        assertEquals(List.of("Main hall"), setup.rooms().get());
        assertEquals(Step.NETWORK, setup.step().get());
        assertEquals(1, scenes.sessions.agenda().sessions().size());
    }

    @Test
    void aScheduleThatIsDroppedAtTheStartLeadsToItsStep() throws Exception {
        setup.open(file(new ScheduleFile("1.6", Optional.of("Europe/Berlin"))
                .talk("Main hall", "A1", "2026-11-24T10:00", 30, "Caches")));
        assertEquals(Step.TRACKS, setup.step().get());
        assertInstanceOf(Preview.Shown.class, preview.state().get());
        setup.back();
        assertInstanceOf(Preview.Choosing.class, preview.state().get());
        assertEquals(Step.TRACKS, setup.step().get());
        setup.back();
        assertEquals(Step.GENERAL, setup.step().get());
    }

    @Test
    void aFileThatIsNoScheduleIsRefusedWithASentenceAndCanBeTriedAgain() throws Exception {
        setup.next();
        setup.open(Files.writeString(folder.resolve("menu.txt"), "Soup of the day"));
        var choosing = assertInstanceOf(Preview.Choosing.class, preview.state().get());
        assertFalse(choosing.problem().isBlank());
        assertEquals(Step.TRACKS, setup.step().get());
    }

    @Test
    void afterTheTracksAreThereAnotherFileDoesNotReplaceThem() throws Exception {
        setup.createThree();
        setup.open(file(new ScheduleFile("1.6", Optional.of("Europe/Berlin"))
                .talk("Hall 7", "A1", "2026-11-24T10:00", 30, "Caches")));
        assertInstanceOf(Preview.Choosing.class, preview.state().get());
    }

    private Path file(ScheduleFile schedule) throws IOException {
        return Files.writeString(folder.resolve("schedule.xml"), schedule.xml());
    }
}

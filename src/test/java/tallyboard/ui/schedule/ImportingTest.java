package tallyboard.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.agenda.Agenda;
import tallyboard.desk.schedule.ScheduleImport;
import tallyboard.testing.LiveScenes;
import tallyboard.testing.ScheduleFile;
import tallyboard.ui.kit.Background;
import tallyboard.ui.schedule.ImportingViewModel.Face;
import tallyboard.ui.schedule.preview.Preview;
import tallyboard.ui.schedule.preview.PreviewViewModel;
import tallyboard.ui.schedule.preview.PreviewWords;
import tallyboard.ui.schedule.review.ReviewViewModel;

class ImportingTest {
    @TempDir
    Path folder;

    private final LiveScenes scenes = new LiveScenes();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Background background = new Background(work::add, Runnable::run);
    private final ScheduleImport imports =
            new ScheduleImport(scenes.tracks, scenes.sessions, scenes.streams, scenes.clock);
    private final ScheduleEditing editing =
            ScheduleEditing.of(scenes.sessions, background, scenes.clock, ImportingTest::fail);
    private final ReviewViewModel review = new ReviewViewModel(
            imports,
            scenes.desk(),
            background,
            Runnable::run,
            new ReviewViewModel.Around(editing.undo(), List::of, ImportingTest::fail));
    private final PreviewViewModel preview = new PreviewViewModel(imports, scenes.desk(), background, scenes.clock);
    private final ImportingViewModel importing = new ImportingViewModel(preview, review, scenes.clock);

    @AfterEach
    void close() {
        review.close();
    }

    @Test
    void aFirstScheduleIsShownAndChangesNothingUntilItIsConfirmed() throws Exception {
        open(first());
        var words = shown();
        assertEquals(
                List.of("Driftwood Conf 2026", "Europe/Berlin", "2", "3"),
                words.cards().stream().map(PreviewWords.Card::value).toList());
        assertEquals("written “Berlin” in the file", words.cards().get(1).detail());
        assertEquals("24 to 25 November, 2 days", words.cards().get(0).detail());
        assertEquals(
                List.of("A Main hall 2 Track A, new key", "B Room 2 1 Track B, new key"),
                words.rooms().stream()
                        .map(r -> r.letter() + " " + r.room() + " " + r.talks() + " " + r.becomes())
                        .toList());
        assertTrue(words.rooms().get(1).isGuess());
        assertEquals(Agenda.EMPTY, scenes.sessions.agenda());
        importing.confirm();
        answer();
        assertEquals(3, scenes.sessions.agenda().sessions().size());
        assertEquals(
                List.of("Main hall", "Room 2"),
                scenes.tracks.conference().tracks().stream().map(t -> t.name()).toList());
        assertEquals(Face.GRID, importing.face().get());
    }

    @Test
    void withoutAZoneNothingCanBeConfirmedBeforeItIsChosen() throws Exception {
        open(new ScheduleFile("1.6", Optional.empty()).talk("Main hall", "A1", "2026-11-24T10:00", 30, "Caches"));
        assertTrue(shown().zones().isAsked());
        importing.confirm();
        answer();
        assertEquals(Agenda.EMPTY, scenes.sessions.agenda());
        preview.choose(ZoneId.of("Europe/Lisbon"));
        answer();
        assertEquals(Optional.of("Europe/Lisbon"), shown().zones().chosen());
        importing.confirm();
        answer();
        assertEquals(
                java.time.Instant.parse("2026-11-24T10:00:00Z"),
                scenes.sessions.agenda().sessions().getFirst().start());
        assertEquals(ZoneId.of("Europe/Lisbon"), scenes.tracks.conference().zone());
    }

    @Test
    void aRefusalIsOneSentenceAndChangesNothing() throws Exception {
        var page = Files.writeString(folder.resolve("page.xml"), "<!DOCTYPE html><html><body>Hello</body></html>");
        importing.open(page);
        answer();
        var choosing = assertInstanceOf(Preview.Choosing.class, preview.state().get());
        assertFalse(choosing.problem().isBlank());
        assertEquals(Agenda.EMPTY, scenes.sessions.agenda());
        importing.open(folder.resolve("gone.xml"));
        answer();
        assertFalse(assertInstanceOf(Preview.Choosing.class, preview.state().get())
                .problem()
                .isBlank());
    }

    @Test
    void whatIsGivenUpIsForgotten() throws Exception {
        importing.open(write(first()));
        assertInstanceOf(Preview.Reading.class, preview.state().get());
        importing.tick();
        assertFalse(preview.slow().get());
        scenes.clock.pass(Duration.ofSeconds(1));
        importing.tick();
        assertTrue(preview.slow().get());
        preview.cancel();
        answer();
        assertEquals(new Preview.Choosing(""), preview.state().get());
        assertFalse(preview.slow().get());
    }

    @Test
    void aNewVersionWaitsAndIsAppliedOnlyByChoice() throws Exception {
        take(first());
        open(second());
        assertEquals("Review 3 changes", shown().action());
        importing.confirmLater();
        answer();
        assertEquals(3, review.waiting().getValue());
        assertEquals(
                "A1",
                scenes.sessions
                        .agenda()
                        .sessions()
                        .getFirst()
                        .talk()
                        .keys()
                        .best()
                        .orElseThrow()
                        .replace("guid-", ""));
        var caches = scenes.sessions.agenda().sessions().getFirst();
        assertTrue(review.pending().get().get(caches.id()).words().contains("version 1.8"));
        assertFalse(scenes.sessions.agenda().sessions().stream()
                .anyMatch(s -> s.title().equals("Queues")));
    }

    @Test
    void anAppliedVersionGoesBackInOneStepWhileNothingElseChanged() throws Exception {
        take(first());
        var before = scenes.sessions.agenda();
        open(second());
        importing.confirm();
        assertEquals(Face.REVIEW, importing.face().get());
        apply();
        assertEquals(Optional.of("1.8"), scenes.sessions.agenda().source().map(Agenda.Source::version));
        assertEquals(Face.GRID, importing.face().get());
        assertEquals(0, review.waiting().getValue());
        scenes.clock.pass(Duration.ofMinutes(5));
        editing.undo().tick();
        editing.undo().undo();
        answer();
        assertEquals(before, scenes.sessions.agenda());
    }

    @Test
    void theStepBackIsWithdrawnWhenSomethingElseChanges() throws Exception {
        take(first());
        open(second());
        importing.confirm();
        apply();
        var session = scenes.sessions.agenda().sessions().getFirst();
        scenes.sessions.edit(session.id(), e -> e.titled("Another"));
        assertEquals("", editing.undo().offer().get());
    }

    @Test
    void whatIsChangedHereMeanwhileIsComparedAnew() throws Exception {
        take(first());
        open(second());
        importing.confirmLater();
        var gone = scenes.sessions.agenda().sessions().stream()
                .filter(s -> s.title().equals("Caches"))
                .findFirst()
                .orElseThrow();
        scenes.sessions.delete(gone.id());
        answer();
        assertFalse(review.pending().get().containsKey(gone.id()));
        assertEquals(3, review.waiting().getValue()); // the deleted talk is a new one now
    }

    private static ScheduleFile first() {
        return new ScheduleFile("1.7", Optional.of("Berlin"))
                .room("Main hall", "room-1")
                .talk("Main hall", "A1", "2026-11-24T15:00", 30, "Caches")
                .talk("Main hall", "A2", "2026-11-25T10:00", 30, "Tests")
                .talk("Room 2", "B1", "2026-11-24T15:30", 40, "Parsers");
    }

    /** One is later, one must not be recorded, one is new. */
    private static ScheduleFile second() {
        return new ScheduleFile("1.8", Optional.of("Berlin"))
                .room("Main hall", "room-1")
                .talk("Main hall", "A1", "2026-11-24T15:10", 30, "Caches")
                .talk("Main hall", "A2", "2026-11-25T10:00", 30, "Tests")
                .talk("Room 2", "B1", "2026-11-24T15:30", Optional.of(Duration.ofMinutes(40)), "Parsers", true)
                .talk("Room 2", "B2", "2026-11-24T16:30", 30, "Queues");
    }

    private void take(ScheduleFile file) throws IOException {
        open(file);
        importing.confirm();
        answer();
    }

    private void open(ScheduleFile file) throws IOException {
        importing.open(write(file));
        answer();
    }

    private Path write(ScheduleFile file) throws IOException {
        return Files.writeString(folder.resolve("driftwood-2026.xml"), file.xml());
    }

    private void apply() {
        review.apply();
        answer();
    }

    private PreviewWords shown() {
        return preview.state().get().shownWords().orElseThrow();
    }

    private void answer() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private static void fail(String problem) {
        throw new AssertionError(problem);
    }
}

package tallyboard.ui.live.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallyboard.stream.Refusal;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.Measurements;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Headline;

class LiveViewModelTest {
    private final LiveScenes scenes = new LiveScenes();
    private final StreamId hall = scenes.room("Main hall");
    private final StreamId second = scenes.room("Room 2");
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final int watchersBefore = scenes.streams.watchers();
    private final LiveViewModel live = new LiveViewModel(
            scenes.streams, scenes.desk(), new Background(work::add, Runnable::run), Runnable::run, scenes.clock);

    @AfterEach
    void nobodyWatchesAfterTheEnd() {
        live.close();
        assertEquals(watchersBefore, scenes.streams.watchers());
    }

    @Test
    void everyTrackHasItsLaneAndTheFirstIsSelected() {
        assertEquals(List.of("A Main hall", "B Room 2"), lanes());
        assertEquals("A", live.selected().get().orElseThrow().seat().letter());
        assertEquals(List.of(Headline.DISABLED, Headline.DISABLED), live.headlines());
    }

    @Test
    void whatIsAnnouncedIsSaidAtOnceInTheSameRow() {
        var row = row(hall);
        scenes.live(hall, Duration.ofSeconds(2057));
        assertSame(row, row(hall));
        assertEquals("34:17", row.words().get().band().time());
        assertEquals("Steady since 13:38.", row.words().get().band().sentence());
    }

    @Test
    void whatIsMeasuredIsSaidAtTheNextTick() {
        scenes.live(hall, Duration.ofMinutes(5));
        scenes.streams.measure(hall, scenes.healthy(Duration.ofMinutes(5), 3.1));
        live.tick();
        assertEquals("3.1", row(hall).words().get().scope().figures().megabits());
        assertEquals(1, row(hall).traffic().video().size());
    }

    @Test
    void aRowThatNobodyShowsSaysItsTimesNowAndThenButItsTroublesAtOnce() {
        scenes.live(hall, Duration.ofMinutes(5));
        scenes.streams.measure(hall, scenes.healthy(Duration.ofMinutes(5), 3.1));
        live.tick();
        row(hall).attend(this);
        row(hall).leave(this);
        int changes = 0;
        for (int beat = 0; beat < 20; beat++) {
            var before = row(hall).words().get();
            scenes.clock.pass(Duration.ofMillis(500));
            live.tick();
            changes += before.equals(row(hall).words().get()) ? 0 : 1;
        }
        assertEquals(2, changes, "once in ten beats");
        var healthy = scenes.healthy(Duration.ofMinutes(5), 3.1);
        scenes.streams.measure(
                hall,
                new Measurements(
                        scenes.clock.instant(),
                        healthy.encoder(),
                        healthy.video(),
                        healthy.audio(),
                        Duration.ofSeconds(9),
                        healthy.drift(),
                        healthy.recorded()));
        live.tick();
        assertEquals(Headline.BAD, headline(hall));
    }

    @Test
    void aCommandIsNotDrawnBeforeItIsAnnounced() {
        scenes.live(hall, Duration.ofMinutes(5));
        live.commands().finish(row(hall));
        assertTrue(row(hall).busy().get());
        assertEquals(Headline.LIVE, headline(hall));
        answer();
        assertFalse(row(hall).busy().get());
        assertEquals(Headline.FINISHING, headline(hall));
    }

    @Test
    void aMarkLiesInTheRunningRecordingAndCanBeTakenBackForTenSeconds() {
        scenes.live(hall, Duration.ofMinutes(5));
        live.commands().mark(row(hall));
        answer();
        scenes.clock.pass(Duration.ofSeconds(1));
        live.commands().mark(row(hall));
        answer();
        assertEquals(2, marks());
        assertEquals(
                "2 marks in this recording",
                row(hall).words().get().detail().orElseThrow().marks());
        live.commands().undoMark(row(hall));
        answer();
        assertEquals(1, marks());
        live.commands().undoMark(row(hall));
        answer();
        assertEquals(1, marks(), "only the last one is offered");
    }

    @Test
    void aMarkStaysOnceTheOfferToTakeItBackIsOver() {
        scenes.live(hall, Duration.ofMinutes(5));
        live.commands().mark(row(hall));
        answer();
        scenes.clock.pass(Duration.ofSeconds(9));
        live.tick();
        assertTrue(row(hall).lastMark().get().isPresent());
        scenes.clock.pass(Duration.ofSeconds(1));
        live.tick();
        live.commands().undoMark(row(hall));
        answer();
        assertEquals(1, marks());
    }

    @Test
    void whereNothingIsLiveThereIsNothingToMark() {
        live.commands().mark(row(hall));
        answer();
        assertEquals(
                "Nothing is live here, so there is nothing to end or to change.",
                row(hall).problem().get());
    }

    private int marks() {
        return scenes.takes.running(hall).orElseThrow().marks().size();
    }

    @Test
    void aSecondPressWhileTheFirstIsAnsweredIsNotTaken() {
        live.commands().enable(row(hall));
        live.commands().enable(row(hall));
        answer();
        assertEquals(
                List.of("enable Main hall"),
                scenes.streams.commands().stream()
                        .filter(c -> c.startsWith("enable"))
                        .toList());
    }

    @Test
    void whatIsRefusedIsSaidInTheLaneUntilTheNextCommand() {
        answer();
        scenes.streams.refuseNext(new Refusal.NotLive());
        live.commands().nextTalk(row(hall));
        answer();
        assertEquals(
                "Nothing is live here, so there is nothing to end or to change.",
                row(hall).problem().get());
        live.commands().enable(row(hall));
        assertEquals("", row(hall).problem().get());
    }

    @Test
    void whatFailsIsSaidInTheLaneAndTheOthersGoOn() {
        answer();
        scenes.streams.failNext(new IllegalStateException("the disk is gone"));
        live.commands().enable(row(hall));
        live.commands().enable(row(second));
        answer();
        assertTrue(row(hall).problem().get().startsWith("That did not work"));
        assertEquals(Headline.READY, headline(second));
    }

    @Test
    void aStreamMadeByTheApiAppearsLastAndOneThatIsDeletedGoes() throws Exception {
        var made = scenes.streams.create(StreamSettings.forRoom("From a script"), Keeping.READABLE);
        assertEquals(List.of("A Main hall", "B Room 2", " From a script"), lanes());
        scenes.streams.delete(made.id());
        assertEquals(List.of("A Main hall", "B Room 2"), lanes());
    }

    @Test
    void movingATrackChangesLettersAndKeepsTheSelection() {
        live.select(row(second));
        live.tracks().move(row(second), -1);
        answer();
        assertEquals(List.of("A Room 2", "B Main hall"), lanes());
        assertSame(row(second), live.selected().get().orElseThrow());
    }

    @Test
    void renamingATrackRenamesItsLane() {
        live.tracks().rename(row(hall), "  Great hall ");
        answer();
        assertEquals(List.of("A Great hall", "B Room 2"), lanes());
    }

    @Test
    void aTrackThatIsMadeIsSelected() {
        live.tracks().create();
        answer();
        assertEquals("Room 3", live.selected().get().orElseThrow().seat().room());
    }

    @Test
    void aDeletedTrackIsGoneAndItsNeighbourSelected() {
        live.tracks().delete(row(hall));
        answer();
        assertEquals(List.of("A Room 2"), lanes());
        assertEquals("Room 2", live.selected().get().orElseThrow().seat().room());
    }

    @Test
    void deletingOneOfSeveralStreamsLeavesTheTrack() throws Exception {
        var spare = scenes.tracks.addStream(
                scenes.tracks.conference().tracks().getFirst().id(), "Spare");
        live.tracks().delete(row(spare.id()));
        answer();
        assertEquals(List.of("A Main hall", "B Room 2"), lanes());
    }

    @Test
    void aStreamWithoutATrackCanBePutIntoOne() throws Exception {
        var made = scenes.streams.create(StreamSettings.forRoom("From a script"), Keeping.READABLE);
        live.tracks()
                .assign(made.id(), scenes.tracks.conference().tracks().getLast().id());
        answer();
        assertEquals(List.of("A Main hall", "B1 Room 2", "B2 From a script"), lanes());
    }

    @Test
    void refusalsOfTodayAreCountedOnceAlsoThoseFromBeforeTheDeskWasOpened() {
        scenes.ready(hall);
        scenes.refused(hall, EncoderRefusal.Reason.UNKNOWN_KEY, Duration.ofMinutes(7));
        answer(); // what was before is read only now
        scenes.refused(hall, EncoderRefusal.Reason.REVOKED_KEY, Duration.ofSeconds(20));
        assertEquals(
                "2 refused attempts, 14:12:11", row(hall).words().get().scope().title());
    }

    @Test
    void theSelectionMovesByPlacesAndStopsAtTheEnds() {
        live.selectBy(1);
        assertEquals("B", live.selected().get().orElseThrow().seat().letter());
        live.selectBy(1);
        assertEquals("B", live.selected().get().orElseThrow().seat().letter());
        live.select(0);
        live.select(7);
        assertEquals("A", live.selected().get().orElseThrow().seat().letter());
    }

    @Test
    void aTrackWhoseStreamIsGoneSaysSo() throws Exception {
        scenes.streams.delete(hall);
        assertEquals(List.of("A Main hall", "B Room 2"), lanes());
        assertEquals("No stream", live.lanes().getFirst().words().get().scope().title());
    }

    private void answer() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private LaneRow row(StreamId id) {
        return live.lanes().stream()
                .filter(r -> r.id().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Headline headline(StreamId id) {
        return row(id).words().get().band().heading().word();
    }

    private List<String> lanes() {
        return live.lanes().stream()
                .map(r -> r.seat().letter() + " " + r.seat().room())
                .toList();
    }
}

package tallyboard.ui.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.CheckItem;
import tallyboard.agenda.encoders.Baseline;
import tallyboard.agenda.encoders.KnownEncoder;
import tallyboard.desk.KeepAwake;
import tallyboard.desk.checklist.Check.Standing;
import tallyboard.stream.StreamId;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;

class ChecklistViewModelTest {
    private final LiveScenes scenes = new LiveScenes();
    private final StreamId hall = scenes.room("Main hall");
    private final StreamId room = scenes.room("Room 2");
    private long freeBytes = 1_000_000_000_000L;
    private boolean isOpen = true;
    private final ChecklistViewModel checklist = new ChecklistViewModel(
            scenes.desk(),
            new ChecklistViewModel.Machine(
                    () -> freeBytes, () -> KeepAwake.State.AWAKE, () -> Standing.GOOD, () -> isOpen),
            new Background(Runnable::run, Runnable::run),
            scenes.clock,
            id -> id.equals(hall) ? "Main hall" : "Room 2",
            _ -> {});

    @Test
    void theHeaderCountsWhatIsDone() {
        checklist.tick();
        assertEquals("Checklist 5/7", checklist.count().get());
        soundCheck(hall);
        soundCheck(room);
        checklist.tick();
        assertEquals("Checklist 7/7", checklist.count().get());
        assertEquals(List.of(), checklist.reds(hall));
    }

    @Test
    void whatIsRedForATrackIsItsOwnAndWhatConcernsAll() {
        isOpen = false;
        soundCheck(hall);
        checklist.tick();
        assertEquals(1, checklist.reds(hall).size());
        assertEquals(2, checklist.reds(room).size());
        assertTrue(checklist.reds(room).getFirst().startsWith("Room 2: no sound check"));
    }

    @Test
    void aRedLineLeadsToWhatHelpsAndADoneOneNowhere() {
        isOpen = false;
        soundCheck(hall);
        checklist.tick();
        var rows = checklist.rows().get();
        assertEquals(Optional.empty(), rows.get(0).help());
        assertEquals(Optional.of(ChecklistRow.Help.ROOM), rows.get(1).help());
        assertEquals(Optional.of(ChecklistRow.Help.NETWORK), rows.get(2).help());
    }

    @Test
    void ownItemsAreAddedTickedRenamedMovedAndDeletedAndKeptWithTheConference() {
        checklist.tick();
        checklist.add("  Radio check ");
        checklist.add(" ");
        checklist.add("Water");
        checklist.tick(0, true);
        checklist.rename(1, "Water on the stage");
        checklist.moveUp(1);
        checklist.moveUp(0);
        assertEquals(
                List.of(new CheckItem("Water on the stage", false), new CheckItem("Radio check", true)),
                scenes.tracks.conference().checklist());
        assertEquals("Checklist 6/9", checklist.count().get());
        assertTrue(checklist.reds(hall).contains("Water on the stage"));
        checklist.moveDown(1);
        checklist.moveDown(0);
        assertEquals(
                List.of(new CheckItem("Radio check", true), new CheckItem("Water on the stage", false)),
                scenes.tracks.conference().checklist());
        checklist.moveUp(1);
        checklist.delete(0);
        assertEquals("Checklist 6/8", checklist.count().get());
    }

    private void soundCheck(StreamId stream) {
        var baseline = Optional.of(new Baseline("H.264", 1920, 1080, 30, 3.2e6, 2));
        Instant now = scenes.clock.instant();
        scenes.encoders.keep(new KnownEncoder(stream, LiveScenes.OBS, baseline, now, false));
    }
}

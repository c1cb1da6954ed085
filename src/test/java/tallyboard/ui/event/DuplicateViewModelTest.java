package tallyboard.ui.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.ui.event.parts.Question.Guard;

class DuplicateViewModelTest {
    @TempDir
    Path folder;

    private EventStage stage;
    private DuplicateViewModel duplicate;
    private boolean isClosed;

    @BeforeEach
    void aMeetup() {
        stage = new EventStage(folder.resolve("versions"));
        stage.meetup();
        stage.scenes.tracks.nameConference("Driftwood 2026");
        duplicate = new DuplicateViewModel(stage.access);
    }

    @Test
    void itSuggestsTheNextYearAndTheSameWeekday() {
        assertEquals("Driftwood 2027", duplicate.name().get());
        assertEquals(LocalDate.of(2027, 11, 23), duplicate.firstDay().get());
        assertTrue(duplicate.dated().get());
        assertFalse(duplicate.withSessions().get());
        assertEquals(
                "1 track with its settings goes along. Keys and recordings do not: each track gets a fresh key and a"
                        + " fresh address for viewers.",
                duplicate.what().get());
    }

    @Test
    void asAFileItChangesNothingHere() throws Exception {
        var before = stage.events.present();
        var file = folder.resolve("next.tallyboard");
        duplicate.save(file);
        assertEquals("Saved, without keys: " + file, duplicate.saved().get());
        assertEquals(before, stage.events.present());
        var next = stage.events.look(file, Optional.empty());
        assertEquals("Driftwood 2027", next.event().name());
        assertEquals(0, next.lockedKeys());
        assertEquals(1, next.event().tracks().size());
        assertEquals(0, next.event().agenda().sessions().size());
    }

    @Test
    void itsSessionsMoveWhereTheyAreTakenAlong() throws Exception {
        duplicate.withSessions().set(true);
        duplicate.firstDay().set(LocalDate.of(2027, 11, 30));
        var file = folder.resolve("next.tallyboard");
        duplicate.save(file);
        var sessions =
                stage.events.look(file, Optional.empty()).event().agenda().sessions();
        assertEquals(Instant.parse("2027-11-30T13:12:31Z"), sessions.getFirst().start());
    }

    @Test
    void openedHereItReplacesTheEventAsAnythingElseDoes() {
        var key = stage.scenes.streams.all().getFirst().key().readable();
        assertEquals(Guard.WAIT, duplicate.replace().question().get().guard());
        duplicate.here().set(true);
        assertFalse(duplicate.isReady().getValue());
        assertEquals("""
                Driftwood 2026 is replaced: 1 track, 1 session.
                A version of it is kept first, without keys. “Restore an earlier version” brings it back.
                1 key stops working for good. Encoders that have it are refused.
                1 fresh key is made. Hand it to the rooms.
                Every track is DISABLED afterwards. Nothing goes on air before it is enabled.
                Recordings stay on this disk and in Recordings.""", EventStage.said(duplicate.replace()));
        duplicate.replace().typed().set("Driftwood 2026");
        duplicate.open(() -> isClosed = true);
        assertTrue(isClosed);
        assertEquals("Driftwood 2027", stage.events.present().name());
        assertNotEquals(key, stage.scenes.streams.all().getFirst().key().readable());
    }

    @Test
    void withoutANameItIsNotSaved() {
        duplicate.name().set(" ");
        assertFalse(duplicate.isReady().getValue());
    }
}

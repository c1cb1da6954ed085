package tallyboard.ui.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.agenda.event.Event;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.event.parts.Question.Guard;

class NewEventViewModelTest {
    @TempDir
    Path folder;

    private boolean isClosed;

    private EventStage stage() {
        return new EventStage(folder.resolve("versions"));
    }

    @Test
    void whereNothingIsOpenANameAndAPressAreEnough() {
        var stage = stage();
        var fresh = new NewEventViewModel(stage.access);
        assertEquals("No event is open, so nothing is replaced.", EventStage.said(fresh.replace()));
        assertEquals(Guard.PRESS, fresh.replace().question().get().guard());
        assertFalse(fresh.replace().isAllowed().getValue());
        fresh.name().set("Driftwood Conf 2027");
        fresh.zone().set(ZoneId.of("Europe/Lisbon"));
        assertTrue(fresh.replace().isAllowed().getValue());
        fresh.begin(() -> isClosed = true);
        assertEquals(Event.named("Driftwood Conf 2027", ZoneId.of("Europe/Lisbon")), stage.events.present());
        assertTrue(isClosed);
    }

    @Test
    void anEventWithKeysIsNamedCountedAndWantsItsNameTyped() {
        var stage = stage();
        stage.meetup();
        var before = stage.events.present();
        var fresh = new NewEventViewModel(stage.access);
        assertEquals("""
                Driftwood meetup is replaced: 1 track, 1 session.
                A version of it is kept first, without keys. “Restore an earlier version” brings it back.
                1 key stops working for good. Encoders that have it are refused.
                Recordings stay on this disk and in Recordings.""", EventStage.said(fresh.replace()));
        assertEquals(Guard.NAME, fresh.replace().question().get().guard());
        fresh.name().set("Driftwood Conf 2027");
        fresh.replace().typed().set("Driftwood");
        fresh.begin(() -> isClosed = true);
        assertEquals(before, stage.events.present());
        fresh.replace().typed().set("Driftwood meetup ");
        fresh.begin(() -> isClosed = true);
        assertEquals("Driftwood Conf 2027", stage.events.present().name());
        assertEquals(before, stage.events.versions().getFirst().event());
        assertTrue(isClosed);
    }

    @Test
    void anEventWithoutANameIsConfirmedByTheWord() {
        var stage = stage();
        stage.scenes.room("Main hall");
        var fresh = new NewEventViewModel(stage.access);
        assertEquals("REPLACE", fresh.replace().question().get().word());
        assertTrue(EventStage.said(fresh.replace()).startsWith("Unnamed event is replaced: 1 track, no sessions."));
    }

    @Test
    void anEventThatIsOnlyANameNeedsNoEffort() {
        var stage = stage();
        stage.scenes.tracks.nameConference("Driftwood");
        assertEquals(
                Guard.PRESS,
                new NewEventViewModel(stage.access).replace().question().get().guard());
    }

    @Test
    void whileTracksAreLiveItIsRefusedAndTheyAreNamed() {
        var stage = stage();
        stage.scenes.live(stage.meetup(), Duration.ofMinutes(3));
        stage.scenes.live(stage.scenes.room("Room 2"), Duration.ofMinutes(2));
        var fresh = new NewEventViewModel(stage.access);
        fresh.name().set("Driftwood Conf 2027");
        fresh.replace().typed().set("Driftwood meetup");
        assertEquals(
                "Main hall, Room 2 are live. The event cannot be replaced now: finish these tracks first, then open this"
                        + " again.",
                fresh.replace().question().get().refusal());
        assertFalse(fresh.replace().isAllowed().getValue());
        fresh.begin(() -> isClosed = true);
        assertEquals("Driftwood meetup", stage.events.present().name());
        assertFalse(isClosed);
    }

    @Test
    void aTrackThatWentLiveMeanwhileIsNamedToo() {
        var stage = stage();
        var hall = stage.meetup();
        var fresh = new NewEventViewModel(stage.access);
        fresh.name().set("Driftwood Conf 2027");
        fresh.replace().typed().set("Driftwood meetup");
        stage.scenes.live(hall, Duration.ofSeconds(2));
        fresh.begin(() -> isClosed = true);
        assertFalse(isClosed);
        assertTrue(fresh.replace().question().get().refusal().startsWith("Main hall is live."));
        assertEquals("", fresh.replace().problem().get());
        assertTrue(stage.scenes.stream(hall).isLive());
    }

    @Test
    void aVersionThatCannotBeKeptKeepsTheEventAndSaysSo() throws Exception {
        Files.writeString(folder.resolve("versions"), "a file where the folder should be");
        var stage = stage();
        stage.meetup();
        var before = stage.events.present();
        var fresh = new NewEventViewModel(stage.access);
        fresh.name().set("Driftwood Conf 2027");
        fresh.replace().typed().set("Driftwood meetup");
        fresh.begin(() -> isClosed = true);
        assertEquals(before, stage.events.present());
        assertTrue(fresh.replace().problem().get().startsWith("That did not work."));
        assertFalse(fresh.replace().busy().get());
        assertFalse(isClosed);
    }

    @Test
    void theZoneIsThatOfTheEventBefore() {
        assertEquals(
                LiveScenes.BERLIN, new NewEventViewModel(stage().access).zone().get());
    }
}

package tallyboard.desk.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.agenda.event.Passphrase;
import tallyboard.desk.DayStage;
import tallyboard.store.event.EventFile;
import tallyboard.stream.LiveStream;
import tallyboard.stream.RefusedException;

/** Events in place of one another on the real engine, with an encoder that has the old key. */
class EventsOnTheEngineTest {
    @TempDir
    Path folder;

    private final DayStage day = new DayStage();
    private Events events;

    @BeforeEach
    void aHallThatIsEnabled() throws Exception {
        events = new Events(
                day.tracks, day.sessions, day.engine, new EventFile(), folder.resolve("versions"), day.clock);
        day.tracks.nameConference("Driftwood meetup");
        var hall = day.track("Main hall");
        day.session(hall, "09:00", 30, "Welcome");
        day.engine.enable(hall.streams().getFirst());
    }

    @Test
    void whatASavedFileBringsIsDisabledAndComesWithItsKeys() throws Exception {
        var file = folder.resolve("meetup.tallyboard");
        var key = day.engine.all().getFirst().key().readable();
        events.save(file, Optional.of(Passphrase.of("correct horse battery")));
        events.begin("Something else", DayStage.BERLIN);
        assertEquals(0, day.engine.all().size());
        events.open(events.look(file, Optional.of(Passphrase.of("correct horse battery")))
                .event());
        assertEquals(1, day.engine.all().size());
        assertTrue(day.engine.all().stream().allMatch(LiveStream::isDisabled));
        assertEquals(key, day.engine.all().getFirst().key().readable());
    }

    @Test
    void anEarlierHourComesBackOnTheStreamsThatStandThere() throws Exception {
        var before = day.engine.all().getFirst();
        events.keepHourly();
        var earlier = events.versions().getFirst().event();
        day.tracks.nameConference("Driftwood, renamed");
        day.track("Room 2");
        events.restore(earlier);
        assertEquals(earlier, events.present());
        var after = day.engine.all();
        assertEquals(1, after.size());
        assertEquals(before.id(), after.getFirst().id());
        assertEquals(before.key().readable(), after.getFirst().key().readable());
        assertTrue(after.getFirst().isDisabled());
    }

    @Test
    void anEncoderInTheHallStopsItBeforeAnythingChanges() throws Exception {
        var hall = day.tracks.conference().tracks().getFirst();
        assertTrue(day.publish(day.encoder(hall), hall));
        assertThrows(RefusedException.class, () -> events.begin("Something else", DayStage.BERLIN));
        assertTrue(day.stream(hall).broadcast().isPresent());
        assertTrue(day.isOpen(hall));
        assertEquals("Driftwood meetup", events.present().name());
    }
}

package tallyboard.ui.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.stream.StreamId;
import tallyboard.ui.event.parts.Question.Guard;

class RestoreViewModelTest {
    @TempDir
    Path folder;

    private EventStage stage;
    private StreamId hall;
    private boolean isClosed;

    @BeforeEach
    void aMeetup() {
        stage = new EventStage(folder.resolve("versions"));
        hall = stage.meetup();
    }

    private void kept(Duration before) {
        stage.scenes.clock.pass(before.negated());
        stage.events.keepHourly();
        stage.scenes.clock.pass(before);
    }

    @Test
    void withoutAVersionItSaysThereIsNone() {
        var restore = new RestoreViewModel(stage.access);
        assertTrue(restore.none().get());
        assertFalse(restore.replace().isAllowed().getValue());
    }

    @Test
    void theVersionsAreCalledAsPeopleCallTheirTimes() {
        kept(Duration.ofHours(50));
        stage.scenes.tracks.nameConference("Driftwood, day 1");
        kept(Duration.ofHours(20));
        stage.scenes.tracks.nameConference("Driftwood, day 2");
        kept(Duration.ofHours(2));
        var restore = new RestoreViewModel(stage.access);
        assertEquals(
                List.of("Today 12:12", "Yesterday 18:12", "Sunday 22 November, 12:12"),
                restore.versions().get().stream().map(VersionRow::when).toList());
        assertEquals("1 track, 1 session", restore.versions().get().getFirst().what());
        assertEquals(
                restore.versions().get().stream().findFirst(), restore.chosen().get());
    }

    @Test
    void theDifferenceIsCountedAndToldInSentences() {
        var track = stage.scenes.tracks.conference().tracks().getFirst().id();
        var panel = stage.talk(track, "Panel");
        var gone = stage.talk(track, "Lightning talks");
        kept(Duration.ofHours(2));
        stage.scenes.sessions.edit(panel.id(), edits -> edits.at(panel.start().plusSeconds(3600)));
        stage.scenes.sessions.delete(gone.id());
        stage.scenes.room("Foyer");
        var restore = new RestoreViewModel(stage.access);
        assertEquals(
                "1 track goes, 1 session comes back, 1 session moves",
                restore.summary().get());
        assertEquals(
                List.of(
                        "Track Foyer goes, and its key with it.",
                        "“Lightning talks” comes back: Main hall, Tuesday 24 November 14:12.",
                        "“Panel”, Main hall, moves from 15:12 to 14:12 on Tuesday 24 November."),
                restore.lines().get());
        assertEquals(Guard.NAME, restore.replace().question().get().guard());
        assertTrue(EventStage.said(restore.replace())
                .contains("1 key stays as it is: its track is in both.\n1 key stops"));
    }

    @Test
    void whereNoKeyIsLostAHoldIsEnoughAndTheKeysStay() {
        var key = stage.scenes.stream(hall).key().readable();
        kept(Duration.ofHours(2));
        var before = stage.events.present();
        stage.scenes.tracks.nameConference("Driftwood, renamed");
        var restore = new RestoreViewModel(stage.access);
        assertEquals(Guard.HOLD, restore.replace().question().get().guard());
        assertEquals(
                List.of("The event is called Driftwood meetup again, not Driftwood, renamed."),
                restore.lines().get());
        restore.restore(() -> isClosed = true);
        assertTrue(isClosed);
        assertEquals(before, stage.events.present());
        assertEquals(key, stage.scenes.stream(hall).key().readable());
        assertTrue(stage.scenes.stream(hall).isDisabled());
    }

    @Test
    void aVersionThatIsWhatIsOpenCannotBeRestored() {
        kept(Duration.ofHours(2));
        var restore = new RestoreViewModel(stage.access);
        assertEquals("Nothing differs from what is open.", restore.summary().get());
        assertFalse(restore.replace().isAllowed().getValue());
        restore.chosen().set(Optional.empty());
        assertEquals("", restore.summary().get());
    }

    @Test
    void whileATrackIsLiveNothingIsRestored() {
        kept(Duration.ofHours(2));
        stage.scenes.tracks.nameConference("Driftwood, renamed");
        stage.scenes.live(hall, Duration.ofMinutes(1));
        var restore = new RestoreViewModel(stage.access);
        assertTrue(restore.replace().question().get().refusal().startsWith("Main hall is live."));
        restore.restore(() -> isClosed = true);
        assertFalse(isClosed);
    }
}

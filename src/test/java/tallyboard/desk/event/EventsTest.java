package tallyboard.desk.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.event.Event;
import tallyboard.agenda.event.Passphrase;
import tallyboard.agenda.event.UnusableEventException;
import tallyboard.agenda.event.UnusableEventException.Reason;
import tallyboard.store.event.EventFile;
import tallyboard.stream.LiveStream;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.key.StreamKey;
import tallyboard.testing.DriftwoodEvent;
import tallyboard.testing.LiveScenes;

class EventsTest {
    @TempDir
    Path folder;

    private final LiveScenes scenes = new LiveScenes();
    private Events events;
    private StreamId hall;

    @BeforeEach
    void conference() {
        events = new Events(
                scenes.tracks,
                scenes.sessions,
                scenes.streams,
                new EventFile(),
                folder.resolve("versions"),
                scenes.clock);
        scenes.tracks.nameConference("Driftwood meetup");
        hall = scenes.room("Main hall");
        scenes.sessions.add(Session.of(
                scenes.tracks.conference().tracks().getFirst().id(),
                Talk.byHand("Main hall", scenes.clock.instant(), Duration.ofMinutes(30), "Welcome")));
    }

    @Test
    void aSavedCopyOpensAsTheSameEventOnNewStreamsThatAreDisabled() throws Exception {
        scenes.ready(hall);
        var key = key(hall);
        var file = folder.resolve("meetup.tallyboard");
        events.save(file, Optional.empty());
        var saved = events.present();

        events.open(events.look(file, Optional.empty()).event());
        assertEquals(saved, events.present());
        var stream = only();
        assertNotEquals(hall, stream.id());
        assertTrue(stream.isDisabled());
        assertNotEquals(key, stream.key().readable().orElseThrow());
    }

    @Test
    void theKeysComeAlongWithThePassphraseAndTheLogKnows() throws Exception {
        var key = key(hall);
        var file = folder.resolve("meetup.tallyboard");
        events.save(file, Optional.of(Passphrase.of("correct horse battery")));
        assertEquals("noteKeyUse Main hall COPIED", scenes.streams.commands().getLast());
        assertFalse(Files.readString(file).contains(key.reveal()));

        events.begin("Something else", DriftwoodEvent.BERLIN);
        events.open(events.look(file, Optional.of(Passphrase.of("correct horse battery")))
                .event());
        assertEquals(Optional.of(key), only().key().readable());
    }

    @Test
    void nothingIsReplacedWhileAnythingIsLive() {
        scenes.live(hall, Duration.ofMinutes(3));
        var before = events.present();
        var refusal = assertThrows(RefusedException.class, () -> events.open(DriftwoodEvent.plain()));
        assertInstanceOf(Refusal.StillLive.class, refusal.refusal());
        assertEquals(before, events.present());
        assertTrue(scenes.stream(hall).isLive());
        assertEquals(List.of(), events.versions());
    }

    @Test
    void whatWasReplacedIsKeptAsAVersionAndComesBack() throws Exception {
        var before = events.present();
        events.open(DriftwoodEvent.plain());
        assertEquals(
                List.of(before),
                events.versions().stream().map(Events.EarlierEvent::event).toList());

        events.restore(events.versions().getFirst().event());
        assertEquals(before, events.present());
        assertEquals(2, events.versions().size());
    }

    @Test
    void whatWasOpenedAndWhatCameBackIsInTheLog() throws Exception {
        var before = events.present();
        events.open(DriftwoodEvent.plain());
        events.restore(before);
        assertEquals(
                List.of("EVENT_OPENED Driftwood Conf 2026", "EVENT_RESTORED " + before.name()),
                scenes.streams.log(0, 1000).stream()
                        .filter(entry -> entry.stream().isEmpty())
                        .map(entry -> entry.fact() + " " + entry.details().get("subject"))
                        .toList());
    }

    @Test
    void aRoomThatStillExistsKeepsItsKeyWhenAnEarlierHourComesBack() throws Exception {
        var key = key(hall);
        var before = events.present();
        var second = scenes.room("Room 2");
        scenes.tracks.rename(scenes.tracks.conference().tracks().getFirst().id(), "Great hall");
        scenes.ready(hall);

        events.restore(before);
        assertEquals(before, events.present());
        assertEquals(key, key(hall));
        assertTrue(scenes.stream(hall).isDisabled());
        assertEquals(Optional.empty(), scenes.streams.find(second));
    }

    @Test
    void aNewEventHasNothingOfTheOldOne() throws Exception {
        events.begin(" Driftwood Conf 2027 ", DriftwoodEvent.BERLIN);
        assertEquals(Event.named("Driftwood Conf 2027", DriftwoodEvent.BERLIN), events.present());
        assertEquals(List.of(), scenes.streams.all());
    }

    @Test
    void whenTheEngineRefusesAStreamTheEventStays() {
        var before = events.present();
        scenes.streams.refuseNext(new Refusal.OutOfRange("meta.title", "must be at most 512 characters"));
        assertThrows(RefusedException.class, () -> events.open(DriftwoodEvent.plain()));
        assertEquals(before, events.present());
    }

    @Test
    void aVersionIsKeptOnceAnHourAndOnlyWhenSomethingChanged() {
        events.keepHourly();
        events.keepHourly();
        assertEquals(1, events.versions().size());
        scenes.tracks.nameConference("Driftwood meetup, evening");
        scenes.clock.pass(Duration.ofMinutes(59));
        events.keepHourly();
        assertEquals(1, events.versions().size());
        scenes.clock.pass(Duration.ofMinutes(1));
        events.keepHourly();
        assertEquals(
                List.of("Driftwood meetup, evening", "Driftwood meetup"),
                events.versions().stream().map(v -> v.event().name()).toList());
        scenes.clock.pass(Duration.ofHours(5));
        events.keepHourly();
        assertEquals(2, events.versions().size());
    }

    @Test
    void anEmptyDeskMakesNoVersions() throws Exception {
        var bare = new LiveScenes();
        var none = new Events(
                bare.tracks, bare.sessions, bare.streams, new EventFile(), folder.resolve("none"), bare.clock);
        none.keepHourly();
        none.open(DriftwoodEvent.plain());
        assertEquals(List.of(), none.versions());
    }

    @Test
    void theLast48VersionsAreKept() {
        for (int hour = 0; hour < 60; hour++) {
            scenes.tracks.nameConference("Hour " + hour);
            events.keepHourly();
            scenes.clock.pass(Duration.ofHours(1));
        }
        var kept = events.versions();
        assertEquals(48, kept.size());
        assertEquals("Hour 59", kept.getFirst().event().name());
        assertEquals("Hour 12", kept.getLast().event().name());
    }

    @Test
    void aDamagedVersionAndAStrangeFileAreNoVersions() throws Exception {
        events.keepHourly();
        Files.writeString(folder.resolve("versions/2026-11-24T10-00-00.000.tallyboard"), "half of");
        Files.writeString(folder.resolve("versions/notes.txt"), "mine");
        assertEquals(1, events.versions().size());
    }

    @Test
    void whatCannotBeKeptIsNotReplaced() throws Exception {
        Files.writeString(folder.resolve("versions"), "a file where the folder should be");
        var before = events.present();
        assertThrows(UncheckedIOException.class, () -> events.open(DriftwoodEvent.plain()));
        assertEquals(before, events.present());
    }

    @Test
    void aFileThatIsNoneIsSaidToBeNone() {
        assertEquals(
                Reason.NO_SUCH_FILE,
                assertThrows(UnusableEventException.class, () -> events.look(folder.resolve("gone"), Optional.empty()))
                        .reason());
        assertEquals(
                Reason.UNREADABLE_FILE,
                assertThrows(UnusableEventException.class, () -> events.look(folder, Optional.empty()))
                        .reason());
    }

    @Test
    void savingOverAFileLeavesTheOldOneOrTheNewOneAndNothingElse() throws Exception {
        var file = folder.resolve("meetup.tallyboard");
        Files.writeString(file, "old");
        events.save(file, Optional.empty());
        assertTrue(Files.readString(file, UTF_8).contains("Driftwood meetup"));
        try (var inside = Files.list(folder)) {
            assertEquals(List.of(file), inside.toList());
        }
        assertThrows(
                UncheckedIOException.class,
                () -> events.save(folder.resolve("no/such/folder.tallyboard"), Optional.empty()));
    }

    @Test
    void theDifferencesAreToldBeforeAnythingChanges() {
        var before = events.present();
        scenes.tracks.nameConference("Driftwood, renamed");
        assertEquals(1, events.compare(before).size());
        assertEquals("Driftwood, renamed", events.present().name());
    }

    private LiveStream only() {
        assertEquals(1, scenes.streams.all().size());
        return scenes.streams.all().getFirst();
    }

    private StreamKey key(StreamId id) {
        return scenes.stream(id).key().readable().orElseThrow();
    }

    @Test
    void aMomentOfAVersionIsTheMomentItWasKept() {
        events.keepHourly();
        assertEquals(
                Instant.parse("2026-11-24T13:12:31Z"),
                events.versions().getFirst().at());
    }
}

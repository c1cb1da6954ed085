package tallyboard.ui.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.agenda.event.Passphrase;
import tallyboard.stream.LiveStream;
import tallyboard.stream.key.StreamKey;

class OpenFileViewModelTest {
    private static final String SECRET = "correct horse battery";

    @TempDir
    Path folder;

    private EventStage stage;
    private Path file;
    private boolean isClosed;

    @BeforeEach
    void aDeskWithNothingOpen() {
        stage = new EventStage(folder.resolve("versions"));
        file = folder.resolve("meetup.tallyboard");
    }

    private StreamKey saved(Optional<Passphrase> passphrase) throws Exception {
        var other = new EventStage(folder.resolve("others"));
        var key = other.scenes.stream(other.meetup()).key().readable().orElseThrow();
        other.events.save(file, passphrase);
        return key;
    }

    @Test
    void aFileSaysWhatItHoldsBeforeItIsOpened() throws Exception {
        saved(Optional.empty());
        var open = new OpenFileViewModel(stage.access, file);
        assertEquals(
                "Driftwood meetup: 1 track, 1 session, from Tuesday 24 November 2026. Saved Tuesday 24 November 14:12.",
                open.what().get());
        assertEquals("", open.keys().get());
        assertEquals("""
                No event is open, so nothing is replaced.
                1 fresh key is made. Hand it to the rooms.
                Every track is DISABLED afterwards. Nothing goes on air before it is enabled.""", EventStage.said(open.replace()));
        assertEquals("", stage.events.present().name());
        open.open(() -> isClosed = true);
        assertEquals("Driftwood meetup", stage.events.present().name());
        assertTrue(stage.scenes.streams.all().stream().allMatch(LiveStream::isDisabled));
        assertTrue(isClosed);
    }

    @Test
    void itsKeysComeAlongOnceThePassphraseHasOpenedThem() throws Exception {
        var key = saved(Optional.of(Passphrase.of(SECRET)));
        var open = new OpenFileViewModel(stage.access, file);
        assertTrue(open.locked().get());
        assertEquals(
                "The file holds 1 key under a passphrase. Without it the tracks get fresh keys.",
                open.keys().get());
        open.passphrase().set("correct horse bakery");
        open.unlock();
        assertEquals(
                "This passphrase does not open the keys. Nothing was changed; type it again.",
                open.wrong().get());
        assertTrue(open.locked().get());
        assertEquals("", open.passphrase().get());

        open.passphrase().set(SECRET);
        open.unlock();
        assertEquals("", open.wrong().get());
        assertFalse(open.locked().get());
        assertEquals("1 key is unlocked and comes along.", open.keys().get());
        assertTrue(EventStage.said(open.replace()).contains("1 key comes from the file."));
        open.open(() -> isClosed = true);
        assertEquals(
                Optional.of(key), stage.scenes.streams.all().getFirst().key().readable());
        assertTrue(stage.scenes.streams.all().getFirst().isDisabled());
    }

    @Test
    void withoutThePassphraseItOpensWithFreshKeys() throws Exception {
        var key = saved(Optional.of(Passphrase.of(SECRET)));
        var open = new OpenFileViewModel(stage.access, file);
        open.open(() -> isClosed = true);
        assertFalse(stage.scenes.streams.all().getFirst().key().readable().equals(Optional.of(key)));
        assertTrue(isClosed);
    }

    @Test
    void whatIsNoEventIsSaidAndCannotBeOpened() throws Exception {
        assertEquals(
                "There is no such file any more. Nothing was changed; choose another one.",
                new OpenFileViewModel(stage.access, file).refusal().get());
        Files.writeString(file, "<html>");
        assertEquals(
                "This is not an event file. Nothing was changed; event files end in .tallyboard.",
                new OpenFileViewModel(stage.access, file).refusal().get());
        saved(Optional.empty());
        var text = Files.readString(file);
        Files.writeString(file, text.replace("\"zone\"", "\"zoo\""));
        var broken = new OpenFileViewModel(stage.access, file);
        assertEquals(
                "The file is damaged: a part is missing or makes no sense. Nothing was changed; look for another copy.",
                broken.refusal().get());
        assertFalse(broken.replace().isAllowed().getValue());
        broken.open(() -> isClosed = true);
        assertFalse(isClosed);
    }

    @Test
    void whatWasTypedIsForgotten() throws Exception {
        saved(Optional.of(Passphrase.of(SECRET)));
        var open = new OpenFileViewModel(stage.access, file);
        open.passphrase().set(SECRET);
        open.forget();
        assertEquals("", open.passphrase().get());
    }
}

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

class SaveCopyViewModelTest {
    @TempDir
    Path folder;

    private EventStage stage;
    private SaveCopyViewModel copy;
    private Path file;

    @BeforeEach
    void aMeetup() {
        stage = new EventStage(folder.resolve("versions"));
        stage.meetup();
        copy = new SaveCopyViewModel(stage.access);
        file = folder.resolve("meetup.tallyboard");
    }

    @Test
    void theKeysStayOutUnlessItIsChosenOtherwise() throws Exception {
        assertTrue(copy.isReady().getValue());
        assertEquals("Driftwood meetup.tallyboard", copy.suggestedName());
        copy.save(file);
        assertEquals("Saved without keys: " + file, copy.saved().get());
        assertEquals(0, stage.events.look(file, Optional.empty()).lockedKeys());
    }

    @Test
    void withKeysItWantsALongPassphraseTwiceAndForgetsIt() throws Exception {
        copy.withKeys().set(true);
        copy.first().set("short");
        assertEquals("At least 10 characters; so far 5.", copy.hint().getValue());
        copy.save(file);
        assertFalse(Files.exists(file));
        copy.first().set("correct horse battery");
        copy.second().set("correct horse bakery");
        assertEquals("The two are not the same yet.", copy.hint().getValue());
        assertFalse(copy.isReady().getValue());
        copy.second().set("correct horse battery");
        assertEquals("", copy.hint().getValue());
        copy.save(file);
        assertEquals(
                "Saved with keys under the passphrase: " + file, copy.saved().get());
        assertEquals("", copy.first().get() + copy.second().get());
        var opened = stage.events.look(file, Optional.of(Passphrase.of("correct horse battery")));
        assertEquals(1, opened.event().keys().count());
        assertEquals(
                "noteKeyUse Main hall COPIED", stage.scenes.streams.commands().getLast());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidAndMayBeTriedAgain() {
        var nowhere = folder.resolve("no/such/folder.tallyboard");
        copy.save(nowhere);
        assertEquals(
                nowhere
                        + " could not be written. The event itself is kept. Choose another place, or make room on that disk.",
                copy.problem().get());
        assertEquals("", copy.saved().get());
        copy.save(file);
        assertEquals("", copy.problem().get());
        assertTrue(Files.exists(file));
    }

    @Test
    void aNameThatNoDiskTakesIsMadeOneThatItTakes() {
        stage.scenes.tracks.nameConference("Driftwood: A/B \"late\"");
        assertEquals("Driftwood  A B  late.tallyboard", copy.suggestedName());
    }
}

package tallyboard.store.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.event.Event;
import tallyboard.agenda.event.EventFormat;
import tallyboard.agenda.event.Passphrase;
import tallyboard.agenda.event.UnusableEventException;
import tallyboard.agenda.event.UnusableEventException.Reason;
import tallyboard.testing.DriftwoodEvent;

class EventFileTest {
    private static final Instant NOW = Instant.parse("2026-11-24T13:12:31.250Z");
    private final EventFormat format = new EventFile();
    private final Event event = DriftwoodEvent.withKeys();

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        var contents = format.read(format.write(event, NOW, Optional.empty()), Optional.empty());
        assertEquals(new EventFormat.Contents(event.withoutKeys(), NOW, 0), contents);
    }

    @Test
    void theKeysComeBackWithThePassphrase() throws Exception {
        var file = format.write(event, NOW, passphrase());
        assertEquals(new EventFormat.Contents(event, NOW, 2), format.read(file, passphrase()));
        assertEquals(new EventFormat.Contents(event.withoutKeys(), NOW, 2), format.read(file, Optional.empty()));
    }

    @Test
    void noKeyIsInAFileInClear() {
        for (var file : List.of(format.write(event, NOW, Optional.empty()), format.write(event, NOW, passphrase()))) {
            var text = new String(file, UTF_8);
            event.keys().forEach(key -> {
                assertFalse(text.contains(key.reveal()), "a whole key");
                assertFalse(text.contains(key.reveal().substring(0, 8)), "a part of a key");
            });
        }
    }

    @Test
    void saltAndNonceAreFreshEachTime() {
        assertNotEquals(
                new String(format.write(event, NOW, passphrase()), UTF_8),
                new String(format.write(event, NOW, passphrase()), UTF_8));
    }

    @Test
    void aWrongPassphraseOpensNothingAndTellsNothing() {
        var file = format.write(event, NOW, passphrase());
        var problem = refused(file, Optional.of(Passphrase.of("correct horse batterx")));
        assertEquals(Reason.WRONG_PASSPHRASE, problem.reason());
        var told = new StringWriter();
        problem.printStackTrace(new PrintWriter(told));
        assertFalse(told.toString().contains("horse"));
        assertFalse(
                told.toString().contains(event.keys().findFirst().orElseThrow().ending() + "\n"));
    }

    @Test
    void aPassphraseIsNotSpentByUse() throws Exception {
        try (var secret = Passphrase.of("correct horse battery")) {
            var file = format.write(event, NOW, Optional.of(secret));
            assertEquals(event, format.read(file, Optional.of(secret)).event());
        }
    }

    @Test
    void whatSomebodyChangedInTheSealedKeysIsFoundOut() {
        var text = new String(format.write(event, NOW, passphrase()), UTF_8);
        int at = text.indexOf("\"sealed\"") + 15;
        var other = text.charAt(at) == 'A' ? 'B' : 'A';
        var changed = text.substring(0, at) + other + text.substring(at + 1);
        assertEquals(
                Reason.WRONG_PASSPHRASE,
                refused(changed.getBytes(UTF_8), passphrase()).reason());
    }

    @Test
    void theKeysOfOneEventDoNotOpenInAnother() {
        var ours = new String(format.write(event, NOW, passphrase()), UTF_8);
        var theirs = new String(format.write(DriftwoodEvent.withKeys(), NOW, passphrase()), UTF_8);
        var mixed =
                ours.substring(0, ours.indexOf("\"lockedKeys\"")) + theirs.substring(theirs.indexOf("\"lockedKeys\""));
        assertEquals(
                Reason.WRONG_PASSPHRASE,
                refused(mixed.getBytes(UTF_8), passphrase()).reason());
    }

    @Test
    void fewerRoundsThanWeUseAreNotTaken() {
        var text = new String(format.write(event, NOW, passphrase()), UTF_8);
        assertTrue(text.contains("\"rounds\": 600000"));
        var weak = text.replace("\"rounds\": 600000", "\"rounds\": 1000");
        assertEquals(Reason.BROKEN, refused(weak.getBytes(UTF_8), passphrase()).reason());
    }

    @Test
    void whatIsNoEventIsRefused() {
        for (var text : List.of("", "hello", "{", "[]", "7", "{\"kind\":\"recipe\",\"version\":1}", "<schedule/>")) {
            assertEquals(
                    Reason.NO_EVENT,
                    refused(text.getBytes(UTF_8), Optional.empty()).reason(),
                    text);
        }
        assertEquals(
                Reason.NO_EVENT,
                refused(new byte[] {(byte) 0xC3, 0x28, 0}, Optional.empty()).reason());
        assertEquals(
                Reason.TOO_LARGE,
                refused(new byte[EventFormat.LARGEST + 1], Optional.empty()).reason());
    }

    @Test
    void aFileOfALaterVersionIsRefusedAsSuch() {
        var later = "{\"kind\":\"tallyboard event\",\"version\":2,\"savedAt\":\"2028-01-01T00:00:00Z\",\"rooms\":{}}";
        assertEquals(
                Reason.NEWER, refused(later.getBytes(UTF_8), Optional.empty()).reason());
    }

    @Test
    void aFileCutOrSpoiltAnywhereIsRefusedWithOneSentenceAndNeverFails() {
        var whole = format.write(event, NOW, Optional.empty());
        for (int length = 0; length < whole.length - 2; length += 61) {
            var cut = java.util.Arrays.copyOf(whole, length);
            assertTrue(List.of(Reason.NO_EVENT, Reason.BROKEN)
                    .contains(refused(cut, Optional.empty()).reason()));
        }
        var text = new String(whole, UTF_8);
        for (var spoilt : List.of(
                text.replace("Europe/Berlin", "Mars/Olympus"),
                text.replace("\"tracks\"", "\"lanes\""),
                text.replace("PT45M", "three quarters"),
                text.replace("\"STANDARD\"", "\"TURBO\""),
                text.replace("2026-11-24T13:12:31.250Z", "noon"),
                text.replace(
                        event.tracks().getLast().id().value(),
                        event.tracks().getFirst().id().value()))) {
            assertEquals(
                    Reason.BROKEN,
                    refused(spoilt.getBytes(UTF_8), Optional.empty()).reason());
        }
    }

    @Test
    void anEventWithoutReadableKeysMakesNoLock() {
        assertArrayEquals(
                format.write(event.withoutKeys(), NOW, Optional.empty()),
                format.write(event.withoutKeys(), NOW, passphrase()));
    }

    private UnusableEventException refused(byte[] file, Optional<Passphrase> passphrase) {
        return assertThrows(UnusableEventException.class, () -> format.read(file, passphrase));
    }

    private static Optional<Passphrase> passphrase() {
        return Optional.of(Passphrase.of("correct horse battery"));
    }
}

package tallyboard.ui.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.publish.EncoderRefusal.Mismatch;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;

class LogSentenceTest {
    private static final Map<String, String> EVERYTHING = Map.of(
            "address",
            "10.0.4.21",
            "encoder",
            "OBS 31",
            "subject",
            "HEVC",
            "seconds",
            "120",
            "message",
            "Not made here.",
            "since",
            "2026-11-24T10:00:00Z");

    private final LiveScenes scenes = new LiveScenes();

    @AfterEach
    void english() {
        Messages.speak(Locale.ENGLISH);
    }

    @Test
    void everyFactHasASentenceOfItsOwnInBothLanguages() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Messages.speak(language);
            var said = new ArrayList<String>();
            for (var fact : Fact.values()) {
                var sentence = say(fact, EVERYTHING);
                assertWhole(sentence, fact.name());
                assertFalse(said.contains(sentence), fact + " says the same as another: " + sentence);
                said.add(sentence);
            }
        }
    }

    @Test
    void theAddressOfAScheduleIsHiddenWithTheOthersAndTheNameOfAFileIsNot() {
        Discretion.hold(Discretion.PRESENTER_SAFE);
        try {
            var fetched = say(Fact.SCHEDULE_IMPORTED, Map.of("subject", "https://pretalx.example/driftwood.xml, 1.7"));
            assertFalse(fetched.contains("pretalx"), fetched);
            var opened = say(Fact.SCHEDULE_UPDATED, Map.of("subject", "driftwood.xml, 1.7"));
            assertTrue(opened.contains("driftwood.xml, 1.7"), opened);
        } finally {
            Discretion.hold(Discretion.OPEN);
        }
    }

    @Test
    void everyWayToHandOffAKeyHasWordsInBothLanguages() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Messages.speak(language);
            for (var way : HandOff.Way.values()) {
                var name = way.name().toLowerCase(Locale.ROOT);
                assertWhole(say(Fact.KEY_HANDED_OFF, Map.of("way", name, "address", "10.0.4.33")), name);
                assertWhole(say(Fact.KEY_HANDED_OFF, Map.of("way", name, "address", "")), name);
            }
        }
    }

    @Test
    void everyReasonOfARefusalAndEveryMismatchHasWordsInBothLanguages() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Messages.speak(language);
            for (var reason : Reason.values()) {
                for (var mismatch : Mismatch.values()) {
                    var details = new HashMap<>(EVERYTHING);
                    details.put("reason", reason.name().toLowerCase(Locale.ROOT));
                    details.put("mismatch", mismatch.name().toLowerCase(Locale.ROOT));
                    assertWhole(say(Fact.ENCODER_REFUSED, details), reason + " " + mismatch);
                }
            }
        }
    }

    @Test
    void everyFactHasAKindAndASign() {
        for (var fact : Fact.values()) {
            assertFalse(LogKind.of(entry(fact, EVERYTHING)).name().isEmpty());
            assertTrue(LogSign.of(fact).icon().getDescription().length() > 1);
        }
    }

    @Test
    void aReturnSaysHowLongTheEncoderWasAway() {
        var entry = entry(Fact.CONNECTED, EVERYTHING);
        assertEquals(
                "a deleted stream is back after 0:47. The recording goes on, the gap is marked.",
                LogSentence.of(entry, names(), Optional.of(Duration.ofSeconds(47)))
                        .text());
    }

    private static void assertWhole(String sentence, String of) {
        assertTrue(sentence.endsWith("."), of + ": " + sentence);
        assertFalse(sentence.contains("{"), of + ": " + sentence);
    }

    private String say(Fact fact, Map<String, String> details) {
        return LogSentence.of(entry(fact, details), names(), Optional.empty()).text();
    }

    private LogEntry entry(Fact fact, Map<String, String> details) {
        var withReason = new HashMap<>(details);
        withReason.putIfAbsent("reason", "disabled");
        return new LogEntry(
                1,
                scenes.clock.instant(),
                fact,
                Optional.of(new StreamId("gone")),
                Optional.empty(),
                "desk",
                withReason);
    }

    private LogNames names() {
        return new LogNames(scenes.tracks.conference());
    }
}

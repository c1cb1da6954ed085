package tallyboard.ui.schedule.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.read.ReadSchedule;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.Warning;
import tallyboard.agenda.read.Warning.Kind;
import tallyboard.desk.schedule.UnavailableScheduleException;
import tallyboard.ui.kit.Messages;

/** Everything that can be odd or wrong with a schedule has a sentence, in every language. */
class ImportWordsTest {
    private final ReadSchedule schedule = new ReadSchedule(
            ReadSchedule.Format.SCHEDULE_XML,
            "Driftwood Conf 2026",
            "1.0",
            new ReadSchedule.Named(ZoneId.of("Europe/Berlin"), "Berlin"),
            List.of(),
            List.of(),
            List.of());

    @BeforeEach
    void speakEnglish() {
        Messages.speak(Locale.ENGLISH);
    }

    @AfterEach
    void speakEnglishAgain() {
        Messages.speak(Locale.ENGLISH);
    }

    private String warning(Kind kind, String subject, int talks) {
        return ImportWords.warning(new Warning(kind, subject, Collections.nCopies(talks, "Small tools")), schedule);
    }

    @Test
    void everythingHasASentenceInEveryLanguage() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Messages.speak(language);
            for (var kind : Kind.values()) {
                check(warning(kind, "x", 1));
                check(warning(kind, "", 2));
            }
            for (var reason : UnreadableScheduleException.Reason.values()) {
                check(ImportWords.refusal(new UnreadableScheduleException(reason, "sessions", "20000")));
            }
            for (var reason : UnavailableScheduleException.Reason.values()) {
                check(ImportWords.unavailable(new UnavailableScheduleException(reason, "localhost")));
            }
            for (var format : ReadSchedule.Format.values()) {
                assertFalse(ImportWords.format(format).isBlank());
            }
        }
    }

    private static void check(String sentence) {
        assertFalse(sentence.isBlank() || sentence.contains("{") || sentence.contains("null"), sentence);
    }

    @Test
    void oneTalkAndSeveralAreSaidAsPeopleDo() {
        assertEquals(
                "1 talk has no length. It gets 30 min; edit that in the schedule.", warning(Kind.NO_LENGTH, "", 1));
        assertEquals(
                "2 talks have no length. They get 30 min; edit that in the schedule.", warning(Kind.NO_LENGTH, "", 2));
        assertEquals("Room “Workshop” has no id: matched by name.", warning(Kind.ROOM_WITHOUT_ID, "Workshop", 0));
    }

    @Test
    void theZoneIsNamedWithWhatTheFileCallsIt() {
        assertEquals("Europe/Berlin (from Berlin)", ImportWords.zone(schedule.zone()));
        assertEquals("The time zone “Berlin” was read as Europe/Berlin.", warning(Kind.ZONE_READ_AS, "Berlin", 0));
        assertEquals(
                "not given, only the offset +02:00",
                ImportWords.zone(new ReadSchedule.OffsetsOnly(List.of(ZoneOffset.ofHours(2)))));
    }

    @Test
    void whatThereIsTooMuchOfIsNamed() {
        var refused = new UnreadableScheduleException(UnreadableScheduleException.Reason.TOO_MANY, "rooms", "1000");
        assertEquals("The file has more than 1000 rooms, which no schedule has.", ImportWords.refusal(refused));
    }
}

package tallyboard.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesLanguageTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
        Messages.speak(before);
    }

    @Test
    void aChosenLanguageTakesTheNumbersAndDaysWithIt() {
        Locale.setDefault(Locale.US);
        Messages.speak(Locale.GERMAN);
        assertEquals("Aufnahmen", Messages.text("recordings.title"));
        assertEquals("3,1", Figures.megabits(OptionalDouble.of(3.1e6)));
        assertEquals("Dienstag, 24. November", Figures.day(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void englishStaysEnglishOnAGermanSystem() {
        Locale.setDefault(Locale.GERMANY);
        Messages.speak(Locale.ENGLISH);
        assertEquals("Recordings", Messages.text("recordings.title"));
        assertEquals("3.1", Figures.megabits(OptionalDouble.of(3.1e6)));
        assertEquals("Tuesday 24 November", Figures.day(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void theSystemsOwnCountryStaysWhereItSpeaksTheSameLanguage() {
        Locale.setDefault(Locale.of("de", "AT"));
        Messages.speak(Locale.GERMAN);
        assertEquals(Locale.of("de", "AT"), Locale.getDefault());
        assertEquals(Locale.GERMAN, Messages.language());
    }

    @Test
    void aLanguageWithoutWordsGetsEnglishOnes() {
        Locale.setDefault(Locale.FRANCE);
        Messages.speak(Locale.FRANCE);
        assertEquals(Locale.ENGLISH, Messages.language());
        assertEquals("3,1", Figures.megabits(OptionalDouble.of(3.1e6)));
    }
}

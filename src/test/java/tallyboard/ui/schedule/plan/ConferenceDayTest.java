package tallyboard.ui.schedule.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ConferenceDayTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void whatBeginsAfterMidnightStandsOnItsEvening() {
        assertEquals(tuesday(), ConferenceDay.of(Instant.parse("2026-11-24T23:30:00Z"), BERLIN));
        assertEquals(tuesday(), ConferenceDay.of(Instant.parse("2026-11-25T02:59:59Z"), BERLIN));
    }

    @Test
    void aDayBeginsAtFourAtTheVenue() {
        assertEquals(
                LocalDate.of(2026, 11, 25),
                ConferenceDay.of(Instant.parse("2026-11-25T03:00:00Z"), BERLIN).date());
        assertEquals(Instant.parse("2026-11-24T03:00:00Z"), tuesday().span().from());
    }

    @Test
    void aTimeBeforeFourIsThatOfTheFollowingNight() {
        assertEquals(Instant.parse("2026-11-24T08:30:00Z"), tuesday().at(LocalTime.of(9, 30)));
        assertEquals(Instant.parse("2026-11-24T23:20:00Z"), tuesday().at(LocalTime.of(0, 20)));
    }

    @Test
    void theNightInWhichTheClocksGoBackMakesItsDayAnHourLonger() {
        var saturday = new ConferenceDay(LocalDate.of(2026, 10, 24), BERLIN);
        assertEquals(Duration.ofHours(25), saturday.span().length());
        assertEquals(saturday, ConferenceDay.of(Instant.parse("2026-10-25T02:30:00Z"), BERLIN));
    }

    private static ConferenceDay tuesday() {
        return new ConferenceDay(LocalDate.of(2026, 11, 24), BERLIN);
    }
}

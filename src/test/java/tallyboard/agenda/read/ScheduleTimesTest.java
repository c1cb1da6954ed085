package tallyboard.agenda.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.agenda.read.Driftwood.BERLIN;
import static tallyboard.agenda.read.Driftwood.at;
import static tallyboard.agenda.read.Driftwood.dated;
import static tallyboard.agenda.read.Driftwood.day;
import static tallyboard.agenda.read.Driftwood.event;
import static tallyboard.agenda.read.Driftwood.inMainHall;
import static tallyboard.agenda.read.Driftwood.kinds;
import static tallyboard.agenda.read.Driftwood.read;
import static tallyboard.agenda.read.Driftwood.room;
import static tallyboard.agenda.read.Driftwood.starts;
import static tallyboard.agenda.read.Driftwood.utc;
import static tallyboard.agenda.read.Driftwood.warning;
import static tallyboard.agenda.read.Driftwood.xml;
import static tallyboard.agenda.read.Driftwood.zone;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.read.Warning.Kind;

/** Which instant a talk begins at, and in which zone, whatever of the two a file says rightly. */
class ScheduleTimesTest {

    private static String berlin(String... events) {
        return xml(zone("Europe/Berlin"), day("2026-09-17", room("Main hall", events)));
    }

    private static String zoneless(String... events) {
        return xml("", day("2026-09-17", room("Main hall", events)));
    }

    @Test
    void aDateWithItsOffsetIsTheInstant() throws Exception {
        var schedule = read(berlin(event("a", "Small tools", dated("2026-09-17T10:00:00+02:00", "10:00"))));
        assertEquals(List.of(utc("2026-09-17T08:00:00")), starts(schedule));
        assertEquals(new ReadSchedule.Named(BERLIN, ""), schedule.zone());
        assertEquals(List.of(), schedule.warnings());
    }

    @Test
    void aDateInUtcWithALocalStartIsRightToo() throws Exception {
        var kolkata = xml(
                zone("Asia/Kolkata"),
                day(
                        "2026-09-16",
                        room("Main hall", event("a", "Small tools", dated("2026-09-17T04:30:00+00:00", "10:00")))));
        var schedule = read(kolkata);
        assertEquals(List.of(utc("2026-09-17T04:30:00")), starts(schedule));
        assertEquals(List.of(), schedule.warnings());
    }

    @Test
    void aZThatIsMeantAsLocalTimeIsReadAsLocalTimeAndToldOnce() throws Exception {
        var schedule = read(berlin(
                event("a", "Small tools", dated("2026-09-17T10:00:00Z", "10:00")),
                event("b", "Tracing", dated("2026-09-17T11:00:00Z", "11:00"))));
        assertEquals(List.of(utc("2026-09-17T08:00:00"), utc("2026-09-17T09:00:00")), starts(schedule));
        assertEquals(List.of(Kind.FALSE_OFFSET), kinds(schedule));
    }

    @Test
    void oneForeignOffsetAmongManyRightOnesIsKeptAndNamed() throws Exception {
        var schedule = read(berlin(
                event("a", "Small tools", dated("2026-09-17T10:00:00+02:00", "10:00")),
                event("b", "Tracing", dated("2026-09-17T11:00:00+02:00", "11:00")),
                event("c", "Solar", dated("2026-09-17T10:30:00-05:00", "10:30"))));
        assertEquals(utc("2026-09-17T15:30:00"), starts(schedule).get(2));
        assertEquals(
                List.of("Solar"),
                warning(schedule, Kind.DATE_AND_START_DISAGREE).talks());
    }

    @Test
    void withoutADateTheDayTheStartAndTheZoneTell() throws Exception {
        var schedule = read(berlin(event("a", "Small tools", at("10:00"))));
        assertEquals(List.of(utc("2026-09-17T08:00:00")), starts(schedule));
    }

    @Test
    void aStartBeforeTheDayChangeIsOnTheNextDate() throws Exception {
        var schedule = read(berlin(
                event("a", "Night show", at("00:15")),
                event("b", "Small tools", at("04:00")),
                event("c", "Late", at("03:59"))));
        assertEquals(
                List.of(utc("2026-09-17T22:15:00"), utc("2026-09-17T02:00:00"), utc("2026-09-18T01:59:00")),
                starts(schedule));
        assertEquals(
                List.of("Night show", "Late"),
                warning(schedule, Kind.AFTER_MIDNIGHT).talks());
    }

    @Test
    void theDayChangeOfTheFileIsTheOneThatCounts() throws Exception {
        var text = xml(
                zone("Europe/Berlin") + "<day_change>06:00</day_change>",
                day("2026-09-17", room("Main hall", event("a", "Sunrise", at("05:30")))));
        assertEquals(List.of(utc("2026-09-18T03:30:00")), starts(read(text)));
    }

    @Test
    void theBeginningOfTheDayIsItsChangeWhenItLiesInTheNight() throws Exception {
        var night = "<day date='2026-09-17' start='2026-09-17T03:00:00+00:00'>"
                + room("Main hall", event("a", "Sunrise", at("04:30"))) + "</day>";
        assertEquals(List.of(utc("2026-09-18T02:30:00")), starts(read(xml(zone("Europe/Berlin"), night))));
        var morning = "<day date='2026-09-17' start='2026-09-17T09:00:00+02:00'>"
                + room("Main hall", event("a", "Doors", at("08:30"))) + "</day>";
        assertEquals(List.of(utc("2026-09-17T06:30:00")), starts(read(xml(zone("Europe/Berlin"), morning))));
    }

    @Test
    void aDayWindowIsNoFilter() throws Exception {
        var text = xml(
                zone("Europe/Berlin"),
                "<day date='2026-09-17' start='2026-09-17T09:00:00+02:00' end='2026-09-17T09:00:00+02:00'>"
                        + room("Main hall", event("a", "Small tools", dated("2026-09-19T10:00:00+02:00", "10:00")))
                        + "</day>");
        assertEquals(List.of(utc("2026-09-19T08:00:00")), starts(read(text)));
    }

    @Test
    void railsNamesOfZonesAreUnderstoodAndSaid() throws Exception {
        var schedule =
                read(xml(zone("Berlin"), day("2026-09-17", room("Main hall", event("a", "Small tools", at("10:00"))))));
        assertEquals(new ReadSchedule.Named(BERLIN, "Berlin"), schedule.zone());
        assertEquals(
                new Warning(Kind.ZONE_READ_AS, "Berlin", List.of()),
                schedule.warnings().getFirst());
        assertEquals(List.of(utc("2026-09-17T08:00:00")), starts(schedule));
    }

    @Test
    void anAliasOfAZoneIsKeptAsItIsGiven() throws Exception {
        var schedule = read(xml(
                zone("US/Eastern"), day("2026-09-17", room("Main hall", event("a", "Small tools", at("10:00"))))));
        assertEquals(new ReadSchedule.Named(ZoneId.of("US/Eastern"), ""), schedule.zone());
        assertEquals(List.of(), schedule.warnings());
    }

    @Test
    void offsetsWithoutAZoneAreRightAndTheZoneIsAskedFor() throws Exception {
        var text = zoneless(event("a", "Small tools", dated("2026-09-17T10:00:00+02:00", "10:00")));
        var schedule = read(text);
        assertEquals(new ReadSchedule.OffsetsOnly(List.of(ZoneOffset.ofHours(2))), schedule.zone());
        assertEquals(
                new Warning(Kind.NO_ZONE, "+02:00", List.of()),
                schedule.warnings().getFirst());
        var chosen = read(text, BERLIN);
        assertEquals(new ReadSchedule.Named(BERLIN, ""), chosen.zone());
        assertEquals(starts(schedule), starts(chosen));
        assertEquals(List.of(), chosen.warnings());
    }

    @Test
    void datesInUtcGiveTheOffsetTogetherWithTheirLocalStarts() throws Exception {
        var schedule = read(zoneless(event("a", "Small tools", dated("2026-09-17T04:30:00Z", "10:00"))));
        assertEquals(new ReadSchedule.OffsetsOnly(List.of(ZoneOffset.ofHoursMinutes(5, 30))), schedule.zone());
        assertEquals(List.of(utc("2026-09-17T04:30:00")), starts(schedule));
    }

    @Test
    void withNeitherZoneNorOffsetTheTimesWaitForAZone() throws Exception {
        var text = zoneless(event("a", "Small tools", at("10:00")));
        assertEquals(new ReadSchedule.Unknown(), read(text).zone());
        assertEquals(List.of(utc("2026-09-17T10:00:00")), starts(read(text)));
        assertEquals(List.of(utc("2026-09-17T08:00:00")), starts(read(text, BERLIN)));
    }

    @Test
    void theZoneOfTheFileGoesBeforeTheChosenOne() throws Exception {
        var text = berlin(event("a", "Small tools", at("10:00")));
        assertEquals(starts(read(text)), starts(read(text, ZoneId.of("Asia/Tokyo"))));
    }

    @Test
    void aZoneThatNobodyKnowsIsAskedFor() throws Exception {
        var text = xml(zone("Mordor"), day("2026-09-17", room("Main hall", event("a", "Small tools", at("10:00")))));
        assertEquals(
                new Warning(Kind.ZONE_NOT_KNOWN, "Mordor", List.of()),
                read(text).warnings().getFirst());
        assertEquals(new ReadSchedule.Unknown(), read(text).zone());
        assertEquals(List.of(), read(text, BERLIN).warnings());
    }

    @Test
    void aZoneThatContradictsAllOffsetsIsNotBelieved() throws Exception {
        var text = xml(
                zone("UTC"),
                day(
                        "2026-09-17",
                        room("Main hall", event("a", "Small tools", dated("2026-09-17T10:00:00+02:00", "10:00")))));
        var schedule = read(text);
        assertEquals(new ReadSchedule.OffsetsOnly(List.of(ZoneOffset.ofHours(2))), schedule.zone());
        assertEquals(List.of(utc("2026-09-17T08:00:00")), starts(schedule));
        assertEquals(
                new Warning(Kind.ZONE_DOES_NOT_FIT, "UTC", List.of()),
                schedule.warnings().getFirst());
        assertEquals(new ReadSchedule.Named(BERLIN, ""), read(text, BERLIN).zone());
    }

    @Test
    void inTheNightOfTheClockChangeALengthIsElapsedTime() throws Exception {
        var text = xml(
                zone("Europe/Berlin"),
                day(
                        "2026-10-24",
                        room(
                                "Main hall",
                                event(
                                        "a",
                                        "All night",
                                        "<date>2026-10-24T23:00:00+02:00</date><start>23:00</start><duration>5:00</duration>"))));
        var talk = Driftwood.only(text);
        assertEquals(utc("2026-10-25T02:00:00"), talk.start().plus(talk.length().orElseThrow()));
    }

    @Test
    void aTimeThatTheClocksSkipOrHaveTwiceIsReadByTheClockBeforeAndTold() throws Exception {
        var skipped = xml(
                zone("Europe/Berlin") + "<day_change>01:00</day_change>",
                day("2026-03-29", room("Main hall", event("a", "Gap", at("02:30")))));
        assertEquals(List.of(utc("2026-03-29T01:30:00")), starts(read(skipped)));
        assertEquals(List.of("Gap"), warning(read(skipped), Kind.CLOCK_CHANGE).talks());
        var twice = xml(
                zone("Europe/Berlin") + "<day_change>01:00</day_change>",
                day("2026-10-25", room("Main hall", event("a", "Twice", at("02:30")))));
        assertEquals(List.of(utc("2026-10-25T00:30:00")), starts(read(twice)));
    }

    @Test
    void talksWithoutAStartAreLeftOutAndNamed() throws Exception {
        var schedule = read(inMainHall(
                event("a", "Small tools", at("10:00")),
                event("b", "Some day", ""),
                event("c", "Long ago", dated("0001-01-01T10:00:00Z", "10:00").replace("<start>10:00</start>", ""))));
        assertEquals(List.of("Small tools"), Driftwood.titles(schedule));
        assertEquals(
                List.of("Some day", "Long ago"),
                warning(schedule, Kind.NO_START).talks());
    }

    @Test
    void lengthsAreReadInEverySpelling() throws Exception {
        for (var spelling : List.of("1:30", "01:30", "01:30:00", "PT1H30M", "90")) {
            var talk = Driftwood.only(
                    inMainHall(event("a", "Small tools", "<start>10:00</start><duration>" + spelling + "</duration>")));
            assertEquals(Optional.of(Duration.ofMinutes(90)), talk.length(), spelling);
        }
    }

    @Test
    void aLengthThatCannotBeIsNoneAndAVeryLongOneIsTold() throws Exception {
        for (var spelling : List.of("", "0:00", "-1:00", "200:00", "soon")) {
            var schedule = read(
                    inMainHall(event("a", "Small tools", "<start>10:00</start><duration>" + spelling + "</duration>")));
            assertTrue(schedule.talks().getFirst().length().isEmpty(), spelling);
            assertEquals(List.of(Kind.NO_LENGTH), kinds(schedule), spelling);
        }
        var schedule = read(inMainHall(event("a", "Hackathon", "<start>10:00</start><duration>30:00</duration>")));
        assertEquals(List.of("Hackathon"), warning(schedule, Kind.VERY_LONG).talks());
    }
}

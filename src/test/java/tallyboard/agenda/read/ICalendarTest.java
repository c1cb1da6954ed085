package tallyboard.agenda.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.agenda.read.Driftwood.BERLIN;
import static tallyboard.agenda.read.Driftwood.kinds;
import static tallyboard.agenda.read.Driftwood.read;
import static tallyboard.agenda.read.Driftwood.refused;
import static tallyboard.agenda.read.Driftwood.starts;
import static tallyboard.agenda.read.Driftwood.titles;
import static tallyboard.agenda.read.Driftwood.utc;
import static tallyboard.agenda.read.Driftwood.warning;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Talk;
import tallyboard.agenda.read.UnreadableScheduleException.Reason;
import tallyboard.agenda.read.Warning.Kind;

/** Calendars as they come, with their zones, repetitions and liberties. */
class ICalendarTest {
    private static final String ZONED = "DTSTART;TZID=Europe/Berlin:";

    static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n";
    }

    static String event(String uid, String title, String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:" + title + "\r\nLOCATION:Main hall\r\n"
                + String.join("\r\n", lines) + "\r\nEND:VEVENT";
    }

    private static Optional<Duration> length(String... lines) throws UnreadableScheduleException {
        return read(calendar(event("a", "One", lines))).talks().getFirst().length();
    }

    @Test
    void anEntryHasEverythingThatIsSaidOfIt() throws Exception {
        var schedule = read(calendar(
                "X-WR-CALNAME:Driftwood Conf 2026",
                event(
                        "a@driftwood.example",
                        "Small\\, sharp tools\\; all - Ada",
                        ZONED + "20260917T100000",
                        "DTEND;TZID=Europe/Berlin:20260917T104500",
                        "DESCRIPTION:One\\nTwo \\\\ three",
                        "CATEGORIES:Craft,Wood\\, old",
                        "CATEGORIES:Talk",
                        "ATTENDEE;CN=\"Ada: the first\";ROLE=CHAIR:mailto:ada@driftwood.example",
                        "URL:https://driftwood.example/7")));
        assertEquals("Driftwood Conf 2026", schedule.title());
        var talk = schedule.talks().getFirst();
        assertEquals("Small, sharp tools; all - Ada", talk.title());
        assertEquals("One\nTwo \\ three", talk.texts().description());
        assertEquals("Craft, Wood, old, Talk", talk.texts().topic());
        assertEquals(List.of("Ada: the first"), talk.texts().speakers());
        assertEquals(Optional.of("a@driftwood.example"), talk.keys().uid());
        assertEquals(Optional.of(Duration.ofMinutes(45)), talk.length());
        assertEquals(List.of(utc("2026-09-17T08:00:00")), starts(schedule));
        assertEquals(new ReadSchedule.Named(BERLIN, ""), schedule.zone());
        assertEquals(List.of(new RoomRef("Main hall", Optional.empty())), schedule.rooms());
        assertEquals(List.of(Kind.NO_CONSENT_IN_FORMAT), kinds(schedule));
    }

    @Test
    void aFoldMayStandInsideACharacter() throws Exception {
        var bytes = calendar(event("a", "Überfahrt", ZONED + "20260917T100000")).getBytes(UTF_8);
        var text = new String(bytes, UTF_8);
        int at = text.substring(0, text.indexOf('Ü')).getBytes(UTF_8).length + 1;
        var folded = new byte[bytes.length + 3];
        System.arraycopy(bytes, 0, folded, 0, at);
        System.arraycopy("\r\n ".getBytes(UTF_8), 0, folded, at, 3);
        System.arraycopy(bytes, at, folded, at + 3, bytes.length - at);
        assertEquals(List.of("Überfahrt"), titles(ScheduleReader.read(folded, Optional.empty())));
    }

    @Test
    void lineEndsOfEveryKindAMarkAndSmallLettersAreTaken() throws Exception {
        var text = "\uFEFF"
                + calendar(event("a", "One", ZONED + "20260917T100000"))
                        .replace("BEGIN:VEVENT\r\n", "begin:vevent\n")
                        .replace("SUMMARY", "summary")
                        .replace("VERSION:2.0\r\n", "VERSION:2.0\r");
        assertEquals(List.of("One"), titles(read(text)));
    }

    @Test
    void whatIsNoEventIsPassedOverWithAllInIt() throws Exception {
        var schedule = read(calendar(
                "BEGIN:VTODO",
                "DTSTART:20260917T100000Z",
                "END:VTODO",
                event(
                        "a",
                        "One",
                        ZONED + "20260917T100000",
                        "BEGIN:VALARM",
                        "SUMMARY:Alarm",
                        "DURATION:PT5M",
                        "END:VALARM",
                        "no colon in this line",
                        "X-UNKNOWN;A=b:c")));
        assertEquals(List.of("One"), titles(schedule));
        assertEquals(Optional.empty(), schedule.talks().getFirst().length());
    }

    @Test
    void zonesAreFoundByEveryNameTheyHave() throws Exception {
        for (var name : List.of(
                "Europe/Berlin",
                "\"Europe/Berlin\"",
                "europe/berlin",
                "W. Europe Standard Time",
                "/driftwood.example/20050126_1/Europe/Berlin",
                "\"(GMT+01:00) Berlin\"")) {
            var schedule = read(calendar(event("a", "One", "DTSTART;TZID=" + name + ":20260917T100000")));
            assertEquals(List.of(utc("2026-09-17T08:00:00")), starts(schedule), name);
            assertEquals(BERLIN, ((ReadSchedule.Named) schedule.zone()).id(), name);
        }
    }

    @Test
    void aKnownZoneBeatsWhatTheFileSaysOfIt() throws Exception {
        var schedule = read(
                calendar(definition("Europe/Berlin", "+0500", "+0500"), event("a", "One", ZONED + "20260917T100000")));
        assertEquals(List.of(utc("2026-09-17T08:00:00")), starts(schedule));
    }

    private static String definition(String id, String summer, String winter) {
        return String.join(
                "\r\n",
                "BEGIN:VTIMEZONE",
                "TZID:" + id,
                "BEGIN:STANDARD",
                "DTSTART:20001029T030000",
                "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
                "TZOFFSETFROM:" + summer,
                "TZOFFSETTO:" + winter,
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:20000326T020000",
                "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
                "TZOFFSETFROM:" + winter,
                "TZOFFSETTO:" + summer,
                "END:DAYLIGHT",
                "END:VTIMEZONE");
    }

    @Test
    void aZoneThatOnlyTheFileKnowsFollowsItsRules() throws Exception {
        var schedule = read(calendar(
                definition("Driftwood time", "+0330", "+0230"),
                event("a", "Summer", "DTSTART;TZID=Driftwood time:20260917T100000"),
                event("b", "Winter", "DTSTART;TZID=Driftwood time:20261117T100000"),
                event("c", "Twice", "DTSTART;TZID=Driftwood time:20261025T023000"),
                event("d", "Skipped", "DTSTART;TZID=Driftwood time:20260329T023000")));
        assertEquals(
                List.of(
                        utc("2026-09-17T06:30:00"),
                        utc("2026-11-17T07:30:00"),
                        utc("2026-10-24T23:00:00"),
                        utc("2026-03-29T00:00:00")),
                starts(schedule));
        assertTrue(schedule.zone() instanceof ReadSchedule.OffsetsOnly);
    }

    @Test
    void floatingTimesTakeTheZoneOfTheCalendarOrAreAskedFor() throws Exception {
        var floating = event("a", "One", "DTSTART:20260917T100000");
        var named = read(calendar("X-WR-TIMEZONE:Europe/Berlin", floating));
        assertEquals(List.of(utc("2026-09-17T08:00:00")), starts(named));
        var asked = read(calendar("BEGIN:VTIMEZONE", "TZID:UTC", "END:VTIMEZONE", "VTIMEZONE: Europe/Rome", floating));
        assertEquals(new ReadSchedule.Unknown(), asked.zone());
        assertEquals(List.of(utc("2026-09-17T08:00:00")), starts(read(calendar(floating), BERLIN)));
    }

    @Test
    void timesInUtcAreRightAndTheZoneIsTheOneTheyAreShownIn() throws Exception {
        var event = event("a", "One", "DTSTART:20260917T080000Z");
        assertEquals(
                new ReadSchedule.OffsetsOnly(List.of(ZoneOffset.UTC)),
                read(calendar(event)).zone());
        var shown = read(calendar("X-WR-TIMEZONE:Europe/Berlin", event));
        assertEquals(new ReadSchedule.Named(BERLIN, ""), shown.zone());
        assertEquals(List.of(utc("2026-09-17T08:00:00")), starts(shown));
    }

    @Test
    void aZoneThatNobodyKnowsIsAskedForWithItsTalks() throws Exception {
        var schedule = read(calendar(event("a", "One", "DTSTART;TZID=Mordor:20260917T100000")));
        assertEquals(
                new Warning(Kind.ZONE_NOT_KNOWN, "Mordor", List.of("One")), warning(schedule, Kind.ZONE_NOT_KNOWN));
        assertEquals(new ReadSchedule.Unknown(), schedule.zone());
    }

    @Test
    void lengthsAreTakenFromTheEndOrTheDuration() throws Exception {
        var start = ZONED + "20260917T100000";
        assertEquals(Optional.of(Duration.ofMinutes(90)), length(start, "DTEND:20260917T093000Z"));
        assertEquals(Optional.of(Duration.ofMinutes(45)), length(start, "DURATION:PT45M"));
        assertEquals(Optional.of(Duration.ofHours(26)), length(start, "DURATION:P1DT2H"));
        assertEquals(Optional.empty(), length(start));
        assertEquals(Optional.empty(), length(start, "DTEND;TZID=Europe/Berlin:20260917T100000"));
        assertEquals(Optional.empty(), length(start, "DTEND;TZID=Europe/Berlin:20260917T090000"));
        assertEquals(Optional.empty(), length(start, "DURATION:-PT45M"));
    }

    @Test
    void aDurationInDaysGoesByTheCalendarAndOneInHoursByTheClock() throws Exception {
        var start = ZONED + "20261024T120000"; // the clocks go back in the night
        assertEquals(Optional.of(Duration.ofHours(25)), length(start, "DURATION:P1D"));
        assertEquals(Optional.of(Duration.ofHours(24)), length(start, "DURATION:PT24H"));
    }

    @Test
    void wholeDaysAreNoStageAndCancelledTalksAreLeftOut() throws Exception {
        var schedule = read(calendar(
                event("a", "One", ZONED + "20260917T100000"),
                event("b", "Driftwood day", "DTSTART;VALUE=DATE:20260917"),
                event("c", "Gone", ZONED + "20260917T110000", "STATUS:cancelled"),
                event("d", "Some day")));
        assertEquals(List.of("One"), titles(schedule));
        assertEquals(
                List.of("Driftwood day"), warning(schedule, Kind.NOT_ON_STAGE).talks());
        assertEquals(List.of("Gone"), warning(schedule, Kind.CANCELLED).talks());
        assertEquals(List.of("Some day"), warning(schedule, Kind.NO_START).talks());
        assertEquals(
                Reason.NO_SESSIONS, refused(calendar("METHOD:CANCEL", event("a", "One", ZONED + "20260917T100000"))));
    }

    @Test
    void aUidThatIsUsedAgainIsMadeOneByTheStart() throws Exception {
        var schedule = read(calendar(
                event("same", "One", ZONED + "20260917T100000"), event("same", "Two", ZONED + "20260917T110000")));
        assertEquals(List.of("One", "Two"), warning(schedule, Kind.KEY_TWICE).talks());
        assertEquals(
                2L,
                schedule.talks().stream().map(t -> t.keys().uid()).distinct().count());
    }

    @Test
    void aRepetitionIsExpandedInLocalTime() throws Exception {
        var schedule = read(calendar(event(
                "a",
                "Opening",
                ZONED + "20261024T100000",
                "DTEND;TZID=Europe/Berlin:20261024T103000",
                "RRULE:FREQ=DAILY;COUNT=3")));
        assertEquals(
                List.of(utc("2026-10-24T08:00:00"), utc("2026-10-25T09:00:00"), utc("2026-10-26T09:00:00")),
                starts(schedule));
        assertEquals(
                3L,
                schedule.talks().stream().map(t -> t.keys().uid()).distinct().count());
        assertEquals(List.of(Kind.NO_CONSENT_IN_FORMAT), kinds(schedule));
    }

    private static List<String> days(String rule) throws UnreadableScheduleException {
        return read(calendar(event("a", "Opening", ZONED + "20260914T100000", "RRULE:" + rule))).talks().stream()
                .map(Talk::start)
                .map(start -> start.toString().substring(5, 10))
                .toList();
    }

    @Test
    void weeksIntervalsWeekdaysAndEndsAreUnderstood() throws Exception {
        assertEquals(List.of("09-14", "09-16", "09-18"), days("FREQ=DAILY;INTERVAL=2;UNTIL=20260919"));
        assertEquals(List.of("09-14", "09-15"), days("FREQ=DAILY;UNTIL=20260915T080000Z"));
        assertEquals(List.of("09-14"), days("FREQ=DAILY;UNTIL=20260915T075959Z"));
        assertEquals(List.of("09-14", "09-16", "09-21", "09-23"), days("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4"));
        assertEquals(List.of("09-14", "09-28"), days("FREQ=WEEKLY;INTERVAL=2;COUNT=2"));
        assertEquals(List.of("09-14", "09-18"), days("FREQ=DAILY;BYDAY=FR;COUNT=2"));
    }

    @Test
    void aRepetitionOfAnotherKindIsLeftAtItsFirstAndToldOf() throws Exception {
        for (var rule : List.of(
                "FREQ=SECONDLY", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=DAILY;BYHOUR=9,10", "FREQ=WEEKLY;INTERVAL=0", "x")) {
            var schedule = read(calendar(event("a", "Opening", ZONED + "20260914T100000", "RRULE:" + rule)));
            assertEquals(1, schedule.talks().size(), rule);
            assertEquals(List.of("Opening"), warning(schedule, Kind.REPETITION).talks(), rule);
        }
    }

    @Test
    void aRepetitionWithoutAnEndEndsWithTheEventAndNoneGoesOnForever() throws Exception {
        var endless = read(calendar(
                event("a", "Breakfast", ZONED + "20260914T080000", "RRULE:FREQ=DAILY"),
                event("b", "Closing", ZONED + "20260916T180000")));
        assertEquals(4, endless.talks().size());
        assertEquals(List.of("Breakfast"), warning(endless, Kind.REPETITION).talks());
        var many = read(calendar(event("a", "Breakfast", ZONED + "20260914T080000", "RRULE:FREQ=DAILY;COUNT=99999")));
        assertEquals(Limits.REPETITIONS, many.talks().size());
    }

    @Test
    void oneOfASeriesMayBeLeftOutAddedMovedOrCancelled() throws Exception {
        var schedule = read(calendar(
                event(
                        "a",
                        "Opening",
                        ZONED + "20260914T100000",
                        "RRULE:FREQ=DAILY;COUNT=4",
                        "EXDATE;TZID=Europe/Berlin:20260915T100000",
                        "RDATE;TZID=Europe/Berlin:20260920T100000"),
                event(
                        "a",
                        "Late opening",
                        ZONED + "20260916T120000",
                        "RECURRENCE-ID;TZID=Europe/Berlin:20260916T100000"),
                event(
                        "a",
                        "Opening",
                        ZONED + "20260917T100000",
                        "RECURRENCE-ID:20260917T080000Z",
                        "STATUS:CANCELLED")));
        assertEquals(List.of("Opening", "Late opening", "Opening"), titles(schedule));
        assertEquals(
                List.of(utc("2026-09-14T08:00:00"), utc("2026-09-16T10:00:00"), utc("2026-09-20T08:00:00")),
                starts(schedule));
        assertEquals(List.of("Opening"), warning(schedule, Kind.CANCELLED).talks());
    }

    @Test
    void aCalendarThatEndsInTheMiddleIsRefused() {
        assertEquals(Reason.BROKEN, refused("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260917T100000Z\n"));
        assertEquals(Reason.BROKEN, refused("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n"));
        assertEquals(Reason.BROKEN, refused("BEGIN:VCALENDAR\nEND:VCALENDAR\nDTSTART:20260917T100000Z\n"));
    }
}

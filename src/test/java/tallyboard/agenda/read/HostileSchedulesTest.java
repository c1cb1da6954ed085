package tallyboard.agenda.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.agenda.read.Driftwood.at;
import static tallyboard.agenda.read.Driftwood.event;
import static tallyboard.agenda.read.Driftwood.inMainHall;
import static tallyboard.agenda.read.Driftwood.kinds;
import static tallyboard.agenda.read.Driftwood.read;
import static tallyboard.agenda.read.Driftwood.refusal;
import static tallyboard.agenda.read.Driftwood.refused;
import static tallyboard.agenda.read.Driftwood.room;
import static tallyboard.agenda.read.Driftwood.warning;
import static tallyboard.agenda.read.Driftwood.xml;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.read.UnreadableScheduleException.Reason;
import tallyboard.agenda.read.Warning.Kind;

/** Files that are no schedule, are broken, or mean harm: one refusal, and nothing else ever. */
class HostileSchedulesTest {
    private static final String GOOD = inMainHall(event("a", "One", at("10:00")));
    private static final String JSON =
            "{\"schedule\": {\"conference\": {\"title\": \"Ü\", \"days\": [{\"date\": \"2026-09-17\","
                    + " \"rooms\": {\"Main hall\": [{\"guid\": \"a\", \"title\": \"One\", \"start\": \"10:00\", \"duration\": \"0:45\"}]}}]}}}";
    private static final String CALENDAR = ICalendarTest.calendar(ICalendarTest.event(
            "a", "Ü", "DTSTART;TZID=Europe/Berlin:20260917T100000", "RRULE:FREQ=DAILY;COUNT=2", "DURATION:PT45M"));

    @Test
    void whatIsNoScheduleIsToldByWhatItIs() {
        assertEquals(Reason.EMPTY, refused(""));
        assertEquals(Reason.EMPTY, refused("\uFEFF \r\n\t"));
        assertEquals(Reason.WEB_PAGE, refused("\n<!-- hello --> <!doctype HTML>\n<html><body/></html>"));
        assertEquals(Reason.WEB_PAGE, refused("<?xml version='1.0'?><html xmlns='x'/>"));
        assertEquals(Reason.NOT_A_SCHEDULE, refused("room,start,title\nMain hall,10:00,One"));
        assertEquals(Reason.NOT_A_SCHEDULE, refused("PK\u0003\u0004"));
        var refusal = refusal("<rss version='2.0'/>".getBytes(UTF_8));
        assertEquals(Reason.WRONG_ROOT, refusal.reason());
        assertEquals(List.of("rss"), refusal.arguments());
        assertEquals(Reason.NO_SESSIONS, refused(xml("", "<day date='2026-09-17'>" + room("Main hall") + "</day>")));
    }

    @Test
    void noDocumentTypeIsAccepted() {
        assertEquals(Reason.DOCTYPE, refused("<!DOCTYPE schedule>" + GOOD));
        var bomb = "<?xml version='1.0'?>\n<!DOCTYPE s [<!ENTITY a 'ha'>"
                + IntStream.range(0, 20)
                        .mapToObj(i -> "<!ENTITY b" + i + " '&a;&a;&a;&a;&a;'>")
                        .collect(Collectors.joining())
                + "]>" + inMainHall(event("a", "&b19;", at("10:00")));
        var refusal = refusal(bomb.getBytes(UTF_8));
        assertEquals(Reason.DOCTYPE, refusal.reason());
        assertEquals(List.of("2"), refusal.arguments());
        assertEquals(Reason.BROKEN, refused(inMainHall(event("a", "&nowhere;", at("10:00")))));
    }

    @Test
    void nothingIsEverFetched() throws IOException {
        try (var trap = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + trap.getLocalPort() + "/";
            for (var text : List.of(
                    "<!DOCTYPE schedule SYSTEM '" + address + "s.dtd'>" + GOOD,
                    "<!DOCTYPE schedule [<!ENTITY x SYSTEM '" + address + "x'>]>" + GOOD.replace("One", "&x;"),
                    "<!DOCTYPE schedule [<!ENTITY % x SYSTEM '" + address + "x'> %x;]>" + GOOD)) {
                assertEquals(Reason.DOCTYPE, refused(text));
            }
            Assertions.assertDoesNotThrow(() -> read(GOOD.replace(
                    "<schedule>",
                    "<?xml-stylesheet href='" + address + "'?><schedule xmlns:xi='http://www.w3.org/2001/XInclude'>"
                            + "<xi:include href='" + address + "'/>")));
            trap.setSoTimeout(1);
            Assertions.assertThrows(SocketTimeoutException.class, trap::accept);
        }
    }

    @Test
    void howDeepSomethingNestsIsCountedInEveryFormat() {
        int many = 200_000;
        assertEquals(Reason.TOO_DEEP, refused("<schedule>" + "<a>".repeat(many)));
        assertEquals(Reason.TOO_DEEP, refused("[".repeat(many)));
        assertEquals(Reason.TOO_DEEP, refused("{\"a\":".repeat(many)));
        assertEquals(Reason.TOO_DEEP, refused("{\"schedule\":{\"conference\":{\"title\":" + "[".repeat(many)));
        assertEquals(Reason.TOO_DEEP, refused("{\"schedule\":{\"other\":" + "{\"a\":[".repeat(many)));
        assertEquals(Reason.TOO_DEEP, refused("BEGIN:VCALENDAR\n" + "BEGIN:X\n".repeat(many)));
    }

    @Test
    void moreThanAnyScheduleHasIsRefused() {
        assertEquals(Reason.TOO_LARGE, refusal(new byte[Limits.FILE_BYTES + 1]).reason());
        var sessions = event("a", "One", at("10:00")).repeat(Limits.SESSIONS + 1);
        assertEquals(
                List.of("sessions", "20000"),
                refusal(inMainHall(sessions).getBytes(UTF_8)).arguments());
        var persons = "<persons>" + "<person>Ada</person>".repeat(Limits.PERSONS + 1) + "</persons>";
        assertEquals(Reason.TOO_MANY, refused(inMainHall(event("a", "One", at("10:00") + persons))));
        var links = "<links>" + "<link href='x'/>".repeat(Limits.LINKS + 1) + "</links>";
        assertEquals(Reason.TOO_MANY, refused(inMainHall(event("a", "One", at("10:00") + links))));
        assertEquals(Reason.TOO_MANY, refused(xml("", "<day date='2026-09-17'/>".repeat(Limits.DAYS + 1))));
        var rooms = IntStream.rangeClosed(0, Limits.ROOMS)
                .mapToObj(i -> room("Room " + i))
                .collect(Collectors.joining());
        assertEquals(Reason.TOO_MANY, refused(xml("", "<day date='2026-09-17'>" + rooms + "</day>")));
        var events = ICalendarTest.event("a", "One", "DTSTART:20260917T100000Z") + "\r\n";
        assertEquals(Reason.TOO_MANY, refused(ICalendarTest.calendar(events.repeat(Limits.SESSIONS + 1))));
        var rules = ICalendarTest.event("a", "One", "DTSTART:20260917T100000Z", "RRULE:FREQ=DAILY;COUNT=300") + "\r\n";
        assertEquals(Reason.TOO_MANY, refused(ICalendarTest.calendar(rules.repeat(100))));
        assertEquals(Reason.TOO_MANY, refused("[{\"submission\": null, \"x\": [" + "1,".repeat(20_000) + "1]}]"));
    }

    @Test
    void asManySessionsAsAreAllowedAreRead() throws Exception {
        var events = IntStream.range(0, Limits.SESSIONS)
                .mapToObj(i -> event("g" + i, "Talk " + i, at("10:00")))
                .collect(Collectors.joining());
        assertEquals(Limits.SESSIONS, read(inMainHall(events)).talks().size());
    }

    @Test
    void aScheduleFullOfHtmlIsNoBomb() throws Exception {
        var text = "<abstract>" + "&lt;p&gt;x &amp;amp; y&lt;/p&gt;".repeat(50_000) + "</abstract>";
        assertEquals(List.of(Kind.TEXT_CUT), kinds(read(inMainHall(event("a", "One", at("10:00") + text)))));
    }

    @Test
    void aFileCutAnywhereIsRefusedOrReadAndNothingElse() {
        for (var text : List.of(GOOD, JSON, CALENDAR)) {
            var whole = text.getBytes(UTF_8);
            for (int length = 0; length < whole.length - 2; length++) {
                var cut = Arrays.copyOf(whole, length);
                var reason = refusal(cut).reason();
                assertTrue(
                        List.of(Reason.EMPTY, Reason.BROKEN, Reason.NOT_A_SCHEDULE, Reason.WRONG_ROOT)
                                .contains(reason),
                        () -> reason + " at " + cut.length + " of " + text);
            }
        }
    }

    @Test
    void aFileChangedAnywhereIsRefusedOrReadAndNothingElse() {
        var random = new Random(2026);
        var poison = "<>&;\"'{}[]:,\\-/0TZP=\n\u0000\u00FF";
        for (var text : List.of(GOOD, JSON, CALENDAR)) {
            for (int i = 0; i < 3_000; i++) {
                var bytes = text.getBytes(UTF_8);
                for (int n = 0; n <= i % 3; n++) {
                    bytes[random.nextInt(bytes.length)] = (byte) poison.charAt(random.nextInt(poison.length()));
                }
                try {
                    ScheduleReader.read(bytes, Optional.empty());
                } catch (UnreadableScheduleException refused) {
                    assertTrue(refused.reason() != Reason.TOO_LARGE);
                }
            }
        }
    }

    @Test
    void aTextCannotKeepAnybodyBusy() throws Exception {
        for (var piece :
                List.of("&lt;a ", "&lt;!-- ", "&lt;script&gt;", "&amp;", "a\u0301\u0327", "&lt;", "\u202E \n")) {
            var text = "<abstract>" + piece.repeat(40_000) + "</abstract>";
            assertEquals(
                    1,
                    read(inMainHall(event("a", "One", at("10:00") + text)))
                            .talks()
                            .size(),
                    piece);
        }
    }

    @Test
    void veryManyOddTalksAreOneWarning() throws Exception {
        var events = IntStream.range(0, 2_000)
                .mapToObj(i -> "<event guid='g" + i / 2 + "'><title>T" + i + "</title>" + at("10:00") + "</event>")
                .collect(Collectors.joining());
        var twice = warning(read(inMainHall(events)), Kind.KEY_TWICE);
        assertEquals("", twice.subject());
        assertEquals(2_000, twice.talks().size());
    }
}

package tallyboard.agenda.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static tallyboard.agenda.read.Driftwood.at;
import static tallyboard.agenda.read.Driftwood.day;
import static tallyboard.agenda.read.Driftwood.event;
import static tallyboard.agenda.read.Driftwood.inMainHall;
import static tallyboard.agenda.read.Driftwood.kinds;
import static tallyboard.agenda.read.Driftwood.only;
import static tallyboard.agenda.read.Driftwood.read;
import static tallyboard.agenda.read.Driftwood.room;
import static tallyboard.agenda.read.Driftwood.titles;
import static tallyboard.agenda.read.Driftwood.warning;
import static tallyboard.agenda.read.Driftwood.xml;
import static tallyboard.agenda.read.Driftwood.zone;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Talk;
import tallyboard.agenda.read.Warning.Kind;

/** What schedule.xml says of talks and rooms, in all the ways it is written. */
class ScheduleXmlTest {

    @Test
    void aTalkHasEverythingThatIsSaidOfIt() throws Exception {
        var talk = only(inMainHall("<event guid='g' id='7' code='ABC123'>" + at("10:00")
                + "<title>Small tools</title><subtitle>Long lives</subtitle><track>Craft</track><type>talk</type>"
                + "<language>en</language><abstract>In short.</abstract><description>At length.</description>"
                + "<url>https://driftwood.example/7</url>"
                + "<persons><person id='1'>Ada</person><person>Bob</person></persons></event>"));
        assertEquals(
                new Talk.Keys(Optional.of("g"), Optional.of("ABC123"), Optional.of("7"), Optional.empty(), 1),
                talk.keys());
        assertEquals("Small tools", talk.title());
        assertEquals(
                new Talk.Texts(
                        "Long lives",
                        List.of("Ada", "Bob"),
                        "Craft",
                        "talk",
                        "en",
                        "In short.\n\nAt length.",
                        Optional.of(URI.create("https://driftwood.example/7"))),
                talk.texts());
    }

    @Test
    void theOrderOfElementsIsFreeAndTheUnknownIsPassedOver() throws Exception {
        var text = "<schedule><future><title>No</title></future><day date='2026-09-17'><note/><room name='Main hall'>"
                + "<event guid='g'><answers><title>No</title></answers><duration>0:45</duration><title>Small tools</title>"
                + "<start>10:00</start></event></room></day><conference><title>Driftwood Conf 2026</title>"
                + zone("Europe/Berlin") + "</conference></schedule>";
        var schedule = read(text);
        assertEquals("Driftwood Conf 2026", schedule.title());
        assertEquals(List.of("Small tools"), titles(schedule));
        assertEquals(List.of(), schedule.warnings());
    }

    @Test
    void textMayBeSplitByCommentsAndSections() throws Exception {
        var talk = only(inMainHall(event("a", "Small<!-- and --> <![CDATA[& sharp]]> tools", at("10:00"))));
        assertEquals("Small & sharp tools", talk.title());
    }

    @Test
    void htmlBecomesTextAndMarkdownStays() throws Exception {
        var talk = only(inMainHall(event(
                "a",
                "x &lt; y",
                at("10:00") + "<abstract>&lt;p&gt;One &amp;amp; two&lt;/p&gt;&lt;script&gt;no()&lt;/script&gt;"
                        + "&lt;ul&gt;&lt;li&gt;three&lt;/li&gt;&lt;/ul&gt;</abstract>"
                        + "<description>* a &lt; b\n* **bold**</description>")));
        assertEquals("x < y", talk.title());
        assertEquals("One & two\n\nthree\n\n* a < b\n* **bold**", talk.texts().description());
    }

    @Test
    void htmlThatNobodyEscapedIsTextToo() throws Exception {
        var talk = only(
                inMainHall(event("a", "Small tools", at("10:00") + "<description><p>One</p><p>two</p></description>")));
        assertEquals("One\ntwo", talk.texts().description());
    }

    @Test
    void anOptOutCountsAndWhatIsNotSaidIsNone() throws Exception {
        var schedule = read(inMainHall(
                event("a", "Not me", at("10:00") + "<recording><license/><optout>true</optout></recording>"),
                event("b", "Me", at("11:00") + "<recording><optout>false</optout></recording>"),
                event("c", "Who knows", at("12:00")),
                event("d", "Not at all", at("13:00") + "<do_not_stream>True</do_not_stream>")));
        assertEquals(
                List.of(
                        new Talk.Consent(true, false),
                        Talk.Consent.GIVEN,
                        Talk.Consent.GIVEN,
                        new Talk.Consent(false, true)),
                schedule.talks().stream().map(Talk::consent).toList());
        assertEquals(List.of("Not me"), warning(schedule, Kind.NOT_RECORDED).talks());
    }

    @Test
    void roomsStandInTheOrderOfTheirFirstAppearanceWithTheEmptyOnes() throws Exception {
        var schedule = read(xml(
                zone("Europe/Berlin"),
                day("2026-09-17", room("Room 2", event("a", "One", at("10:00"))), room("Workshop")),
                day("2026-09-18", room("Main  hall "), room("Room 2"))));
        assertEquals(
                List.of("Room 2", "Workshop", "Main hall"),
                schedule.rooms().stream().map(RoomRef::name).toList());
    }

    @Test
    void oddRoomsAreNamed() throws Exception {
        var schedule = read(xml(
                zone("Europe/Berlin"),
                "<day date='2026-09-17'><room name='Main hall' guid='x'/><room name='Room 2' guid='x'/>"
                        + "<room name='Room 3' guid='y'/><room name='Workshop'/><room name='work shop' guid='z'/><room name=''>"
                        + event("a", "Nowhere", at("10:00")) + "</room><room name='Room 3'>"
                        + event("b", "Elsewhere", at("11:00") + "<room>Room 4</room>") + "</room></day>"));
        assertEquals("x", warning(schedule, Kind.ROOM_ID_TWICE).subject());
        assertEquals(Optional.empty(), schedule.rooms().getFirst().guid());
        assertEquals("Workshop, work shop", warning(schedule, Kind.ROOMS_ALIKE).subject());
        assertEquals(List.of("Nowhere"), warning(schedule, Kind.NO_ROOM).talks());
        assertEquals(List.of("Elsewhere"), warning(schedule, Kind.ROOM_DIFFERS).talks());
        assertEquals("Room 3", schedule.talks().get(1).room());
        assertEquals(
                List.of("Main hall", "Room 2", "Workshop"),
                schedule.warnings().stream()
                        .filter(w -> w.kind() == Kind.ROOM_WITHOUT_ID)
                        .map(Warning::subject)
                        .toList());
    }

    @Test
    void roomsWithoutAnyIdsAreNothingToSay() throws Exception {
        assertEquals(List.of(), read(inMainHall(event("a", "One", at("10:00")))).warnings());
    }

    @Test
    void talksThatAreOnTogetherInOneRoomAreAFactToShow() throws Exception {
        var schedule = read(inMainHall(
                event("a", "Long", "<start>10:00</start><duration>2:00</duration>"),
                event("b", "Within", at("10:30")),
                event("c", "Also within", at("11:15")),
                event("d", "After", at("12:00"))));
        var overlap = warning(schedule, Kind.OVERLAP);
        assertEquals("Main hall", overlap.subject());
        assertEquals(List.of("Long", "Within", "Also within"), overlap.talks());
    }

    @Test
    void oneKeyUnderOneTitleIsATalkInSeveralSlots() throws Exception {
        var schedule = read(inMainHall(
                event("a", "Workshop", at("14:00")),
                event("b", "Other", at("12:00")),
                event("a", "Workshop", at("10:00"))));
        assertEquals(
                List.of(2, 1, 1),
                schedule.talks().stream().map(t -> t.keys().slot()).toList());
        assertEquals(List.of(), schedule.warnings());
    }

    @Test
    void oneKeyUnderDifferentTitlesMeansNothing() throws Exception {
        var schedule = read(inMainHall(
                "<event guid='a' id='1'><title>One</title>" + at("10:00") + "</event>",
                "<event guid='a' id='2'><title>Two</title>" + at("11:00") + "</event>"));
        assertEquals(
                List.of(Optional.of("1"), Optional.of("2")),
                schedule.talks().stream().map(t -> t.keys().best()).toList());
        var twice = warning(schedule, Kind.KEY_TWICE);
        assertEquals("a", twice.subject());
        assertEquals(List.of("One", "Two"), twice.talks());
    }

    @Test
    void aTalkWithoutAnyKeyIsKnownByItsWords() throws Exception {
        var schedule = read(inMainHall("<event><title>One</title>" + at("10:00") + "</event>"));
        assertEquals(List.of(Kind.NO_KEY), kinds(schedule));
        assertEquals(false, schedule.talks().getFirst().keys().isGiven());
        assertEquals(
                schedule.talks(),
                read(inMainHall("<event><title>One</title>" + at("10:00") + "</event>"))
                        .talks());
    }

    @Test
    void onlyLinksIntoTheWebAreKept() throws Exception {
        for (var link :
                List.of("javascript:alert(1)", "file:///etc/hostname", "talk/7", "http://", "ftp://x.example/")) {
            var talk = only(inMainHall(event("a", "One", at("10:00") + "<url>" + link + "</url>")));
            assertEquals(Optional.empty(), talk.texts().link(), link);
        }
        var based = only(xml(
                zone("Europe/Berlin") + "<base_url>https://driftwood.example/2026/</base_url>",
                day("2026-09-17", room("Main hall", event("a", "One", at("10:00") + "<url>talk/7</url>")))));
        assertEquals(
                Optional.of(URI.create("https://driftwood.example/2026/talk/7")),
                based.texts().link());
    }

    @Test
    void tricksWithCharactersAreTakenOut() throws Exception {
        var talk = only(inMainHall(
                event("a", " One\u202E\u200B \n two ", at("10:00") + "<persons><person>A\u200Dda</person></persons>")));
        assertEquals("One two", talk.title());
        assertEquals(List.of("Ada"), talk.texts().speakers());
    }

    @Test
    void textsThatAreTooLongAreCutAndNamed() throws Exception {
        var schedule = read(inMainHall(
                event("a", "One", at("10:00") + "<abstract>" + "y".repeat(Limits.TEXT + 1) + "</abstract>"),
                event("b", "T".repeat(Limits.TITLE + 1), at("11:00"))));
        assertEquals(
                Limits.TEXT, schedule.talks().getFirst().texts().description().length());
        assertEquals(Limits.TITLE, schedule.talks().get(1).title().length());
        assertEquals(2, warning(schedule, Kind.TEXT_CUT).talks().size());
    }

    @Test
    void otherEncodingsAreReadToo() throws Exception {
        var text = inMainHall(event("a", "Überfahrt", at("10:00")));
        var marked = "\uFEFF" + text;
        assertEquals("Überfahrt", only(marked).title());
        assertEquals("Überfahrt", titleOf(text.getBytes(UTF_16)));
        assertEquals("Überfahrt", titleOf(("<?xml version='1.0' encoding='ISO-8859-1'?>" + text).getBytes(ISO_8859_1)));
        assertEquals("Überfahrt", titleOf(("<?xml version='1.0' encoding='UTF-8'?>" + text).getBytes(UTF_8)));
    }

    private static String titleOf(byte[] file) throws UnreadableScheduleException {
        var schedule = ScheduleReader.read(file, Optional.empty());
        assertEquals(List.of(), schedule.warnings());
        return schedule.talks().getFirst().title();
    }

    @Test
    void brokenBytesAreReadAsWindowsCharactersAndTheRestStays() throws Exception {
        var text = inMainHall(event("a", "Überfahrt", at("10:00")), event("b", "M#ve\u0007", at("11:00")));
        var bytes = text.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0xF6 : bytes[i];
        }
        var schedule = ScheduleReader.read(bytes, Optional.empty());
        assertEquals(List.of("Überfahrt", "Möve"), titles(schedule));
        assertEquals(List.of(Kind.TEXT_REPAIRED), kinds(schedule));
    }

    @Test
    void anOldFileHasItsVersionAsARelease() throws Exception {
        var text = "<schedule><conference><title>Driftwood Conf 2026</title><release>0.21a</release>"
                + zone("Europe/Berlin") + "</conference>"
                + day("2026-09-17", room("Main hall", event("a", "One", at("10:00")))) + "</schedule>";
        assertEquals("0.21a", read(text).version());
    }
}

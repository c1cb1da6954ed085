package tallyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tallyboard.ui.kit.Messages;

/** The check of a schedule on the command line, as a script or a person sees it. */
class AgendaCheckTest {
    private static final String SCHEDULE = """
            <schedule><version>1.8</version>
            <conference><title>Driftwood Conf 2026</title>ZONE</conference>
            <day date="2026-09-17" index="1"><room name="Main hall" guid="hall">
            <event id="7" guid="g7">DATE<start>10:00</start><duration>0:45</duration><title>Überfahrt</title>
            <recording><optout>true</optout></recording></event>
            <event id="8" guid="g8"><start>12:00</start><title>Lunch</title></event>
            </room><room name="Room 2" guid="two"/></day></schedule>
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void speakEnglish() {
        Messages.speak(Locale.ENGLISH);
    }

    private int check(String... arguments) {
        return new CommandLine(new AgendaCheck.Agenda())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String file(String zone, String date) throws IOException {
        var text = SCHEDULE.replace("ZONE", zone).replace("DATE", date);
        return Files.writeString(folder.resolve("driftwood.xml"), text).toString();
    }

    private JsonObject json(String... arguments) {
        assertEquals(0, check(arguments), err.toString());
        return JsonParser.parseString(out.toString()).getAsJsonObject();
    }

    @Test
    void aSchedulePrintsItsRoomsSessionsAndWarnings() throws IOException {
        assertEquals(0, check("check", file("<time_zone_name>Berlin</time_zone_name>", "")));
        assertEquals(
                """
                Driftwood Conf 2026
                schedule.xml, version 1.8, time zone Europe/Berlin (from Berlin)

                2 rooms
                  Main hall  1 session
                  Room 2     1 session
                """.lines().limit(4).toList(), out.toString().lines().limit(4).toList());
        assertTrue(
                out.toString().contains("2026-09-17T10:00:00+02:00   0:45  Main hall  Überfahrt  [7]  do not record"));
        assertTrue(out.toString().contains("1 talk has no length. It gets 30 min; edit that in the schedule."));
        assertTrue(out.toString().contains("    - Lunch"));
    }

    @Test
    void asJsonItHasEverythingAProgramNeeds() throws IOException {
        var whole = json("check", "--json", file("<time_zone_name>Europe/Berlin</time_zone_name>", ""));
        assertEquals("Driftwood Conf 2026", whole.get("title").getAsString());
        assertEquals("Europe/Berlin", whole.get("zone").getAsString());
        var room = whole.getAsJsonArray("rooms").get(0).getAsJsonObject();
        assertEquals(
                "hall 2",
                room.get("guid").getAsString() + " " + room.get("sessions").getAsInt());
        var first = whole.getAsJsonArray("sessions").get(0).getAsJsonObject();
        assertEquals("2026-09-17T10:00:00+02:00", first.get("start").getAsString());
        assertEquals(2700, first.get("length").getAsInt());
        assertEquals("Überfahrt", first.get("title").getAsString());
        assertEquals("7", first.get("id").getAsString());
        assertTrue(first.get("do_not_record").getAsBoolean());
        var second = whole.getAsJsonArray("sessions").get(1).getAsJsonObject();
        assertTrue(second.get("length").isJsonNull());
        var warning = whole.getAsJsonArray("warnings").get(0).getAsJsonObject();
        assertEquals("NO_LENGTH", warning.get("kind").getAsString());
        assertEquals("[\"Lunch\"]", warning.getAsJsonArray("sessions").toString());
        assertTrue(out.toString().chars().allMatch(c -> c < 0x7F));
    }

    @Test
    void withoutAZoneTimesHaveNoOffsetAndTheWarningSaysWhatToDo() throws IOException {
        var whole = json("check", "--json", file("", ""));
        assertTrue(whole.get("zone").isJsonNull());
        var first = whole.getAsJsonArray("sessions").get(0).getAsJsonObject();
        assertEquals("2026-09-17T10:00:00", first.get("start").getAsString());
        var warning = whole.getAsJsonArray("warnings").get(0).getAsJsonObject();
        assertTrue(warning.get("message").getAsString().contains("--zone"));
    }

    @Test
    void aZoneGivenOnTheCommandLineIsTakenForAFileWithoutOne() throws IOException {
        var whole = json("check", "--json", "--zone", "Lisbon", file("", ""));
        assertEquals("Europe/Lisbon", whole.get("zone").getAsString());
        var first = whole.getAsJsonArray("sessions").get(0).getAsJsonObject();
        assertEquals("2026-09-17T10:00:00+01:00", first.get("start").getAsString());
    }

    @Test
    void anOffsetWithoutAZoneIsKept() throws IOException {
        var whole = json("check", "--json", file("", "<date>2026-09-17T10:00:00-03:00</date>"));
        assertTrue(whole.get("zone").isJsonNull());
        var first = whole.getAsJsonArray("sessions").get(0).getAsJsonObject();
        assertEquals("2026-09-17T10:00:00-03:00", first.get("start").getAsString());
    }

    @Test
    void whatIsRefusedIsOneSentenceAndOne() throws IOException {
        var page = Files.writeString(folder.resolve("page.xml"), "<!DOCTYPE html><html></html>");
        assertEquals(1, check("check", page.toString()));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains("This is a web page"));
        assertEquals("", out.toString());
    }

    @Test
    void aMissingFileAndAFolderAreRefusedToo() {
        assertEquals(1, check("check", folder.resolve("none.xml").toString()));
        assertTrue(err.toString().contains("There is no such file."));
        assertEquals(1, check("check", folder.toString()));
        assertTrue(err.toString().contains("This is a folder"));
    }

    @Test
    void aZoneThatNobodyKnowsIsAMistakeOnTheCommandLine() throws IOException {
        assertEquals(2, check("check", "--zone", "Nowhere", file("", "")));
    }
}

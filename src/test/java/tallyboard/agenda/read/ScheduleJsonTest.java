package tallyboard.agenda.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.agenda.read.Driftwood.kinds;
import static tallyboard.agenda.read.Driftwood.read;
import static tallyboard.agenda.read.Driftwood.refusal;
import static tallyboard.agenda.read.Driftwood.refused;
import static tallyboard.agenda.read.Driftwood.starts;
import static tallyboard.agenda.read.Driftwood.titles;
import static tallyboard.agenda.read.Driftwood.utc;
import static tallyboard.agenda.read.Driftwood.warning;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.read.ReadSchedule.Format;
import tallyboard.agenda.read.UnreadableScheduleException.Reason;
import tallyboard.agenda.read.Warning.Kind;

/** The three kinds of JSON. */
class ScheduleJsonTest {

    /** A frab schedule with one day; quotation marks may be written as single ones. */
    private static String frab(String rooms) {
        return json("{'schedule': {'version': '1.0', 'conference': {'title': 'Driftwood Conf 2026',"
                + " 'time_zone_name': 'Europe/Berlin', 'days': [{'rooms': " + rooms
                + ", 'index': 0, 'date': '2026-09-17', 'day_start': '2026-09-17T04:00:00+02:00'}]}}}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static String session(String rest) {
        return "{'guid': 'g', 'id': 7, 'title': 'Small tools', 'start': '10:00', 'duration': '00:45'" + rest + "}";
    }

    @Test
    void aSessionHasEverythingThatIsSaidOfIt() throws Exception {
        var schedule = read(frab("{'Main hall': ["
                + session(", 'code': 'ABC123', 'logo': null, 'track': null,"
                        + " 'date': '2026-09-17T10:00:00+02:00', 'persons': [{'id': 1, 'public_name': 'Ada'}, {'name': 'Bob'}],"
                        + " 'links': [{'url': 'https://x.example'}, 'https://y.example'], 'do_not_record': true,"
                        + " 'answers': [{'question': {'en': '?'}}]")
                + "]}"));
        assertEquals(Format.SCHEDULE_JSON, schedule.format());
        var talk = schedule.talks().getFirst();
        assertEquals(Optional.of("ABC123"), talk.keys().code());
        assertEquals(Optional.of("7"), talk.keys().id());
        assertEquals(List.of("Ada", "Bob"), talk.texts().speakers());
        assertTrue(talk.consent().isNotRecorded());
        assertEquals(List.of(utc("2026-09-17T08:00:00")), starts(schedule));
        assertEquals(Optional.of(Duration.ofMinutes(45)), talk.length());
    }

    @Test
    void anOptOutMayBeATextAndNullIsNone() throws Exception {
        var schedule = read(frab("{'Main hall': [" + session(", 'do_not_record': 'True'") + "], 'Room 2': ["
                + session(", 'do_not_record': null").replace("'g'", "'h'") + "]}"));
        assertTrue(schedule.talks().getFirst().consent().isNotRecorded());
        assertFalse(schedule.talks().get(1).consent().isNotRecorded());
    }

    @Test
    void theDayMayFollowItsRooms() throws Exception {
        assertEquals(List.of(utc("2026-09-17T08:00:00")), starts(read(frab("{'Main hall': [" + session("") + "]}"))));
    }

    @Test
    void theListOfRoomsGivesOrderAndIds() throws Exception {
        var schedule = read(json("{'schedule': {'conference': {'time_zone_name': 'Europe/Berlin', 'rooms': ["
                + "{'name': 'Room 2', 'guid': 'two'}, {'name': 'Main hall', 'guid': null}],"
                + " 'days': [{'date': '2026-09-17', 'rooms': {'Main hall': [" + session("") + "]}}]}}}"));
        assertEquals(
                List.of(new RoomRef("Room 2", Optional.of("two")), new RoomRef("Main hall", Optional.empty())),
                schedule.rooms());
    }

    @Test
    void theEndGivesTheLengthWhenThereIsNoDuration() throws Exception {
        var talk = read(frab("{'Main hall': ["
                        + session(", 'date': '2026-09-17T10:00:00+02:00', 'end': '2026-09-17T11:30:00+02:00'")
                                .replace("'00:45'", "null")
                        + "]}"))
                .talks()
                .getFirst();
        assertEquals(Optional.of(Duration.ofMinutes(90)), talk.length());
    }

    @Test
    void aNameThatStandsTwiceIsRefused() {
        var refusal = refusal(
                frab("{'Main hall': [" + session("") + "], 'Main hall': []}").getBytes(StandardCharsets.UTF_8));
        assertEquals(Reason.NAME_TWICE, refusal.reason());
        assertEquals(List.of("Main hall"), refusal.arguments());
        assertEquals(Reason.NAME_TWICE, refused(frab("{'Main hall': [" + session(", 'title': 'Other'") + "]}")));
    }

    @Test
    void whatFollowsTheEndIsRefused() {
        assertEquals(Reason.TRAILING, refused(frab("{'Main hall': [" + session("") + "]}") + " {}"));
        assertEquals(Reason.TRAILING, refused(frab("{'Main hall': [" + session("") + "]}") + "x"));
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        var refusal = refusal("{\n\"schedule\": {\"conference\": x}}".getBytes(StandardCharsets.UTF_8));
        assertEquals(Reason.BROKEN, refusal.reason());
        assertEquals("2", refusal.arguments().getFirst());
        for (var text : List.of("{'a': 1}", "{\"a\": NaN}", "{\"a\": 1,}", "{\"a\" 1}", "[1; 2]")) {
            assertEquals(Reason.BROKEN, refused(text), text);
        }
    }

    @Test
    void anUnknownLayoutIsRefusedByItsKeys() {
        var refusal = refusal(json("{'talks': [], 'halls': {}}").getBytes(StandardCharsets.UTF_8));
        assertEquals(Reason.UNKNOWN_LAYOUT, refusal.reason());
        assertEquals(List.of("talks, halls"), refusal.arguments());
        assertEquals(Reason.UNKNOWN_LAYOUT, refused(json("[{'day': 1, 'minute': 600, 'room_id': 2}]")));
    }

    @Test
    void theHubsFlatListIsReadWithItsRoomsByReference() throws Exception {
        var schedule = read(
                json(
                        "{'$schema': 'x', 'schedule': {'version': '2.0', 'events': ["
                                + "{'guid': 'a', 'title': {'de': 'Werkzeug', 'en': 'Small tools'}, 'start': '2026-09-17T10:00:00+02:00',"
                                + " 'end': '2026-09-17T10:45:00+02:00', 'duration': 'PT45M', 'room': {'guid': 'hall'}, 'track': {'slug': 'craft'},"
                                + " 'participants': [{'guid': 'p', 'name': 'Ada', 'role': 'speaker'}]},"
                                + "{'guid': 'b', 'title': 'Tracing', 'start': '2026-09-17T10:00:00Z', 'end': '2026-09-17T11:00:00Z',"
                                + " 'room': {'guid': 'two', 'name': 'Room 2'}, 'track': null, 'do_not_stream': 'True'}],"
                                + " 'conference': {'title': 'Driftwood Conf 2026', 'time_zone_name': 'Europe/Berlin',"
                                + " 'rooms': [{'name': 'Main hall', 'guid': 'hall'}], 'tracks': [{'slug': 'craft', 'name': 'Craft'}]}}}"));
        assertEquals(Format.HUB_JSON, schedule.format());
        assertEquals(List.of("Small tools", "Tracing"), titles(schedule));
        assertEquals("Main hall", schedule.talks().getFirst().room());
        assertEquals(List.of("Ada"), schedule.talks().getFirst().texts().speakers());
        assertEquals(List.of(utc("2026-09-17T08:00:00"), utc("2026-09-17T10:00:00")), starts(schedule));
        assertEquals(Optional.of(Duration.ofHours(1)), schedule.talks().get(1).length());
        assertTrue(schedule.talks().get(1).consent().isNotStreamed());
        assertEquals(List.of(), schedule.warnings());
    }

    private static String slot(String code, String start, String submission) {
        return "{'id': 1, 'room': {'id': 3, 'name': {'en': 'Main hall'}, 'guid': 'hall'}, 'start': '" + start
                + "', 'end': null, 'duration': 45, 'description': {'en': 'Coffee'}, 'submission': "
                + submission.replace("CODE", code)
                + "}";
    }

    private static final String SUBMISSION = "{'code': 'CODE', 'title': 'Small tools', 'state': 'confirmed',"
            + " 'do_not_record': true, 'speakers': [{'code': 'X', 'name': 'Ada'}], 'track': {'name': {'en': 'Craft'}}}";

    @Test
    void anExpandedAnswerOfPretalxIsRead() throws Exception {
        var schedule = read(json("{'id': 5, 'version': '1.8', 'slots': ["
                + slot("ABC123", "2026-09-17T10:00:00+02:00", SUBMISSION) + ","
                + slot("ABC123", "2026-09-18T10:00:00+02:00", SUBMISSION) + ","
                + slot("", "2026-09-17T11:00:00+02:00", "null") + ","
                + slot("DEF456", "2026-09-17T12:00:00+02:00", SUBMISSION.replace("confirmed", "canceled")) + "]}"));
        assertEquals(Format.PRETALX_API, schedule.format());
        assertEquals("1.8", schedule.version());
        assertEquals(List.of(utc("2026-09-17T08:00:00"), utc("2026-09-18T08:00:00")), starts(schedule));
        var second = schedule.talks().get(1);
        assertEquals(Optional.of("ABC123"), second.keys().code());
        assertEquals(2, second.keys().slot());
        assertEquals(Optional.of(Duration.ofMinutes(45)), second.length());
        assertEquals(List.of("Ada"), second.texts().speakers());
        assertTrue(second.consent().isNotRecorded());
        assertEquals(List.of(new RoomRef("Main hall", Optional.of("hall"))), schedule.rooms());
        assertEquals(List.of("Coffee"), warning(schedule, Kind.NOT_ON_STAGE).talks());
        assertEquals(List.of("Small tools"), warning(schedule, Kind.CANCELLED).talks());
        assertEquals(new ReadSchedule.OffsetsOnly(List.of(ZoneOffset.ofHours(2))), schedule.zone());
    }

    @Test
    void submissionsWithTheirSlotsAreReadAndAPageIsToldToBeOne() throws Exception {
        var schedule = read(json("{'count': 2, 'next': 'https://x.example/?page=2', 'results': ["
                + "{'code': 'ABC123', 'title': 'Small tools', 'slot': {'room': 'Main hall', 'room_id': 3,"
                + " 'start': '2026-09-17T10:00:00+02:00', 'end': '2026-09-17T10:45:00+02:00'}},"
                + "{'code': 'DEF456', 'title': 'Tracing', 'slots': [{'id': 9, 'room': {'name': 'Room 2'},"
                + " 'start': '2026-09-17T12:00:00+02:00', 'end': '2026-09-17T12:30:00+02:00'}]}]}"));
        assertEquals(List.of("Small tools", "Tracing"), titles(schedule));
        assertEquals(
                List.of("Main hall", "Room 2"),
                schedule.rooms().stream().map(RoomRef::name).toList());
        assertTrue(kinds(schedule).contains(Kind.PART_ONLY));
    }

    @Test
    void anAnswerThatHoldsOnlyNumbersIsRefused() {
        assertEquals(Reason.NOT_EXPANDED, refused(json("{'id': 5, 'version': '1.8', 'slots': [1, 2, 3]}")));
        assertEquals(
                Reason.NOT_EXPANDED,
                refused(json("[{'id': 1, 'room': 3, 'start': '2026-09-17T10:00:00Z', 'submission': 'ABC123'}]")));
        assertEquals(
                Reason.NOT_EXPANDED, refused(json("[{'code': 'ABC123', 'title': 'Small tools', 'slots': [4, 5]}]")));
    }
}

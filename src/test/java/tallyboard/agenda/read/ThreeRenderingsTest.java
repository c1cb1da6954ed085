package tallyboard.agenda.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.RoomRef;

/** One schedule, exported as XML, JSON and iCal: all three say the same. */
class ThreeRenderingsTest {

    private record Slot(String room, Instant start, Optional<Duration> length) {}

    private record Planned(String room, String date, String time, String minutes, String title) {}

    private static final List<Planned> PLAN = List.of(
            new Planned("Main hall", "2026-10-24", "10:00", "45", "Opening"),
            new Planned("Main hall", "2026-10-24", "23:30", "30", "Night show"),
            new Planned("Room 2", "2026-10-24", "10:00", "30", "Small tools"),
            new Planned("Room 2", "2026-10-25", "04:30", "15", "Sunrise"),
            new Planned("Workshop", "2026-10-25", "12:00", "59", "Tracing"));

    private static String xml() {
        var days = new StringBuilder();
        for (var p : PLAN) {
            days.append(
                    "<day date='" + p.date() + "'><room name='" + p.room() + "'><event guid='" + p.title() + "'><start>"
                            + p.time() + "</start><duration>0:" + p.minutes() + "</duration><title>" + p.title()
                            + "</title></event></room></day>");
        }
        return Driftwood.xml(Driftwood.zone("Europe/Berlin"), days.toString());
    }

    private static String json() {
        var days = new StringBuilder();
        for (var p : PLAN) {
            var offset = p.date().equals("2026-10-24") ? "+02:00" : "+01:00"; // the clocks go back in between
            days.append(days.isEmpty() ? "" : ",")
                    .append("{'date': '" + p.date() + "', 'rooms': {'" + p.room() + "': [{'guid': '" + p.title()
                            + "', 'date': '"
                            + p.date() + "T" + p.time() + ":00" + offset + "', 'start': '" + p.time()
                            + "', 'duration': '00:" + p.minutes() + "', 'title': '" + p.title() + "'}]}}");
        }
        return ("{'schedule': {'conference': {'time_zone_name': 'Europe/Berlin', 'days': [" + days + "]}}}")
                .replace('\'', '"');
    }

    private static String calendar() {
        var events = PLAN.stream()
                .map(p -> ICalendarTest.event(
                                p.title(),
                                p.title(),
                                "DTSTART;TZID=Europe/Berlin:" + p.date().replace("-", "") + "T"
                                        + p.time().replace(":", "") + "00",
                                "DURATION:PT" + p.minutes() + "M")
                        .replace("Main hall", p.room()));
        return ICalendarTest.calendar(events.toArray(String[]::new));
    }

    private static List<Slot> slots(String text) throws UnreadableScheduleException {
        return Driftwood.read(text).talks().stream()
                .map(talk -> new Slot(talk.room(), talk.start(), talk.length()))
                .toList();
    }

    @Test
    void theSlotsAreTheSameInEachAndWhereTheyBelong() throws Exception {
        assertEquals(slots(xml()), slots(json()));
        assertEquals(slots(xml()), slots(calendar()));
        assertEquals(
                new Slot("Room 2", Driftwood.utc("2026-10-25T03:30:00"), Optional.of(Duration.ofMinutes(15))),
                slots(xml()).get(3));
    }

    @Test
    void theRoomsAreTheSameInEach() throws Exception {
        var rooms = List.of("Main hall", "Room 2", "Workshop");
        for (var text : List.of(xml(), json(), calendar())) {
            assertEquals(
                    rooms,
                    Driftwood.read(text).rooms().stream().map(RoomRef::name).toList());
        }
    }
}

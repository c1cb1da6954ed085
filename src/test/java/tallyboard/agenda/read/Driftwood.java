package tallyboard.agenda.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.Talk;
import tallyboard.agenda.read.UnreadableScheduleException.Reason;
import tallyboard.agenda.read.Warning.Kind;

/** Small schedules of Driftwood Conf 2026, and what is read from them. */
final class Driftwood {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Driftwood() {}

    /** A schedule.xml with a conference element of its own and the given days. */
    static String xml(String conference, String... days) {
        return "<schedule><version>1.0</version><conference><title>Driftwood Conf 2026</title>" + conference
                + "</conference>" + String.join("", days) + "</schedule>";
    }

    static String zone(String name) {
        return "<time_zone_name>" + name + "</time_zone_name>";
    }

    static String day(String date, String... rooms) {
        return "<day index='1' date='" + date + "'>" + String.join("", rooms) + "</day>";
    }

    static String room(String name, String... events) {
        return "<room name='" + name + "'>" + String.join("", events) + "</room>";
    }

    static String event(String guid, String title, String rest) {
        return "<event guid='" + guid + "' id='" + guid + "1'><title>" + title + "</title>" + rest + "</event>";
    }

    /** One day with one room that holds these events, in Europe/Berlin. */
    static String inMainHall(String... events) {
        return xml(zone("Europe/Berlin"), day("2026-09-17", room("Main hall", events)));
    }

    static String at(String start) {
        return "<start>" + start + "</start><duration>0:45</duration>";
    }

    static String dated(String date, String start) {
        return "<date>" + date + "</date>" + at(start);
    }

    static ReadSchedule read(String text) throws UnreadableScheduleException {
        return ScheduleReader.read(text.getBytes(UTF_8), Optional.empty());
    }

    static ReadSchedule read(String text, ZoneId chosen) throws UnreadableScheduleException {
        return ScheduleReader.read(text.getBytes(UTF_8), Optional.of(chosen));
    }

    static Talk only(String text) throws UnreadableScheduleException {
        var talks = read(text).talks();
        if (talks.size() != 1) {
            throw new AssertionError(talks);
        }
        return talks.getFirst();
    }

    static Reason refused(String text) {
        return refusal(text.getBytes(UTF_8)).reason();
    }

    static UnreadableScheduleException refusal(byte[] file) {
        return assertThrows(UnreadableScheduleException.class, () -> ScheduleReader.read(file, Optional.empty()));
    }

    static List<Kind> kinds(ReadSchedule schedule) {
        return schedule.warnings().stream().map(Warning::kind).toList();
    }

    static Warning warning(ReadSchedule schedule, Kind kind) {
        return schedule.warnings().stream()
                .filter(w -> w.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not in " + schedule.warnings()));
    }

    static List<String> titles(ReadSchedule schedule) {
        return schedule.talks().stream().map(Talk::title).toList();
    }

    static List<Instant> starts(ReadSchedule schedule) {
        return schedule.talks().stream().map(Talk::start).toList();
    }

    static Instant utc(String text) {
        return Instant.parse(text + "Z");
    }
}

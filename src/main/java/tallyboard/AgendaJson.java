package tallyboard;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import tallyboard.agenda.Talk;
import tallyboard.agenda.read.ReadSchedule;

/** A schedule as one JSON object for programs; what is not known is null. In ASCII, so that no terminal spoils it. */
final class AgendaJson {
    private final ReadSchedule schedule;

    AgendaJson(ReadSchedule schedule) {
        this.schedule = schedule;
    }

    String text() {
        var whole = new JsonObject();
        whole.addProperty("title", schedule.title());
        whole.addProperty("version", schedule.version());
        whole.addProperty("format", schedule.format().name());
        whole.addProperty(
                "zone",
                schedule.zone() instanceof ReadSchedule.Named named ? named.id().getId() : null);
        whole.add("rooms", rooms());
        whole.add("sessions", sessions());
        whole.add("warnings", warnings());
        var gson = new GsonBuilder()
                .setPrettyPrinting()
                .serializeNulls()
                .disableHtmlEscaping()
                .create();
        return ascii(gson.toJson(whole));
    }

    private JsonArray rooms() {
        var counts = schedule.talks().stream().collect(groupingBy(Talk::room, counting()));
        var rooms = new JsonArray();
        for (var room : schedule.rooms()) {
            var json = new JsonObject();
            json.addProperty("name", room.name());
            json.addProperty("guid", room.guid().orElse(null));
            json.addProperty("sessions", counts.getOrDefault(room.name(), 0L));
            rooms.add(json);
        }
        return rooms;
    }

    private JsonArray sessions() {
        var sessions = new JsonArray();
        schedule.talks().stream().sorted(Comparator.comparing(Talk::start)).forEach(talk -> {
            var json = new JsonObject();
            json.addProperty("start", AgendaListing.start(schedule, talk.start()));
            json.addProperty("length", talk.length().map(Duration::toSeconds).orElse(null));
            json.addProperty("room", talk.room());
            json.addProperty("title", talk.title());
            json.addProperty("id", AgendaListing.id(talk));
            json.addProperty("guid", talk.keys().guid().orElse(null));
            json.addProperty("do_not_record", talk.consent().isNotRecorded());
            json.addProperty("do_not_stream", talk.consent().isNotStreamed());
            sessions.add(json);
        });
        return sessions;
    }

    private JsonArray warnings() {
        var warnings = new JsonArray();
        for (var warning : schedule.warnings()) {
            var json = new JsonObject();
            var titles = new JsonArray();
            warning.talks().forEach(titles::add);
            json.addProperty("kind", warning.kind().name());
            json.addProperty("message", AgendaListing.sentence(schedule, warning));
            json.add("sessions", titles);
            warnings.add(json);
        }
        return warnings;
    }

    private static String ascii(String json) {
        var ascii = new StringBuilder(json.length());
        json.chars()
                .forEach(c ->
                        ascii.append(c < 0x7F ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c)));
        return ascii.toString();
    }
}

package tallyboard.agenda.read.json;

import static java.util.Map.entry;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.read.Limits;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.found.Draft;
import tallyboard.agenda.read.found.Draft.Field;
import tallyboard.agenda.read.found.Found;
import tallyboard.agenda.read.found.FoundTalk.Day;
import tallyboard.agenda.read.text.Cleaning;
import tallyboard.agenda.read.text.Stamp;

/** The days, rooms and sessions of {@code schedule.json}. */
final class FrabJson {
    /** The fields of a session that are plain; the hub has most of them too. */
    static final Map<String, Field> PLAIN = Map.ofEntries(
            entry("guid", Field.GUID),
            entry("code", Field.CODE),
            entry("id", Field.ID),
            entry("date", Field.DATE),
            entry("start", Field.START),
            entry("end", Field.END),
            entry("duration", Field.DURATION),
            entry("url", Field.URL),
            entry("title", Field.TITLE),
            entry("subtitle", Field.SUBTITLE),
            entry("type", Field.TYPE),
            entry("language", Field.LANGUAGE),
            entry("abstract", Field.ABSTRACT),
            entry("description", Field.DESCRIPTION),
            entry("do_not_record", Field.NOT_RECORDED),
            entry("do_not_stream", Field.NOT_STREAMED));

    private final JsonWalk json;
    private final Found found;
    private final Cleaning cleaning = new Cleaning();

    FrabJson(JsonWalk json, Found found) {
        this.json = json;
        this.found = found;
    }

    void dayChange() throws IOException, UnreadableScheduleException {
        found.dayChange(Stamp.time(json.text()));
    }

    /** A room of the conference's own list, which is in the organisers' order. */
    void room() throws IOException, UnreadableScheduleException {
        var room = json.tree();
        found.addRoom(cleaning.name(Json.name(room)), guid(room));
    }

    void day() throws IOException, UnreadableScheduleException {
        found.addDay();
        var drafts = new ArrayList<InRoom>();
        var about = new Object() {
            private JsonElement date = JsonNull.INSTANCE;
            private JsonElement begins = JsonNull.INSTANCE;
        };
        json.object(name -> {
            switch (name) {
                case "date" -> about.date = json.tree();
                case "day_start" -> about.begins = json.tree();
                case "rooms" -> json.object(room -> sessions(cleaning.name(room), drafts));
                default -> json.skip();
            }
        });
        var day = new Day(Stamp.date(Json.text(about.date)), Stamp.parse(Json.text(about.begins)));
        for (var draft : drafts) {
            draft.draft().bringInto(found, draft.room(), Optional.of(day));
        }
    }

    /** A session that waits for its day to be known. */
    private record InRoom(String room, Draft draft) {}

    private void sessions(String room, List<InRoom> drafts) throws IOException, UnreadableScheduleException {
        found.addRoom(room, Optional.empty());
        json.array(() -> {
            var draft = new Draft();
            json.object(name -> member(name, draft));
            drafts.add(new InRoom(room, draft));
            Found.refuseMoreThan(Limits.SESSIONS, drafts.size(), "sessions");
        });
    }

    private void member(String name, Draft draft) throws IOException, UnreadableScheduleException {
        var plain = PLAIN.get(name);
        if (plain != null) {
            draft.set(plain, json.text());
            return;
        }
        switch (name) {
            case "room" -> draft.set(Field.ROOM, Json.name(json.tree()));
            case "track" -> draft.set(Field.TOPIC, Json.name(json.tree()));
            case "persons" -> addPersons(json.tree(), draft);
            case "links" -> countLinks(json.tree(), draft);
            default -> json.skip();
        }
    }

    static void addPersons(JsonElement persons, Draft draft) throws UnreadableScheduleException {
        for (var person : Json.items(persons)) {
            var name = Json.text(person, "public_name", "name", "full_public_name");
            draft.addPerson(name.isEmpty() ? Json.text(person) : name);
        }
    }

    static void countLinks(JsonElement links, Draft draft) throws UnreadableScheduleException {
        for (int i = 0; i < Json.items(links).size(); i++) {
            draft.countLink();
        }
    }

    static Optional<String> guid(JsonElement room) {
        return Optional.of(new Cleaning().name(Json.text(room, "guid", "uuid"))).filter(guid -> !guid.isEmpty());
    }
}

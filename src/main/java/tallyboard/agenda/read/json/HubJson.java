package tallyboard.agenda.read.json;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.found.Draft;
import tallyboard.agenda.read.found.Draft.Field;
import tallyboard.agenda.read.found.Found;
import tallyboard.agenda.read.text.Cleaning;

/** The events of the hub's flat format: full date-times, rooms by reference, texts that may stand in several languages. */
final class HubJson {
    private final JsonWalk json;
    private final Found found;
    private final Cleaning cleaning = new Cleaning();
    private final Map<String, String> topics = new HashMap<>();

    HubJson(JsonWalk json, Found found) {
        this.json = json;
        this.found = found;
    }

    /** A subject of the conference's list, to which events refer by its slug. */
    void track() throws IOException, UnreadableScheduleException {
        var track = json.tree();
        topics.putIfAbsent(Json.text(track, "slug"), Json.name(track));
    }

    void event() throws IOException, UnreadableScheduleException {
        var draft = new Draft();
        json.object(name -> member(name, draft));
        var room = cleaning.name(draft.get(Field.ROOM));
        var guid = Optional.of(cleaning.name(draft.get(Field.ROOM_GUID))).filter(g -> !g.isEmpty());
        found.addRoom(room, guid);
        draft.bringInto(found, room, Optional.empty());
    }

    private void member(String name, Draft draft) throws IOException, UnreadableScheduleException {
        switch (name) {
            case "start", "date" -> draft.set(Field.DATE, json.text());
            case "room" -> room(json.tree(), draft);
            case "track" -> draft.set(Field.TOPIC, topic(json.tree()));
            case "participants", "persons" -> FrabJson.addPersons(json.tree(), draft);
            case "links" -> FrabJson.countLinks(json.tree(), draft);
            default -> {
                var plain = FrabJson.PLAIN.get(name);
                if (plain == null) {
                    json.skip();
                } else {
                    draft.set(plain, json.text());
                }
            }
        }
    }

    private static void room(JsonElement room, Draft draft) {
        draft.set(Field.ROOM, Json.name(room));
        draft.set(Field.ROOM_GUID, Json.text(room, "guid"));
    }

    private String topic(JsonElement track) {
        var slug = Json.text(track, "slug");
        return slug.isEmpty() ? Json.name(track) : topics.getOrDefault(slug, slug);
    }
}

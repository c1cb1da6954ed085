package tallyboard.agenda.read.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.UnreadableScheduleException.Reason;
import tallyboard.agenda.read.Warning.Kind;
import tallyboard.agenda.read.found.Draft;
import tallyboard.agenda.read.found.Draft.Field;
import tallyboard.agenda.read.found.Found;
import tallyboard.agenda.read.text.Cleaning;

/**
 * Answers of pretalx's API, saved: slots with their submissions inside, or submissions with their slots. The number of a
 * slot changes with every release and is no key.
 */
final class PretalxJson {
    private static final Set<String> ON_STAGE = Set.of("", "confirmed", "accepted");

    private final JsonWalk json;
    private final Found found;
    private final Cleaning cleaning = new Cleaning();
    private int items;
    private int counted;
    private boolean isContinued;

    PretalxJson(JsonWalk json, Found found) {
        this.json = json;
        this.found = found;
    }

    void paging(String name) throws IOException, UnreadableScheduleException {
        var value = json.text();
        if (name.equals("next")) {
            isContinued = !value.isBlank();
        } else if (value.matches("\\d{1,6}")) {
            counted = Integer.parseInt(value);
        }
    }

    void item() throws IOException, UnreadableScheduleException {
        items++;
        var item = json.tree();
        if (!(item instanceof JsonObject object)) {
            throw new UnreadableScheduleException(Reason.NOT_EXPANDED);
        }
        if (Json.has(item, "submission")) {
            slot(item, Json.member(item, "submission"));
        } else if (Json.has(item, "code") && Json.has(item, "slots")) {
            for (var slot : Json.items(Json.member(item, "slots"))) {
                slot(slot, item);
            }
        } else if (Json.has(item, "code") && Json.has(item, "slot")) {
            slot(Json.member(item, "slot"), item);
        } else {
            throw new UnreadableScheduleException(Reason.UNKNOWN_LAYOUT, ScheduleJson.named(object.keySet()));
        }
    }

    /** After the last item. */
    void finish() {
        if (isContinued || counted > items) {
            found.notes().add(Kind.PART_ONLY, "");
        }
    }

    private void slot(JsonElement slot, JsonElement submission) throws UnreadableScheduleException {
        var room = Json.member(slot, "room");
        if (slot.isJsonPrimitive() || submission.isJsonPrimitive() || isNumber(room)) {
            throw new UnreadableScheduleException(Reason.NOT_EXPANDED);
        }
        var title = cleaning.title(Json.text(Json.member(submission, "title")));
        if (submission.isJsonNull()) {
            found.notes().add(Kind.NOT_ON_STAGE, "", cleaning.title(Json.text(Json.member(slot, "description"))));
        } else if (!ON_STAGE.contains(Json.text(submission, "state").toLowerCase(Locale.ROOT))) {
            found.notes().add(Kind.CANCELLED, "", title);
        } else {
            bringIn(slot, submission, room);
        }
    }

    private void bringIn(JsonElement slot, JsonElement submission, JsonElement room)
            throws UnreadableScheduleException {
        var draft = new Draft();
        draft.set(Field.CODE, Json.text(submission, "code"));
        draft.set(Field.TITLE, Json.text(Json.member(submission, "title")));
        draft.set(Field.DATE, Json.text(slot, "start"));
        draft.set(Field.END, Json.text(slot, "end"));
        draft.set(Field.DURATION, Json.text(slot, "duration"));
        draft.set(Field.DURATION, slot.isJsonNull() || Json.has(slot, "end") ? "" : Json.text(submission, "duration"));
        draft.set(Field.TOPIC, nameUnlessNumber(Json.member(submission, "track")));
        draft.set(Field.TYPE, nameUnlessNumber(Json.member(submission, "submission_type")));
        draft.set(Field.LANGUAGE, Json.text(submission, "content_locale"));
        draft.set(Field.ABSTRACT, Json.text(Json.member(submission, "abstract")));
        draft.set(Field.DESCRIPTION, Json.text(Json.member(submission, "description")));
        draft.set(Field.NOT_RECORDED, Json.text(submission, "do_not_record"));
        for (var speaker : Json.items(Json.member(submission, "speakers"))) {
            draft.addPerson(Json.text(speaker, "name", "public_name")); // unexpanded, it is a code and no name
        }
        var name = cleaning.name(Json.name(room));
        found.addRoom(name, FrabJson.guid(room));
        draft.bringInto(found, name, Optional.empty());
    }

    private static String nameUnlessNumber(JsonElement value) {
        return isNumber(value) ? "" : Json.name(value);
    }

    private static boolean isNumber(JsonElement value) {
        return !value.equals(JsonNull.INSTANCE)
                && value.isJsonPrimitive()
                && value.getAsString().matches("\\d{1,12}");
    }
}

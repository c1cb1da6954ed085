package tallyboard.agenda.read.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tallyboard.agenda.read.Limits;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.UnreadableScheduleException.Reason;
import tallyboard.agenda.read.found.Found;
import tallyboard.agenda.read.text.Cleaning;

/** A strict walk through JSON that counts how deep it is, and calls itself nowhere. */
final class JsonWalk {
    /** Of one session, with everything in it; the richest real one has some hundreds. */
    private static final int ENTRIES = 10_000;

    private static final Pattern POSITION = Pattern.compile("at line (\\d{1,9}) column (\\d{1,9})");

    private final JsonReader json;
    private int depth;

    /** What is done with the value of a name; it takes the value, whatever it is. */
    @FunctionalInterface
    interface Member {
        void take(String name) throws IOException, UnreadableScheduleException;
    }

    /** What is done with each item of a list. */
    @FunctionalInterface
    interface Item {
        void take() throws IOException, UnreadableScheduleException;
    }

    JsonWalk(String text) {
        json = new JsonReader(new StringReader(text));
        json.setStrictness(Strictness.STRICT);
    }

    boolean isObject() throws IOException {
        return json.peek() == JsonToken.BEGIN_OBJECT;
    }

    boolean isArray() throws IOException {
        return json.peek() == JsonToken.BEGIN_ARRAY;
    }

    /** Walks an object, each name once; a value that is none is passed over. */
    void object(Member member) throws IOException, UnreadableScheduleException {
        if (!isObject()) {
            skip();
            return;
        }
        begin();
        var names = new HashSet<String>();
        while (json.hasNext()) {
            var name = fresh(json.nextName(), names);
            names.add(name);
            member.take(name);
        }
        end();
    }

    /** Walks a list; a value that is none is passed over. */
    void array(Item item) throws IOException, UnreadableScheduleException {
        if (!isArray()) {
            skip();
            return;
        }
        begin();
        while (json.hasNext()) {
            item.take();
        }
        end();
    }

    /** Text, number or yes and no as text; empty for null, and for what has several texts the English or the first. */
    String text() throws IOException, UnreadableScheduleException {
        return Json.text(tree());
    }

    void skip() throws IOException, UnreadableScheduleException {
        int outside = depth;
        do {
            switch (json.peek()) {
                case BEGIN_OBJECT, BEGIN_ARRAY -> begin();
                case END_OBJECT, END_ARRAY -> end();
                default -> json.skipValue();
            }
        } while (depth > outside);
    }

    /** The next value whole, when it is no larger than a session can be. */
    JsonElement tree() throws IOException, UnreadableScheduleException {
        var whole = new JsonArray(1);
        var open = new ArrayDeque<JsonElement>();
        open.push(whole);
        int entries = 0;
        do {
            Found.refuseMoreThan(ENTRIES, ++entries, "entries");
            if (json.peek() == JsonToken.END_OBJECT || json.peek() == JsonToken.END_ARRAY) {
                end();
                open.pop();
                continue;
            }
            var value = add(open.getFirst());
            if (!value.isJsonPrimitive() && !value.isJsonNull()) {
                open.push(value);
            }
        } while (open.size() > 1);
        return whole.get(0);
    }

    private JsonElement add(JsonElement into) throws IOException, UnreadableScheduleException {
        if (into instanceof JsonObject object) {
            var name = fresh(json.nextName(), object.keySet());
            var value = value();
            object.add(name, value);
            return value;
        }
        var value = value();
        into.getAsJsonArray().add(value);
        return value;
    }

    /** A leaf, or what an opened object or list will be filled into. */
    private JsonElement value() throws IOException, UnreadableScheduleException {
        return switch (json.peek()) {
            case BEGIN_OBJECT -> {
                begin();
                yield new JsonObject();
            }
            case BEGIN_ARRAY -> {
                begin();
                yield new JsonArray();
            }
            case BOOLEAN -> new JsonPrimitive(String.valueOf(json.nextBoolean()));
            case NULL -> {
                json.nextNull();
                yield JsonNull.INSTANCE;
            }
            default -> new JsonPrimitive(json.nextString());
        };
    }

    private void begin() throws IOException, UnreadableScheduleException {
        depth++;
        if (depth > Limits.DEPTH) {
            throw new UnreadableScheduleException(Reason.TOO_DEEP);
        }
        if (isObject()) {
            json.beginObject();
        } else {
            json.beginArray();
        }
    }

    private void end() throws IOException {
        depth--;
        if (json.peek() == JsonToken.END_OBJECT) {
            json.endObject();
        } else {
            json.endArray();
        }
    }

    private static String fresh(String name, Set<String> had) throws UnreadableScheduleException {
        if (had.contains(name)) {
            throw new UnreadableScheduleException(Reason.NAME_TWICE, new Cleaning().name(name));
        }
        return name;
    }

    /** What must follow the last value: nothing. */
    void finish() throws UnreadableScheduleException {
        try {
            if (json.peek() == JsonToken.END_DOCUMENT) {
                return;
            }
        } catch (IOException _) {
            // whatever stands there, it is too much
        }
        throw new UnreadableScheduleException(Reason.TRAILING);
    }

    /** The refusal for JSON that is none. */
    UnreadableScheduleException broken(IOException e) {
        var at = POSITION.matcher(String.valueOf(e.getMessage()));
        return at.find()
                ? new UnreadableScheduleException(Reason.BROKEN, at.group(1), at.group(2))
                : new UnreadableScheduleException(Reason.BROKEN, "1", "1");
    }
}

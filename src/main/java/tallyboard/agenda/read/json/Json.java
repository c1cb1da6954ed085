package tallyboard.agenda.read.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Objects;

/** Looks into a small tree without ever being surprised by its shape. */
final class Json {
    private Json() {}

    /** Text, number or yes and no as text; for what has one text per language the English, else the first; else empty. */
    static String text(JsonElement value) {
        if (value instanceof JsonObject languages) {
            var english = text(languages, "en");
            return !english.isEmpty()
                    ? english
                    : languages.asMap().values().stream()
                            .filter(v -> v instanceof JsonPrimitive)
                            .map(JsonElement::getAsString)
                            .findFirst()
                            .orElse("");
        }
        return value instanceof JsonPrimitive plain ? plain.getAsString() : "";
    }

    /** The text under the first of the names that has one. */
    static String text(JsonElement value, String... names) {
        for (var name : names) {
            var member = member(value, name);
            if (member instanceof JsonPrimitive plain && !plain.getAsString().isBlank()) {
                return plain.getAsString();
            }
        }
        return "";
    }

    /** What stands under the name; null in the sense of JSON when there is nothing. */
    static JsonElement member(JsonElement value, String name) {
        return value instanceof JsonObject object
                ? Objects.requireNonNullElse(object.get(name), JsonNull.INSTANCE)
                : JsonNull.INSTANCE;
    }

    static boolean has(JsonElement value, String name) {
        return value instanceof JsonObject object && object.has(name);
    }

    /** The items of a list; none when it is not one. */
    static List<JsonElement> items(JsonElement value) {
        return value.isJsonArray() ? value.getAsJsonArray().asList() : List.of();
    }

    /** A name that may be a text, a text per language, or an object that has one of the two; a mere reference has none. */
    static String name(JsonElement value) {
        boolean isReference = has(value, "guid") || has(value, "slug");
        return has(value, "name") || isReference ? text(member(value, "name")) : text(value);
    }
}

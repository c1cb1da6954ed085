package tallyboard.store.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A JSON object that speaks our values: times and lengths in ISO-8601, enums by name, absence as no field at all. */
final class Fields {
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final JsonObject object;

    private Fields(JsonObject object) {
        this.object = object;
    }

    static Fields none() {
        return new Fields(new JsonObject());
    }

    static Fields parse(String text) {
        return new Fields(JsonParser.parseString(text).getAsJsonObject());
    }

    static List<Fields> parseList(String text) {
        return objects(JsonParser.parseString(text).getAsJsonArray());
    }

    static String text(List<Fields> objects) {
        return element(objects).toString();
    }

    /** Adds a field; an empty optional adds none. */
    Fields with(String name, Object value) {
        if (!Optional.empty().equals(value)) {
            object.add(name, element(value));
        }
        return this;
    }

    private static JsonElement element(Object value) {
        return switch (value) {
            case Fields fields -> fields.object;
            case Optional<?> optional -> optional.map(Fields::element).orElse(JsonNull.INSTANCE);
            case List<?> list -> {
                var array = new JsonArray();
                list.forEach(item -> array.add(element(item)));
                yield array;
            }
            case Enum<?> choice -> new JsonPrimitive(choice.name());
            case Number number -> new JsonPrimitive(number);
            case Boolean truth -> new JsonPrimitive(truth);
            case Instant _, Duration _, String _ -> new JsonPrimitive(value.toString());
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        };
    }

    String text(String name) {
        return object.get(name).getAsString();
    }

    Optional<String> maybeText(String name) {
        return Optional.ofNullable(object.get(name)).map(JsonElement::getAsString);
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    Optional<Instant> maybeInstant(String name) {
        return maybeText(name).map(Instant::parse);
    }

    Duration length(String name) {
        return Duration.parse(text(name));
    }

    int whole(String name) {
        return object.get(name).getAsInt();
    }

    boolean truth(String name) {
        return object.get(name).getAsBoolean();
    }

    long large(String name) {
        return object.get(name).getAsLong();
    }

    double real(String name) {
        return object.get(name).getAsDouble();
    }

    <E extends Enum<E>> E choice(Class<E> type, String name) {
        return Enum.valueOf(type, text(name));
    }

    Fields object(String name) {
        return new Fields(object.getAsJsonObject(name));
    }

    Optional<Fields> maybeObject(String name) {
        return Optional.ofNullable(object.getAsJsonObject(name)).map(Fields::new);
    }

    List<String> texts(String name) {
        return object.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    /** Of a list that older files do not have. */
    List<Fields> maybeObjects(String name) {
        return object.has(name) ? objects(name) : List.of();
    }

    List<Fields> objects(String name) {
        return objects(object.getAsJsonArray(name));
    }

    private static List<Fields> objects(JsonArray array) {
        return array.asList().stream()
                .map(item -> new Fields(item.getAsJsonObject()))
                .toList();
    }

    /** All fields as texts. */
    Map<String, String> toMap() {
        var map = new TreeMap<String, String>();
        object.asMap().forEach((name, value) -> map.put(name, value.getAsString()));
        return map;
    }

    /** For a file that people may look into. */
    String toPrettyText() {
        return PRETTY.toJson(object) + "\n";
    }

    @Override
    public String toString() {
        return object.toString();
    }
}

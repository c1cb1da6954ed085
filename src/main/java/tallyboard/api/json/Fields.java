package tallyboard.api.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A JSON object in the making. What is absent is left out, as Mux does; null is never written. */
public final class Fields {
    private final JsonObject json = new JsonObject();

    public Fields text(String name, Object value) {
        json.addProperty(name, value.toString());
        return this;
    }

    public Fields text(String name, Optional<?> value) {
        value.ifPresent(present -> text(name, present));
        return this;
    }

    public Fields flag(String name, boolean value) {
        json.addProperty(name, value);
        return this;
    }

    public Fields number(String name, long value) {
        json.addProperty(name, value);
        return this;
    }

    /** A whole number is written without a fraction. What is no number is left out. */
    public Fields number(String name, double value) {
        if (Double.isFinite(value)) {
            json.add(name, plain(BigDecimal.valueOf(value)));
        }
        return this;
    }

    public Fields number(String name, OptionalDouble value) {
        value.ifPresent(present -> number(name, present));
        return this;
    }

    /** Seconds, with as much of a fraction as there is. */
    public Fields seconds(String name, Duration value) {
        var whole = BigDecimal.valueOf(value.getSeconds());
        json.add(name, plain(whole.add(BigDecimal.valueOf(value.getNano(), 9))));
        return this;
    }

    public Fields part(String name, JsonElement value) {
        json.add(name, value);
        return this;
    }

    public Fields part(String name, Optional<? extends JsonElement> value) {
        value.ifPresent(present -> json.add(name, present));
        return this;
    }

    /** A list; left out when it is empty. */
    public Fields list(String name, List<? extends JsonElement> values) {
        if (!values.isEmpty()) {
            json.add(name, array(values));
        }
        return this;
    }

    /** A list of texts; left out when it is empty. */
    public Fields texts(String name, List<?> values) {
        return list(
                name,
                values.stream()
                        .map(value -> new JsonPrimitive(value.toString()))
                        .toList());
    }

    /** What was kept as JSON text under this name. */
    public Fields kept(String name, Optional<String> text) {
        text.ifPresent(present -> json.add(name, JsonParser.parseString(present)));
        return this;
    }

    public boolean isEmpty() {
        return json.isEmpty();
    }

    public JsonObject json() {
        return json;
    }

    public static JsonArray array(List<? extends JsonElement> values) {
        var array = new JsonArray(values.size());
        values.forEach(array::add);
        return array;
    }

    private static JsonPrimitive plain(BigDecimal value) {
        return new JsonPrimitive(new BigDecimal(value.stripTrailingZeros().toPlainString()));
    }
}

package tallyboard.mux.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An object of an answer, read field by field. It comes from outside: what is missing, null or of another type than Mux
 * documents is absent.
 */
public record Node(JsonObject json) {
    /** A text; a number counts as its text. */
    public Optional<String> text(String name) {
        return primitive(name).map(JsonPrimitive::getAsString);
    }

    public boolean flag(String name) {
        return primitive(name)
                .filter(JsonPrimitive::isBoolean)
                .map(JsonPrimitive::getAsBoolean)
                .orElse(false);
    }

    /** A number, or a text that is one. */
    public Optional<BigDecimal> number(String name) {
        return text(name).flatMap(text -> tried(BigDecimal::new, text));
    }

    public OptionalDouble decimal(String name) {
        return number(name).map(n -> OptionalDouble.of(n.doubleValue())).orElseGet(OptionalDouble::empty);
    }

    public int whole(String name) {
        return number(name).map(BigDecimal::intValue).orElse(0);
    }

    public Optional<Duration> seconds(String name) {
        return number(name).map(n -> Duration.ofMillis(n.movePointRight(3).longValue()));
    }

    /** Unix seconds, as Mux tells when something was made. */
    public Optional<Instant> epoch(String name) {
        return number(name).flatMap(n -> tried(Instant::ofEpochSecond, n.longValue()));
    }

    /** ISO 8601. */
    public Optional<Instant> instant(String name) {
        return text(name).flatMap(text -> tried(Instant::parse, text));
    }

    /** One of the words of an enum, in lower case. */
    public <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
        return text(name).flatMap(text -> tried(t -> Enum.valueOf(words, t.toUpperCase(Locale.ROOT)), text));
    }

    /** An id, unless it has a form that none of ours can have. */
    public <I> Optional<I> id(String name, Function<String, I> ids) {
        return text(name).flatMap(text -> tried(ids, text));
    }

    public Optional<Node> part(String name) {
        return element(name).filter(JsonElement::isJsonObject).map(value -> new Node(value.getAsJsonObject()));
    }

    public List<Node> parts(String name) {
        return elements(name)
                .filter(JsonElement::isJsonObject)
                .map(value -> new Node(value.getAsJsonObject()))
                .toList();
    }

    public List<String> texts(String name) {
        return elements(name)
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .toList();
    }

    /** As it stands. */
    public Optional<JsonElement> element(String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> !value.isJsonNull());
    }

    private Stream<JsonElement> elements(String name) {
        return element(name)
                .filter(JsonElement::isJsonArray)
                .map(JsonElement::getAsJsonArray)
                .orElseGet(JsonArray::new)
                .asList()
                .stream();
    }

    private Optional<JsonPrimitive> primitive(String name) {
        return element(name).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsJsonPrimitive);
    }

    /** Numbers, instants, words and ids all say by an exception that a text is none. */
    private static <T, R> Optional<R> tried(Function<T, R> reading, T from) {
        try {
            return Optional.of(reading.apply(from));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }
}

package tallyboard.api.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;

/**
 * The body of a request, read field by field. A field that is missing or null is absent; one that cannot be taken is
 * absent too and noted, so that {@link #check} tells all that is wrong at once. For one thread.
 */
public final class Form {
    private final JsonObject json;
    private final String prefix;
    private final List<String> problems;

    public Form(JsonObject json) {
        this(json, "", new ArrayList<>());
    }

    private Form(JsonObject json, String prefix, List<String> problems) {
        this.json = json;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** Ends the reading: throws when anything was wrong, here or in a part. */
    public void check() throws ProblemException {
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems.toArray(String[]::new)).asException();
        }
    }

    /** A text of so many code points at most that can be stored as UTF-8 and shown anywhere. */
    public Optional<String> text(String name, int longest) {
        return field(name, Form::isText, "a text")
                .map(JsonElement::getAsString)
                .filter(text -> allow(isStorable(text), name, "must not hold null characters or broken surrogates"))
                .filter(text -> allow(
                        text.codePointCount(0, text.length()) <= longest,
                        name,
                        "may have " + longest + " characters at most"));
    }

    public Optional<Boolean> flag(String name) {
        return field(
                        name,
                        value -> value.isJsonPrimitive()
                                && value.getAsJsonPrimitive().isBoolean(),
                        "true or false")
                .map(JsonElement::getAsBoolean);
    }

    /** A number within its limits. */
    public Optional<BigDecimal> number(String name, long least, long most) {
        var limits = "a number from " + least + " to " + most;
        return field(name, Form::isNumber, limits)
                .map(JsonElement::getAsBigDecimal)
                .filter(number -> allow(
                        number.compareTo(BigDecimal.valueOf(least)) >= 0
                                && number.compareTo(BigDecimal.valueOf(most)) <= 0,
                        name,
                        "must be " + limits));
    }

    /** A whole number within its limits; 60.0 is one too. */
    public Optional<Integer> whole(String name, int least, int most) {
        return number(name, least, most)
                .filter(number -> allow(number.stripTrailingZeros().scale() <= 0, name, "must be a whole number"))
                .map(BigDecimal::intValueExact);
    }

    /** One of the words of an enum, in lower case. */
    public <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
        return field(name, Form::isText, oneOf(words)).flatMap(value -> word(name, value.getAsString(), words));
    }

    /** A list of such words, or one word alone; each counts once. */
    public <E extends Enum<E>> Optional<List<E>> words(String name, Class<E> words) {
        return field(name, value -> isText(value) || isListOfTexts(value), "a list of " + oneOf(words))
                .map(value -> value.isJsonArray() ? value.getAsJsonArray().asList() : List.of(value))
                .map(values -> values.stream()
                        .map(value -> word(name, value.getAsString(), words))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    /** A form within the form. */
    public Optional<Form> part(String name) {
        return field(name, JsonElement::isJsonObject, "an object")
                .map(value -> new Form(value.getAsJsonObject(), prefix + name + ".", problems));
    }

    /** A list of forms, so many at most. */
    public Optional<List<Form>> parts(String name, int most) {
        return field(name, Form::isListOfObjects, "a list of objects")
                .map(value -> value.getAsJsonArray().asList())
                .filter(list -> allow(list.size() <= most, name, "may have " + most + " entries at most"))
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(
                                i -> new Form(list.get(i).getAsJsonObject(), prefix + name + "[" + i + "].", problems))
                        .toList());
    }

    /** One of these words, which are no names of an enum. */
    public Optional<String> choice(String name, List<String> words) {
        var list = "one of " + String.join(", ", words);
        return field(name, Form::isText, list)
                .map(JsonElement::getAsString)
                .filter(text -> allow(words.contains(text), name, "must be " + list));
    }

    /** A list of texts, each so long at most; empty when there is none. */
    public List<String> texts(String name, int longest) {
        return field(name, Form::isListOfTexts, "a list of texts")
                .map(value -> value.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsString)
                        .toList())
                .filter(all -> allow(
                        all.stream().allMatch(text -> isStorable(text) && text.length() <= longest),
                        name,
                        "may have texts of " + longest + " characters at most"))
                .orElse(List.of());
    }

    /** An object or a list of them that is only kept. */
    public Optional<JsonElement> kept(String name) {
        return field(name, value -> value.isJsonObject() || isListOfObjects(value), "an object or a list of objects");
    }

    /** Whether the field is there, be it null. */
    public boolean has(String name) {
        return json.has(name);
    }

    /** Notes what is wrong with a field beyond its type. */
    public void problem(String name, String problem) {
        allow(false, name, problem);
    }

    /** Refuses every one of these fields that is there. */
    public void refuse(Collection<String> names, String why) {
        names.stream().filter(json::has).forEach(name -> allow(false, name, why));
    }

    /** A field that has to be there; {@code otherwise} only fills the place until {@link #check}. */
    public <T> T required(String name, Optional<T> value, Supplier<T> otherwise) {
        boolean isThere = json.has(name) && !json.get(name).isJsonNull();
        if (value.isEmpty() && !isThere) {
            allow(false, name, "is required");
        }
        return value.orElseGet(otherwise);
    }

    private Optional<JsonElement> field(String name, Predicate<JsonElement> type, String typeName) {
        return Optional.ofNullable(json.get(name))
                .filter(value -> !value.isJsonNull())
                .filter(value -> allow(type.test(value), name, "must be " + typeName));
    }

    private <E extends Enum<E>> Optional<E> word(String name, String text, Class<E> words) {
        var found = Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
        allow(found.isPresent(), name, "must be " + oneOf(words));
        return found;
    }

    private boolean allow(boolean condition, String name, String problem) {
        if (!condition) {
            problems.add(prefix + name + " " + problem);
        }
        return condition;
    }

    private static String oneOf(Class<? extends Enum<?>> words) {
        return "one of "
                + String.join(
                        ", ",
                        Arrays.stream(words.getEnumConstants())
                                .map(word -> word.name().toLowerCase(Locale.ROOT))
                                .toList());
    }

    private static boolean isText(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    }

    /** Gson keeps a number as it was written and refuses one with an absurd exponent only when it is read. */
    private static boolean isNumber(JsonElement value) {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
            return false;
        }
        try {
            var _ = value.getAsBigDecimal();
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isListOfTexts(JsonElement value) {
        return value.isJsonArray() && value.getAsJsonArray().asList().stream().allMatch(Form::isText);
    }

    private static boolean isListOfObjects(JsonElement value) {
        return value.isJsonArray() && value.getAsJsonArray().asList().stream().allMatch(JsonElement::isJsonObject);
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
    }
}

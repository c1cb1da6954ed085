package tallyboard.api.http;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks over a JSON text before it is made into objects: no key twice, because readers disagree about which one counts; no
 * nesting and no number that nobody means.
 */
final class JsonShape {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 64;

    private JsonShape() {}

    static void check(JsonReader reader) throws IOException, ProblemException {
        Deque<Set<String>> open = new ArrayDeque<>();
        while (reader.peek() != JsonToken.END_DOCUMENT) {
            switch (reader.peek()) {
                case BEGIN_OBJECT -> {
                    reader.beginObject();
                    push(open);
                }
                case BEGIN_ARRAY -> {
                    reader.beginArray();
                    push(open);
                }
                case END_OBJECT -> {
                    reader.endObject();
                    open.pop();
                }
                case END_ARRAY -> {
                    reader.endArray();
                    open.pop();
                }
                case NAME -> name(reader.nextName(), open.getFirst());
                case NUMBER -> number(reader.nextString());
                case STRING, BOOLEAN -> reader.skipValue();
                case NULL -> reader.nextNull();
                case END_DOCUMENT -> {}
            }
        }
    }

    private static void push(Deque<Set<String>> open) throws ProblemException {
        open.push(new HashSet<>());
        if (open.size() > DEEPEST) {
            throw Problem.invalid("The body may be nested " + DEEPEST + " deep at most.")
                    .asException();
        }
    }

    private static void name(String name, Set<String> known) throws ProblemException {
        if (!known.add(name)) {
            throw Problem.invalid("A key stands twice in one object of the body.")
                    .asException();
        }
    }

    private static void number(String text) throws ProblemException {
        if (text.length() > LONGEST_NUMBER) {
            throw Problem.invalid("A number in the body may have " + LONGEST_NUMBER + " characters at most.")
                    .asException();
        }
    }
}

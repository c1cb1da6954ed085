package tallyboard.agenda.read.ical;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One unfolded line: {@code DTSTART;TZID=Europe/Berlin:20260917T090000}.
 *
 * @param name in capitals
 * @param parameters by their names in capitals, without quotation marks
 * @param number of the line in the file where it begins, from 1
 */
record ContentLine(String name, Map<String, String> parameters, String value, int number) {

    ContentLine {
        parameters = Map.copyOf(parameters);
    }

    /** The line, or empty when it is none: it has no colon. */
    static Optional<ContentLine> parse(String line, int number) {
        int colon = outsideQuotes(line, ':', 0);
        if (colon < 0) {
            return Optional.empty();
        }
        int end = outsideQuotes(line.substring(0, colon), ';', 0);
        var name = line.substring(0, end < 0 ? colon : end).strip().toUpperCase(Locale.ROOT);
        var parameters = end < 0 ? Map.<String, String>of() : parameters(line.substring(end + 1, colon));
        return Optional.of(new ContentLine(name, parameters, line.substring(colon + 1), number));
    }

    String parameter(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }

    /** The value with its escapes taken back. */
    String text() {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        var text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                char escaped = value.charAt(i);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static Map<String, String> parameters(String text) {
        var parameters = new HashMap<String, String>();
        for (int from = 0; from <= text.length(); ) {
            int semicolon = outsideQuotes(text, ';', from);
            int to = semicolon < 0 ? text.length() : semicolon;
            var pair = text.substring(from, to).split("=", 2);
            if (pair.length == 2) {
                parameters.putIfAbsent(
                        pair[0].strip().toUpperCase(Locale.ROOT),
                        pair[1].replace("\"", "").strip());
            }
            from = to + 1;
        }
        return parameters;
    }

    private static int outsideQuotes(String text, char wanted, int from) {
        boolean isQuoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == wanted && !isQuoted) {
                return i;
            }
            isQuoted ^= c == '"';
        }
        return -1;
    }
}

package tallyboard.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** How a length of time is written on the command line. */
public final class Durations {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|s|m|h)?");

    private Durations() {}

    /**
     * Reads {@code 60s}, {@code 1m}, {@code 500ms}, {@code 1h}, plain seconds, or ISO-8601 such as {@code PT60S}.
     *
     * @throws IllegalArgumentException with one sentence for the user
     */
    public static Duration parse(String text) {
        var parts = SHORT.matcher(text.strip());
        if (!parts.matches()) {
            return iso(text);
        }
        long number = Long.parseLong(parts.group(1));
        var unit = parts.group(2);
        return switch (unit == null ? "s" : unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    private static Duration iso(String text) {
        try {
            var length = Duration.parse(text.strip());
            if (!length.isNegative()) {
                return length;
            }
        } catch (DateTimeParseException _) {
            // said below, in words
        }
        throw new IllegalArgumentException(
                "A length of time is written 60s, 1m, 500ms, PT60S or 60, and \"%s\" is none of these."
                        .formatted(text));
    }
}

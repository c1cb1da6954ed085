package tallyboard.agenda.read.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import tallyboard.agenda.read.Limits;

/** The spellings of a length. */
public final class Lengths {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):(\\d{2})(?::(\\d{2}))?");
    private static final Pattern MINUTES = Pattern.compile("\\d{1,5}(?:\\.0{1,3})?");
    private static final Pattern ISO = Pattern.compile("P[0-9DTHMS.]{1,30}");

    private Lengths() {}

    /**
     * {@code 1:30}, {@code 01:30:00}, {@code PT1H30M} or minutes; empty when it is none of these, not positive, or longer
     * than a talk can be.
     */
    public static Optional<Duration> parse(String raw) {
        var text = raw.strip();
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            long seconds = clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
            return sane(Duration.ofHours(Long.parseLong(clock.group(1)))
                    .plusMinutes(Long.parseLong(clock.group(2)))
                    .plusSeconds(seconds));
        }
        if (MINUTES.matcher(text).matches()) {
            return sane(Duration.ofMinutes((long) Double.parseDouble(text)));
        }
        return ISO.matcher(text).matches() ? iso(text).flatMap(Lengths::sane) : Optional.empty();
    }

    /** The length if a talk can have it. */
    public static Optional<Duration> sane(Duration length) {
        return length.isPositive() && length.compareTo(Limits.LENGTH) <= 0 ? Optional.of(length) : Optional.empty();
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }
}

package tallyboard.agenda.read.ical;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tallyboard.agenda.read.Limits;
import tallyboard.agenda.read.text.Lengths;
import tallyboard.agenda.read.text.Stamp;

/** A date-time of the calendar, as its clock shows it. */
record Moment(LocalDateTime local, Clock clock) {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DATE_TIME =
            Pattern.compile(DATE.pattern() + "T(\\d{2})(\\d{2})(\\d{2})?(?:[.,]\\d{1,9})?[Zz]?");
    private static final Pattern PERIOD = Pattern.compile(
            "\\+?P(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,8})S)?)?");

    /** The digits of a date-time, in a year that can be; whatever stands for a zone is left to others. */
    static Optional<LocalDateTime> local(String text) {
        var match = DATE_TIME.matcher(text.strip());
        if (!match.matches()) {
            return Stamp.parse(text).map(Stamp::local);
        }
        int hour = Integer.parseInt(match.group(4));
        int minute = Integer.parseInt(match.group(5));
        int second = match.group(6) == null ? 0 : Math.min(59, Integer.parseInt(match.group(6)));
        return hour > 23 || minute > 59
                ? Optional.empty()
                : date(match.toMatchResult()).map(date -> date.atTime(hour, minute, second));
    }

    static Optional<LocalDate> date(String text) {
        var match = DATE.matcher(text.strip());
        return match.matches() ? date(match.toMatchResult()) : Stamp.date(text);
    }

    private static Optional<LocalDate> date(MatchResult match) {
        int year = Integer.parseInt(match.group(1));
        if (year < Limits.FIRST_YEAR || year > Limits.LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Another time on the same clock. */
    Moment at(LocalDateTime other) {
        return new Moment(other, clock);
    }

    /** Empty when it floats. */
    Optional<ZoneOffset> offset() {
        return clock.offset(local);
    }

    /** When it is; where it floats as if that were UTC, which is only good for comparing. */
    Instant comparable() {
        return local.toInstant(offset().orElse(ZoneOffset.UTC));
    }

    /** How long until the other; the digits count when only one of the two has a zone. */
    Duration until(Moment other) {
        return offset().isPresent() == other.offset().isPresent()
                ? Duration.between(comparable(), other.comparable())
                : Duration.between(local, other.local);
    }

    /** A length by the rules of the format: days and weeks go by the calendar, hours by the clock. */
    Optional<Duration> length(String period) {
        var match = PERIOD.matcher(period.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        long days = number(match.group(1)) * 7 + number(match.group(2));
        var rest = Duration.ofHours(number(match.group(3)))
                .plusMinutes(number(match.group(4)))
                .plusSeconds(number(match.group(5)));
        return Lengths.sane(until(at(local.plusDays(days))).plus(rest));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    Stamp stamp() {
        return new Stamp(local, offset());
    }
}

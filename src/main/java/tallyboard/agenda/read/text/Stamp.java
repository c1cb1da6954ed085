package tallyboard.agenda.read.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tallyboard.agenda.read.Limits;

/**
 * A date with a time of day, as it is written.
 *
 * @param offset empty when it is local to a zone that stands elsewhere
 */
public record Stamp(LocalDateTime local, Optional<ZoneOffset> offset) {
    private static final String DATE = "(\\d{4})-(\\d{1,2})-(\\d{1,2})";
    private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?";
    private static final Pattern DATE_ONLY = Pattern.compile(DATE);
    private static final Pattern TIME_ONLY = Pattern.compile(TIME);
    private static final Pattern BOTH = Pattern.compile(
            DATE + "(?:[Tt]|\\s{1,4})" + TIME + "\\s{0,4}(?:([Zz]|UTC|GMT)|([+\\-\\u2212])(\\d{2}):?(\\d{2})?)?");
    /** Half past midnight is written 24:30 by some. */
    private static final int HOURS_WRITTEN = 30;

    /** A date and a time, such as {@code 2026-09-17T09:00:00+02:00}; empty when it is none or in no year that can be. */
    public static Optional<Stamp> parse(String text) {
        return match(BOTH, text)
                .flatMap(m -> date(m).flatMap(day -> time(m, 4)
                        .map(time -> new Stamp(
                                day.plusDays(Integer.parseInt(m.group(4)) / 24).atTime(time), offset(m)))));
    }

    /** Only a date. */
    public static Optional<LocalDate> date(String text) {
        return match(DATE_ONLY, text).flatMap(Stamp::date);
    }

    /** Only a time of day; hours from 24 to 29 are those after midnight. */
    public static Optional<LocalTime> time(String text) {
        return match(TIME_ONLY, text).flatMap(m -> time(m, 1));
    }

    private static Optional<MatchResult> match(Pattern pattern, String text) {
        var found = pattern.matcher(text.strip());
        return found.matches() ? Optional.of(found.toMatchResult()) : Optional.empty();
    }

    private static Optional<LocalDate> date(MatchResult m) {
        int year = Integer.parseInt(m.group(1));
        if (year < Limits.FIRST_YEAR || year > Limits.LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(MatchResult m, int group) {
        int hour = Integer.parseInt(m.group(group));
        int minute = Integer.parseInt(m.group(group + 1));
        int second = m.group(group + 2) == null ? 0 : Integer.parseInt(m.group(group + 2));
        return hour < HOURS_WRITTEN && minute < 60 && second <= 60
                ? Optional.of(LocalTime.of(hour % 24, minute, Math.min(second, 59)))
                : Optional.empty();
    }

    private static Optional<ZoneOffset> offset(MatchResult m) {
        if (m.group(7) != null) {
            return Optional.of(ZoneOffset.UTC);
        }
        if (m.group(8) == null) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(m.group(9)) * 60 + (m.group(10) == null ? 0 : Integer.parseInt(m.group(10)));
        int sign = m.group(8).equals("+") ? 1 : -1;
        return minutes <= 18 * 60 ? Optional.of(ZoneOffset.ofTotalSeconds(sign * minutes * 60)) : Optional.empty();
    }
}

package tallyboard.agenda.read.ical;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A STANDARD or DAYLIGHT part: from its onset on, this offset holds. It may come again every year.
 *
 * @param start the first onset, in the local time before it
 * @param rule of the years after, empty when it comes once
 */
record Observance(LocalDateTime start, ZoneOffset from, ZoneOffset to, Map<String, String> rule) {
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(\\d{2})?");
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");

    Observance {
        rule = Map.copyOf(rule);
    }

    static Optional<Observance> parse(Entry entry) {
        var start = Moment.local(entry.text("DTSTART"));
        var from = offset(entry.text("TZOFFSETFROM"));
        var to = offset(entry.text("TZOFFSETTO"));
        if (start.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Observance(start.get(), from.orElse(to.get()), to.get(), Repetition.parts(entry.text("RRULE"))));
    }

    /** The last onset before a local time, empty when there is none yet. */
    Optional<LocalDateTime> lastOnset(LocalDateTime local) {
        int gap = Math.max(0, to.getTotalSeconds() - from.getTotalSeconds());
        var before = local.minusSeconds(gap); // a time that the clocks skip still has the offset before
        return Stream.concat(
                        Stream.of(start),
                        IntStream.of(local.getYear() - 1, local.getYear())
                                .mapToObj(this::inYear)
                                .flatMap(Optional::stream)
                                .filter(onset -> onset.isAfter(start)))
                .filter(onset -> !onset.isAfter(before))
                .max(LocalDateTime::compareTo);
    }

    private Optional<LocalDateTime> inYear(int year) {
        if (!"YEARLY".equals(rule.get("FREQ"))) {
            return Optional.empty();
        }
        var onset = dateIn(year).map(date -> date.atTime(start.toLocalTime()));
        var until = Optional.ofNullable(rule.get("UNTIL"))
                .flatMap(u -> Moment.local(u).or(() -> Moment.date(u).map(LocalDate::atStartOfDay)));
        return onset.filter(o ->
                until.filter(o.minusSeconds(from.getTotalSeconds())::isAfter).isEmpty());
    }

    private Optional<LocalDate> dateIn(int year) {
        var weekday = WEEKDAY.matcher(rule.getOrDefault("BYDAY", ""));
        int month = number("BYMONTH", start.getMonthValue());
        if (month < 1 || month > Month.values().length) {
            return Optional.empty();
        }
        var first = LocalDate.of(year, month, 1);
        if (!weekday.matches()) {
            int day = Math.clamp(number("BYMONTHDAY", start.getDayOfMonth()), 1, first.lengthOfMonth());
            return Optional.of(first.withDayOfMonth(day));
        }
        var day = Repetition.WEEKDAYS.getOrDefault(weekday.group(2), DayOfWeek.SUNDAY);
        if (weekday.group(1) == null) {
            int from = Math.clamp(number("BYMONTHDAY", 1), 1, first.lengthOfMonth());
            return Optional.of(first.withDayOfMonth(from).with(TemporalAdjusters.nextOrSame(day)));
        }
        return Optional.of(first.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(weekday.group(1)), day)));
    }

    /** The first number of a list. */
    private int number(String part, int otherwise) {
        var text = rule.getOrDefault(part, "").split(",", 2)[0];
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : otherwise;
    }

    private static Optional<ZoneOffset> offset(String text) {
        var match = OFFSET.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int seconds = Integer.parseInt(match.group(2)) * 3600
                + Integer.parseInt(match.group(3)) * 60
                + (match.group(4) == null ? 0 : Integer.parseInt(match.group(4)));
        return seconds > 18 * 3600
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds(match.group(1).equals("-") ? -seconds : seconds));
    }
}

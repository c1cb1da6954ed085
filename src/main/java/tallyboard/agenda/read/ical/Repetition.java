package tallyboard.agenda.read.ical;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tallyboard.agenda.read.Limits;

/**
 * The starts that an RRULE gives, in local time: daily or weekly, on some weekdays, so many times or up to a moment. That
 * is all that conferences use.
 *
 * @param starts the first one included
 * @param isWhole false when the rule is of another kind, or goes on beyond what was expanded
 */
record Repetition(List<LocalDateTime> starts, boolean isWhole) {
    static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);

    private static final Set<String> UNDERSTOOD = Set.of("FREQ", "COUNT", "UNTIL", "INTERVAL", "BYDAY", "WKST");
    /** Steps that may give nothing, such as every second Monday on a Tuesday. */
    private static final int STEPS = 4 * Limits.REPETITIONS;

    /** The parts of a rule by name, both in capitals. */
    static Map<String, String> parts(String rule) {
        var parts = new HashMap<String, String>();
        for (var part : rule.toUpperCase(Locale.ROOT).split(";", 30)) {
            var pair = part.split("=", 2);
            if (pair.length == 2) {
                parts.putIfAbsent(pair[0].strip(), pair[1].strip());
            }
        }
        return parts;
    }

    /**
     * @param isBeforeEnd whether a start is not after the UNTIL of the rule
     * @param lastDay where a rule without an end is left
     */
    static Repetition of(LocalDateTime first, String rule, Predicate<LocalDateTime> isBeforeEnd, LocalDate lastDay) {
        var parts = parts(rule);
        var days = weekdays(parts.getOrDefault("BYDAY", ""), first);
        var interval = number(parts.getOrDefault("INTERVAL", "1"));
        var count = number(parts.getOrDefault("COUNT", "" + Integer.MAX_VALUE / 10));
        var frequency = parts.getOrDefault("FREQ", "");
        boolean isUnderstood = UNDERSTOOD.containsAll(parts.keySet())
                && (frequency.equals("DAILY") || frequency.equals("WEEKLY"))
                && interval.isPresent()
                && count.isPresent()
                && days.isPresent();
        if (!isUnderstood) {
            return new Repetition(List.of(first), false);
        }
        boolean isEndless = !parts.containsKey("COUNT") && !parts.containsKey("UNTIL");
        var end = isBeforeEnd.and(start -> !isEndless || !start.toLocalDate().isAfter(lastDay));
        var weekStart = WEEKDAYS.getOrDefault(parts.getOrDefault("WKST", "MO"), DayOfWeek.MONDAY);
        var expanded = new Expansion(first, end, count.get());
        boolean isWhole = frequency.equals("DAILY")
                ? expanded.daily(interval.get(), parts.containsKey("BYDAY") ? days.get() : WEEKDAYS.values())
                : expanded.weekly(interval.get(), days.get(), weekStart);
        return new Repetition(expanded.starts, isWhole && !isEndless);
    }

    private static Optional<Set<DayOfWeek>> weekdays(String list, LocalDateTime first) {
        var days = new TreeSet<DayOfWeek>();
        for (var name : list.isEmpty() ? new String[0] : list.split(",", 20)) {
            var day = WEEKDAYS.get(name.strip());
            if (day == null) {
                return Optional.empty(); // such as 1MO, which is for months
            }
            days.add(day);
        }
        return Optional.of(days.isEmpty() ? Set.of(first.getDayOfWeek()) : days);
    }

    private static Optional<Integer> number(String digits) {
        return digits.matches("\\d{1,9}") && Integer.parseInt(digits) > 0
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }

    /** Collects starts until one of the ends is reached. */
    private static final class Expansion {
        private final List<LocalDateTime> starts = new ArrayList<>();
        private final LocalDateTime first;
        private final Predicate<LocalDateTime> end;
        private final int count;

        Expansion(LocalDateTime first, Predicate<LocalDateTime> end, int count) {
            this.first = first;
            this.end = end;
            this.count = count;
            starts.add(first);
        }

        boolean daily(int interval, Collection<DayOfWeek> days) {
            var start = first;
            for (int step = 0; step < STEPS; step++) {
                start = start.plusDays(interval);
                if (isOver(start)) {
                    return true;
                }
                if (days.contains(start.getDayOfWeek())) {
                    if (starts.size() >= Limits.REPETITIONS) {
                        return false;
                    }
                    starts.add(start);
                }
            }
            return false;
        }

        boolean weekly(int interval, Set<DayOfWeek> days, DayOfWeek weekStart) {
            var week = first.with(TemporalAdjusters.previousOrSame(weekStart));
            for (int step = 0; step < STEPS; step++) {
                for (int day = 0; day < 7; day++) {
                    var start = week.plusDays(day);
                    if (days.contains(start.getDayOfWeek()) && start.isAfter(first)) {
                        if (isOver(start)) {
                            return true;
                        }
                        if (starts.size() >= Limits.REPETITIONS) {
                            return false;
                        }
                        starts.add(start);
                    }
                }
                week = week.plusWeeks(interval);
            }
            return false;
        }

        private boolean isOver(LocalDateTime start) {
            return starts.size() >= count || start.getYear() > Limits.LAST_YEAR || !end.test(start);
        }
    }
}

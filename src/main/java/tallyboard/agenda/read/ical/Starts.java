package tallyboard.agenda.read.ical;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tallyboard.agenda.read.Limits;

/** When an entry takes place: once, or as often as its rules say. */
final class Starts {
    /** More than any entry repeats; what comes after them is passed over. */
    private static final int LISTED = 4 * Limits.REPETITIONS;

    private final CalendarZones zones;
    /** The last day on which something takes place that does not repeat. */
    private final Optional<LocalDate> lastDay;

    /** @param isWhole false when the entry repeats in a way that was not followed to its end */
    record All(List<Moment> moments, boolean isWhole) {}

    Starts(CalendarZones zones, List<Entry> events) {
        this.zones = zones;
        this.lastDay = events.stream()
                .filter(e -> e.first("RRULE").isEmpty())
                .flatMap(e -> e.first("DTSTART").flatMap(zones::moment).stream())
                .map(m -> m.local().toLocalDate())
                .max(LocalDate::compareTo);
    }

    /** The moments of an entry that has a start, in their order. */
    All of(Entry event) {
        var first = event.first("DTSTART").flatMap(zones::moment).orElseThrow();
        var rules = event.all("RRULE");
        var repetition = rules.isEmpty()
                ? new Repetition(List.of(first.local()), true)
                : Repetition.of(
                        first.local(),
                        rules.getFirst().value(),
                        until(first, rules.getFirst()),
                        lastDay.orElse(first.local().toLocalDate()));
        var byTime = new TreeMap<LocalDateTime, Moment>();
        repetition.starts().forEach(start -> byTime.put(start, first.at(start)));
        var more = listed(event, "RDATE")
                .flatMap(m -> m.moment().stream())
                .limit(Limits.REPETITIONS)
                .toList();
        more.forEach(moment -> byTime.put(moment.local(), moment));
        var without = listed(event, "EXDATE").toList();
        var days = without.stream().flatMap(l -> l.day().stream()).collect(toCollection(HashSet::new));
        var moments = without.stream()
                .flatMap(l -> l.moment().stream())
                .map(Moment::comparable)
                .collect(toCollection(HashSet::new));
        var kept = byTime.values().stream()
                .filter(m -> !days.contains(m.local().toLocalDate()) && !moments.contains(m.comparable()))
                .toList();
        return new All(kept, repetition.isWhole() && rules.size() < 2);
    }

    /** A moment of a list, or a whole day. */
    private record Listed(Optional<Moment> moment, Optional<LocalDate> day) {}

    private Stream<Listed> listed(Entry event, String name) {
        return event.all(name).stream()
                .flatMap(line -> Stream.of(line.value().split(",", LISTED))
                        .map(value -> value.split("/", 2)[0]) // of a period, its start
                        .map(value -> new Listed(zones.moment(value, line.parameter("TZID")), Moment.date(value))));
    }

    /** The end of a rule counts itself: as a moment, or as a whole day. */
    private Predicate<LocalDateTime> until(Moment first, ContentLine rule) {
        var text = Repetition.parts(rule.value()).getOrDefault("UNTIL", "");
        var day = Moment.date(text);
        if (day.isPresent()) {
            return start -> !start.toLocalDate().isAfter(day.get());
        }
        boolean isUtc = text.endsWith("Z");
        return Moment.local(text)
                .<Predicate<LocalDateTime>>map(end -> isUtc
                        ? start -> !first.at(start)
                                .comparable()
                                .isAfter(zones.moment(text, "").orElseThrow().comparable())
                        : start -> !start.isAfter(end))
                .orElse(_ -> true);
    }
}

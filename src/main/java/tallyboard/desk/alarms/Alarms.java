package tallyboard.desk.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tallyboard.desk.alarms.Trouble.Level;

/** All alarms of the desk, told twice a second what is wrong. For one thread. */
public final class Alarms {
    /** So long a cleared alarm can still be read. */
    private static final Duration KEPT = Duration.ofMinutes(5);
    /** The two tones come again after this, until somebody acknowledges. */
    private static final Duration AGAIN = Duration.ofSeconds(15);
    /** Tracks that get the same trouble within this time of each other got it together. */
    private static final Duration TOGETHER = Duration.ofSeconds(10);

    /** More than this in ten minutes are a flood. */
    private static final int FLOOD = 10;

    private static final Duration FLOOD_TIME = Duration.ofMinutes(10);

    private final List<Alarm> alarms = new ArrayList<>();
    private final Map<Alarm, Instant> goodSince = new HashMap<>();
    private final Deque<Instant> sets = new ArrayDeque<>();
    private Optional<Instant> calledAt = Optional.empty();

    /** Every alarm, the calling ones first, then the oldest first; the cleared ones last. */
    public List<Alarm> all() {
        return alarms.stream()
                .sorted(Comparator.comparing((Alarm a) -> !a.isActive())
                        .thenComparing(a -> !a.isCalling())
                        .thenComparing(a -> a.level() != Level.ACT_NOW)
                        .thenComparing(Alarm::since))
                .toList();
    }

    /**
     * The active ones, with those that several tracks share as one: what the header counts.
     *
     * @return each group has at least one alarm
     */
    public List<List<Alarm>> groups() {
        var groups = new ArrayList<List<Alarm>>();
        for (var alarm : all()) {
            if (alarm.isActive() && groups.stream().noneMatch(group -> group.contains(alarm))) {
                groups.add(together(alarm));
            }
        }
        return List.copyOf(groups);
    }

    private List<Alarm> together(Alarm alarm) {
        return all().stream()
                .filter(other -> other.isActive() && other.cause() == alarm.cause())
                .filter(other -> isFlood() || isTogether(alarm, other))
                .toList();
    }

    private static boolean isTogether(Alarm one, Alarm other) {
        return Duration.between(one.since(), other.since()).abs().compareTo(TOGETHER) <= 0;
    }

    /** There are so many that each by itself helps nobody: those of one cause are one, whenever they came. */
    private boolean isFlood() {
        return sets.size() > FLOOD;
    }

    /** Takes what is wrong now, and says what is to be heard. */
    public Optional<Call> observe(Instant now, List<Trouble> troubles) {
        var before = count(Alarm::isActive);
        alarms.replaceAll(alarm -> unshelve(alarm, now));
        sets.removeIf(at -> !at.plus(FLOOD_TIME).isAfter(now) || at.isAfter(now));
        boolean isNew = false;
        for (var trouble : troubles) {
            isNew |= take(trouble, now);
        }
        alarms.replaceAll(alarm -> settle(alarm, troubles, now));
        alarms.removeIf(alarm ->
                alarm.clearedAt().filter(at -> !at.plus(KEPT).isAfter(now)).isPresent());
        goodSince.keySet().retainAll(alarms);
        return call(now, isNew, before > 0 && count(Alarm::isActive) == 0);
    }

    /** The producer knows of this one. */
    public void acknowledge(Alarm alarm) {
        replace(alarm, Alarm::acknowledged);
    }

    /** The oldest that calls, and all that came together with it. */
    public List<Alarm> oldestGroup() {
        return oldestCalling().map(this::together).orElse(List.of());
    }

    /** The ones of a place that call. */
    public List<Alarm> callingAt(String place) {
        return alarms.stream()
                .filter(alarm -> alarm.isCalling() && alarm.place().equals(place))
                .toList();
    }

    /** Takes it out of the way until then; it comes back by itself. */
    public void shelve(Alarm alarm, Shelf shelf) {
        replace(alarm, found -> found.shelved(Optional.of(shelf)));
    }

    public Optional<Alarm> oldestCalling() {
        return alarms.stream().filter(Alarm::isCalling).min(Comparator.comparing(Alarm::since));
    }

    private boolean take(Trouble trouble, Instant now) {
        var known = alarms.stream().filter(alarm -> alarm.isOf(trouble)).findFirst();
        if (known.filter(Alarm::isActive).isEmpty()) {
            known.ifPresent(alarms::remove);
            alarms.add(Alarm.set(trouble, now));
            sets.addLast(now);
            return true;
        }
        var alarm = known.get();
        boolean isWorse = trouble.level().compareTo(alarm.level()) > 0;
        if (isWorse) {
            replace(alarm, found -> found.raised(trouble.level()));
        }
        return isWorse;
    }

    private Alarm settle(Alarm alarm, List<Trouble> troubles, Instant now) {
        if (!alarm.isActive()) {
            return alarm;
        }
        if (troubles.stream().anyMatch(alarm::isOf)) {
            goodSince.remove(alarm);
            return alarm;
        }
        var good = goodSince.computeIfAbsent(alarm, _ -> now);
        return good.plus(alarm.cause().good()).isAfter(now) ? alarm : alarm.cleared(now);
    }

    private static Alarm unshelve(Alarm alarm, Instant now) {
        return alarm.shelf().filter(shelf -> !shelf.until().isAfter(now)).isPresent()
                ? alarm.shelved(Optional.empty())
                : alarm;
    }

    private Optional<Call> call(Instant now, boolean isNew, boolean isOver) {
        if (isOver) {
            calledAt = Optional.empty();
            return Optional.of(Call.ALL_CLEAR);
        }
        boolean isUrgent = count(alarm -> alarm.isCalling() && alarm.level() == Level.ACT_NOW) > 0;
        boolean isDue = calledAt.filter(at -> at.plus(AGAIN).isAfter(now)).isEmpty();
        if (isUrgent && (isNew || isDue)) {
            calledAt = Optional.of(now);
            return Optional.of(Call.ACT_NOW);
        }
        return isNew ? Optional.of(Call.ATTENTION) : Optional.empty();
    }

    private long count(Predicate<Alarm> which) {
        return alarms.stream().filter(which).count();
    }

    private void replace(Alarm alarm, UnaryOperator<Alarm> change) {
        int place = alarms.indexOf(alarm);
        if (place >= 0) {
            var fresh = change.apply(alarm);
            Optional.ofNullable(goodSince.remove(alarm)).ifPresent(since -> goodSince.put(fresh, since));
            alarms.set(place, fresh);
        }
    }
}

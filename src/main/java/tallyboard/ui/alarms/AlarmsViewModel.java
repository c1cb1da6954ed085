package tallyboard.ui.alarms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.desk.alarms.Alarm;
import tallyboard.desk.alarms.Alarms;
import tallyboard.desk.alarms.Call;
import tallyboard.desk.alarms.Shelf;
import tallyboard.desk.alarms.Trouble;
import tallyboard.desk.alarms.Trouble.Level;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.ui.kit.Messages;

/** What the header and the list of alarms say. FX thread. */
public final class AlarmsViewModel {
    /** For how long an alarm can be put away; the middle one is what the key does. */
    static final List<Duration> SHELVES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30));

    private final Alarms alarms = new Alarms();
    private final Lanes lanes;
    private final Outlets outlets;
    private final AlarmWords words;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Count> count = new ReadOnlyObjectWrapper<>(new Count("", "", Weight.NONE));
    private final ReadOnlyObjectWrapper<List<AlarmRow>> rows = new ReadOnlyObjectWrapper<>(List.of());

    /** Where alarms come from and whose they are. */
    public interface Lanes {
        List<Trouble> troubles(Instant now);

        /** Whose place it is; empty when it is no track's. */
        Optional<Name> name(String place);

        /** How often it was tried, for a cause that is an attempt. */
        int times(String place, Trouble.Cause cause);

        /** Tells which places call, and how to answer. */
        void call(Predicate<String> isCalling, Answer answer);
    }

    /** The letter of a track, its room, and its stream where it has one. */
    public record Name(String letter, String room, Optional<StreamId> stream) {}

    /** The producer knows of what calls at a place. */
    public interface Answer {
        void know(String place);
    }

    /**
     * Where alarms go besides the screen.
     *
     * @param sound lets a call be heard
     * @param system says a sentence outside the window
     * @param log notes what was done about an alarm
     */
    public record Outlets(Consumer<Call> sound, Consumer<String> system, Log log) {}

    /** Notes a fact of a stream, or of none. */
    public interface Log {
        void note(Optional<StreamId> stream, Fact fact, Map<String, String> details);
    }

    /** How much the button in the header weighs. */
    public enum Weight {
        NONE,
        KNOWN,
        ATTENTION,
        ACT_NOW
    }

    /**
     * What the button says.
     *
     * @param shelved how many are out of the way; empty when none is
     */
    public record Count(String words, String shelved, Weight weight) {}

    public AlarmsViewModel(Lanes lanes, Outlets outlets, Supplier<ZoneId> zone, InstantSource clock) {
        this.lanes = lanes;
        this.outlets = outlets;
        this.words = new AlarmWords(lanes, zone);
        this.clock = clock;
        say();
    }

    public ReadOnlyObjectProperty<Count> count() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<AlarmRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Called twice a second. */
    public void tick() {
        var before = alarms.oldestCalling();
        var now = clock.instant();
        var call = alarms.observe(now, lanes.troubles(now));
        call.ifPresent(outlets.sound());
        call.filter(c -> c != Call.ALL_CLEAR)
                .flatMap(_ -> newest())
                .filter(alarm -> !before.equals(Optional.of(alarm)) || call.get() == Call.ACT_NOW)
                .ifPresent(alarm -> outlets.system().accept(words.sentence(List.of(alarm))));
        say();
    }

    public void acknowledgeOldest() {
        acknowledge(alarms.oldestGroup());
    }

    public void acknowledge(AlarmRow row) {
        acknowledge(row.alarms());
    }

    /** Out of the way for a quarter of an hour. */
    public void shelveOldest() {
        alarms.oldestCalling().ifPresent(alarm -> shelve(List.of(alarm), SHELVES.get(1), ""));
    }

    /** @param reason why, for whoever reads the log; may be empty */
    public void shelve(AlarmRow row, Duration time, String reason) {
        shelve(row.alarms(), time, reason);
    }

    private void acknowledge(List<Alarm> known) {
        for (var alarm : known) {
            if (alarm.isActive() && !alarm.isAcknowledged()) {
                alarms.acknowledge(alarm);
                note(alarm, Fact.ALARM_ACKNOWLEDGED, Map.of());
            }
        }
        say();
    }

    private void shelve(List<Alarm> away, Duration time, String reason) {
        for (var alarm : away) {
            if (alarm.isActive()) {
                alarms.shelve(alarm, new Shelf(clock.instant().plus(time), reason.strip()));
                note(
                        alarm,
                        Fact.ALARM_SHELVED,
                        Map.of("minutes", String.valueOf(time.toMinutes()), "reason", reason.strip()));
            }
        }
        say();
    }

    private void note(Alarm alarm, Fact fact, Map<String, String> more) {
        var details = new TreeMap<>(more);
        details.values().removeIf(String::isEmpty);
        details.put("cause", alarm.cause().name());
        outlets.log().note(lanes.name(alarm.place()).flatMap(Name::stream), fact, details);
    }

    private Optional<Alarm> newest() {
        return alarms.all().stream().filter(Alarm::isCalling).max(Comparator.comparing(Alarm::since));
    }

    private void say() {
        var all = alarms.all();
        rows.set(rows(all));
        count.set(new Count(words(), shelved(all), weight(all)));
        lanes.call(place -> !alarms.callingAt(place).isEmpty(), place -> acknowledge(alarms.callingAt(place)));
    }

    /** Those that are one are a line; then what is over. */
    private List<AlarmRow> rows(List<Alarm> all) {
        var lines = new ArrayList<AlarmRow>();
        alarms.groups().forEach(group -> lines.add(words.row(group)));
        all.stream().filter(alarm -> !alarm.isActive()).forEach(alarm -> lines.add(words.row(List.of(alarm))));
        return List.copyOf(lines);
    }

    private String words() {
        var groups = alarms.groups();
        var largest = groups.stream().filter(group -> group.size() > 1).findFirst();
        return largest.isPresent() && groups.size() == 1
                ? Messages.text("alarms.count.site", largest.get().size())
                : Messages.text("alarms.count", groups.size());
    }

    private static String shelved(List<Alarm> all) {
        long count =
                all.stream().filter(Alarm::isActive).filter(Alarm::isShelved).count();
        return count == 0 ? "" : Messages.text("alarms.shelved", count);
    }

    private static Weight weight(List<Alarm> all) {
        if (all.stream().noneMatch(Alarm::isActive)) {
            return Weight.NONE;
        }
        if (all.stream().noneMatch(Alarm::isCalling)) {
            return Weight.KNOWN;
        }
        return all.stream().anyMatch(alarm -> alarm.isCalling() && alarm.level() == Level.ACT_NOW)
                ? Weight.ACT_NOW
                : Weight.ATTENTION;
    }
}

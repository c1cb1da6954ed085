package tallyboard.ui.alarms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.desk.alarms.Alarm;
import tallyboard.desk.alarms.Alarms;
import tallyboard.desk.alarms.Call;
import tallyboard.desk.alarms.Trouble;
import tallyboard.desk.alarms.Trouble.Level;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/** What the header and the list of alarms say. FX thread. */
public final class AlarmsViewModel {
    private static final Duration SHELF = Duration.ofMinutes(15);

    private final Alarms alarms = new Alarms();
    private final Lanes lanes;
    private final Outlets outlets;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Count> count = new ReadOnlyObjectWrapper<>(new Count("", "", Weight.NONE));
    private final ReadOnlyObjectWrapper<List<AlarmRow>> rows = new ReadOnlyObjectWrapper<>(List.of());

    /** Where alarms come from and whose they are. */
    public interface Lanes {
        List<Trouble> troubles();

        /** The letter of the place's track, and its room. */
        Optional<String[]> name(String place);
    }

    /**
     * Where alarms go besides the screen.
     *
     * @param sound lets a call be heard
     * @param system says a sentence outside the window
     */
    public record Outlets(Consumer<Call> sound, Consumer<String> system) {}

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
        this.zone = zone;
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
        var call = alarms.observe(clock.instant(), lanes.troubles());
        call.ifPresent(outlets.sound());
        call.filter(c -> c != Call.ALL_CLEAR)
                .flatMap(_ -> newest())
                .filter(alarm -> !before.equals(Optional.of(alarm)) || call.get() == Call.ACT_NOW)
                .ifPresent(alarm -> outlets.system().accept(sentence(alarm)));
        say();
    }

    public void acknowledgeOldest() {
        alarms.acknowledgeOldest();
        say();
    }

    public void acknowledge(AlarmRow row) {
        alarms.acknowledge(row.alarm());
        say();
    }

    /** Out of the way for a quarter of an hour. */
    public void shelveOldest() {
        alarms.oldestCalling().ifPresent(this::shelve);
    }

    public void shelve(AlarmRow row) {
        shelve(row.alarm());
    }

    private void shelve(Alarm alarm) {
        alarms.shelve(alarm, clock.instant().plus(SHELF));
        say();
    }

    private Optional<Alarm> newest() {
        return alarms.all().stream().filter(Alarm::isCalling).max(Comparator.comparing(Alarm::since));
    }

    private void say() {
        var all = alarms.all();
        rows.set(all.stream().map(this::row).toList());
        count.set(new Count(words(), shelved(all), weight(all)));
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

    private AlarmRow row(Alarm alarm) {
        var name = lanes.name(alarm.place());
        return new AlarmRow(
                alarm,
                name.map(n -> n[0]).orElse(""),
                name.map(n -> n[1]).orElse(""),
                time(alarm.clearedAt().orElse(alarm.since())),
                Messages.text("alarms.cause." + alarm.cause()),
                note(alarm),
                alarm.level() == Level.ACT_NOW);
    }

    private String sentence(Alarm alarm) {
        var room = lanes.name(alarm.place()).map(n -> n[1]).orElse("");
        return Messages.text("alarms.sentence", room, Messages.text("alarms.cause." + alarm.cause()));
    }

    private String note(Alarm alarm) {
        if (!alarm.isActive()) {
            return Messages.text("alarms.note.cleared");
        }
        return alarm.shelvedUntil()
                .map(until -> Messages.text("alarms.note.shelved", time(until)))
                .orElse(alarm.isAcknowledged() ? Messages.text("alarms.note.acknowledged") : "");
    }

    private String time(Instant at) {
        return Figures.timeWithSeconds(at, zone.get());
    }
}

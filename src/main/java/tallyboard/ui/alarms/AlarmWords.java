package tallyboard.ui.alarms;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tallyboard.desk.alarms.Alarm;
import tallyboard.desk.alarms.Trouble.Level;
import tallyboard.ui.alarms.AlarmsViewModel.Name;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/** Alarms in words: the cause first, then what helps. */
final class AlarmWords {
    private final AlarmsViewModel.Lanes lanes;
    private final Supplier<ZoneId> zone;

    AlarmWords(AlarmsViewModel.Lanes lanes, Supplier<ZoneId> zone) {
        this.lanes = lanes;
        this.zone = zone;
    }

    /** @param together alarms that are one */
    AlarmRow row(List<Alarm> together) {
        var first = together.getFirst();
        boolean isOpen = together.stream().anyMatch(a -> a.isActive() && !a.isAcknowledged() && !a.isShelved());
        return new AlarmRow(
                together,
                together.stream().map(this::letter).collect(Collectors.joining(" ")),
                sentence(together),
                detail(together),
                first.isActive() ? Messages.text("alarms.remedy." + first.cause()) : "",
                together.stream().anyMatch(a -> a.level() == Level.ACT_NOW),
                isOpen);
    }

    /** Whose alarm it is and its cause; never an address. */
    String sentence(List<Alarm> together) {
        var first = together.getFirst();
        var cause = Messages.text("alarms.cause." + first.cause());
        if (together.size() > 1) {
            return Messages.text("alarms.sentence.site", together.size(), cause);
        }
        int times = lanes.times(first.place(), first.cause());
        var sentence = Messages.text("alarms.sentence", room(first), cause);
        return times > 1 ? Messages.text("alarms.sentence.times", sentence, times) : sentence;
    }

    private String detail(List<Alarm> together) {
        var first = together.getFirst();
        var time = Figures.timeWithSeconds(first.clearedAt().orElse(first.since()), zone.get());
        var note =
                together.size() > 1 ? together.stream().map(this::room).collect(Collectors.joining(", ")) : note(first);
        return note.isEmpty() ? time : Messages.text("alarms.detail", time, note);
    }

    private String note(Alarm alarm) {
        if (!alarm.isActive()) {
            return Messages.text("alarms.note.cleared");
        }
        return alarm.shelf()
                .map(shelf -> shelf.reason().isEmpty()
                        ? Messages.text("alarms.note.shelved", time(shelf.until()))
                        : Messages.text("alarms.note.shelvedBecause", time(shelf.until()), shelf.reason()))
                .orElse(alarm.isAcknowledged() ? Messages.text("alarms.note.acknowledged") : "");
    }

    private String time(Instant at) {
        return Figures.timeWithSeconds(at, zone.get());
    }

    private String letter(Alarm alarm) {
        return name(alarm).map(Name::letter).orElse("");
    }

    private String room(Alarm alarm) {
        return name(alarm).map(Name::room).orElseGet(() -> Messages.text("alarms.here"));
    }

    private Optional<Name> name(Alarm alarm) {
        return lanes.name(alarm.place());
    }
}

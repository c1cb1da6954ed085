package tallyboard.agenda.read.ical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.Warning.Kind;
import tallyboard.agenda.read.found.Found;
import tallyboard.agenda.read.text.Cleaning;

/** Makes talks of the entries of a calendar: those that repeat, those that change one of a series, and all others. */
public final class ICalendar {
    private final Found found;
    private final Components calendar;
    private final CalendarZones zones;
    private final CalendarTalks talks;
    private final Cleaning cleaning = new Cleaning();
    /** Changed instances, by what they replace. */
    private final Map<Instance, Entry> changes = new LinkedHashMap<>();

    /** One of a series, by the moment the series gives it. */
    private record Instance(String uid, long second) {}

    private ICalendar(Components calendar, Found found) {
        this.found = found;
        this.calendar = calendar;
        this.zones = new CalendarZones(calendar);
        this.talks = new CalendarTalks(found, zones);
    }

    /** @param file in UTF-8 or nearly so */
    public static void read(byte[] file, Found found) throws UnreadableScheduleException {
        var lines = new Unfolding(file);
        new ICalendar(new Components(lines), found).read();
        if (lines.isRepaired()) {
            found.notes().add(Kind.TEXT_REPAIRED, "");
        }
    }

    private void read() throws UnreadableScheduleException {
        found.title(calendar.calendar().text("X-WR-CALNAME"));
        found.title(calendar.calendar().text("NAME"));
        found.title(calendar.calendar().text("SUMMARY"));
        found.notes().add(Kind.NO_CONSENT_IN_FORMAT, "");
        found.zone(zones.written(calendar.events().stream()
                .flatMap(e -> e.first("DTSTART").stream())
                .toList()));
        boolean isWithdrawn =
                calendar.calendar().text("METHOD").toUpperCase(Locale.ROOT).equals("CANCEL");
        var series = new ArrayList<Entry>();
        for (var event : calendar.events()) {
            if (isWithdrawn) {
                found.notes().add(Kind.CANCELLED, "", title(event));
            } else if (event.first("RECURRENCE-ID").flatMap(zones::moment).isPresent()) {
                changes.putIfAbsent(replaced(event), event);
            } else if (isOnStage(event)) {
                series.add(event);
            }
        }
        bringIn(series);
    }

    private void bringIn(List<Entry> series) throws UnreadableScheduleException {
        var starts = new Starts(zones, series);
        for (var event : series) {
            var all = starts.of(event);
            if (!all.isWhole()) {
                found.notes().add(Kind.REPETITION, "", title(event));
            }
            boolean isSeries = all.moments().size() > 1;
            for (var moment : all.moments()) {
                var changed = Optional.ofNullable(changes.remove(
                        new Instance(event.text("UID"), moment.comparable().getEpochSecond())));
                bringIn(
                        changed.orElse(event),
                        changed.isPresent() ? Optional.empty() : Optional.of(moment),
                        isSeries ? uid(event, moment) : event.text("UID"));
            }
        }
        for (var change : changes.values()) { // their series is not in the file
            var id = change.first("RECURRENCE-ID").flatMap(zones::moment).orElseThrow();
            bringIn(change, Optional.empty(), uid(change, id));
        }
    }

    /** @param moment of the instance; empty when the entry stands for itself */
    private void bringIn(Entry event, Optional<Moment> moment, String uid) throws UnreadableScheduleException {
        if (event.isCancelled()) {
            found.notes().add(Kind.CANCELLED, "", title(event));
        } else if (moment.isPresent() || isOnStage(event)) {
            var start = moment.or(() -> event.first("DTSTART").flatMap(zones::moment));
            talks.bringIn(event, start.orElseThrow(), uid);
        }
    }

    /** Whether it has a time at all, and not only a date. Notes it when not. */
    private boolean isOnStage(Entry event) {
        var start = event.first("DTSTART");
        if (start.flatMap(zones::moment).isPresent()) {
            return true;
        }
        boolean isDay = start.flatMap(s -> Moment.date(s.value())).isPresent();
        found.notes().add(isDay ? Kind.NOT_ON_STAGE : Kind.NO_START, "", title(event));
        return false;
    }

    private Instance replaced(Entry event) {
        var id = event.first("RECURRENCE-ID").flatMap(zones::moment).orElseThrow();
        return new Instance(event.text("UID"), id.comparable().getEpochSecond());
    }

    /** What names an instance by the rules of the format. */
    private static String uid(Entry event, Moment instance) {
        var uid = event.text("UID");
        return uid.isEmpty() ? "" : uid + " " + instance.local();
    }

    private String title(Entry event) {
        return cleaning.title(event.text("SUMMARY"));
    }
}

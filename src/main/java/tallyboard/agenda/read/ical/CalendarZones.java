package tallyboard.agenda.read.ical;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.read.zone.ZoneNames;

/**
 * Ties the times of a calendar to the world. A zone of the tz database goes before what the file defines under that name;
 * then comes the file's own definition, then what the name may mean.
 */
final class CalendarZones {
    private static final Clock UTC = new Clock.InZone(ZoneOffset.UTC);

    private final Components calendar;
    private final Map<String, Clock> clocks = new HashMap<>();

    CalendarZones(Components calendar) {
        this.calendar = calendar;
    }

    /** The moment that a property gives, empty when it is none or only a date. */
    Optional<Moment> moment(ContentLine line) {
        return moment(line.value(), line.parameter("TZID"));
    }

    Optional<Moment> moment(String value, String tzid) {
        boolean isUtc = value.strip().toUpperCase(Locale.ROOT).endsWith("Z");
        return Moment.local(value).map(local -> new Moment(local, isUtc ? UTC : clock(tzid)));
    }

    /** Whether a zone is named that nobody knows. */
    boolean isUnknown(String tzid) {
        return !tzid.isEmpty() && clock(tzid) instanceof Clock.Floating;
    }

    /**
     * The zone of the whole calendar by a name that can be looked up or asked about: that of most of its times, else the
     * one it wants to be shown in. Empty when there is none, or only one that the file itself defines.
     */
    String written(List<ContentLine> starts) {
        var counts = starts.stream()
                .map(start -> start.parameter("TZID"))
                .filter(tzid -> !tzid.isEmpty())
                .collect(groupingBy(tzid -> tzid, LinkedHashMap::new, counting()));
        var most = counts.entrySet().stream().max(Map.Entry.comparingByValue());
        var shown = calendar.calendar().text("X-WR-TIMEZONE");
        return most.filter(m -> shown.isEmpty() || m.getValue() * 2 > starts.size())
                .map(m -> meant(m.getKey()))
                .orElse(shown);
    }

    private String meant(String tzid) {
        var place = calendar.zone(tzid).map(ZoneDefinition::location).orElse("");
        if (ZoneNames.find(tzid).isPresent() || ZoneNames.find(place).isEmpty()) {
            return clock(tzid) instanceof Clock.Defined && ZoneNames.find(tzid).isEmpty() ? "" : tzid;
        }
        return place;
    }

    private Clock clock(String tzid) {
        return clocks.computeIfAbsent(tzid, id -> {
            var defined = calendar.zone(id).filter(ZoneDefinition::isOfUse).<Clock>map(Clock.Defined::new);
            return ZoneNames.exact(id)
                    .<Clock>map(Clock.InZone::new)
                    .or(() -> defined)
                    .orElseGet(() -> byName(id));
        });
    }

    private Clock byName(String tzid) {
        Optional<ZoneId> id =
                ZoneNames.find(tzid).or(() -> calendar.zone(tzid).flatMap(zone -> ZoneNames.find(zone.location())));
        return id.<Clock>map(Clock.InZone::new).orElseGet(Clock.Floating::new);
    }
}

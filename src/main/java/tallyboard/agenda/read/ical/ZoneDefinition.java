package tallyboard.agenda.read.ical;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A VTIMEZONE: a zone that the calendar defines itself, by when its clocks were and will be changed. */
final class ZoneDefinition {
    private static final int OBSERVANCES = 200;

    private final List<Observance> observances = new ArrayList<>();
    private String id = "";
    private String location = "";

    String id() {
        return id;
    }

    /** The zone of the tz database that it stands for, where the calendar says so; else empty. */
    String location() {
        return location;
    }

    /** Takes one of its own properties; whether it was of use. */
    boolean property(ContentLine line) {
        switch (line.name()) {
            case "TZID" -> id = line.value().strip();
            case "X-LIC-LOCATION" -> location = line.value().strip();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Takes a STANDARD or DAYLIGHT; one that is of no use is left out. */
    void add(Entry observance) {
        if (observances.size() < OBSERVANCES) {
            Observance.parse(observance).ifPresent(observances::add);
        }
    }

    /** Whether it defines anything. */
    boolean isOfUse() {
        return !observances.isEmpty();
    }

    /** The offset at a local time; the first of two, and the one before a gap. Empty when nothing is defined. */
    Optional<ZoneOffset> offset(LocalDateTime local) {
        record Since(LocalDateTime onset, ZoneOffset offset) {}
        var latest = observances.stream()
                .flatMap(o -> o.lastOnset(local).map(at -> new Since(at, o.to())).stream())
                .max(Comparator.comparing(Since::onset))
                .map(Since::offset);
        return latest.or(() -> observances.stream()
                .min(Comparator.comparing(Observance::start))
                .map(Observance::from));
    }
}

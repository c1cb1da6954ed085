package tallyboard.agenda.read.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The properties of one component that anybody asks for, in their order. */
final class Entry {
    private static final Set<String> SEVERAL =
            Set.of("CATEGORIES", "ATTENDEE", "RDATE", "EXDATE", "RRULE"); // all others count once
    private static final Set<String> ONCE = Set.of(
            "UID",
            "SUMMARY",
            "DESCRIPTION",
            "LOCATION",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RECURRENCE-ID",
            "STATUS",
            "ORGANIZER",
            "URL",
            "NAME",
            "METHOD",
            "X-WR-CALNAME",
            "X-WR-TIMEZONE",
            "TZID",
            "X-LIC-LOCATION",
            "TZOFFSETFROM",
            "TZOFFSETTO");

    private final List<ContentLine> lines = new ArrayList<>();

    /** Takes the line if somebody may ask for it; whether it was taken. */
    boolean add(ContentLine line) {
        boolean isWanted = SEVERAL.contains(line.name())
                || ONCE.contains(line.name()) && first(line.name()).isEmpty();
        if (isWanted) {
            lines.add(line);
        }
        return isWanted;
    }

    Optional<ContentLine> first(String name) {
        return lines.stream().filter(l -> l.name().equals(name)).findFirst();
    }

    List<ContentLine> all(String name) {
        return lines.stream().filter(l -> l.name().equals(name)).toList();
    }

    /** The text of the property; empty when there is none. */
    String text(String name) {
        return first(name).map(l -> l.text().strip()).orElse("");
    }

    boolean isCancelled() {
        return text("STATUS").toUpperCase(Locale.ROOT).equals("CANCELLED");
    }
}

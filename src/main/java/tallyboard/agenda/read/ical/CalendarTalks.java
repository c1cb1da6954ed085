package tallyboard.agenda.read.ical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.Warning.Kind;
import tallyboard.agenda.read.found.Draft;
import tallyboard.agenda.read.found.Draft.Field;
import tallyboard.agenda.read.found.Found;
import tallyboard.agenda.read.found.FoundTalk.Place;
import tallyboard.agenda.read.found.FoundTalk.Timing;
import tallyboard.agenda.read.text.Cleaning;
import tallyboard.agenda.read.text.Lengths;

/** One entry at one moment, as a talk. */
final class CalendarTalks {
    private final Found found;
    private final CalendarZones zones;
    private final Cleaning cleaning = new Cleaning();

    CalendarTalks(Found found, CalendarZones zones) {
        this.found = found;
        this.zones = zones;
    }

    void bringIn(Entry event, Moment start, String uid) throws UnreadableScheduleException {
        var draft = new Draft();
        draft.set(Field.UID, uid);
        draft.set(Field.TITLE, event.text("SUMMARY"));
        draft.set(Field.DESCRIPTION, event.text("DESCRIPTION"));
        draft.set(Field.URL, event.first("URL").map(ContentLine::value).orElse(""));
        draft.set(Field.TOPIC, topics(event));
        addSpeakers(event, draft);
        var room = cleaning.name(event.text("LOCATION"));
        found.addRoom(room, Optional.empty());
        note(event, start);
        draft.bringInto(
                found,
                new Place(room, Optional.empty(), ""),
                new Timing(Optional.of(start.stamp()), Optional.empty(), Optional.empty()),
                end(event)
                        .map(end -> Lengths.sane(first(event, start).until(end)))
                        .orElseGet(() -> start.length(event.text("DURATION"))));
    }

    private Optional<Moment> end(Entry event) {
        return event.first("DTEND").flatMap(zones::moment);
    }

    /** The start that the end of the entry belongs to: that of the first of a series. */
    private Moment first(Entry event, Moment otherwise) {
        return event.first("DTSTART").flatMap(zones::moment).orElse(otherwise);
    }

    private void note(Entry event, Moment start) {
        var title = cleaning.title(event.text("SUMMARY"));
        var tzid = event.first("DTSTART").map(line -> line.parameter("TZID")).orElse("");
        if (zones.isUnknown(tzid) && start.offset().isEmpty()) {
            found.notes().add(Kind.ZONE_NOT_KNOWN, cleaning.name(tzid), title);
        }
        if (start.clock().isChanging(start.local())) {
            found.notes().add(Kind.CLOCK_CHANGE, "", title);
        }
    }

    /** People are named as attendees; who is not there but organises is only taken when nobody else is named. */
    private static void addSpeakers(Entry event, Draft draft) throws UnreadableScheduleException {
        var attendees = event.all("ATTENDEE");
        for (var person : attendees.isEmpty() ? event.all("ORGANIZER") : attendees) {
            if (!person.parameter("ROLE").toUpperCase(Locale.ROOT).equals("NON-PARTICIPANT")) {
                draft.addPerson(person.parameter("CN"));
            }
        }
    }

    private String topics(Entry event) {
        return event.all("CATEGORIES").stream()
                .flatMap(line -> Arrays.stream(line.value().split("(?<!\\\\),")))
                .map(name -> cleaning.name(name.replace("\\,", ",").replace("\\;", ";")))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}

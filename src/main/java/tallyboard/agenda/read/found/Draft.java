package tallyboard.agenda.read.found;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tallyboard.agenda.Talk;
import tallyboard.agenda.read.Limits;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.Warning.Kind;
import tallyboard.agenda.read.found.FoundTalk.Day;
import tallyboard.agenda.read.found.FoundTalk.Place;
import tallyboard.agenda.read.found.FoundTalk.Timing;
import tallyboard.agenda.read.text.Cleaning;
import tallyboard.agenda.read.text.Lengths;
import tallyboard.agenda.read.text.Stamp;

/** A talk while it is being read: raw texts by field, the first of each counts. */
public final class Draft {
    private static final Set<String> YES = Set.of("true", "yes", "1");

    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final List<String> persons = new ArrayList<>();
    private final Cleaning cleaning = new Cleaning();
    private int links;

    /** What is known of a talk. */
    public enum Field {
        GUID,
        CODE,
        ID,
        UID,
        ROOM,
        ROOM_GUID,
        DATE,
        START,
        END,
        DURATION,
        TITLE,
        SUBTITLE,
        TOPIC,
        TYPE,
        LANGUAGE,
        ABSTRACT,
        DESCRIPTION,
        URL,
        NOT_RECORDED,
        NOT_STREAMED
    }

    /** Takes a text; an empty one is none. */
    public void set(Field field, String text) {
        if (!text.isBlank()) {
            fields.putIfAbsent(field, text);
        }
    }

    public String get(Field field) {
        return fields.getOrDefault(field, "");
    }

    public void addPerson(String name) throws UnreadableScheduleException {
        var clean = cleaning.name(name);
        if (!clean.isEmpty()) {
            persons.add(clean);
        }
        Found.refuseMoreThan(Limits.PERSONS, persons.size(), "persons");
    }

    /** Links beside the talk's own are counted and not kept. */
    public void countLink() throws UnreadableScheduleException {
        Found.refuseMoreThan(Limits.LINKS, ++links, "links");
    }

    /** Says that a text was cut before it came here. */
    public void noteCut() {
        cleaning.noteCut();
    }

    /** Brings the talk in, in a room of a day. */
    public void bringInto(Found found, String room, Optional<Day> day) throws UnreadableScheduleException {
        var date = Stamp.parse(get(Field.DATE));
        var start = Stamp.time(get(Field.START));
        var onDate = Stamp.date(get(Field.DATE)).map(d -> new Day(Optional.of(d), Optional.empty()));
        var said = cleaning.name(get(Field.ROOM));
        bringInto(
                found,
                new Place(room, key(Field.ROOM_GUID), said),
                new Timing(
                        date,
                        start,
                        day.filter(d -> d.date().isPresent() || onDate.isEmpty())
                                .or(() -> onDate)),
                length(date));
    }

    /** Brings the talk in, with its time and length already worked out. */
    public void bringInto(Found found, Place place, Timing timing, Optional<Duration> length)
            throws UnreadableScheduleException {
        var title = cleaning.title(get(Field.TITLE));
        var keys = new Talk.Keys(key(Field.GUID), key(Field.CODE), key(Field.ID), key(Field.UID), 1);
        var consent = new Talk.Consent(isYes(Field.NOT_RECORDED), isYes(Field.NOT_STREAMED));
        found.addTalk(new FoundTalk(keys, place, timing, length, title, texts(found), consent));
        if (cleaning.isCut()) {
            found.notes().add(Kind.TEXT_CUT, "", title);
        }
    }

    private Optional<Duration> length(Optional<Stamp> date) {
        return Lengths.parse(get(Field.DURATION))
                .or(() -> Stamp.parse(get(Field.END)).flatMap(end -> date.flatMap(start -> between(start, end))));
    }

    private static Optional<Duration> between(Stamp start, Stamp end) {
        if (start.offset().isPresent() && end.offset().isPresent()) {
            return Lengths.sane(Duration.between(
                    start.local().toInstant(start.offset().get()),
                    end.local().toInstant(end.offset().get())));
        }
        return Lengths.sane(Duration.between(start.local(), end.local()));
    }

    private Talk.Texts texts(Found found) {
        var summary = cleaning.text(get(Field.ABSTRACT));
        var body = cleaning.text(get(Field.DESCRIPTION));
        var both =
                summary.isEmpty() || summary.equals(body) ? body : body.isEmpty() ? summary : summary + "\n\n" + body;
        return new Talk.Texts(
                cleaning.title(get(Field.SUBTITLE)),
                persons,
                cleaning.name(get(Field.TOPIC)),
                cleaning.name(get(Field.TYPE)),
                cleaning.name(get(Field.LANGUAGE)),
                both,
                Links.parse(get(Field.URL), found.address()));
    }

    private Optional<String> key(Field field) {
        return Optional.of(cleaning.name(get(field))).filter(k -> !k.isEmpty());
    }

    private boolean isYes(Field field) {
        return YES.contains(get(field).strip().toLowerCase(Locale.ROOT));
    }
}

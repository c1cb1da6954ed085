package tallyboard.agenda.event;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.Talk;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.event.Event.StreamPlan;
import tallyboard.agenda.event.Event.TrackPlan;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.StreamSettings;

/**
 * An event made again on other days: the same rooms and settings under ids of their own, without keys. Sessions, where
 * they are kept, stay at their time of day and belong to this desk: no schedule knows them.
 */
public final class NextEdition {
    /** So many weeks later the same days of the week come round, a day or two earlier in the year. */
    private static final int WEEKS = 52;

    private final Event event;
    private final long days;

    private NextEdition(Event event, long days) {
        this.event = event;
        this.days = days;
    }

    /** The first day of an event, in its zone; none where nothing is planned. */
    public static Optional<LocalDate> firstDay(Event event) {
        return event.agenda().sessions().stream()
                .map(Session::start)
                .min(Comparator.naturalOrder())
                .map(start -> start.atZone(event.zone()).toLocalDate());
    }

    /** A year later on the same day of the week. */
    public static LocalDate suggestedDay(LocalDate firstDay) {
        return firstDay.plusWeeks(WEEKS);
    }

    /** The name with the year of the new days, where the old year is in it. */
    public static String suggestedName(String name, LocalDate from, LocalDate to) {
        return name.replace(String.valueOf(from.getYear()), String.valueOf(to.getYear()));
    }

    /** @param firstDay when it begins; without sessions nothing is moved to it */
    public static Event of(Event event, String name, LocalDate firstDay, boolean withSessions) {
        long days = firstDay(event)
                .map(day -> ChronoUnit.DAYS.between(day, firstDay))
                .orElse(0L);
        return new NextEdition(event, days).make(name, withSessions);
    }

    private Event make(String name, boolean withSessions) {
        var ids = event.tracks().stream().collect(toMap(TrackPlan::id, _ -> TrackId.fresh()));
        var tracks = event.tracks().stream()
                .map(t -> new TrackPlan(ids.getOrDefault(t.id(), t.id()), t.name(), t.room(), streams(t)))
                .toList();
        var sessions = withSessions
                ? event.agenda().sessions().stream().map(s -> moved(s, ids)).toList()
                : List.<Session>of();
        return new Event(
                name,
                event.zone(),
                tracks,
                new Agenda(Optional.empty(), sessions),
                event.checklist().stream().map(item -> item.ticked(false)).toList(),
                event.limits());
    }

    private static List<StreamPlan> streams(TrackPlan track) {
        return track.streams().stream()
                .map(s -> new StreamPlan(elsewhere(s.settings()), Optional.empty()))
                .toList();
    }

    /** Whoever has last year's address must not find this year's programme behind it. */
    private static StreamSettings elsewhere(StreamSettings settings) {
        return settings.with(settings.playbackIds().stream()
                .map(id -> PlaybackId.fresh(id.policy(), id.drmConfiguration()))
                .toList());
    }

    private Session moved(Session session, Map<TrackId, TrackId> ids) {
        var talk = session.talk();
        var edits = session.edits();
        return new Session(
                SessionId.fresh(),
                ids.getOrDefault(session.track(), session.track()),
                new Talk(
                        Talk.Keys.NONE,
                        talk.room(),
                        moved(talk.start()),
                        talk.length(),
                        talk.title(),
                        talk.texts(),
                        talk.consent()),
                new Session.Edits(
                        edits.track().map(t -> ids.getOrDefault(t, t)),
                        edits.start().map(this::moved),
                        edits.length(),
                        edits.title(),
                        edits.isRecorded(),
                        edits.gate()));
    }

    /** The same time of day, also where summer time begins in between. */
    private Instant moved(Instant start) {
        ZoneId zone = event.zone();
        return start.atZone(zone).plusDays(days).toInstant();
    }
}

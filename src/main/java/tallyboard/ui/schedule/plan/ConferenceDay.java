package tallyboard.ui.schedule.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tallyboard.agenda.Agenda;
import tallyboard.ui.kit.Messages;

/**
 * A day of the conference: from 04:00 to 04:00 at the venue, so that what begins after midnight stands on its evening. A
 * night in which the clocks change makes it 23 or 25 hours long.
 */
public record ConferenceDay(LocalDate date, ZoneId zone) implements Comparable<ConferenceDay> {
    private static final LocalTime BEGIN = LocalTime.of(4, 0);

    public static ConferenceDay of(Instant at, ZoneId zone) {
        var begun = LocalDateTime.ofInstant(at, zone).minusHours(BEGIN.getHour());
        return new ConferenceDay(begun.toLocalDate(), zone);
    }

    /** The days that have a session, in order. */
    public static List<ConferenceDay> of(Agenda agenda, ZoneId zone) {
        return agenda.sessions().stream()
                .map(session -> of(session.start(), zone))
                .distinct()
                .sorted()
                .toList();
    }

    public Span span() {
        return new Span(beginOf(date), beginOf(date.plusDays(1)));
    }

    /** The moment of a time of day; one before 04:00 is that of the following night. */
    public Instant at(LocalTime time) {
        var on = time.isBefore(BEGIN) ? date.plusDays(1) : date;
        return on.atTime(time).atZone(zone).toInstant();
    }

    /** Tue 24, in the language of the desk. */
    public String title() {
        return DateTimeFormatter.ofPattern("EEE d", Messages.language()).format(date);
    }

    /** Tuesday 24 November. */
    public String fullTitle() {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", Messages.language()).format(date);
    }

    private Instant beginOf(LocalDate other) {
        return other.atTime(BEGIN).atZone(zone).toInstant();
    }

    @Override
    public int compareTo(ConferenceDay other) {
        return date.compareTo(other.date);
    }
}

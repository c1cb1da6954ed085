package tallyboard;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tallyboard.agenda.Talk;
import tallyboard.agenda.read.ReadSchedule;
import tallyboard.agenda.read.Warning;
import tallyboard.agenda.read.Warning.Kind;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.schedule.words.ImportWords;

/** A schedule in lines for people: rooms, sessions by time, warnings. */
final class AgendaListing {
    private static final int WIDEST_ROOM = 32;
    private static final int TITLES = 10;
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final ReadSchedule schedule;

    AgendaListing(ReadSchedule schedule) {
        this.schedule = schedule;
    }

    void print(PrintWriter out) {
        out.println(schedule.title().isEmpty() ? Messages.text("check.unnamed") : schedule.title());
        var format = ImportWords.format(schedule.format());
        var zone = ImportWords.zone(schedule.zone());
        out.println(
                schedule.version().isEmpty()
                        ? Messages.text("check.aboutUnversioned", format, zone)
                        : Messages.text("check.about", format, schedule.version(), zone));
        out.println();
        rooms(out);
        out.println();
        sessions(out);
        out.println();
        warnings(out);
    }

    private void rooms(PrintWriter out) {
        var counts = schedule.talks().stream().collect(groupingBy(Talk::room, counting()));
        out.println(Messages.text("check.rooms", schedule.rooms().size()));
        schedule.rooms()
                .forEach(room -> out.println("  " + padded(room.name()) + "  "
                        + Messages.text("check.sessions", counts.getOrDefault(room.name(), 0L))));
    }

    private void sessions(PrintWriter out) {
        out.println(Messages.text("check.sessions", schedule.talks().size()));
        schedule.talks().stream().sorted(Comparator.comparing(Talk::start)).forEach(talk -> out.println(line(talk)));
    }

    private String line(Talk talk) {
        var line = new StringBuilder("  ").append(start(schedule, talk.start())).append("  ");
        line.append(String.format(
                Locale.ROOT, "%5s", talk.length().map(AgendaListing::hours).orElse(Messages.text("check.noLength"))));
        line.append("  ").append(padded(talk.room().isEmpty() ? Messages.text("check.noRoom") : talk.room()));
        line.append("  ").append(talk.title().isEmpty() ? Messages.text("check.untitled") : talk.title());
        var id = id(talk);
        line.append(id.isEmpty() ? "" : "  [" + id + "]");
        line.append(talk.consent().isNotRecorded() ? "  " + Messages.text("check.notRecorded") : "");
        line.append(talk.consent().isNotStreamed() ? "  " + Messages.text("check.notStreamed") : "");
        return line.toString();
    }

    private void warnings(PrintWriter out) {
        out.println(Messages.text("check.warnings", schedule.warnings().size()));
        for (var warning : schedule.warnings()) {
            out.println("  " + sentence(schedule, warning));
            warning.talks().stream().limit(TITLES).forEach(title -> out.println("    - " + title));
            if (warning.talks().size() > TITLES) {
                out.println("    " + Messages.text("check.more", warning.talks().size() - TITLES));
            }
        }
    }

    /** The sentence of the desk, and how to help on the command line. */
    static String sentence(ReadSchedule schedule, Warning warning) {
        var sentence = ImportWords.warning(warning, schedule);
        boolean isAsking = List.of(Kind.NO_ZONE, Kind.ZONE_NOT_KNOWN, Kind.ZONE_DOES_NOT_FIT)
                        .contains(warning.kind())
                && !(schedule.zone() instanceof ReadSchedule.Named);
        return isAsking ? sentence + " " + Messages.text("check.giveZone") : sentence;
    }

    /** In the zone of the schedule, with the offset; without one when nothing is known. */
    static String start(ReadSchedule schedule, Instant start) {
        return switch (schedule.zone()) {
            case ReadSchedule.Named named -> WITH_OFFSET.format(start.atZone(named.id()));
            case ReadSchedule.OffsetsOnly only ->
                WITH_OFFSET.format(start.atZone((ZoneId) only.offsets().getFirst()));
            case ReadSchedule.Unknown _ -> LOCAL.format(LocalDateTime.ofInstant(start, ZoneOffset.UTC));
        };
    }

    /** What people look a talk up by: its number, else its code; empty when it has none. */
    static String id(Talk talk) {
        var keys = talk.keys();
        return keys.isGiven()
                ? keys.id().or(keys::code).or(keys::uid).or(keys::guid).orElse("")
                : "";
    }

    private static String hours(Duration length) {
        var text = String.format(Locale.ROOT, "%d:%02d", length.toHours(), length.toMinutesPart());
        return length.toSecondsPart() == 0 ? text : text + String.format(Locale.ROOT, ":%02d", length.toSecondsPart());
    }

    private String padded(String room) {
        int widest =
                schedule.rooms().stream().mapToInt(r -> r.name().length()).max().orElse(0);
        int width = Math.min(
                WIDEST_ROOM, Math.max(widest, Messages.text("check.noRoom").length()));
        return room + " ".repeat(Math.max(0, width - room.length()));
    }
}

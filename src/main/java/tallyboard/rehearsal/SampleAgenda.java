package tallyboard.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.Track;
import tallyboard.desk.Sessions;
import tallyboard.desk.Tracks;

/** The invented agenda of a rehearsal: around the moment at which it starts, so that there is always something on. */
public final class SampleAgenda {
    private static final long ROUND_MINUTES = 5;

    /** One slot after the other; a title of nothing is a break. */
    private record Slot(int minutes, String title, boolean isRecorded) {}

    private static final List<List<Slot>> ROOMS = List.of(
            List.of(
                    talk(45, "Opening keynote"),
                    talk(30, "Small tools, long lives"),
                    talk(45, "Panel: Who maintains this?"),
                    pause(30),
                    talk(40, "Latency budgets on paper")),
            List.of(
                    talk(30, "Tracing at scale without tears"),
                    pause(20),
                    new Slot(40, "What the pager taught me", false),
                    talk(35, "Small languages for big forms")),
            List.of(
                    pause(30),
                    talk(90, "Hands-on: a parser by lunchtime"),
                    pause(25),
                    talk(60, "Hands-on: profiling")));

    private SampleAgenda() {}

    /** Fills an agenda in which nothing is left to come; one that was practised with before is replaced. */
    public static void fill(Sessions sessions, Tracks tracks, Instant now) {
        boolean isOver =
                sessions.agenda().sessions().stream().noneMatch(s -> s.end().isAfter(now));
        if (isOver) {
            sessions.change(_ -> new Agenda(sessions.agenda().source(), around(tracks.conference(), now)));
        }
    }

    /** The first session of each room has begun a quarter of an hour ago. */
    private static List<Session> around(Conference conference, Instant now) {
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var begin = minute.minus(Duration.ofMinutes(15 + minute.getEpochSecond() / 60 % ROUND_MINUTES));
        var all = new ArrayList<Session>();
        for (int i = 0; i < Math.min(ROOMS.size(), conference.tracks().size()); i++) {
            all.addAll(day(conference.tracks().get(i), ROOMS.get(i), begin));
        }
        return all;
    }

    private static List<Session> day(Track track, List<Slot> slots, Instant begin) {
        var sessions = new ArrayList<Session>();
        var start = begin;
        for (var slot : slots) {
            var length = Duration.ofMinutes(slot.minutes());
            if (!slot.title().isEmpty()) {
                sessions.add(Session.of(track.id(), talk(track.name(), start, length, slot)));
            }
            start = start.plus(length);
        }
        return sessions;
    }

    private static Talk talk(String room, Instant start, Duration length, Slot slot) {
        var plain = Talk.byHand(room, start, length, slot.title());
        var consent = new Talk.Consent(!slot.isRecorded(), false);
        return new Talk(plain.keys(), room, start, plain.length(), slot.title(), plain.texts(), consent);
    }

    private static Slot talk(int minutes, String title) {
        return new Slot(minutes, title, true);
    }

    private static Slot pause(int minutes) {
        return new Slot(minutes, "", true);
    }
}

package tallyboard.ui;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.Talk.Consent;
import tallyboard.agenda.Talk.Keys;
import tallyboard.agenda.Talk.Texts;
import tallyboard.agenda.TrackId;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.gates.Gates;
import tallyboard.desk.takes.Takes;
import tallyboard.desk.takes.Workers;
import tallyboard.testing.InMemoryRecordings;
import tallyboard.testing.LiveScenes;
import tallyboard.testing.ScheduleFile;

/** What is on at Driftwood Conf 2026, version 1.7 of its schedule. */
final class DriftwoodAgenda {
    private static final String TUESDAY = "2026-11-24T";

    private final LiveScenes scenes;
    private final List<Session> sessions = new ArrayList<>();
    private int number;

    DriftwoodAgenda(LiveScenes scenes) {
        this.scenes = scenes;
        var rooms = scenes.tracks.conference().tracks();
        monday(rooms.get(0).id(), rooms.get(1).id());
        hall(rooms.get(0).id());
        second(rooms.get(1).id());
        workshop(rooms.get(2).id());
        add(rooms.get(0).id(), "2026-11-25T09:30", 45, "What we leave behind");
        add(rooms.get(1).id(), "2026-11-25T10:00", 30, "Tests that tell a story");
        scenes.sessions.change(_ -> new Agenda(
                Optional.of(new Agenda.Source("driftwood-2026.xml", "1.7", Instant.parse("2026-11-24T07:31:00Z"))),
                sessions));
    }

    /** The desk over this agenda; what was recorded before is in its ledger. */
    ConferenceDesk desk() {
        scenes.ledger.forget();
        takes().close();
        DriftwoodLedger.lookAfter(scenes);
        var takes = takes();
        var gates = new Gates(scenes.streams, scenes.tracks, scenes.sessions, takes, scenes.ledger, scenes.clock);
        return new ConferenceDesk(
                scenes.tracks, scenes.sessions, takes, gates, scenes.desk().events(), scenes.encoders);
    }

    /** Its files wait to be read. */
    private Takes takes() {
        return new Takes(
                scenes.ledger,
                scenes.streams,
                scenes.tracks,
                scenes.sessions,
                new InMemoryRecordings(),
                scenes.clock,
                new Workers(Runnable::run, _ -> {}, () -> {}));
    }

    /** What the conference publishes next: a swap, a later start, one not to be recorded, one that is new. */
    ScheduleFile nextVersion() {
        var file = new ScheduleFile("1.8", Optional.of("Europe/Berlin"));
        for (var session : sessions) {
            var talk = session.talk();
            var title = talk.title();
            var room = switch (title) {
                case "Latency budgets on paper" -> "Room 2";
                case "Small languages for big forms" -> "Main hall";
                default -> talk.room();
            };
            var start = talk.start().atZone(LiveScenes.BERLIN).toLocalDateTime();
            file.talk(
                    room,
                    talk.keys().code().orElseThrow(),
                    (title.endsWith("slow page") ? start.plusMinutes(15) : start).toString(),
                    talk.length(),
                    title,
                    talk.consent().isNotRecorded() || title.startsWith("Queues"));
        }
        file.with(
                "DW-R-07",
                "<persons><person>Mara Quist</person></persons><track>Operations</track><type>Talk</type>"
                        + "<language>English</language><url>https://driftwood.example/talks/7</url>"
                        + "<description>The speaker asked for no recording and no photographs. The room team knows."
                        + "</description>");
        return file.talk("Main hall", "DW-M-99", "2026-11-25T11:00", 45, "Goodbye, and thanks for the fish");
    }

    private void monday(TrackId hall, TrackId second) {
        add(hall, "2026-11-23T10:00", 60, "Opening keynote");
        add(hall, "2026-11-23T16:20", 40, "Logs you can read aloud");
        add(second, "2026-11-23T16:15", 45, "A queue of one");
        add(hall, "2026-11-23T23:50", 30, "Night talks");
    }

    private void hall(TrackId track) {
        add(track, TUESDAY + "09:00", 30, "Good morning, deploys");
        add(track, TUESDAY + "10:15", 45, "Caches, and how to lose them");
        add(track, TUESDAY + "11:45", 45, "Boring deploys, happy evenings");
        add(track, TUESDAY + "13:45", 30, "Small tools, long lives");
        add(track, TUESDAY + "14:15", 45, "Panel: Who maintains this?");
        add(track, TUESDAY + "15:30", 40, "Latency budgets on paper");
        add(track, TUESDAY + "16:20", 40, "The index that was not there");
        add(track, TUESDAY + "17:10", 40, "Closing: what we broke this year");
    }

    private void second(TrackId track) {
        add(track, TUESDAY + "09:15", 40, "Naming is half of it");
        add(track, TUESDAY + "10:15", 40, "Compilers for the rest of us");
        add(track, TUESDAY + "11:45", 45, "A type system for invoices");
        add(track, TUESDAY + "13:50", 30, "Tracing at scale without tears");
        number = 6;
        var pager = add(
                track,
                TUESDAY + "14:50",
                Optional.of(Duration.ofMinutes(40)),
                "What the pager taught me",
                new Consent(true, false));
        sessions.set(sessions.indexOf(pager), pager.with(described(pager.talk())));
        add(track, TUESDAY + "15:30", 40, "Small languages for big forms");
        add(track, TUESDAY + "16:30", 30, "Queues are not magic");
        add(track, TUESDAY + "17:20", Optional.empty(), "Lightning talks", Consent.GIVEN);
        add(
                track,
                TUESDAY + "11:00",
                Optional.of(Duration.ofMinutes(35)),
                "On being on call",
                new Consent(true, false));
    }

    private void workshop(TrackId track) {
        add(track, TUESDAY + "10:00", 60, "Hands-on: your first parser");
        add(track, TUESDAY + "11:15", 45, "Hands-on: shell without fear");
        add(track, TUESDAY + "14:20", 90, "Hands-on: a parser by lunchtime");
        add(track, TUESDAY + "16:15", 95, "Hands-on: profiling a slow page");
        add(track, TUESDAY + "16:45", 30, "Open table");
    }

    private void add(TrackId track, String start, int minutes, String title) {
        add(track, start, Optional.of(Duration.ofMinutes(minutes)), title, Consent.GIVEN);
    }

    private Session add(TrackId track, String start, Optional<Duration> length, String title, Consent consent) {
        var room = scenes.tracks.conference().find(track).orElseThrow().name();
        var code = "DW-%s-%02d".formatted(room.substring(0, 1), ++number);
        var keys = new Keys(Optional.of("guid-" + code), Optional.of(code), Optional.empty(), Optional.empty(), 1);
        var at = LocalDateTime.parse(start).atZone(LiveScenes.BERLIN).toInstant();
        var session = Session.of(track, new Talk(keys, room, at, length, title, Texts.NONE, consent));
        sessions.add(session);
        return session;
    }

    private static Talk described(Talk talk) {
        var texts = new Texts(
                "",
                List.of("Mara Quist"),
                "Operations",
                "Talk",
                "English",
                "The speaker asked for no recording and no photographs. The room team knows.",
                Optional.of(URI.create("https://driftwood.example/talks/7")));
        return new Talk(talk.keys(), talk.room(), talk.start(), talk.length(), talk.title(), texts, talk.consent());
    }
}

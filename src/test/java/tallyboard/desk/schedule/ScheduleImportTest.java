package tallyboard.desk.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.AgendaStore;
import tallyboard.agenda.Conference;
import tallyboard.agenda.ConferenceStore;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Session;
import tallyboard.agenda.Track;
import tallyboard.agenda.read.ReadSchedule;
import tallyboard.agenda.update.Change;
import tallyboard.desk.Sessions;
import tallyboard.desk.Tracks;
import tallyboard.stream.Gate;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.testing.TestingClock;
import tallyboard.testing.TestingLiveStreams;

/** A schedule on its way onto the desk: tracks, their streams, the agenda. */
class ScheduleImportTest {
    private static final ZoneId HERE = ZoneId.of("America/New_York");

    private final TestingClock clock = new TestingClock(Instant.parse("2026-09-16T08:00:00Z"));
    private final TestingLiveStreams streams = new TestingLiveStreams(clock);
    private final Tracks tracks = new Tracks(forgetful(), streams, HERE);
    private final Sessions sessions = new Sessions(empty());
    private final ScheduleImport schedules = new ScheduleImport(tracks, sessions, streams, clock);

    private static ConferenceStore forgetful() {
        return new ConferenceStore() {
            @Override
            public Optional<Conference> load() {
                return Optional.empty();
            }

            @Override
            public void save(Conference conference) {}
        };
    }

    private static AgendaStore empty() {
        return new AgendaStore() {
            @Override
            public Agenda load() {
                return Agenda.EMPTY;
            }

            @Override
            public void save(Agenda agenda) {}
        };
    }

    private static Source source(String version, String rooms) {
        var text = "<schedule><version>" + version + "</version><conference><title>Driftwood Conf 2026</title>"
                + "<time_zone_name>Europe/Berlin</time_zone_name></conference><day date='2026-09-17'>" + rooms
                + "</day></schedule>";
        return new Source("driftwood.xml", text.getBytes(UTF_8));
    }

    private static String room(String name, String guid, String... events) {
        return "<room name='" + name + "'" + (guid.isEmpty() ? "" : " guid='" + guid + "'") + ">"
                + String.join("", events) + "</room>";
    }

    private static String event(String guid, String start, String title) {
        return "<event guid='" + guid + "'><start>" + start + "</start><duration>0:45</duration><title>" + title
                + "</title></event>";
    }

    private ReadSchedule apply(Source source) throws Exception {
        var fresh = schedules.read(source, Optional.empty());
        schedules.apply(fresh, source, schedules.compare(fresh).changes());
        return fresh;
    }

    private List<String> names() {
        return tracks.conference().tracks().stream().map(Track::name).toList();
    }

    private Source twoRooms() {
        return source(
                "1.0",
                room("Main hall", "hall", event("g1", "10:00", "Small tools"))
                        + room("Room 2", "", event("g2", "10:00", "Tracing")));
    }

    @Test
    void aFirstImportNamesTheEventAndMakesATrackWithADisabledStreamForEachRoom() throws Exception {
        apply(twoRooms());
        var conference = tracks.conference();
        assertEquals("Driftwood Conf 2026", conference.name());
        assertEquals(ZoneId.of("Europe/Berlin"), conference.zone());
        assertEquals(List.of("Main hall", "Room 2"), names());
        assertEquals(
                Optional.of(new RoomRef("Main hall", Optional.of("hall"))),
                conference.tracks().getFirst().room());
        assertTrue(streams.all().stream().allMatch(s -> s.axes().gate() == Gate.DISABLED));
        assertEquals(
                Optional.of(new Agenda.Source("driftwood.xml", "1.0", clock.instant())),
                sessions.agenda().source());
        assertEquals(2, sessions.agenda().sessions().size());
        assertEquals(
                Instant.parse("2026-09-17T08:00:00Z"),
                sessions.agenda().sessions().getFirst().start());
    }

    @Test
    void theLogTellsTheFirstImportFromAnUpdate() throws Exception {
        apply(twoRooms());
        apply(source("1.1", room("Main hall", "hall", event("g1", "10:30", "Small tools"))));
        assertEquals(
                List.of("SCHEDULE_IMPORTED driftwood.xml, 1.0", "SCHEDULE_UPDATED driftwood.xml, 1.1"),
                streams.log(0, 100).stream()
                        .filter(entry -> entry.stream().isEmpty())
                        .map(entry -> entry.fact() + " " + entry.details().get("subject"))
                        .toList());
    }

    @Test
    void anEventThatHasItsNameKeepsIt() throws Exception {
        tracks.nameConference("Our Driftwood");
        apply(twoRooms());
        assertEquals("Our Driftwood", tracks.conference().name());
    }

    @Test
    void readingAndComparingChangesNothing() throws Exception {
        var fresh = schedules.read(twoRooms(), Optional.empty());
        assertEquals(4, schedules.compare(fresh).changes().size());
        assertEquals(List.of(), names());
        assertEquals(Agenda.EMPTY, sessions.agenda());
        assertEquals(List.of(), streams.commands());
    }

    @Test
    void aRoomThatIsRenamedKeepsItsStreamAndKey() throws Exception {
        apply(twoRooms());
        var before = streams.all().getFirst();
        apply(source("1.1", room("Great hall", "hall", event("g1", "10:00", "Small tools"))));
        assertEquals("Great hall", names().getFirst());
        var after = streams.find(before.id()).orElseThrow();
        assertEquals(before.key(), after.key());
        assertEquals(Optional.of("Great hall"), after.settings().title());
    }

    @Test
    void aTrackThatTheProducerRenamedKeepsThatName() throws Exception {
        apply(twoRooms());
        var hall = tracks.conference().tracks().getFirst();
        tracks.rename(hall.id(), "A, downstairs");
        apply(source("1.1", room("Great hall", "hall", event("g1", "10:00", "Small tools"))));
        var after = tracks.conference().find(hall.id()).orElseThrow();
        assertEquals("A, downstairs", after.name());
        assertEquals("Great hall", after.room().orElseThrow().name());
    }

    @Test
    void aTrackMadeByHandStandsForTheRoomOfItsName() throws Exception {
        var own = tracks.create("Main hall");
        apply(twoRooms());
        assertEquals(List.of("Main hall", "Room 2"), names());
        assertEquals(1, sessions.agenda().of(own.id()).size());
        var room = tracks.conference().find(own.id()).orElseThrow().room().orElseThrow();
        assertEquals(Optional.of("hall"), room.guid());
    }

    @Test
    void aRoomThatGetsAnIdIsKnownByItFromThenOn() throws Exception {
        apply(twoRooms());
        apply(source("1.1", room("Room 2", "two", event("g2", "10:00", "Tracing"))));
        apply(source("1.2", room("Room B", "two", event("g2", "10:00", "Tracing"))));
        assertEquals(List.of("Main hall", "Room B"), names());
    }

    @Test
    void swappedRoomsMoveTheTalksAndNoKey() throws Exception {
        apply(twoRooms());
        var keys = streams.all().stream().map(s -> s.key()).toList();
        apply(source(
                "1.1",
                room("Main hall", "hall", event("g2", "10:00", "Tracing"))
                        + room("Room 2", "", event("g1", "10:00", "Small tools"))));
        var hall = tracks.conference().tracks().getFirst().id();
        assertEquals(
                List.of("Tracing"),
                sessions.agenda().of(hall).stream().map(Session::title).toList());
        assertEquals(keys, streams.all().stream().map(s -> s.key()).toList());
    }

    @Test
    void onlyWhatIsChosenIsMade() throws Exception {
        var source = twoRooms();
        var fresh = schedules.read(source, Optional.empty());
        var chosen = new ArrayList<>(schedules.compare(fresh).changes());
        chosen.removeIf(
                c -> c instanceof Change.NewRoom(var room) && room.name().equals("Room 2"));
        schedules.apply(fresh, source, chosen);
        assertEquals(List.of("Main hall"), names());
        assertEquals(1, sessions.agenda().sessions().size());
    }

    @Test
    void applyingTwiceMakesEachTrackOnce() throws Exception {
        var source = twoRooms();
        var fresh = schedules.read(source, Optional.empty());
        var chosen = schedules.compare(fresh).changes();
        schedules.apply(fresh, source, chosen);
        schedules.apply(fresh, source, chosen);
        assertEquals(List.of("Main hall", "Room 2"), names());
        assertEquals(2, sessions.agenda().sessions().size());
    }

    @Test
    void whenTheEngineRefusesAStreamTheAgendaStaysAsItIs() throws Exception {
        var source = twoRooms();
        var fresh = schedules.read(source, Optional.empty());
        streams.refuseNext(new Refusal.OutOfRange("title", "512"));
        assertThrows(
                RefusedException.class,
                () -> schedules.apply(fresh, source, schedules.compare(fresh).changes()));
        assertEquals(Agenda.EMPTY, sessions.agenda());
    }

    @Test
    void aScheduleWithoutAZoneIsNotAppliedBeforeOneIsChosen() throws Exception {
        var source = new Source(
                "driftwood.xml",
                ("<schedule><day date='2026-09-17'>" + room("Main hall", "", event("g1", "10:00", "Small tools"))
                                + "</day></schedule>")
                        .getBytes(UTF_8));
        var unknown = schedules.read(source, Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> schedules.apply(unknown, source, List.of()));
        var known = schedules.read(source, Optional.of(ZoneId.of("Europe/Lisbon")));
        schedules.apply(known, source, schedules.compare(known).changes());
        assertFalse(sessions.agenda().sessions().isEmpty());
        assertEquals(ZoneId.of("Europe/Lisbon"), tracks.conference().zone());
    }
}

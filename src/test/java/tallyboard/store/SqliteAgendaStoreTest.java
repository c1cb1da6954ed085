package tallyboard.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Conference;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.Talk;
import tallyboard.agenda.Track;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.ledger.Mark;
import tallyboard.agenda.ledger.Take;
import tallyboard.agenda.plan.PlanStore.Progress;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;

/** The agenda, the ledger and the plan come back as they were saved. */
class SqliteAgendaStoreTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00.123456789Z");
    private static final TrackId HALL = TrackId.fresh();
    private static final TrackId ROOM = TrackId.fresh();

    @TempDir
    Path temp;

    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(temp.resolve("tallyboard.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void reopen() throws Exception {
        close();
        open();
    }

    private static Session published() {
        var keys = new Talk.Keys(Optional.of("6f-guid"), Optional.of("DW7"), Optional.of("12"), Optional.of("u@x"), 2);
        var texts = new Talk.Texts(
                "a subtitle",
                List.of("First Speaker", "Second Speaker"),
                "Systems",
                "Talk",
                "en",
                "Words,\nand more “words”.",
                Optional.of(URI.create("https://driftwood.example/talk?x=1")));
        var talk =
                new Talk(keys, "Main hall", NINE, Optional.empty(), "Small tools", texts, new Talk.Consent(true, true));
        return Session.of(HALL, talk);
    }

    private static Session changedHere() {
        var edits = Session.Edits.NONE
                .in(ROOM)
                .at(NINE.plusSeconds(300))
                .lasting(Duration.ofMinutes(50))
                .titled("Tools, small")
                .recorded(true)
                .with(new Session.GatePlan(false, false, Duration.ofMinutes(20), Duration.ofMinutes(1)));
        return Session.of(HALL, Talk.byHand("", NINE, Duration.ofMinutes(45), "Tools"))
                .with(edits);
    }

    @Test
    void beforeTheFirstSaveTheAgendaIsEmpty() {
        assertEquals(Agenda.EMPTY, new SqliteAgendaStore(database).load());
    }

    @Test
    void whatIsPublishedAndWhatWasChangedHereComeBackEqual() throws Exception {
        var source = new Agenda.Source("driftwood.xml", "1.6", NINE);
        var agenda = new Agenda(Optional.of(source), List.of(published(), changedHere()));
        new SqliteAgendaStore(database).save(agenda);
        reopen();
        assertEquals(agenda, new SqliteAgendaStore(database).load());
    }

    @Test
    void aChangeOfOneSessionLeavesTheOthersAndADeletedOneStaysAway() throws Exception {
        var store = new SqliteAgendaStore(database);
        var first = published();
        var second = changedHere();
        store.save(new Agenda(Optional.empty(), List.of(first, second)));
        var moved = first.with(first.edits().at(NINE.plusSeconds(60)));
        var after = new Agenda(Optional.empty(), List.of(moved));
        store.save(after);
        reopen();
        assertEquals(after, new SqliteAgendaStore(database).load());
    }

    @Test
    void aTrackKeepsTheRoomItStandsFor() throws Exception {
        var tracks = List.of(
                new Track(HALL, "Main hall", List.of(), Optional.of(new RoomRef("Hall 1", Optional.of("guid-1")))),
                new Track(ROOM, "Room 2", List.of(), Optional.of(new RoomRef("Room 2", Optional.empty()))),
                new Track(TrackId.fresh(), "Workshop", List.of()));
        var conference = new Conference("Driftwood Conf 2026", ZoneOffset.UTC, tracks);
        new SqliteConferenceStore(database).save(conference);
        reopen();
        assertEquals(Optional.of(conference), new SqliteConferenceStore(database).load());
    }

    @Test
    void theLedgerKeepsTakesWithTheirMarksAndChecksOldestFirst() throws Exception {
        var store = new SqliteLedgerStore(database);
        var hall = new Take.Place(HALL, "Main hall", StreamId.fresh());
        var later = Take.begun(AssetId.fresh(), hall, Optional.empty(), false, NINE.plusSeconds(60));
        var earlier = Take.begun(AssetId.fresh(), hall, Optional.of(published()), true, NINE);
        store.save(later);
        store.save(earlier);
        var marked = earlier.plus(new Mark(NINE.plusSeconds(10), Duration.ofMillis(10_400), "question"))
                .with(new Take.Check(NINE.plusSeconds(90), Duration.ofMinutes(44), List.of("ab", "cd"), ""))
                .done(true)
                .handedOver(NINE.plusSeconds(99));
        store.save(marked);
        reopen();
        assertEquals(List.of(marked, later), new SqliteLedgerStore(database).load());
    }

    @Test
    void howFarThePlanIsSurvivesARestart() throws Exception {
        var store = new SqlitePlanStore(database);
        store.save(HALL, Progress.through(NINE));
        var late = new Progress(
                NINE.plusSeconds(1), Optional.of(NINE.plusSeconds(600)), Optional.of(new SessionId("keynote")));
        store.save(HALL, late);
        store.save(ROOM, Progress.through(NINE));
        reopen();
        assertEquals(Map.of(HALL, late, ROOM, Progress.through(NINE)), new SqlitePlanStore(database).progress());
    }
}

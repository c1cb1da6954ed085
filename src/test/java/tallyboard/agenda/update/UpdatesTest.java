package tallyboard.agenda.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Conference;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.Track;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.read.ReadSchedule;
import tallyboard.agenda.update.Change.Altered;
import tallyboard.agenda.update.Change.Aspect;
import tallyboard.agenda.update.Change.Cancelled;
import tallyboard.agenda.update.Change.RoomRenamed;
import tallyboard.agenda.update.Change.SameTalk;

/** A new version of the schedule, compared with the old one and applied by choice. */
class UpdatesTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant BEFORE = NINE.minus(Duration.ofDays(1));
    private static final Agenda.Source SOURCE = new Agenda.Source("driftwood.xml", "1.8", BEFORE);
    private static final RoomRef HALL = new RoomRef("Main hall", Optional.of("guid-hall"));
    private static final RoomRef ROOM = new RoomRef("Room 2", Optional.empty());

    private final TrackId hall = TrackId.fresh();
    private final TrackId room = TrackId.fresh();
    private final Conference conference = new Conference(
            "Driftwood Conf 2026",
            ZoneId.of("Europe/Berlin"),
            List.of(
                    new Track(hall, "Main hall", List.of(), Optional.of(HALL)),
                    new Track(room, "Room 2", List.of(), Optional.of(ROOM))));

    private static Talk talk(String guid, String id, String where, int minute, String title) {
        var keys = new Talk.Keys(
                Optional.of(guid).filter(g -> !g.isEmpty()), Optional.empty(), Optional.of(id), Optional.empty(), 1);
        return new Talk(
                keys,
                where,
                NINE.plus(Duration.ofMinutes(minute)),
                Optional.of(Duration.ofMinutes(45)),
                title,
                Talk.Texts.NONE,
                Talk.Consent.GIVEN);
    }

    private static Talk forbidden(Talk talk) {
        return new Talk(
                talk.keys(),
                talk.room(),
                talk.start(),
                talk.length(),
                talk.title(),
                talk.texts(),
                new Talk.Consent(true, false));
    }

    private static ReadSchedule schedule(List<RoomRef> rooms, Talk... talks) {
        return new ReadSchedule(
                ReadSchedule.Format.SCHEDULE_XML,
                "Driftwood Conf 2026",
                "1.8",
                new ReadSchedule.Named(ZoneId.of("Europe/Berlin"), ""),
                rooms,
                List.of(talks),
                List.of());
    }

    private static ReadSchedule schedule(Talk... talks) {
        return schedule(List.of(HALL, ROOM), talks);
    }

    private Agenda agenda(Session... sessions) {
        return new Agenda(Optional.of(SOURCE), List.of(sessions));
    }

    private final Session tools = Session.of(hall, talk("g1", "1", "Main hall", 0, "Small tools"));
    private final Session tracing = Session.of(room, talk("g2", "2", "Room 2", 0, "Tracing"));
    private final Session panel = Session.of(hall, talk("g3", "3", "Main hall", 60, "Panel"));

    private List<Change> changes(ReadSchedule fresh, Session... present) {
        return Updates.compare(agenda(present), conference, fresh, BEFORE).changes();
    }

    private Agenda applied(ReadSchedule fresh, Agenda present) {
        var all = Updates.compare(present, conference, fresh, BEFORE).changes();
        return Updates.apply(present, conference, fresh, SOURCE, all);
    }

    @Test
    void theSameVersionChangesNothing() {
        var comparison =
                Updates.compare(agenda(tools, tracing), conference, schedule(tools.talk(), tracing.talk()), BEFORE);
        assertEquals(List.of(), comparison.changes());
        assertEquals(2, comparison.untouched());
    }

    @Test
    void twoTalksThatSwapTheirRoomsAreOneSwapAndTheKeysStayWithTheRooms() {
        var fresh = schedule(talk("g1", "1", "Room 2", 0, "Small tools"), talk("g2", "2", "Main hall", 0, "Tracing"));
        var changes = changes(fresh, tools, tracing);
        assertEquals(2, changes.size());
        for (var change : changes) {
            var altered = (Altered) change;
            assertEquals(Set.of(Aspect.ROOM), altered.what());
            assertTrue(altered.swappedWith().isPresent());
        }
        var next = applied(fresh, agenda(tools, tracing));
        assertEquals(room, next.find(tools.id()).orElseThrow().heldIn());
        assertEquals(hall, next.find(tracing.id()).orElseThrow().heldIn());
        assertEquals(
                List.of(hall, room), conference.tracks().stream().map(Track::id).toList());
    }

    @Test
    void anOptOutThatAppearsIsTheFirstLine() {
        var fresh = schedule(talk("g1", "1", "Main hall", 15, "Small tools"), forbidden(tracing.talk()), panel.talk());
        var changes = changes(fresh, tools, tracing, panel);
        assertEquals(Set.of(Aspect.NOT_RECORDED), ((Altered) changes.getFirst()).what());
        assertEquals(Set.of(Aspect.TIME), ((Altered) changes.get(1)).what());
    }

    @Test
    void aNumberGivenToAnotherTalkNeverWinsOverAGuid() {
        var fresh = schedule(talk("g2", "1", "Room 2", 0, "Tracing"), talk("g1", "2", "Main hall", 0, "Small tools"));
        assertEquals(List.of(), changes(fresh, tools, tracing));
        var next = applied(fresh, agenda(tools, tracing));
        assertEquals(
                Optional.of("2"),
                next.find(tools.id()).orElseThrow().talk().keys().id());
    }

    @Test
    void aTalkUnderAnotherKeyIsProposedByItsTitleAndTime() {
        var fresh = schedule(talk("g9", "9", "Main hall", 0, "Small tools"));
        var proposal = (SameTalk) changes(fresh, tools).getFirst();
        assertEquals(tools, proposal.session());
        assertEquals(
                tools.id(), applied(fresh, agenda(tools)).sessions().getFirst().id());
    }

    @Test
    void aVanishedTalkIsCancelledUnlessItRunsOrIsOver() {
        var fresh = schedule(tracing.talk());
        assertEquals(List.of(new Cancelled(tools)), changes(fresh, tools, tracing));
        var late = Updates.compare(agenda(tools, tracing), conference, fresh, NINE.plusSeconds(60));
        assertEquals(List.of(), late.changes());
        assertEquals(List.of(tools), late.kept());
    }

    @Test
    void whatTheProducerMadeOrChangedHereSurvives() {
        var own = Session.of(hall, Talk.byHand("Main hall", NINE.plusSeconds(9000), Duration.ofMinutes(5), "Raffle"));
        var moved = tools.with(tools.edits().at(NINE.plusSeconds(300)));
        var fresh = schedule(talk("g1", "1", "Main hall", 10, "Small tools, long lives"));
        var next = applied(fresh, agenda(moved, own));
        assertTrue(next.find(own.id()).isPresent());
        assertEquals(NINE.plusSeconds(300), next.find(tools.id()).orElseThrow().start());
        assertEquals(
                "Small tools, long lives", next.find(tools.id()).orElseThrow().title());
    }

    @Test
    void aRoomWithAnotherNameIsKnownByItsId() {
        var great = new RoomRef("Great hall", Optional.of("guid-hall"));
        var fresh = schedule(List.of(great, ROOM), talk("g1", "1", "Great hall", 0, "Small tools"));
        assertEquals(List.of(new RoomRenamed(hall, HALL, great, 1)), changes(fresh, tools));
        assertEquals(hall, applied(fresh, agenda(tools)).sessions().getFirst().heldIn());
    }

    @Test
    void aRoomWithoutAnIdIsProposedAsRenamedWhenMostOfItsTalksWentOver() {
        var byTalks = new RoomRef("Room II", Optional.empty());
        var fresh = schedule(List.of(HALL, byTalks), tools.talk(), talk("g2", "2", "Room II", 0, "Tracing"));
        assertEquals(List.of(new RoomRenamed(room, ROOM, byTalks, 1)), changes(fresh, tools, tracing));
    }

    @Test
    void ofATalkInTwoSlotsTheSlotThatStaysIsTheSame() {
        var first = Session.of(hall, slot(1, 0));
        var second = Session.of(hall, slot(2, 120));
        var fresh = schedule(slot(1, 120));
        assertEquals(List.of(new Cancelled(first)), changes(fresh, first, second));
    }

    private static Talk slot(int number, int minute) {
        var keys = new Talk.Keys(Optional.empty(), Optional.of("WRKSHP"), Optional.empty(), Optional.empty(), number);
        var any = talk("", "", "Main hall", minute, "Workshop");
        return new Talk(keys, any.room(), any.start(), any.length(), any.title(), any.texts(), any.consent());
    }

    @Test
    void aTalkThatHasLostItsRoomStaysWhereItWas() {
        var fresh = schedule(talk("g1", "1", "", 0, "Small tools"), talk("g7", "7", "", 30, "Somewhere"));
        assertEquals(List.of(), changes(fresh, tools));
        assertEquals(hall, applied(fresh, agenda(tools)).sessions().getFirst().heldIn());
    }

    @Test
    void aTalkEnteredByHandIsProposedAsTheOneThatIsPublishedNow() {
        var own = Session.of(hall, Talk.byHand("Main hall", NINE, Duration.ofMinutes(30), "Small tools"));
        var proposal = (SameTalk) changes(schedule(tools.talk()), own).getFirst();
        assertEquals(own, proposal.session());
        assertEquals(List.of(), changes(schedule(tracing.talk()), own, tracing));
    }

    @Test
    void whatHasBegunMeanwhileIsNotRemoved() {
        var fresh = schedule(tracing.talk());
        var chosen = changes(fresh, tools, tracing);
        var late = new Agenda.Source("driftwood.xml", "1.9", NINE.plusSeconds(60));
        var next = Updates.apply(agenda(tools, tracing), conference, fresh, late, chosen);
        assertTrue(next.find(tools.id()).isPresent());
    }

    @Test
    void applyingTwiceAddsATalkOnce() {
        var fresh = schedule(tools.talk());
        var chosen = changes(fresh);
        var once = Updates.apply(agenda(), conference, fresh, SOURCE, chosen);
        assertEquals(
                1,
                Updates.apply(once, conference, fresh, SOURCE, chosen)
                        .sessions()
                        .size());
    }

    @Test
    void whoeverSaysThatTwoTalksAreNotOneGetsTheOneRemovedAndTheOtherAdded() {
        var fresh = schedule(talk("g9", "9", "Main hall", 0, "Small tools"));
        var proposal = (SameTalk) changes(fresh, tools).getFirst();
        var next = Updates.apply(
                agenda(tools),
                conference,
                fresh,
                SOURCE,
                List.of(new Cancelled(proposal.session()), new Change.Added(proposal.after())));
        assertEquals(1, next.sessions().size());
        assertTrue(next.find(tools.id()).isEmpty());
    }

    @Test
    void talksOfARoomWithoutATrackAreLeftOut() {
        var barn = new RoomRef("Barn", Optional.empty());
        var fresh = schedule(List.of(barn), talk("g9", "9", "Barn", 0, "Straw"));
        assertEquals(List.of(), applied(fresh, agenda()).sessions());
    }

    @Test
    void whatIsNotChosenStaysAsItIs() {
        var fresh = schedule(talk("g1", "1", "Main hall", 30, "Small tools"), talk("g5", "5", "Room 2", 90, "New"));
        var chosen = new ArrayList<>(changes(fresh, tools));
        chosen.removeIf(change -> change instanceof Altered);
        var next = Updates.apply(agenda(tools), conference, fresh, SOURCE, chosen);
        assertEquals(tools.talk().start(), next.find(tools.id()).orElseThrow().start());
        assertEquals(2, next.sessions().size());
    }
}

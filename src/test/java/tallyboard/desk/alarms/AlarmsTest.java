package tallyboard.desk.alarms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.desk.alarms.Trouble.Cause;
import tallyboard.desk.alarms.Trouble.Level;

class AlarmsTest {
    private static final Trouble SILENT = new Trouble("hall", Cause.SOUND, Level.ATTENTION);
    private static final Trouble QUIET = new Trouble("hall", Cause.SIGNAL, Level.ATTENTION);
    private static final Trouble STALLED = new Trouble("hall", Cause.SIGNAL, Level.ACT_NOW);

    private final Alarms alarms = new Alarms();
    private final List<Call> heard = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void attentionSoundsOnceHoweverLongItLasts() {
        pass(60, SILENT);
        assertEquals(List.of(Call.ATTENTION), heard);
        assertEquals(1, alarms.groups().size());
    }

    @Test
    void actNowSoundsEveryFifteenSecondsUntilSomebodyKnows() {
        pass(31, STALLED);
        assertEquals(List.of(Call.ACT_NOW, Call.ACT_NOW, Call.ACT_NOW), heard);
        alarms.oldestGroup().forEach(alarms::acknowledge);
        pass(60, STALLED);
        assertEquals(3, heard.size());
        assertTrue(alarms.all().getFirst().isAcknowledged());
    }

    @Test
    void whatGetsWorseCallsAgainAlthoughTheLesserThingWasKnown() {
        pass(3, QUIET);
        alarms.oldestGroup().forEach(alarms::acknowledge);
        pass(1, STALLED);
        assertEquals(List.of(Call.ATTENTION, Call.ACT_NOW), heard);
        assertEquals(1, alarms.all().size(), "it is the same cause");
        assertTrue(alarms.all().getFirst().isCalling());
    }

    @Test
    void itClearsAfterTenGoodSecondsAndStaysToBeReadForFiveMinutes() {
        pass(5, SILENT);
        pass(9);
        assertTrue(alarms.all().getFirst().isActive());
        pass(1, SILENT);
        pass(10);
        assertTrue(alarms.all().getFirst().isActive(), "the ten seconds began anew");
        pass(1);
        assertFalse(alarms.all().getFirst().isActive());
        assertEquals(List.of(Call.ATTENTION, Call.ALL_CLEAR), heard);
        pass(299);
        assertEquals(1, alarms.all().size());
        pass(1);
        assertEquals(List.of(), alarms.all());
    }

    @Test
    void afterItClearedItIsANewOne() {
        pass(1, SILENT);
        alarms.oldestGroup().forEach(alarms::acknowledge);
        pass(11);
        pass(1, SILENT);
        assertTrue(alarms.all().getFirst().isCalling());
        assertEquals(1, alarms.all().size());
    }

    @Test
    void shelvedItIsQuietAndComesBackByItself() {
        pass(1, STALLED);
        alarms.shelve(alarms.all().getFirst(), new Shelf(now.plusSeconds(900), "slides only"));
        heard.clear();
        pass(899, STALLED);
        assertEquals(List.of(), heard);
        assertEquals(Optional.empty(), alarms.oldestCalling());
        pass(2, STALLED);
        assertEquals(List.of(Call.ACT_NOW), heard);
    }

    @Test
    void threeTracksThatAreLostTogetherAreOneAlarmAndAreKnownTogether() {
        pass(2, at("hall"));
        pass(3, at("hall"), at("room 2"), at("workshop"));
        assertEquals(1, alarms.groups().size());
        assertEquals(3, alarms.groups().getFirst().size());
        alarms.oldestGroup().forEach(alarms::acknowledge);
        assertEquals(Optional.empty(), alarms.oldestCalling());
    }

    @Test
    void tracksThatAreLostOneAfterTheOtherAreAnAlarmEach() {
        pass(30, at("hall"));
        pass(1, at("hall"), at("room 2"));
        assertEquals(2, alarms.groups().size());
        alarms.oldestGroup().forEach(alarms::acknowledge);
        assertEquals("room 2", alarms.oldestCalling().orElseThrow().place());
    }

    @Test
    void anyTroubleThatSeveralTracksGetTogetherIsOne() {
        pass(1, at("hall", Cause.BITRATE), at("room 2", Cause.BITRATE), at("room 2", Cause.SOUND));
        assertEquals(2, alarms.groups().size());
    }

    @Test
    void inAFloodThoseOfOneCauseAreOneWheneverTheyCame() {
        var all = new ArrayList<Trouble>();
        for (int i = 0; i < 10; i++) {
            all.add(at("room " + i));
            pass(30, all.toArray(Trouble[]::new));
        }
        assertEquals(10, alarms.groups().size());
        all.add(at("room 10"));
        pass(1, all.toArray(Trouble[]::new));
        assertEquals(1, alarms.groups().size());
        pass(600, all.toArray(Trouble[]::new));
        assertEquals(11, alarms.groups().size(), "ten minutes later it is no flood any more");
    }

    @Test
    void aCauseThatHasWaitedUntilItWasGoodClearsAtOnce() {
        pass(5, at("hall", Cause.BITRATE));
        pass(1);
        assertFalse(alarms.all().getFirst().isActive());
    }

    @Test
    void allClearSoundsOnlyWhenNothingIsLeft() {
        pass(1, SILENT, at("room 2"));
        pass(11, SILENT);
        assertEquals(List.of(Call.ACT_NOW), heard.stream().distinct().toList());
        pass(11);
        assertEquals(Call.ALL_CLEAR, heard.getLast());
    }

    private static Trouble at(String place) {
        return at(place, Cause.SIGNAL);
    }

    private static Trouble at(String place, Cause cause) {
        return new Trouble(place, cause, Level.ACT_NOW);
    }

    /** Goes through so many seconds, in each of which this is wrong. */
    private void pass(int seconds, Trouble... troubles) {
        for (int i = 0; i < seconds; i++) {
            alarms.observe(now, List.of(troubles)).ifPresent(heard::add);
            now = now.plusSeconds(1);
        }
    }
}

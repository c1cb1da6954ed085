package tallyboard.ui.alarms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.desk.alarms.Call;
import tallyboard.stream.StreamId;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.alarms.AlarmsViewModel.Weight;
import tallyboard.ui.kit.Background;
import tallyboard.ui.live.rows.LiveViewModel;

class AlarmsViewModelTest {
    private final LiveScenes scenes = new LiveScenes();
    private final StreamId hall = scenes.room("Main hall");
    private final StreamId second = scenes.room("Room 2");
    private final List<Call> heard = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();
    private long steady = scenes.clock.instant().toEpochMilli();
    private Optional<Duration> left = Optional.empty();
    private boolean isThere = true;
    private final SiteTroubles.Disk disk = new SiteTroubles.Disk() {
        @Override
        public Optional<Duration> left() {
            return left;
        }

        @Override
        public boolean isThere() {
            return isThere;
        }
    };
    private final LiveViewModel live = new LiveViewModel(
            scenes.streams, scenes.desk(), new Background(Runnable::run, Runnable::run), Runnable::run, scenes.clock);
    private final AlarmsViewModel alarms = new AlarmsViewModel(
            new LaneTroubles(live.lanes(), new SiteTroubles(disk, () -> HealthLimits.CONFERENCE, () -> steady)),
            new AlarmsViewModel.Outlets(
                    heard::add,
                    said::add,
                    (stream, fact, details) -> noted.add(stream.isPresent() + " " + fact + " " + details)),
            () -> LiveScenes.BERLIN,
            scenes.clock);

    @Test
    void aCalmDeskSaysThatThereAreNone() {
        scenes.live(hall, Duration.ofMinutes(5));
        pass(5);
        assertEquals("No alarms", alarms.count().get().words());
        assertEquals(Weight.NONE, alarms.count().get().weight());
        assertEquals(List.of(), heard);
    }

    @Test
    void anEncoderThatIsGoneIsOneAlarmWithItsTrackAndCauseAndNoAddress() {
        lose(hall);
        pass(2);
        assertEquals("1 alarm", alarms.count().get().words());
        assertEquals(Weight.ATTENTION, alarms.count().get().weight());
        assertEquals(List.of(Call.ATTENTION), heard);
        assertEquals(List.of("Main hall: nothing arrives from the encoder"), said);
        var row = alarms.rows().get().getFirst();
        assertEquals("A", row.letter());
        assertEquals("14:12:31", row.detail());
        assertEquals("Call the room. The recording waits for the encoder.", row.remedy());
        assertTrue(row.isOpen());
    }

    @Test
    void acknowledgedItIsCountedAndCallsNoMore() {
        lose(hall);
        pass(1);
        alarms.acknowledgeOldest();
        assertEquals(Weight.KNOWN, alarms.count().get().weight());
        assertEquals("14:12:31  ·  acknowledged", alarms.rows().get().getFirst().detail());
        assertEquals(List.of("true ALARM_ACKNOWLEDGED {cause=SIGNAL}"), noted);
        pass(60);
        assertEquals(1, heard.size());
    }

    @Test
    void shelvedItIsCountedBesideTheButton() {
        lose(hall);
        pass(1);
        alarms.shelveOldest();
        assertEquals("1 shelved", alarms.count().get().shelved());
        assertEquals(
                "14:12:31  ·  shelved until 14:27:32",
                alarms.rows().get().getFirst().detail());
        assertEquals(List.of("true ALARM_SHELVED {cause=SIGNAL, minutes=15}"), noted);
    }

    @Test
    void anUplinkThatDiesIsSaidOnceForTheSite() {
        lose(hall);
        lose(second);
        pass(1);
        assertEquals("2 tracks at once", alarms.count().get().words());
        alarms.acknowledgeOldest();
        assertEquals(Weight.KNOWN, alarms.count().get().weight());
    }

    @Test
    void backAgainItIsOverAndCanStillBeRead() {
        lose(hall);
        pass(1);
        scenes.live(hall, Duration.ofMinutes(6));
        pass(11);
        assertEquals("No alarms", alarms.count().get().words());
        assertTrue(alarms.rows().get().getFirst().detail().endsWith("over"));
        assertFalse(alarms.rows().get().getFirst().isOpen());
        assertEquals(Call.ALL_CLEAR, heard.getLast());
    }

    @Test
    void itIsPutAwayWithItsReasonAndComesBackByItself() {
        lose(hall);
        pass(1);
        alarms.shelve(alarms.rows().get().getFirst(), Duration.ofMinutes(5), " lunch ");
        assertEquals(List.of("true ALARM_SHELVED {cause=SIGNAL, minutes=5, reason=lunch}"), noted);
        assertTrue(alarms.rows().get().getFirst().detail().endsWith("shelved until 14:17:32: lunch"));
        heard.clear();
        pass(301);
        assertTrue(alarms.rows().get().getFirst().isOpen());
    }

    @Test
    void theLaneOffersToAcknowledgeWhatCallsThereAndOnlyThat() {
        lose(hall);
        pass(1);
        assertTrue(live.lanes().get(0).calling().get().isPresent());
        assertTrue(live.lanes().get(1).calling().get().isEmpty());
        live.lanes().get(0).calling().get().orElseThrow().run();
        assertEquals(Weight.KNOWN, alarms.count().get().weight());
        assertTrue(live.lanes().get(0).calling().get().isEmpty());
    }

    @Test
    void aSecondEncoderOnALiveKeyIsOneAlarmHoweverOftenItTries() {
        scenes.live(hall, Duration.ofMinutes(5));
        for (int i = 0; i < 4; i++) {
            scenes.refused(hall, EncoderRefusal.Reason.ALREADY_LIVE, Duration.ZERO);
            pass(5);
        }
        assertEquals(1, alarms.rows().get().size());
        assertEquals(
                "Main hall: a second encoder tries its key (× 4)",
                alarms.rows().get().getFirst().title());
        pass(120);
        assertEquals("No alarms", alarms.count().get().words());
    }

    @Test
    void anEncoderThatIsOnlyEarlyIsNoAlarm() {
        scenes.refused(hall, EncoderRefusal.Reason.DISABLED, Duration.ZERO);
        scenes.refused(second, EncoderRefusal.Reason.UNKNOWN_KEY, Duration.ZERO);
        pass(5);
        assertEquals("No alarms", alarms.count().get().words());
    }

    @Test
    void aDiskThatIsSoonFullAndAFolderThatIsGoneAreAlarmsOfThisComputer() {
        left = Optional.of(Duration.ofMinutes(119));
        pass(10);
        assertEquals("No alarms", alarms.count().get().words());
        pass(2);
        assertEquals("This computer: the disk is soon full", said.getLast());
        left = Optional.of(Duration.ofMinutes(125));
        pass(60);
        assertEquals("1 alarm", alarms.count().get().words(), "a little more room is no way back");
        left = Optional.of(Duration.ofMinutes(140));
        pass(12);
        assertEquals("No alarms", alarms.count().get().words());
        isThere = false;
        pass(1);
        assertEquals(Weight.ACT_NOW, alarms.count().get().weight());
    }

    @Test
    void aClockThatIsSetIsToldForAMinute() {
        pass(2);
        scenes.clock.pass(Duration.ofSeconds(40));
        pass(2);
        assertEquals("This computer: the clock was set", said.getLast());
        pass(80);
        assertEquals("No alarms", alarms.count().get().words());
    }

    private void lose(StreamId id) {
        scenes.reconnecting(id, Duration.ofMinutes(5), Duration.ZERO, Duration.ofSeconds(180));
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            live.tick();
            alarms.tick();
            steady += 1000;
            scenes.clock.pass(Duration.ofSeconds(1));
        }
    }
}

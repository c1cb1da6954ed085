package tallyboard.ui.alarms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.desk.alarms.Call;
import tallyboard.stream.StreamId;
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
    private final LiveViewModel live = new LiveViewModel(
            scenes.streams, scenes.desk(), new Background(Runnable::run, Runnable::run), Runnable::run, scenes.clock);
    private final AlarmsViewModel alarms = new AlarmsViewModel(
            new LaneTroubles(live.lanes()),
            new AlarmsViewModel.Outlets(heard::add, said::add),
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
        assertEquals("14:12:31", row.time());
        assertTrue(row.isOpen());
    }

    @Test
    void acknowledgedItIsCountedAndCallsNoMore() {
        lose(hall);
        pass(1);
        alarms.acknowledgeOldest();
        assertEquals(Weight.KNOWN, alarms.count().get().weight());
        assertEquals("acknowledged", alarms.rows().get().getFirst().note());
        pass(60);
        assertEquals(1, heard.size());
    }

    @Test
    void shelvedItIsCountedBesideTheButton() {
        lose(hall);
        pass(1);
        alarms.shelveOldest();
        assertEquals("1 shelved", alarms.count().get().shelved());
        assertEquals("shelved until 14:27:32", alarms.rows().get().getFirst().note());
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
        assertEquals("over", alarms.rows().get().getFirst().note());
        assertFalse(alarms.rows().get().getFirst().isOpen());
        assertEquals(Call.ALL_CLEAR, heard.getLast());
    }

    private void lose(StreamId id) {
        scenes.reconnecting(id, Duration.ofMinutes(5), Duration.ZERO, Duration.ofSeconds(180));
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            live.tick();
            alarms.tick();
            scenes.clock.pass(Duration.ofSeconds(1));
        }
    }
}

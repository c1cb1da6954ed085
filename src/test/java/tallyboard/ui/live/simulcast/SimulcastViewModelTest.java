package tallyboard.ui.live.simulcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallyboard.stream.StreamId;
import tallyboard.stream.simulcast.TargetStatus;
import tallyboard.stream.simulcast.TargetStatus.Stage;
import tallyboard.stream.simulcast.TargetStatus.Trouble;
import tallyboard.testing.InMemorySimulcasts;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Role;
import tallyboard.ui.live.rows.LiveViewModel;

class SimulcastViewModelTest {
    private static final Duration TALK = Duration.ofMinutes(5);

    private final LiveScenes scenes = new LiveScenes();
    private final StreamId hall = scenes.room("Main hall");
    private final InMemorySimulcasts targets = scenes.streams.simulcasts();
    private final LiveViewModel live = new LiveViewModel(
            scenes.streams, scenes.desk(), new Background(Runnable::run, Runnable::run), Runnable::run, scenes.clock);
    private final SimulcastViewModel simulcast = new SimulcastViewModel(live, "http://10.0.4.2:8480");

    @AfterEach
    void close() {
        live.close();
    }

    private SimulcastWords words() {
        return simulcast.words().get();
    }

    private String signal() {
        live.tick();
        return live.selected().get().orElseThrow().words().get().axes().signal();
    }

    @Test
    void aTargetIsAddedAndItsKeyIsNowhereToBeSeen() {
        assertEquals("no simulcast", words().inShort());
        simulcast.add("rtmp://a.example/live/hidden", "their-key", () -> {});
        assertEquals(List.of("add rtmp://a.example/live"), targets.commands());
        assertEquals("rtmp://a.example/live", words().targets().getFirst().address());
        assertEquals("idle", words().targets().getFirst().state());
        assertFalse(words().toString().contains("hidden") || words().toString().contains("their-key"));
        simulcast.remove(words().targets().getFirst().id());
        assertEquals(List.of(), words().targets());
    }

    @Test
    void whatIsNoAddressIsSaidAndNothingIsAdded() {
        simulcast.add("www.example.org", "", () -> {});
        assertTrue(simulcast.problem().get().startsWith("This is no address"));
        assertEquals(List.of(), targets.commands());
        simulcast.add("rtmp://a.example/live", "key", () -> {});
        assertEquals("", simulcast.problem().get());
    }

    @Test
    void aLiveRoomSaysHowManyTargetsHaveItAndWhatIsWrongWithTheRest() {
        simulcast.add("rtmp://a.example/live", "1", () -> {});
        simulcast.add("rtmp://b.example/live", "2", () -> {});
        scenes.live(hall, TALK);
        assertEquals("receiving → 0/2", signal());
        var ids = words().targets().stream().map(TargetRow::id).toList();
        targets.set(hall, ids.getFirst(), TargetStatus.of(Stage.BROADCASTING, 4));
        targets.set(hall, ids.getLast(), TargetStatus.errored(Trouble.REFUSED, 0));
        simulcast.look();
        assertEquals("receiving → 1/2", signal());
        assertEquals(
                Role.ATTENTION,
                live.selected().get().orElseThrow().words().get().axes().signalRole());
        assertEquals("simulcast 1/2", words().inShort());
        assertEquals("on air, 4 pictures left out", words().targets().getFirst().state());
        var refused = words().targets().getLast();
        assertEquals("It refuses the stream; check its key. Tallyboard tries again.", refused.trouble());
        assertEquals(Role.ATTENTION, refused.role());
        assertTrue(words().isLive() && words().canStop() && !words().canStart());
    }

    @Test
    void simulcastThatWasStoppedCanBeStarted() {
        simulcast.add("rtmp://a.example/live", "1", () -> {});
        scenes.live(hall, TALK);
        simulcast.look();
        assertTrue(words().canStart() && !words().canStop());
        simulcast.start();
        simulcast.stop();
        assertEquals(List.of("start", "stop"), targets.commands().subList(1, 3));
    }

    @Test
    void theMonitorPageIsNamedAfterItsRoom() {
        var page = simulcast.monitor().orElseThrow();
        assertTrue(page.matches("http://10\\.0\\.4\\.2:8480/monitor/[0-9A-Za-z]+#Main%20hall"), page);
    }
}

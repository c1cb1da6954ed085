package tallyboard.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.stream.LiveStream;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;

class PanicViewModelTest {
    private final LiveScenes scenes = new LiveScenes();
    private final List<String> story = new ArrayList<>();
    private final PanicViewModel panic =
            new PanicViewModel(scenes.streams, new Background(Runnable::run, Runnable::run), story::add);

    @Test
    void armedItNamesWhatIsLiveAndTouchesNothing() {
        scenes.live(scenes.room("Main hall"), Duration.ofMinutes(3));
        scenes.ready(scenes.room("Room 2"));
        int before = scenes.streams.commands().size();
        panic.arm(() -> story.add("armed"));
        assertEquals(List.of("armed"), story);
        assertEquals(List.of("Main hall"), panic.live().get());
        assertEquals(before, scenes.streams.commands().size());
    }

    @Test
    void theSecondStepClosesEveryRoom() {
        scenes.live(scenes.room("Main hall"), Duration.ofMinutes(3));
        scenes.ready(scenes.room("Room 2"));
        scenes.room("Workshop");
        panic.disableAll();
        assertTrue(scenes.streams.all().stream().allMatch(LiveStream::isDisabled));
        assertTrue(scenes.streams.commands().contains("disable Room 2"));
        assertTrue(!scenes.streams.commands().contains("disable Workshop"), "it is closed already");
    }
}

package tallyboard.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tallyboard.desk.KeepAwake.State;
import tallyboard.stream.StreamId;
import tallyboard.testing.LiveScenes;

class KeepAwakeTest {
    private final LiveScenes scenes = new LiveScenes();
    private final StreamId hall = scenes.room("Main hall");

    @Test
    void sleepIsHeldOffWhileAStreamIsEnabledAndNoLonger() throws Exception {
        try (var awake = new KeepAwake(scenes.streams, List.of("tail", "-f", "/dev/null"))) {
            awake.tick();
            assertEquals(State.NOT_NEEDED, awake.state());
            scenes.ready(hall);
            awake.tick();
            assertEquals(State.NOT_NEEDED, awake.state(), "it is not known yet whether it can");
            awake.tick();
            assertEquals(State.AWAKE, awake.state());
            var guard = children();
            assertEquals(1, guard.size());
            scenes.streams.disable(hall);
            awake.tick();
            assertEquals(State.NOT_NEEDED, awake.state());
            guard.getFirst().onExit().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aSystemWithoutSuchAProgramIsSaidToMaySleep() {
        try (var awake = new KeepAwake(scenes.streams, List.of("no-such-program-anywhere"))) {
            scenes.ready(hall);
            awake.tick();
            assertEquals(State.MAY_SLEEP, awake.state());
        }
    }

    @Test
    void aProgramThatCannotHoldItOffIsNotStartedAgainAndAgain() throws Exception {
        try (var awake = new KeepAwake(scenes.streams, List.of("false"))) {
            scenes.ready(hall);
            awake.tick();
            for (var child : children()) {
                child.onExit().get(10, TimeUnit.SECONDS);
            }
            awake.tick();
            assertEquals(State.MAY_SLEEP, awake.state());
            awake.tick();
            assertTrue(children().isEmpty());
        }
    }

    @Test
    void closedItLetsSleepIn() throws Exception {
        var awake = new KeepAwake(scenes.streams, List.of("tail", "-f", "/dev/null"));
        scenes.ready(hall);
        awake.tick();
        var guard = children().getFirst();
        awake.close();
        guard.onExit().get(10, TimeUnit.SECONDS);
        assertFalse(guard.isAlive());
    }

    @Test
    void theProgramOfEachSystemEndsWithUs() {
        assertTrue(KeepAwake.command("Linux", 42).contains("--pid=42"));
        assertTrue(KeepAwake.command("Mac OS X", 42).containsAll(List.of("-w", "42")));
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().toList();
    }
}

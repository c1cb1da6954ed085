package tallyboard.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tallyboard.stream.LiveStream.Status;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.key.ResetForm;

/** What every engine behind {@link LiveStreams} does: the table of commands and states, all of it, in a loop. */
public abstract class LiveStreamsContract {
    /** A stream in a state, with the engine that holds it; another one for each call. */
    public interface Scene {
        LiveStreams streams();

        StreamId id();

        /** Mux's own facts since the scene was set, without their prefixes; the sealing of files is not among them. */
        List<String> told();
    }

    /** The columns of the table. */
    public enum State {
        IDLE,
        ON_AIR,
        IN_THE_WINDOW,
        DISABLED
    }

    /** Sets a new stage with a stream in the given state. */
    protected abstract Scene scene(State state);

    private interface Command {
        void run(LiveStreams streams, StreamId id) throws RefusedException;
    }

    private static final Map<String, Command> COMMANDS = Map.ofEntries(
            Map.entry("enable", LiveStreams::enable),
            Map.entry("disable", LiveStreams::disable),
            Map.entry("complete", LiveStreams::complete),
            Map.entry("reset", (streams, id) -> streams.resetKey(id, ResetForm.KEEP_CONNECTED)),
            Map.entry("reset and cut", (streams, id) -> streams.resetKey(id, ResetForm.CUT)),
            Map.entry("reset, let finish", (streams, id) -> streams.resetKey(id, ResetForm.LET_FINISH)),
            Map.entry("finish", LiveStreams::finish),
            Map.entry("next talk", LiveStreams::nextTalk),
            Map.entry("extend", (streams, id) -> streams.extendWindow(id, Duration.ofSeconds(120))),
            Map.entry(
                    "update",
                    (streams, id) -> streams.update(
                            id, streams.find(id).orElseThrow().settings().withTitle("Other"))),
            Map.entry("delete", LiveStreams::delete));

    /** Command, then for each state what it tells, or "refused". An empty text: it succeeds and tells nothing. */
    private static final String TABLE = """
            enable            |                 |                 |                 | enabled
            disable           | disabled        | disconnected idle completed disabled | idle completed disabled |
            complete          |                 | idle completed  | idle completed  |
            reset             | updated         | updated         | updated         | updated
            reset and cut     | updated         | updated disconnected | updated    | updated
            reset, let finish | updated         | updated         | updated         | updated
            finish            | disabled        | idle completed disabled | idle completed disabled |
            next talk         | refused         |                 | completed       | refused
            extend            | refused         | refused         |                 | refused
            update            | updated         | updated         | updated         | updated
            delete            | deleted         | disconnected idle completed deleted | idle completed deleted | deleted
            """;

    @TestFactory
    Stream<DynamicTest> everyCommandInEveryState() {
        return TABLE.lines().flatMap(row -> {
            var cells = row.split("\\|", -1);
            return Stream.of(State.values())
                    .map(state -> DynamicTest.dynamicTest(
                            cells[0].strip() + " while " + state,
                            () -> tells(cells[0].strip(), state, cells[state.ordinal() + 1].strip())));
        });
    }

    private void tells(String name, State state, String expected) throws RefusedException {
        var scene = scene(state);
        var command = COMMANDS.get(name);
        if (expected.equals("refused")) {
            var before = scene.streams().find(scene.id());
            assertThrows(RefusedException.class, () -> command.run(scene.streams(), scene.id()));
            assertEquals(before, scene.streams().find(scene.id()));
            return;
        }
        command.run(scene.streams(), scene.id());
        assertEquals(expected, String.join(" ", scene.told()).replace("asset.live_stream_completed", "completed"));
    }

    @TestFactory
    Stream<DynamicTest> aRepeatedCommandSucceedsAndTellsNothing() {
        return Stream.of("enable", "disable", "complete", "finish")
                .flatMap(name -> Stream.of(State.values())
                        .map(state -> DynamicTest.dynamicTest(name + " twice while " + state, () -> {
                            var scene = scene(state);
                            COMMANDS.get(name).run(scene.streams(), scene.id());
                            int told = scene.told().size();
                            var after = scene.streams().find(scene.id());
                            COMMANDS.get(name).run(scene.streams(), scene.id());
                            if (!(name.equals("disable") && state == State.DISABLED)) {
                                assertEquals(after, scene.streams().find(scene.id()));
                            }
                            assertEquals(told, scene.told().size());
                        })));
    }

    @Test
    void theWordsOfTheApiAreDerived() throws RefusedException {
        assertEquals(Status.IDLE, status(scene(State.IDLE)));
        assertEquals(Status.ACTIVE, status(scene(State.ON_AIR)));
        assertEquals(Status.ACTIVE, status(scene(State.IN_THE_WINDOW)));
        assertEquals(Status.DISABLED, status(scene(State.DISABLED)));
    }

    @Test
    void aNoteOfTheDeskIsInTheLogAndAnnouncedAndChangesNoStream() throws RefusedException {
        var streams = scene(State.ON_AIR).streams();
        var before = streams.all();
        var heard = new ArrayList<StreamEvent>();
        try (var _ = streams.watch(heard::add)) {
            Actor.DESK.run(() -> streams.note(Fact.SCHEDULE_UPDATED, Map.of("subject", "1.7")));
        }
        var last = streams.recentLog(1).getFirst();
        assertEquals(List.of(new StreamEvent.Noted(last)), heard);
        assertEquals(Fact.SCHEDULE_UPDATED, last.fact());
        assertEquals(Optional.empty(), last.stream());
        assertEquals("desk", last.by());
        assertEquals(Map.of("subject", "1.7"), last.details());
        assertEquals(before, streams.all());
    }

    @Test
    void aStreamThatIsGoneRefusesEveryCommand() throws RefusedException {
        var scene = scene(State.IDLE);
        scene.streams().delete(scene.id());
        COMMANDS.forEach((name, command) -> {
            if (!name.equals("update")) {
                var refused =
                        assertThrows(RefusedException.class, () -> command.run(scene.streams(), scene.id()), name);
                assertEquals(new Refusal.NoSuchStream(scene.id()), refused.refusal());
            }
        });
    }

    @Test
    void aResetChangesTheKeyAndNothingElseDoes() throws RefusedException {
        for (var name : List.of("disable", "enable", "complete", "finish", "update")) {
            var scene = scene(State.IDLE);
            var before = scene.streams().find(scene.id()).orElseThrow().key().fingerprint();
            COMMANDS.get(name).run(scene.streams(), scene.id());
            assertEquals(
                    before, scene.streams().find(scene.id()).orElseThrow().key().fingerprint());
        }
        var scene = scene(State.IDLE);
        var before = scene.streams().find(scene.id()).orElseThrow().key().fingerprint();
        if (scene.streams()
                .resetKey(scene.id(), ResetForm.KEEP_CONNECTED)
                .key()
                .fingerprint()
                .equals(before)) {
            fail("the key is the same after a reset");
        }
    }

    private static Status status(Scene scene) {
        return scene.streams().find(scene.id()).orElseThrow().status();
    }
}

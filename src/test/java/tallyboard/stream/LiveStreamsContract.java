package tallyboard.stream;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import tallyboard.stream.LiveStream.Status;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyUse;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.simulcast.Simulcasts;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetId;
import tallyboard.stream.simulcast.TargetKey;

/** What every engine behind {@link LiveStreams} does: the table of commands and states, all of it, in a loop. */
public abstract class LiveStreamsContract {
    /** A stream in a state, with the engine that holds it; another one for each call. */
    public interface Scene extends AutoCloseable {
        LiveStreams streams();

        StreamId id();

        /** Mux's own facts since the scene was set, without their prefixes; the sealing of files is not among them. */
        List<String> told();

        @Override
        default void close() {}
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

    /** The commands, by their names in the table, that this engine has not: it refuses them by name, in every state. */
    protected Set<String> lacking() {
        return Set.of();
    }

    /** Whether it is told here that an encoder goes; where it is not, every "disconnected" of the table is missing. */
    protected boolean tellsDisconnects() {
        return true;
    }

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
        try (var scene = scene(state)) {
            var command = COMMANDS.get(name);
            if (expected.equals("refused") || lacking().contains(name)) {
                var before = scene.streams().find(scene.id());
                var refused = assertThrows(RefusedException.class, () -> command.run(scene.streams(), scene.id()));
                assertEquals(lacking().contains(name), refused.refusal() instanceof Refusal.NotOffered);
                assertEquals(before, scene.streams().find(scene.id()));
                return;
            }
            command.run(scene.streams(), scene.id());
            assertEquals(seenHere(expected), told(scene));
        }
    }

    private String seenHere(String expected) {
        return tellsDisconnects() ? expected : expected.replaceFirst("disconnected ?", "");
    }

    private static String told(Scene scene) {
        return String.join(" ", scene.told()).replace("asset.live_stream_completed", "completed");
    }

    @TestFactory
    Stream<DynamicTest> aRepeatedCommandSucceedsAndTellsNothing() {
        return Stream.of("enable", "disable", "complete", "finish")
                .flatMap(name -> Stream.of(State.values())
                        .map(state -> DynamicTest.dynamicTest(name + " twice while " + state, () -> {
                            try (var scene = scene(state)) {
                                COMMANDS.get(name).run(scene.streams(), scene.id());
                                int told = scene.told().size();
                                var after = scene.streams().find(scene.id());
                                COMMANDS.get(name).run(scene.streams(), scene.id());
                                if (!(name.equals("disable") && state == State.DISABLED)) {
                                    assertEquals(after, scene.streams().find(scene.id()));
                                }
                                assertEquals(told, scene.told().size());
                            }
                        })));
    }

    @Test
    void theWordsOfTheApiAreDerived() throws RefusedException {
        assertEquals(Status.IDLE, status(State.IDLE));
        assertEquals(Status.ACTIVE, status(State.ON_AIR));
        assertEquals(Status.ACTIVE, status(State.IN_THE_WINDOW));
        assertEquals(Status.DISABLED, status(State.DISABLED));
    }

    @Test
    void aNoteOfTheDeskIsInTheLogAndAnnouncedAndChangesNoStream() {
        try (var scene = scene(State.ON_AIR)) {
            var streams = scene.streams();
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
    }

    @Test
    void aStreamThatIsGoneRefusesEveryCommand() throws RefusedException {
        try (var scene = scene(State.IDLE)) {
            var settings = scene.streams().find(scene.id()).orElseThrow().settings();
            scene.streams().delete(scene.id());
            assertEquals(Optional.empty(), scene.streams().find(scene.id()));
            COMMANDS.forEach((name, command) -> {
                if (!name.equals("update")) {
                    assertNoSuchStream(scene, () -> command.run(scene.streams(), scene.id()));
                }
            });
            assertNoSuchStream(scene, () -> scene.streams().update(scene.id(), settings.withTitle("Other")));
            assertNoSuchStream(scene, () -> scene.streams().noteKeyUse(scene.id(), KeyUse.SHOWN));
            assertNoSuchStream(scene, () -> scene.streams().noteHandOff(scene.id(), HandOff.Way.OBS_PUSH, ""));
        }
    }

    private static void assertNoSuchStream(Scene scene, Executable command) {
        var refused = assertThrows(RefusedException.class, command);
        assertEquals(new Refusal.NoSuchStream(scene.id()), refused.refusal());
    }

    @Test
    void aResetChangesTheKeyAndNothingElseDoes() throws RefusedException {
        for (var name : List.of("disable", "enable", "complete", "finish", "update")) {
            try (var scene = scene(State.IDLE)) {
                var before = key(scene).fingerprint();
                COMMANDS.get(name).run(scene.streams(), scene.id());
                assertEquals(before, key(scene).fingerprint());
            }
        }
        try (var scene = scene(State.IDLE)) {
            var before = key(scene);
            var after = scene.streams()
                    .resetKey(scene.id(), ResetForm.KEEP_CONNECTED)
                    .key();
            assertNotEquals(before.fingerprint(), after.fingerprint());
            assertEquals(after.readable(), key(scene).readable());
            assertEquals("keep_connected", last(scene).details().get("form"));
        }
    }

    @Test
    void aNewStreamIsEnabledHasAReadableKeyAndIsFoundAtOnce() throws RefusedException {
        try (var scene = scene(State.IDLE)) {
            var wanted = settings("Room B");
            var made = scene.streams().create(wanted, KeyCard.Keeping.READABLE);
            assertEquals(Status.IDLE, made.status());
            assertEquals(
                    made.key().readable(),
                    scene.streams().find(made.id()).orElseThrow().key().readable());
            assertTrue(made.key().readable().isPresent());
            assertEquals(
                    Set.of(scene.id(), made.id()),
                    scene.streams().all().stream().map(LiveStream::id).collect(Collectors.toSet()));
            assertEquals(wanted, withIdsOf(wanted, made.settings()));
            assertEquals("created", told(scene));
        }
    }

    @Test
    void aStreamThatIsMadeDisabledTellsThatItWasMadeAndNoMore() throws RefusedException {
        try (var scene = scene(State.IDLE)) {
            var made = scene.streams().createDisabled(settings("Room C"), Optional.empty());
            assertEquals(Status.DISABLED, made.status());
            assertEquals("created", told(scene));
        }
    }

    @Test
    void anUpdateChangesWhatItNamesAndIsReadBackWhole() throws RefusedException {
        try (var scene = scene(State.IDLE)) {
            var old = scene.streams().find(scene.id()).orElseThrow().settings();
            var fresh = new StreamSettings(
                    new StreamSettings.Labels(Optional.of("Grüße 🎥"), Optional.of("from outside")),
                    LatencyMode.LOW,
                    old.reconnect().with(Duration.ofMillis(90_500)),
                    Duration.ofHours(2),
                    old.playbackIds(),
                    old.newAssets(),
                    old.carried());
            assertEquals(fresh, scene.streams().update(scene.id(), fresh).settings());
            assertEquals(fresh, scene.streams().find(scene.id()).orElseThrow().settings());
            assertEquals("updated", told(scene));
        }
    }

    @Test
    void whatIsOutOfRangeOrFixedIsRefusedAndChangesNothing() throws RefusedException {
        try (var scene = scene(State.ON_AIR)) {
            var before = scene.streams().find(scene.id()).orElseThrow();
            var tooLong = before.settings().with(before.settings().reconnect().with(Duration.ofSeconds(1801)));
            assertThrows(RefusedException.class, () -> scene.streams().update(scene.id(), tooLong));
            var low = new StreamSettings(
                    before.settings().labels(),
                    LatencyMode.LOW,
                    before.settings().reconnect(),
                    before.settings().maxContinuousDuration(),
                    before.settings().playbackIds(),
                    before.settings().newAssets(),
                    before.settings().carried());
            assertThrows(RefusedException.class, () -> scene.streams().update(scene.id(), low));
            assertEquals(
                    before.settings(),
                    scene.streams().find(scene.id()).orElseThrow().settings());
            assertEquals("", told(scene));
        }
    }

    @Test
    void whoSawTheKeyAndWhereItWentIsKept() throws RefusedException {
        try (var scene = scene(State.IDLE)) {
            scene.streams().noteKeyUse(scene.id(), KeyUse.COPIED);
            scene.streams().noteHandOff(scene.id(), HandOff.Way.OBS_PUSH, "10.0.4.21");
            scene.streams()
                    .update(
                            scene.id(),
                            scene.streams()
                                    .find(scene.id())
                                    .orElseThrow()
                                    .settings()
                                    .withTitle("B"));
            var uses = key(scene).uses();
            assertEquals(1, uses.copied());
            assertEquals("10.0.4.21", uses.handedOff().orElseThrow().to());
            var told = scene.streams().recentLog(3).stream().map(LogEntry::fact).toList();
            assertEquals(List.of(Fact.KEY_COPIED, Fact.KEY_HANDED_OFF, Fact.UPDATED), told);
        }
    }

    @Test
    void anAssetIsNamedAndForgottenOnceItsBroadcastIsOver() throws RefusedException {
        try (var scene = scene(State.ON_AIR)) {
            var id = scene.streams().assets().getFirst().id();
            scene.streams().nameAsset(id, "Opening");
            assertEquals(
                    Optional.of("Opening"),
                    scene.streams().asset(id).orElseThrow().origin().title());
            assertEquals("asset.updated", told(scene));
            var refused =
                    assertThrows(RefusedException.class, () -> scene.streams().deleteAsset(id));
            assertEquals(new Refusal.StillLive(scene.id()), refused.refusal());
            scene.streams().disable(scene.id());
            scene.streams().deleteAsset(id);
            assertEquals(Optional.empty(), scene.streams().asset(id));
            var gone =
                    assertThrows(RefusedException.class, () -> scene.streams().nameAsset(id, "Late"));
            assertEquals(new Refusal.NoSuchAsset(id), gone.refusal());
        }
    }

    @Test
    void theLogCountsUpByOneAndTheWatcherHearsEveryLineOfIt() throws RefusedException {
        try (var scene = scene(State.ON_AIR)) {
            long before = last(scene).id();
            var heard = new ArrayList<StreamEvent>();
            try (var _ = scene.streams().watch(heard::add)) {
                Actor.DESK.run(() -> assertDoesNotThrow(() -> scene.streams().finish(scene.id())));
            }
            scene.streams().enable(scene.id());
            var log = scene.streams().log(before, 1000);
            for (int i = 0; i < log.size(); i++) {
                assertEquals(before + 1 + i, log.get(i).id());
            }
            var told = heard.stream()
                    .map(StreamEvent::entry)
                    .filter(entry -> !isOfFiles(entry))
                    .toList();
            var written = log.stream().filter(entry -> !isOfFiles(entry)).toList();
            assertEquals(written.subList(0, written.size() - 1), told);
            assertEquals(Fact.FINISHED, told.getLast().fact());
            var disabled = told.get(told.size() - 2);
            assertEquals(Fact.DISABLED, disabled.fact());
            assertEquals("finish", disabled.details().get("how"));
            assertEquals("desk", disabled.by());
        }
    }

    /** The files of a recording are finished in their own time. */
    private static boolean isOfFiles(LogEntry entry) {
        return entry.fact() == Fact.ASSET_SEALED;
    }

    @Test
    void simulcastTargetsComeAndGo() throws RefusedException {
        try (var scene = scene(State.IDLE)) {
            var targets = scene.streams().simulcasts();
            var address = TargetAddress.of("rtmp://a.rtmp.example/live2").orElseThrow();
            var added =
                    targets.add(scene.id(), address, Optional.of(new TargetKey("secret")), Optional.of("Elsewhere"));
            assertEquals(List.of(added.target().id()), ids(targets, scene));
            assertEquals(Optional.of("Elsewhere"), added.target().passthrough());
            targets.remove(scene.id(), added.target().id());
            assertEquals(List.of(), ids(targets, scene));
            var gone = assertThrows(
                    RefusedException.class,
                    () -> targets.remove(scene.id(), added.target().id()));
            assertEquals(new Refusal.NoSuchTarget(added.target().id()), gone.refusal());
            assertEquals("simulcast_target.created simulcast_target.deleted", told(scene));
        }
    }

    private static List<TargetId> ids(Simulcasts targets, Scene scene) {
        return targets.of(scene.id()).stream().map(s -> s.target().id()).toList();
    }

    /** What every engine can be told of a new stream. */
    private static StreamSettings settings(String title) {
        return new StreamSettings(
                Optional.of(title),
                Optional.of("from the desk"),
                LatencyMode.STANDARD,
                Reconnect.within(Duration.ofMinutes(3)),
                Duration.ofHours(4),
                List.of(PlaybackId.fresh(PlaybackId.Policy.PUBLIC)),
                new StreamSettings.NewAssetSettings(
                        List.of(PlaybackId.Policy.PUBLIC), Optional.of("kept"), Optional.empty(), true));
    }

    /** An engine elsewhere makes its own playback ids: only their policies are ours to choose. */
    private static StreamSettings withIdsOf(StreamSettings wanted, StreamSettings made) {
        assertEquals(
                wanted.playbackIds().stream().map(PlaybackId::policy).toList(),
                made.playbackIds().stream().map(PlaybackId::policy).toList());
        return made.with(wanted.playbackIds());
    }

    private static KeyCard key(Scene scene) {
        return scene.streams().find(scene.id()).orElseThrow().key();
    }

    private static LogEntry last(Scene scene) {
        return scene.streams().recentLog(1).getFirst();
    }

    private Status status(State state) {
        try (var scene = scene(state)) {
            return scene.streams().find(scene.id()).orElseThrow().status();
        }
    }
}

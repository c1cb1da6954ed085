package tallyboard.ui.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tallyboard.stream.LiveStream;
import tallyboard.stream.Refusal;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.StreamKey;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;

class KeyHandoutTest {
    private final LiveScenes scenes = new LiveScenes();
    private final TestingKeyClipboard clipboard = new TestingKeyClipboard();
    private final CopiedKey copied = new CopiedKey(clipboard, scenes.clock);
    private Optional<String> whyNot = Optional.empty();
    private final ShownKeyViewModel shown = new ShownKeyViewModel(scenes.clock, () -> whyNot);
    private final KeyHandout handout =
            new KeyHandout(scenes.streams, new Background(Runnable::run, Runnable::run), copied, shown);
    private final StreamId room = scenes.room("Room 2");
    private StreamKey key = StreamKey.fresh(StreamKey.Space.SHOW);

    @BeforeEach
    void takeTheKey() {
        key = scenes.stream(room).key().readable().orElseThrow();
    }

    @Test
    void copyingPutsTheKeyOnTheClipboardAndIsNoted() {
        handout.copy(scenes.stream(room));
        assertTrue(clipboard.holds(key));
        assertTrue(scenes.streams.commands().contains("noteKeyUse Room 2 COPIED"));
        assertEquals(
                Optional.of(new CopiedKey.Left(room, Duration.ofSeconds(30))),
                copied.left().get());
    }

    @Test
    void aCopiedKeyIsTakenAwayAfterThirtySeconds() {
        handout.copy(scenes.stream(room));
        scenes.clock.pass(Duration.ofSeconds(29));
        handout.tick();
        assertTrue(clipboard.holds(key));
        scenes.clock.pass(Duration.ofSeconds(1));
        handout.tick();
        assertTrue(clipboard.isEmpty());
        assertEquals(Optional.empty(), copied.left().get());
    }

    @Test
    void whatSomebodyElseCopiedMeanwhileIsLeftAlone() {
        handout.copy(scenes.stream(room));
        var other = StreamKey.fresh(StreamKey.Space.SHOW);
        clipboard.put(other);
        scenes.clock.pass(Duration.ofSeconds(31));
        handout.tick();
        assertTrue(clipboard.holds(other));
        assertEquals(Optional.empty(), copied.left().get());
    }

    @Test
    void copyingAgainStartsTheTimeAnew() {
        handout.copy(scenes.stream(room));
        scenes.clock.pass(Duration.ofSeconds(20));
        handout.copy(scenes.stream(room));
        scenes.clock.pass(Duration.ofSeconds(20));
        handout.tick();
        assertTrue(clipboard.holds(key));
    }

    @Test
    void quittingTakesTheKeyAwayAtOnce() {
        handout.copy(scenes.stream(room));
        copied.close();
        assertTrue(clipboard.isEmpty());
    }

    @Test
    void aShownKeyHidesByItselfAfterFifteenSeconds() {
        handout.show(scenes.stream(room), "A, Room 2");
        assertEquals(key, shown.shown().get().orElseThrow().key());
        assertTrue(scenes.streams.commands().contains("noteKeyUse Room 2 SHOWN"));
        scenes.clock.pass(Duration.ofMillis(14_900));
        handout.tick();
        assertEquals(Duration.ofMillis(100), shown.left().get());
        scenes.clock.pass(Duration.ofMillis(100));
        handout.tick();
        assertEquals(Optional.empty(), shown.shown().get());
    }

    @Test
    void whereNoKeyMayBeShownNeitherIsKeyNorCodeAndItSaysWhy() {
        whyNot = Optional.of("Not here.");
        handout.show(scenes.stream(room), "A, Room 2");
        handout.showCode(scenes.stream(room), "A, Room 2", "rtmp://10.0.4.2:1935/live");
        assertEquals(Optional.empty(), shown.shown().get());
        assertEquals("Not here.", handout.problem().get());
        assertTrue(scenes.streams.commands().stream().noneMatch(c -> c.contains("SHOWN") || c.contains("QR_CODE")));
        handout.copy(scenes.stream(room));
        assertTrue(clipboard.holds(key));
    }

    @Test
    void anOpenKeyHidesAsSoonAsItMayNotBeShown() {
        handout.show(scenes.stream(room), "A, Room 2");
        whyNot = Optional.of("Not any more.");
        handout.tick();
        assertEquals(Optional.empty(), shown.shown().get());
    }

    @Test
    void aKeyThatIsHandedOutOnceIsCopiedUnseenWhereItMayNotBeShown() {
        whyNot = Optional.of("Not here.");
        handout.showOnce(scenes.stream(room), "A, Room 2");
        assertEquals(Optional.empty(), shown.shown().get());
        assertTrue(clipboard.holds(key));
        assertTrue(handout.problem().get().contains("clipboard"));
    }

    @Test
    void aKeyHidesWhenItsWindowComesToAnotherScreen() {
        handout.show(scenes.stream(room), "A, Room 2");
        shown.standsOn(List.of("left"));
        shown.standsOn(List.of("left"));
        assertTrue(shown.shown().get().isPresent());
        shown.standsOn(List.of("left", "right"));
        assertEquals(Optional.empty(), shown.shown().get());
    }

    @Test
    void copyingFromTheKeyWindowCountsAsCopying() {
        handout.show(scenes.stream(room), "A, Room 2");
        handout.copyShown();
        assertTrue(clipboard.holds(key));
    }

    @Test
    void aKeyThatIsNotKeptCanBeNeitherCopiedNorShown() throws Exception {
        var once = scenes.streams.create(StreamSettings.forRoom("Once"), Keeping.HANDED_OUT_ONCE);
        LiveStream kept = scenes.stream(once.id());
        handout.copy(kept);
        handout.show(kept, "Once");
        assertTrue(clipboard.isEmpty());
        assertEquals(Optional.empty(), shown.shown().get());
        assertFalse(KeyWords.of(kept, Optional.empty(), LiveScenes.BERLIN)
                .whyNotReadable()
                .isEmpty());
    }

    @Test
    void aUseThatCannotBeNotedIsSaid() {
        scenes.streams.refuseNext(new Refusal.NoSuchStream(room));
        handout.copy(scenes.stream(room));
        assertEquals(
                "This stream is gone. Somebody has deleted it.",
                handout.problem().get());
    }
}

package tallyboard.ui.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import tallyboard.stream.LiveStream;
import tallyboard.stream.Refusal;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.ResetForm;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;

class ResetSheetViewModelTest {
    private final LiveScenes scenes = new LiveScenes();
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final ShownKeyViewModel shown = new ShownKeyViewModel(scenes.clock, Optional::empty);
    private final KeyHandout handout =
            new KeyHandout(scenes.streams, background, new CopiedKey(new TestingKeyClipboard(), scenes.clock), shown);
    private boolean isStranger;
    private final ResetSheetViewModel sheet =
            new ResetSheetViewModel(scenes.streams, background, handout, _ -> isStranger);
    private final StreamId room = scenes.room("Room 2");
    private final ObjectProperty<Optional<LiveStream>> stream = new SimpleObjectProperty<>(Optional.empty());

    @Test
    void whileNobodyIsLiveAResetIsPlain() {
        open();
        assertEquals(
                "Reset the key of B, Room 2", sheet.words().get().orElseThrow().title());
        assertFalse(sheet.words().get().orElseThrow().isLive());
        sheet.reset();
        assertEquals(List.of("resetKey Room 2 KEEP_CONNECTED"), resets());
        assertEquals(Optional.empty(), sheet.words().get());
    }

    @Test
    void whileLiveItSaysWhomItCutsAndRecommendsToLetTheEncoderFinish() {
        scenes.live(room, Duration.ofMinutes(5));
        open();
        assertEquals(
                "B, Room 2 is live from 10.0.4.21.",
                sheet.words().get().orElseThrow().liveFrom());
        assertEquals(ResetForm.LET_FINISH, sheet.chosen().get());
        sheet.reset();
        assertEquals(List.of("resetKey Room 2 LET_FINISH"), resets());
    }

    @Test
    void aStrangerOnAirIsNotRecommendedToFinish() {
        scenes.live(room, Duration.ofMinutes(5));
        isStranger = true;
        open();
        assertEquals(
                "B, Room 2 is live from 10.0.4.21. This is not the known encoder.",
                sheet.words().get().orElseThrow().liveFrom());
        assertEquals(ResetForm.CUT, sheet.words().get().orElseThrow().recommended());
        assertEquals(ResetForm.CUT, sheet.chosen().get());
    }

    @Test
    void cuttingIsAChoiceOfItsOwn() {
        scenes.live(room, Duration.ofMinutes(5));
        open();
        sheet.chosen().set(ResetForm.CUT);
        sheet.reset();
        assertEquals(List.of("resetKey Room 2 CUT"), resets());
    }

    @Test
    void aTrackThatGoesLiveUnderTheOpenSheetIsAskedAbout() {
        open();
        scenes.live(room, Duration.ofSeconds(1));
        assertTrue(sheet.words().get().orElseThrow().isLive());
        sheet.reset();
        assertEquals(List.of("resetKey Room 2 LET_FINISH"), resets());
    }

    @Test
    void whatIsRefusedIsSaidInTheSheet() {
        open();
        scenes.streams.refuseNext(new Refusal.NoSuchStream(room));
        sheet.reset();
        assertEquals(
                "This stream is gone. Somebody has deleted it.", sheet.problem().get());
        assertTrue(sheet.words().get().isPresent());
    }

    @Test
    void aKeyThatIsNotKeptIsShownOnce() throws Exception {
        var once = scenes.streams.create(StreamSettings.forRoom("Once"), Keeping.HANDED_OUT_ONCE);
        stream.set(scenes.streams.find(once.id()));
        sheet.open(stream, "C, Once", "Once");
        sheet.reset();
        var seen = shown.shown().get().orElseThrow();
        assertTrue(seen.isOnlyChance());
        assertEquals(scenes.stream(once.id()).key().ending(), seen.key().ending());
        assertTrue(scenes.streams.commands().contains("noteKeyUse Once SHOWN"));
    }

    @Test
    void aKeyThatIsKeptIsNotShown() {
        open();
        sheet.reset();
        assertEquals(Optional.empty(), shown.shown().get());
    }

    private void open() {
        stream.set(scenes.streams.find(room));
        scenes.streams.watch(event -> {
            if (event instanceof StreamEvent.StreamChanged changed) {
                stream.set(Optional.of(changed.stream()));
            }
        });
        sheet.open(stream, "B, Room 2", "Room 2");
    }

    private List<String> resets() {
        return scenes.streams.commands().stream()
                .filter(c -> c.startsWith("resetKey"))
                .toList();
    }
}

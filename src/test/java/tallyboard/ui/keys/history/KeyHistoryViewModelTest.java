package tallyboard.ui.keys.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.stream.StreamId;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.key.KeyUse;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;

class KeyHistoryViewModelTest {
    private final LiveScenes scenes = new LiveScenes();
    private final KeyHistoryViewModel history =
            new KeyHistoryViewModel(scenes.streams, new Background(Runnable::run, Runnable::run), Runnable::run);
    private final StreamId room = scenes.room("Room 2");

    @Test
    void allThatHappenedToAKeyIsTheLatestFirstAndNeverTheKey() throws Exception {
        var key = scenes.stream(room).key().readable().orElseThrow();
        scenes.streams.noteKeyUse(room, KeyUse.COPIED);
        scenes.streams.noteKeyUse(room, KeyUse.COPIED);
        scenes.streams.noteKeyUse(room, KeyUse.SHOWN);
        scenes.streams.noteHandOff(room, HandOff.Way.OBS_PUSH, "10.0.4.33");
        scenes.clock.pass(Duration.ofMinutes(5));
        scenes.streams.resetKey(room, ResetForm.KEEP_CONNECTED);
        refuse(EncoderRefusal.Reason.REVOKED_KEY);
        refuse(EncoderRefusal.Reason.REVOKED_KEY);
        refuse(EncoderRefusal.Reason.DISABLED);
        open();
        assertEquals(
                List.of(
                        "The revoked key was refused: OBS 30, 185.9.9.9 × 2",
                        "Reset by the desk. The key before is revoked.",
                        "Handed off by the desk: pushed to OBS and verified 10.0.4.33",
                        "Shown to the desk",
                        "Copied by the desk × 2",
                        "Made by the desk"),
                rows().stream().map(KeyHistoryRow::what).toList());
        assertEquals("24 Nov, 14:17:31", rows().getFirst().when());
        assertFalse(history.shown().get().toString().contains(key.reveal()));
    }

    @Test
    void whatHappensMeanwhileFollows() throws Exception {
        open();
        scenes.streams.noteKeyUse(room, KeyUse.SHOWN);
        assertEquals("Shown to the desk", rows().getFirst().what());
    }

    @Test
    void theKeyOfAnotherTrackIsNotInIt() throws Exception {
        var other = scenes.room("Workshop");
        scenes.streams.noteKeyUse(other, KeyUse.COPIED);
        open();
        scenes.streams.noteKeyUse(other, KeyUse.SHOWN);
        assertEquals(
                List.of("Made by the desk"),
                rows().stream().map(KeyHistoryRow::what).toList());
    }

    @Test
    void whatIsClosedShowsNothing() {
        open();
        history.dismiss();
        assertEquals(Optional.empty(), history.shown().get());
    }

    private void open() {
        history.open(room, "A, Room 2", LiveScenes.BERLIN);
    }

    private List<KeyHistoryRow> rows() {
        return history.shown().get().orElseThrow().rows();
    }

    private void refuse(EncoderRefusal.Reason reason) {
        scenes.streams.refuse(
                room,
                new EncoderRefusal(
                        scenes.clock.instant(),
                        reason,
                        EncoderRefusal.Mismatch.NONE,
                        new Encoder("185.9.9.9", "OBS 30"),
                        Optional.empty(),
                        Optional.empty()));
    }
}

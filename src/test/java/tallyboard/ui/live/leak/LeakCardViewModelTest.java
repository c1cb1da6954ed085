package tallyboard.ui.live.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.encoders.KnownEncoder;
import tallyboard.stream.Refusal;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.EncoderRefusal.Mismatch;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.keys.CopiedKey;
import tallyboard.ui.keys.KeyHandout;
import tallyboard.ui.keys.ShownKeyViewModel;
import tallyboard.ui.keys.TestingKeyClipboard;
import tallyboard.ui.kit.Background;
import tallyboard.ui.live.leak.LeakWords.Stage;
import tallyboard.ui.live.radar.RadarViewModel;
import tallyboard.ui.live.rows.LiveViewModel;

/** W3: a key leaks, once while its track is live and once while it is not. */
class LeakCardViewModelTest {
    private static final Encoder OF_ROOM = new Encoder("10.0.4.33", "OBS 31");
    private static final Encoder FOREIGN = new Encoder("185.9.9.9", "OBS 30");

    private final LiveScenes scenes = new LiveScenes();
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final StreamId room = scenes.room("Room 2");
    private final LiveViewModel live =
            new LiveViewModel(scenes.streams, scenes.desk(), background, Runnable::run, scenes.clock);
    private final RadarViewModel radar =
            new RadarViewModel(scenes.streams, scenes.desk(), live, background, Runnable::run, scenes.clock);
    private final LeakCardViewModel card = new LeakCardViewModel(
            scenes.streams,
            radar,
            background,
            new KeyHandout(
                    scenes.streams,
                    background,
                    new CopiedKey(new TestingKeyClipboard(), scenes.clock),
                    new ShownKeyViewModel(scenes.clock, Optional::empty)),
            scenes.clock);

    @Test
    void whileLiveTheKnownEncoderMayFinishAndTheStrangerIsCounted() {
        know(OF_ROOM);
        onAir(OF_ROOM);
        open();
        assertEquals("A, Room 2 is live from 10.0.4.33, known since the sound check 08:53.", words().who());
        assertEquals(Stage.LIVE, words().step().stage());
        assertEquals(ResetForm.LET_FINISH, words().step().recommended());

        scenes.clock.pass(Duration.ofSeconds(20));
        card.letFinish();
        assertEquals(Stage.DONE, words().step().stage());
        assertEquals(
                "New key since 14:12. The old one works only for 10.0.4.33, until this broadcast ends.",
                words().step().sentence());
        assertEquals("Nobody has tried the old key since.", words().refused());
        assertTrue(scenes.stream(room).isLive(), "no dark second");

        for (int i = 0; i < 4; i++) {
            scenes.clock.pass(Duration.ofSeconds(10));
            refuse(Reason.STRANGER);
        }
        radar.tick();
        assertEquals("Refused with the old key: 4 times, last OBS 30, 185.9.9.9 at 14:13:31.", words().refused());
        assertEquals(List.of("resetKey Room 2 LET_FINISH"), resets());
    }

    @Test
    void whileNobodyIsLiveThereIsOneWay() {
        know(OF_ROOM);
        open();
        assertEquals("Nobody is live on A, Room 2.", words().who());
        assertEquals(Stage.IDLE, words().step().stage());
        card.resetNow();
        assertEquals(Stage.DONE, words().step().stage());
        assertEquals(
                "New key since 14:12. The old one is refused to everybody.",
                words().step().sentence());
        assertEquals(List.of("resetKey Room 2 KEEP_CONNECTED"), resets());
    }

    @Test
    void aStrangerOnAirIsNotRecommendedToFinish() {
        know(OF_ROOM);
        onAir(FOREIGN);
        open();
        assertTrue(words().isWrong());
        assertEquals("A, Room 2 is live from 185.9.9.9. This is not the known encoder.", words().who());
        assertEquals(ResetForm.CUT, words().step().recommended());
        card.cut();
        assertEquals(List.of("resetKey Room 2 CUT"), resets());
    }

    @Test
    void oneResetIsEnough() {
        onAir(OF_ROOM);
        open();
        card.letFinish();
        card.letFinish();
        card.cut();
        assertEquals(1, resets().size());
    }

    @Test
    void aCardThatGaveWayToTheHandOverGoesOnWhereItWas() {
        open();
        card.resetNow();
        card.close();
        assertEquals(Optional.empty(), card.words().get());
        open();
        assertEquals(Stage.DONE, words().step().stage());
        card.dismiss();
        open();
        assertEquals(Stage.IDLE, words().step().stage(), "another leak, of the key of now");
    }

    @Test
    void theIncidentLastsSinceTheCardWasOpenedHoweverOftenItGaveWay() {
        open();
        var heard = scenes.clock.instant();
        scenes.clock.pass(Duration.ofMinutes(3));
        card.resetNow();
        card.close();
        scenes.clock.pass(Duration.ofMinutes(3));
        open();
        assertEquals(heard, card.since());
        card.dismiss();
        open();
        assertEquals(scenes.clock.instant(), card.since());
    }

    @Test
    void aRefusedResetSaysWhyAndChangesNothing() {
        open();
        scenes.streams.refuseNext(new Refusal.StillLive(room));
        card.resetNow();
        assertFalse(card.problem().get().isEmpty());
        assertEquals(Stage.IDLE, words().step().stage());
        assertFalse(card.busy().get());
    }

    @Test
    void theCardGoesWithItsTrack() throws Exception {
        open();
        scenes.tracks.deleteStream(room);
        assertEquals(Optional.empty(), card.words().get());
    }

    private LeakWords words() {
        return card.words().get().orElseThrow();
    }

    private void open() {
        live.tick();
        card.open(live.lanes().getFirst());
    }

    private List<String> resets() {
        return scenes.streams.commands().stream()
                .filter(c -> c.startsWith("resetKey"))
                .toList();
    }

    private void know(Encoder encoder) {
        var check = Instant.parse("2026-11-24T07:53:00Z");
        scenes.encoders.keep(new KnownEncoder(room, encoder, Optional.empty(), check, false));
    }

    private void onAir(Encoder encoder) {
        scenes.live(room, Duration.ofMinutes(20));
        scenes.streams.set(
                room,
                Fact.ENCODER_NAMED,
                s -> s.with(s.broadcast().orElseThrow().with(encoder)));
        radar.tick();
    }

    private void refuse(Reason reason) {
        scenes.streams.refuse(
                room,
                new EncoderRefusal(
                        scenes.clock.instant(), reason, Mismatch.NONE, FOREIGN, Optional.empty(), Optional.empty()));
    }
}

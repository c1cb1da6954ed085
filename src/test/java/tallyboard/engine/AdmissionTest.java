package tallyboard.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Attempt.Place;
import tallyboard.stream.publish.EncoderRefusal.Mismatch;
import tallyboard.stream.publish.EncoderRefusal.Reason;

/** Who may publish, and what the desk is told about everybody else. */
class AdmissionTest {
    private final EngineStage stage = new EngineStage();
    private final StreamId id = stage.stream().id();

    private Reason refusalFor(StreamKey key) {
        var encoder = stage.encoder("10.0.9.9", "ffmpeg");
        encoder.publish(key);
        return encoder.refusal().reason();
    }

    private Mismatch mismatchFor(StreamKey key) {
        var encoder = stage.encoder("10.0.9.9", "ffmpeg");
        encoder.publish(key);
        return encoder.refusal().mismatch();
    }

    @Test
    void aKeyThatNobodyHasIsUnknown() {
        assertEquals(Reason.UNKNOWN_KEY, refusalFor(new StreamKey("not-a-key")));
        assertEquals("our.encoder.refused", stage.toldAfter(0).getLast());
    }

    @Test
    void aNearMissSaysHowItMissesAndWhoseKeyWasMeant() {
        var secret = stage.key(id).reveal();
        assertEquals(Mismatch.BLANK_AT_AN_END, mismatchFor(new StreamKey(secret + " ")));
        assertEquals(
                Mismatch.BLANK_AT_AN_END,
                stage.now(id).history().lastRefusal().orElseThrow().mismatch());
        assertEquals(Mismatch.WRONG_CASE, mismatchFor(new StreamKey(secret.toUpperCase(java.util.Locale.ROOT))));
        assertEquals(Mismatch.ONLY_A_PREFIX, mismatchFor(new StreamKey(secret.substring(0, 20))));
        var encoder = stage.encoder("10.0.9.10", "ffmpeg");
        encoder.publish(new StreamKey("live"), Place.SERVER_FIELD);
        assertEquals(Mismatch.IN_THE_SERVER_FIELD, encoder.refusal().mismatch());
    }

    @Test
    void anOldKeySaysSinceWhenItIsVoid() throws Exception {
        var old = stage.key(id);
        stage.clock.pass(Duration.ofMinutes(5));
        stage.engine.resetKey(id, ResetForm.KEEP_CONNECTED);
        var encoder = stage.encoder();
        encoder.publish(old);
        assertEquals(Reason.REVOKED_KEY, encoder.refusal().reason());
        assertEquals(Optional.of(stage.clock.instant()), encoder.refusal().since());
    }

    @Test
    void rehearsalAndShowTakeNoneOfEachOthersKeys() {
        var rehearsal = new EngineStage(StreamKey.Space.REHEARSAL);
        var rehearsalKey = rehearsal.key(rehearsal.stream().id());
        assertTrue(rehearsalKey.reveal().startsWith("reh-"));
        assertEquals(Reason.WRONG_SPACE, refusalFor(rehearsalKey));
        var encoder = rehearsal.encoder();
        encoder.publish(stage.key(id));
        assertEquals(Reason.WRONG_SPACE, encoder.refusal().reason());
    }

    @Test
    void aSecondEncoderIsRefusedWhileTheFirstSends() {
        var first = stage.live(stage.now(id));
        assertEquals(Reason.ALREADY_LIVE, refusalFor(stage.key(id)));
        assertFalse(first.isDropped());
    }

    @Test
    void theSameEncoderTakesItsPlaceOverOnceItsOldSocketIsSilent() {
        var first = stage.live(stage.now(id));
        var back = stage.encoder();
        stage.clock.pass(Duration.ofMillis(2_900));
        back.publish(stage.key(id));
        assertFalse(back.isAccepted());
        stage.clock.pass(Duration.ofMillis(100));
        back.publish(stage.key(id));
        assertTrue(back.isAccepted());
        assertTrue(first.isDropped());
        back.send(Duration.ofSeconds(1));
        assertEquals(1, stage.engine.assets().size());
    }

    @Test
    void aStrangerTakesOverOnlyAfterTheFirstIsClosed() {
        var first = stage.live(stage.now(id));
        stage.clock.pass(Duration.ofSeconds(5));
        var stranger = stage.encoder("10.0.9.9", "ffmpeg");
        stranger.publish(stage.key(id));
        assertEquals(Reason.ALREADY_LIVE, stranger.refusal().reason());
        first.loseConnection();
        stranger.publish(stage.key(id));
        assertTrue(stranger.isAccepted());
    }

    @Test
    void whatTheReplacedEncoderStillSaysDoesNotCount() {
        var first = stage.live(stage.now(id));
        var dead = first.publication();
        stage.clock.pass(Duration.ofSeconds(4));
        var back = stage.encoder();
        back.publish(stage.key(id));
        back.send(Duration.ofSeconds(1));
        dead.ended(tallyboard.stream.publish.Publication.End.CLOSED);
        assertTrue(stage.broadcast(id).window().isEmpty());
    }

    @Test
    void resettingWhileLiveLetsTheEncoderStayButNotComeBack() throws Exception {
        var encoder = stage.live(stage.now(id));
        var old = stage.key(id);
        stage.engine.resetKey(id, ResetForm.KEEP_CONNECTED);
        assertFalse(encoder.isDropped());
        encoder.send(Duration.ofSeconds(1));
        encoder.loseConnection();
        encoder.publish(old);
        assertEquals(Reason.REVOKED_KEY, encoder.refusal().reason());
        encoder.publish(stage.key(id));
        assertTrue(encoder.isAccepted());
    }

    @Test
    void resettingAndCuttingVoidsTheKeyBeforeTheEncoderCanReturn() throws Exception {
        var encoder = stage.live(stage.now(id));
        var old = stage.key(id);
        stage.engine.resetKey(id, ResetForm.CUT);
        assertTrue(encoder.isDropped());
        assertTrue(stage.broadcast(id).window().isPresent());
        encoder.publish(old);
        assertEquals(Reason.REVOKED_KEY, encoder.refusal().reason());
    }

    @Test
    void resettingAndLettingFinishKeepsTheOldKeyForThisEncoderAlone() throws Exception {
        var encoder = stage.live(stage.now(id));
        var old = stage.key(id);
        stage.engine.resetKey(id, ResetForm.LET_FINISH);
        encoder.loseConnection();
        var stranger = stage.encoder("185.0.2.7", "OBS 31");
        stranger.publish(old);
        assertEquals(Reason.STRANGER, stranger.refusal().reason());
        encoder.publish(old);
        assertTrue(encoder.isAccepted());
        encoder.send(Duration.ofSeconds(1));
        stage.engine.complete(id);
        encoder.stop();
        encoder.publish(old);
        assertEquals(Reason.REVOKED_KEY, encoder.refusal().reason());
    }

    @Test
    void anAddressThatKeepsGuessingIsSlowedDownAndAGoodKeyNeverBlocked() {
        for (int i = 0; i < AttemptLimits.FREE; i++) {
            assertEquals(Reason.UNKNOWN_KEY, refusalFor(new StreamKey("guess " + i)));
        }
        for (int i = 0; i < 60; i++) {
            assertEquals(Reason.TOO_MANY_ATTEMPTS, refusalFor(new StreamKey("guess again " + i)));
        }
        assertEquals(AttemptLimits.FREE + 1, refusalsInLog());
        stage.clock.pass(Duration.ofSeconds(2));
        refusalFor(new StreamKey("one more"));
        assertEquals(AttemptLimits.FREE + 2, refusalsInLog());
        var good = stage.encoder("10.0.9.9", "ffmpeg");
        good.publish(stage.key(id));
        assertTrue(good.isAccepted());
    }

    @Test
    void aKeyHandedOutOnceWorksAndIsNotKeptReadable() throws Exception {
        var made = stage.engine.create(EngineStage.settings(Duration.ZERO), Keeping.HANDED_OUT_ONCE);
        var key = made.key().readable().orElseThrow();
        assertTrue(stage.now(made.id()).key().readable().isEmpty());
        var encoder = stage.encoder();
        encoder.publish(key);
        assertTrue(encoder.isAccepted());
        var reset = stage.engine.resetKey(made.id(), ResetForm.KEEP_CONNECTED);
        assertTrue(reset.key().readable().isPresent());
        assertTrue(stage.now(made.id()).key().readable().isEmpty());
    }

    @Test
    void theLogHoldsNoKey() throws Exception {
        var secret = stage.key(id).reveal();
        stage.encoder().publish(new StreamKey(secret + " "));
        stage.live(stage.now(id));
        stage.engine.resetKey(id, ResetForm.CUT);
        stage.engine.log(0, 1000).stream()
                .map(LogEntry::toString)
                .forEach(line -> assertFalse(line.contains(secret.substring(0, 8)), line));
    }

    private long refusalsInLog() {
        return stage.toldAfter(0).stream().filter("our.encoder.refused"::equals).count();
    }
}

package tallyboard.desk.encoders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal.Mismatch;
import tallyboard.stream.publish.EncoderRefusal.Reason;

class RadarTest {
    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");

    private final Radar radar = new Radar();
    private final Optional<StreamId> room = Optional.of(StreamId.fresh());
    private long entries;

    @Test
    void oneEncoderWithOneReasonIsOneLineHoweverOftenItTries() {
        for (int second : new int[] {0, 2, 7, 17}) {
            refuse(room, second, "revoked_key", "none", "185.9.9.9");
        }
        var only = here().getFirst();
        assertEquals(1, here().size());
        assertEquals(4, only.times());
        assertEquals(MORNING, only.first());
        assertEquals(MORNING.plusSeconds(17), only.last().at());
    }

    @Test
    void anotherEncoderOrAnotherReasonIsAnotherLineTheLatestFirst() {
        refuse(room, 0, "unknown_key", "blank_at_an_end", "10.0.4.33");
        refuse(room, 1, "unknown_key", "wrong_case", "10.0.4.33");
        refuse(room, 2, "unknown_key", "blank_at_an_end", "10.0.4.34");
        assertEquals(
                List.of(Mismatch.BLANK_AT_AN_END, Mismatch.WRONG_CASE, Mismatch.BLANK_AT_AN_END),
                here().stream().map(a -> a.last().mismatch()).toList());
        assertEquals("10.0.4.34", here().getFirst().encoder().address());
    }

    @Test
    void onePauseForTooManyAttemptsDoesNotHideWhatWasWrong() {
        refuse(room, 0, "revoked_key", "none", "185.9.9.9");
        refuse(room, 9, "too_many_attempts", "none", "185.9.9.9");
        var only = here().getFirst();
        assertEquals(Reason.REVOKED_KEY, only.last().reason());
        assertTrue(only.isSlowedDown());
        assertEquals(2, only.times());
    }

    @Test
    void anUnknownKeyBelongsToTheRoomWhoseEncoderItWas() {
        refuse(Optional.empty(), 0, "unknown_key", "none", "10.0.4.33");
        assertEquals(List.of(), here());
        assertEquals(1, radar.nowhere(MORNING, RadarTest::nobody).size());
        assertEquals(1, radar.on(room.orElseThrow(), MORNING, _ -> room).size());
        assertEquals(List.of(), radar.nowhere(MORNING, _ -> room));
    }

    @Test
    void theKeyTellsMoreThanTheAddress() {
        refuse(room, 0, "disabled", "none", "10.0.4.33");
        assertEquals(
                List.of(),
                radar.on(StreamId.fresh(), MORNING, _ -> Optional.of(StreamId.fresh())),
                "it had this room's key, so it is told here");
        assertEquals(1, here().size());
    }

    @Test
    void whatWasBeforeMidnightIsNotTold() {
        refuse(room, -60, "disabled", "none", "10.0.4.33");
        assertEquals(List.of(), here());
    }

    @Test
    void aFactThatIsReadTwiceCountsOnce() {
        var entry = entry(room, 0, "disabled", "none", "10.0.4.33");
        assertTrue(radar.add(entry));
        assertFalse(radar.add(entry));
        assertEquals(1, here().getFirst().times());
    }

    private List<Attempts> here() {
        return radar.on(room.orElseThrow(), MORNING, RadarTest::nobody);
    }

    private void refuse(Optional<StreamId> stream, int second, String reason, String mismatch, String address) {
        radar.add(entry(stream, second, reason, mismatch, address));
    }

    private LogEntry entry(Optional<StreamId> stream, int second, String reason, String mismatch, String address) {
        return new LogEntry(
                ++entries,
                MORNING.plusSeconds(second),
                Fact.ENCODER_REFUSED,
                stream,
                Optional.empty(),
                "engine",
                Map.of("reason", reason, "mismatch", mismatch, "address", address, "encoder", "OBS 31"));
    }

    private static Optional<StreamId> nobody(Encoder encoder) {
        return Optional.empty();
    }
}

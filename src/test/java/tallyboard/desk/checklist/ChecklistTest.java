package tallyboard.desk.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Track;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.encoders.Baseline;
import tallyboard.agenda.encoders.KnownEncoder;
import tallyboard.desk.KeepAwake;
import tallyboard.desk.checklist.Check.Sound;
import tallyboard.desk.checklist.Check.Standing;
import tallyboard.stream.StreamId;
import tallyboard.stream.publish.Encoder;

/** Twenty to nine in Berlin on a day of the conference. */
class ChecklistTest {
    private static final Instant NOW = Instant.parse("2026-11-24T07:40:00Z");
    private static final long TERABYTE = 1_000_000_000_000L;

    private final StreamId hall = new StreamId("hall");
    private final StreamId backup = new StreamId("backup");
    private final Conference conference = new Conference(
            "Driftwood",
            ZoneId.of("Europe/Berlin"),
            List.of(new Track(TrackId.fresh(), "Hall", List.of(hall, backup))));

    @Test
    void aRoomIsGoodOnceItsEncoderWasSeenToday() {
        assertEquals(Sound.NEVER, sound(Optional.empty()));
        assertEquals(Sound.NEVER, sound(Optional.of(known("2026-11-24T07:10:00Z", Optional.empty()))));
        assertEquals(Sound.NOT_TODAY, sound(Optional.of(known("2026-11-23T22:59:00Z", baseline(6e6)))));
        assertEquals(Sound.TODAY, sound(Optional.of(known("2026-11-23T23:01:00Z", baseline(6e6)))));
    }

    @Test
    void aBackupNeedsNoSoundCheckOfItsOwn() {
        var rooms = checks(Optional.empty(), TERABYTE).stream()
                .filter(Check.SoundCheck.class::isInstance)
                .toList();
        assertEquals(1, rooms.size());
    }

    @Test
    void theDiskIsMeasuredByWhatTheRoomsSend() {
        long fourHours = 4L * 3600 * 1_000_000; // at eight megabits a second
        var known = Optional.of(known("2026-11-24T07:10:00Z", baseline(8e6)));
        assertEquals(Optional.of(Duration.ofHours(4)), disk(known, fourHours).free());
        assertEquals(Standing.GOOD, disk(known, fourHours).standing());
        assertEquals(Standing.RED, disk(known, fourHours - 1_000_000).standing());
    }

    @Test
    void aDiskThatDoesNotAnswerIsRedAndSoIsOneThatIsFull() {
        assertEquals(Standing.RED, new Check.Disk(Optional.empty(), Duration.ZERO).standing());
        assertEquals(Standing.RED, new Check.Recording(false).standing());
        assertEquals(Standing.RED, disk(Optional.empty(), 2_000_000_000).standing());
        assertEquals(Standing.GOOD, disk(Optional.empty(), TERABYTE).standing());
    }

    @Test
    void whatIsNotMeasuredIsNeverGood() {
        var checks = checks(Optional.empty(), TERABYTE);
        assertEquals(
                List.of(Standing.NOT_MEASURED, Standing.NOT_MEASURED),
                checks.stream()
                        .filter(c -> c instanceof Check.Sleep || c instanceof Check.Clock)
                        .map(Check::standing)
                        .toList());
    }

    @Test
    void aProgramThatIsNotThereOrSaysNothingMeasuresNoClock() {
        assertEquals(Standing.NOT_MEASURED, new ClockSync(List.of("there-is-no-such-program")).ask());
        assertEquals(Standing.NOT_MEASURED, new ClockSync(List.of("echo")).ask());
        assertEquals(Standing.GOOD, new ClockSync(List.of("echo", "yes")).ask());
        assertEquals(Standing.RED, new ClockSync(List.of("echo", "no")).ask());
    }

    private Sound sound(Optional<KnownEncoder> known) {
        return checks(known, TERABYTE).stream()
                .filter(Check.SoundCheck.class::isInstance)
                .map(c -> ((Check.SoundCheck) c).sound())
                .findFirst()
                .orElseThrow();
    }

    private Check.Disk disk(Optional<KnownEncoder> known, long bytes) {
        return checks(known, bytes).stream()
                .filter(Check.Disk.class::isInstance)
                .map(Check.Disk.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Check> checks(Optional<KnownEncoder> known, long bytes) {
        return new Checklist(
                        new Checklist.Event(conference, Agenda.EMPTY, _ -> known),
                        new Checklist.Machine(
                                OptionalLong.of(bytes), KeepAwake.State.NOT_NEEDED, Standing.NOT_MEASURED, true),
                        NOW)
                .checks();
    }

    private KnownEncoder known(String since, Optional<Baseline> baseline) {
        return new KnownEncoder(hall, new Encoder("10.0.4.21", "OBS 31"), baseline, Instant.parse(since), false);
    }

    private static Optional<Baseline> baseline(double bitsPerSecond) {
        return Optional.of(new Baseline("H.264", 1920, 1080, 30, bitsPerSecond, 2));
    }
}

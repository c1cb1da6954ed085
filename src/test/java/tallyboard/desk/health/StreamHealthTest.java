package tallyboard.desk.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.encoders.Baseline;
import tallyboard.agenda.health.HealthLimit;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.agenda.health.HealthLimits.Bounds;
import tallyboard.stream.publish.DriftGrade;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.Measurements;
import tallyboard.stream.publish.Measurements.Audio;
import tallyboard.stream.publish.Measurements.Drift;
import tallyboard.stream.publish.Measurements.Pulse;
import tallyboard.stream.publish.Measurements.Video;

class StreamHealthTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final Encoder OBS = new Encoder("10.0.4.21", "OBS 31");
    private static final long TICK_MILLIS = 500;

    private final StreamHealth health = new StreamHealth();
    private final Sending sending = new Sending();
    private HealthLimits limits = HealthLimits.CONFERENCE;
    private boolean isBreak;
    private Instant now = START;

    /** What an encoder sends, changed by the tests as they go. */
    private static final class Sending {
        private Duration silent = Duration.ofMillis(30);
        private double megabits = 4.6;
        private double frames = 30;
        private double declared = 30;
        private double keyInterval = 2;
        private double sinceKey = 1;
        private double drift;
        private Instant since = START;
        private int reconnects;
        private Optional<OptionalDouble> sound = Optional.of(OptionalDouble.of(0.02));
    }

    @Test
    void goodMediaHasNoCause() {
        pass(120);
        assertEquals(List.of(), health.now().causes());
    }

    @Test
    void silenceIsNamedAtThreeSecondsAndStalledAtEight() {
        pass(20);
        sending.silent = Duration.ofMillis(2999);
        pass(0.5);
        assertEquals(List.of(), health.now().causes());
        sending.silent = Duration.ofSeconds(3);
        pass(0.5);
        assertEquals(
                List.of(new Cause.NoMedia(Duration.ofSeconds(3))), health.now().causes());
        sending.silent = Duration.ofSeconds(8);
        pass(0.5);
        assertEquals(
                List.of(new Cause.Stalled(Duration.ofSeconds(8))), health.now().causes());
    }

    @Test
    void silenceIsOverAfterTwoGoodSecondsAndNotInBetween() {
        sending.silent = Duration.ofSeconds(4);
        pass(0.5);
        sending.silent = Duration.ZERO;
        pass(2);
        assertEquals(
                List.of(new Cause.NoMedia(Duration.ofSeconds(4))), health.now().causes());
        pass(0.5);
        assertEquals(List.of(), health.now().causes());
    }

    @Test
    void aBitrateFarBelowTheSoundCheckIsNamedAfterTenSecondsAndNotBefore() {
        pass(20);
        sending.megabits = 2.7;
        assertEquals(10, secondsUntil(List.of(new Cause.LowBitrate(2.7e6, 4.6e6, false))));
        sending.megabits = 1.3;
        assertEquals(10, secondsUntil(List.of(new Cause.LowBitrate(1.3e6, 4.6e6, true))));
    }

    @Test
    void aBitrateThatRecoversForAMomentBeginsAnew() {
        sending.megabits = 2;
        pass(9);
        sending.megabits = 4.6;
        pass(0.5);
        sending.megabits = 2;
        pass(10);
        assertEquals(List.of(), health.now().causes());
        pass(0.5);
        assertEquals(1, health.now().causes().size());
    }

    @Test
    void aLowBitrateIsOverAfterTenGoodSecondsAndDoesNotFlicker() {
        sending.megabits = 2;
        pass(12);
        sending.megabits = 4.6;
        pass(9);
        sending.megabits = 2;
        pass(1);
        sending.megabits = 4.6;
        pass(10);
        assertEquals(1, health.now().causes().size(), "the ten seconds began anew");
        pass(0.5);
        assertEquals(List.of(), health.now().causes());
    }

    @Test
    void withoutASoundCheckNoBitrateIsTooLow() {
        sending.megabits = 0.2;
        for (int i = 0; i < 60; i++) {
            health.note(now, Optional.of(measured()), Surroundings.PLAIN);
            now = now.plusSeconds(1);
        }
        assertEquals(List.of(), health.now().causes());
    }

    @Test
    void tooFewPicturesAreNamedAfterFiveSecondsAndHalfOfThemAreCritical() {
        pass(20);
        sending.frames = 26;
        assertEquals(5, secondsUntil(List.of(new Cause.LowFrameRate(26, 30, false))));
        sending.frames = 15;
        assertEquals(5, secondsUntil(List.of(new Cause.LowFrameRate(15, 30, true))));
        sending.frames = 30;
        assertEquals(10, secondsUntil(List.of()));
    }

    @Test
    void anEncoderThatDeclaresHalfOfWhatItSentAtTheSoundCheckIsHeldToThat() {
        sending.frames = 15;
        sending.declared = 15;
        pass(6);
        assertEquals(List.of(new Cause.LowFrameRate(15, 30, true)), health.now().causes());
    }

    @Test
    void keyPicturesTooFarApartAreNamedAboveFourSecondsAndCriticalAboveEight() {
        sending.keyInterval = 4;
        pass(20);
        assertEquals(List.of(), health.now().causes());
        sending.keyInterval = 4.1;
        pass(0.5);
        assertEquals(
                List.of(new Cause.LongKeyInterval(4.1, false)), health.now().causes());
        sending.keyInterval = 8.5;
        pass(0.5);
        assertEquals(List.of(new Cause.LongKeyInterval(8.5, true)), health.now().causes());
        sending.keyInterval = 2;
        assertEquals(10, secondsUntil(List.of()));
    }

    @Test
    void noKeyPictureInTenSecondsIsCriticalBeforeThereIsAnInterval() {
        sending.sinceKey = 9.9;
        pass(0.5);
        assertEquals(
                List.of(new Cause.LongKeyInterval(9.9, false)), health.now().causes());
        sending.sinceKey = 10;
        pass(0.5);
        assertEquals(List.of(new Cause.LongKeyInterval(10, true)), health.now().causes());
    }

    @Test
    void whileNothingComesOnlyThatIsTheTrouble() {
        pass(20);
        sending.silent = Duration.ofSeconds(5);
        sending.megabits = 0;
        sending.frames = 0;
        sending.sound = Optional.of(OptionalDouble.of(14));
        pass(14);
        assertEquals(
                List.of(new Cause.NoMedia(Duration.ofSeconds(5))), health.now().causes());
    }

    @Test
    void driftThatGrowsIsNamedAndFarDriftIsCriticalAfterFiveSeconds() {
        for (int second = 0; second < 70; second++) {
            sending.drift = second / 100.0;
            pass(1);
        }
        assertEquals(List.of(new Cause.Drift(0.69, false)), health.now().causes());
        sending.drift = -3.1;
        pass(4.5);
        assertEquals(false, health.now().worst().orElseThrow().isCritical());
        pass(1);
        assertEquals(true, health.now().worst().orElseThrow().isCritical());
    }

    @Test
    void aDriftThatStaysIsNoCause() {
        sending.drift = 1.2;
        pass(180);
        assertEquals(List.of(), health.now().causes());
    }

    @Test
    void whatWasHeldUpAndComesAllAtOnceIsNoDrift() {
        pass(70);
        for (int i = 0; i < 5; i++) {
            sending.drift = 6;
            pass(2);
            sending.drift = 0;
            pass(8);
        }
        assertEquals(List.of(), health.now().causes());
    }

    @Test
    void timesThatStepTwiceInAMinuteJump() {
        pass(10);
        sending.drift = 2;
        pass(10);
        assertEquals(List.of(), health.now().causes());
        sending.drift = -0.5;
        pass(6);
        assertEquals(List.of(new Cause.TimeJumps()), health.now().causes());
        pass(80);
        assertEquals(List.of(), health.now().causes());
    }

    @Test
    void anEncoderThatComesAndGoesIsNamedUntilFiveMinutesHavePassed() {
        pass(1);
        sending.reconnects = 1;
        pass(1);
        assertEquals(List.of(), health.now().causes());
        sending.reconnects = 2;
        pass(0.5);
        assertEquals(List.of(new Cause.Flapping(2, false)), health.now().causes());
        sending.reconnects = 4;
        pass(0.5);
        assertEquals(List.of(new Cause.Flapping(4, true)), health.now().causes());
        assertEquals(299.5, secondsUntil(List.of()), "one look had passed");
    }

    @Test
    void aPictureWithoutASoundTrackIsCriticalOnceSoundIsDue() {
        sending.sound = Optional.empty();
        pass(5);
        assertEquals(List.of(), health.now().causes());
        pass(0.5);
        assertEquals(List.of(new Cause.NoSoundTrack()), health.now().causes());
    }

    @Test
    void aSoundTrackThatStopsIsNamedAfterTenSecondsAndCriticalAfterThirty() {
        pass(60);
        silence(9.9);
        assertEquals(List.of(), health.now().causes());
        silence(10);
        assertEquals(
                List.of(new Cause.SoundStopped(Duration.ofSeconds(10), false)),
                health.now().causes());
        silence(30);
        assertEquals(
                List.of(new Cause.SoundStopped(Duration.ofSeconds(30), true)),
                health.now().causes());
        silence(0.02);
        pass(2);
        assertEquals(List.of(), health.now().causes());
    }

    @Test
    void silenceInABreakIsNoCauseAndIsCountedFromTheBeginningOfTheTalk() {
        isBreak = true;
        sending.sound = Optional.of(OptionalDouble.of(600));
        pass(60);
        assertEquals(List.of(), health.now().causes());
        isBreak = false;
        assertEquals(10, secondsUntil(List.of(new Cause.SoundStopped(Duration.ofMillis(10_500), false))));
    }

    @Test
    void anEncoderThatIsBackWithoutItsSoundHasACauseOfItsOwn() {
        pass(30);
        sending.reconnects = 1;
        sending.since = now;
        sending.sound = Optional.of(OptionalDouble.empty());
        assertEquals(5, secondsUntil(List.of(new Cause.NoSoundSinceReturn(Duration.ofSeconds(5), false))));
        pass(26);
        assertEquals(true, health.now().worst().orElseThrow().isCritical());
        silence(0.02);
        pass(3);
        assertEquals(List.of(), health.now().causes());
    }

    @Test
    void theLimitsOfTheEventCount() {
        limits = limits.with(HealthLimit.BITRATE, new Bounds(90, 80, 3)).with(HealthLimit.MEDIA, new Bounds(5, 12, 0));
        sending.megabits = 4;
        sending.silent = Duration.ofMillis(1900);
        assertEquals(3, secondsUntil(List.of(new Cause.LowBitrate(4e6, 4.6e6, false))));
        sending.silent = Duration.ofSeconds(11);
        pass(1);
        assertEquals(
                List.of(new Cause.NoMedia(Duration.ofSeconds(11))), health.now().causes());
    }

    @Test
    void aClockThatIsSetBackHoldsNothingForEver() {
        sending.megabits = 2;
        pass(5);
        now = now.minusSeconds(3600);
        pass(11);
        assertEquals(1, health.now().causes().size());
        now = now.minusSeconds(3600);
        sending.megabits = 4.6;
        pass(11);
        assertEquals(List.of(), health.now().causes());
    }

    @Test
    void whatIsNotMeasuredIsNoCauseAndAnEncoderThatLeftTakesItsCausesAlong() {
        sending.megabits = 1;
        pass(12);
        health.note(now, Optional.empty(), surroundings());
        assertEquals(List.of(), health.now().causes());
        var unknown = new Video(
                "H.264",
                0,
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Pulse.NOT_MEASURED);
        for (int i = 0; i < 60; i++) {
            health.note(
                    now.plusSeconds(i), Optional.of(with(Optional.of(unknown), Drift.NOT_MEASURED)), surroundings());
        }
        assertEquals(List.of(), health.now().causes());
    }

    @Test
    void theWorstCauseComesFirst() {
        var causes = new Health(List.of(new Cause.Drift(1, false), new Cause.NoSoundTrack())).causes();
        assertEquals(new Cause.NoSoundTrack(), causes.getFirst());
    }

    private void silence(double seconds) {
        sending.sound = Optional.of(OptionalDouble.of(seconds));
        pass(0.5);
    }

    /** How many seconds go by before these are the causes; a look counts from the one before it. */
    private double secondsUntil(List<Cause> causes) {
        double seconds = -TICK_MILLIS / 1000.0;
        while (!health.now().causes().equals(causes) && seconds < 600) {
            pass(TICK_MILLIS / 1000.0);
            seconds += TICK_MILLIS / 1000.0;
        }
        return seconds;
    }

    private void pass(double seconds) {
        for (double gone = 0; gone < seconds; gone += TICK_MILLIS / 1000.0) {
            health.note(now, Optional.of(measured()), surroundings());
            now = now.plusMillis(TICK_MILLIS);
        }
    }

    private Surroundings surroundings() {
        return new Surroundings(limits, Optional.of(new Baseline("H.264", 1920, 1080, 30, 4.6e6, 2)), isBreak);
    }

    private Measurements measured() {
        var video = new Video(
                "H.264",
                1920,
                1080,
                OptionalDouble.of(sending.megabits * 1e6),
                OptionalDouble.of(sending.frames),
                OptionalDouble.of(sending.keyInterval),
                new Pulse(
                        OptionalDouble.of(sending.megabits * 1e6),
                        OptionalDouble.of(sending.frames),
                        OptionalDouble.of(sending.declared),
                        OptionalDouble.of(sending.sinceKey)));
        return with(Optional.of(video), new Drift(OptionalDouble.of(sending.drift), DriftGrade.GOOD));
    }

    private Measurements with(Optional<Video> video, Drift drift) {
        return new Measurements(
                now,
                new Measurements.Connection(OBS, sending.since, sending.reconnects),
                video,
                sending.sound.map(last -> new Audio("AAC", 2, 48_000, OptionalDouble.of(128_000), last)),
                sending.silent,
                drift,
                Duration.ofMinutes(1));
    }
}

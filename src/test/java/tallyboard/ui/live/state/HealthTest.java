package tallyboard.ui.live.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tallyboard.stream.publish.Measurements;
import tallyboard.testing.LiveScenes;

class HealthTest {
    private final LiveScenes scenes = new LiveScenes();
    private final Traffic traffic = new Traffic();
    private final Measurements healthy = scenes.healthy(Duration.ofMinutes(5), 4.6);

    @Test
    void goodMediaHasNoCause() {
        assertEquals(List.of(), Health.of(healthy, traffic).causes());
    }

    @Test
    void silenceIsNamedAfterThreeSecondsAndStalledAfterEight() {
        assertEquals(List.of(), causes(silentFor(2900)));
        assertEquals(List.of(new Cause.NoMedia(Duration.ofSeconds(3))), causes(silentFor(3000)));
        assertEquals(List.of(new Cause.Stalled(Duration.ofSeconds(8))), causes(silentFor(8000)));
    }

    @Test
    void aPictureWithoutASoundTrackIsCriticalOnceSoundIsDue() {
        var mute = with(healthy.video(), Optional.empty(), OptionalDouble.empty());
        assertEquals(List.of(new Cause.NoSoundTrack()), causes(mute));
        var fresh = scenes.healthy(Duration.ofSeconds(2), 4.6);
        assertEquals(
                List.of(),
                causes(new Measurements(
                        fresh.at(),
                        fresh.encoder(),
                        fresh.video(),
                        Optional.empty(),
                        fresh.sinceLastMedia(),
                        fresh.drift(),
                        fresh.recorded())));
    }

    @Test
    void aSoundTrackWithNothingOnItIsNamedAfterTenSecondsAndCriticalAfterThirty() {
        var empty = with(healthy.video(), Optional.of(LiveScenes.sound(0)), OptionalDouble.empty());
        watch(empty, 9);
        assertEquals(List.of(), causes(empty));
        watch(empty, 3);
        assertEquals(List.of(new Cause.SoundStopped(Duration.ofSeconds(11), false)), causes(empty));
        watch(empty, 20);
        assertEquals(true, causes(empty).getFirst().isCritical());
    }

    @Test
    void keyPicturesTooFarApartAreNamedAboveFourSecondsAndCriticalAboveEight() {
        assertEquals(List.of(), causes(withKeyInterval(4)));
        assertEquals(List.of(new Cause.LongKeyInterval(4.1, false)), causes(withKeyInterval(4.1)));
        assertEquals(List.of(new Cause.LongKeyInterval(8.5, true)), causes(withKeyInterval(8.5)));
    }

    @Test
    void driftIsNamedWhenItGrowsAndCriticalWhenItIsFar() {
        for (int second = 0; second <= 60; second++) {
            traffic.note(scenes.clock.instant(), Optional.of(withDrift(second / 100.0)));
            scenes.clock.pass(Duration.ofSeconds(1));
        }
        assertEquals(List.of(new Cause.Drift(0.6, false)), causes(withDrift(0.6)));
        assertEquals(List.of(new Cause.Drift(-3.1, true)), causes(withDrift(-3.1)));
    }

    @Test
    void aDriftThatStaysIsNoCause() {
        for (int second = 0; second <= 90; second++) {
            traffic.note(scenes.clock.instant(), Optional.of(withDrift(1.2)));
            scenes.clock.pass(Duration.ofSeconds(1));
        }
        assertEquals(List.of(), causes(withDrift(1.2)));
    }

    @Test
    void anEncoderThatComesAndGoesIsNamedUntilFiveMinutesHavePassed() {
        reconnects(0);
        reconnects(2);
        assertEquals(List.of(new Cause.Flapping(2, false)), causes(healthy));
        reconnects(4);
        assertEquals(List.of(new Cause.Flapping(4, true)), causes(healthy));
        scenes.clock.pass(Duration.ofMinutes(6));
        reconnects(4);
        assertEquals(List.of(), causes(healthy));
    }

    @Test
    void theWorstCauseComesFirst() {
        var causes = new Health(List.of(new Cause.Drift(1, false), new Cause.NoSoundTrack())).causes();
        assertEquals(new Cause.NoSoundTrack(), causes.getFirst());
    }

    @Test
    void whatIsNotMeasuredIsNoCause() {
        assertEquals(
                List.of(),
                causes(with(
                        Optional.of(new Measurements.Video(
                                "H.264", 0, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty())),
                        Optional.of(new Measurements.Audio("AAC", 2, 48000, OptionalDouble.empty())),
                        OptionalDouble.empty())));
    }

    private List<Cause> causes(Measurements now) {
        return Health.of(now, traffic).causes();
    }

    private void watch(Measurements now, int seconds) {
        for (int i = 0; i < seconds; i++) {
            traffic.note(scenes.clock.instant(), Optional.of(now));
            scenes.clock.pass(Duration.ofSeconds(1));
        }
    }

    private void reconnects(int count) {
        traffic.note(
                scenes.clock.instant(),
                Optional.of(new Measurements(
                        healthy.at(),
                        new Measurements.Connection(
                                LiveScenes.OBS, healthy.encoder().since(), count),
                        healthy.video(),
                        healthy.audio(),
                        healthy.sinceLastMedia(),
                        healthy.drift(),
                        healthy.recorded())));
    }

    private Measurements silentFor(long millis) {
        return new Measurements(
                healthy.at(),
                healthy.encoder(),
                healthy.video(),
                healthy.audio(),
                Duration.ofMillis(millis),
                healthy.drift(),
                healthy.recorded());
    }

    private Measurements withKeyInterval(double seconds) {
        return with(Optional.of(LiveScenes.picture(4.6, seconds)), healthy.audio(), OptionalDouble.empty());
    }

    private Measurements withDrift(double seconds) {
        return with(healthy.video(), healthy.audio(), OptionalDouble.of(seconds));
    }

    private Measurements with(
            Optional<Measurements.Video> video, Optional<Measurements.Audio> audio, OptionalDouble drift) {
        return new Measurements(
                healthy.at(), healthy.encoder(), video, audio, healthy.sinceLastMedia(), drift, healthy.recorded());
    }
}

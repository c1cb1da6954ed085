package tallyboard.ui.live.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.desk.health.Cause;
import tallyboard.desk.health.Health;
import tallyboard.stream.RecordingState;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Role;

class HeadingTest {
    private final LiveScenes scenes = new LiveScenes();
    private final StreamId room = scenes.room("Main hall");

    @Test
    void aFreshTrackIsDisabled() {
        assertEquals(Headline.DISABLED, heading().word());
        assertEquals(Optional.empty(), heading().time());
    }

    @Test
    void anEnabledTrackIsReadyUntilAnEncoderComes() {
        scenes.ready(room);
        assertEquals(Headline.READY, heading().word());
        assertEquals(Role.OFF, heading().role());
    }

    @Test
    void anAcceptedEncoderConnectsUntilItsPictureComes() {
        scenes.connecting(room, Duration.ofSeconds(2));
        assertEquals(Headline.CONNECTING, heading().word());
        assertEquals(Optional.of(Duration.ofSeconds(2)), heading().time());
    }

    @Test
    void aHealthyTrackIsLiveAndQuiet() {
        scenes.live(room, Duration.ofSeconds(2057));
        assertEquals(Headline.LIVE, heading().word());
        assertEquals(Role.LIVE, heading().role());
        assertEquals(Optional.of(Duration.ofSeconds(2057)), heading().time());
    }

    @Test
    void aCauseToLookAtMakesItCheckAndOneToActOnMakesItBad() {
        scenes.live(room, Duration.ofMinutes(5));
        var look = new Health(List.of(new Cause.NoMedia(Duration.ofSeconds(4))));
        var act = new Health(List.of(new Cause.NoMedia(Duration.ofSeconds(4)), new Cause.NoSoundTrack()));
        assertEquals(Headline.CHECK, heading(look).word());
        assertEquals(Headline.BAD, heading(act).word());
        assertEquals(Optional.of(new Cause.NoSoundTrack()), heading(act).cause());
    }

    @Test
    void aRecordingThatFailsIsBadWhileTheSignalIsGood() {
        scenes.live(room, Duration.ofMinutes(5));
        scenes.streams.set(room, Fact.RECORDING_FAILED, s -> s.with(s.axes().with(RecordingState.FAILED)));
        assertEquals(Optional.of(new Cause.RecordingFailed()), heading().cause());
    }

    @Test
    void aLostEncoderCountsDownAndTheLastFifthIsCritical() {
        scenes.reconnecting(room, Duration.ofMinutes(20), Duration.ofSeconds(49), Duration.ofSeconds(180));
        assertEquals(Headline.RECONNECTING, heading().word());
        assertEquals(Optional.of(Duration.ofSeconds(131)), heading().time());
        assertEquals(Role.ATTENTION, heading().role());
        scenes.clock.pass(Duration.ofSeconds(95));
        assertEquals(Optional.of(Duration.ofSeconds(36)), heading().time());
        assertEquals(Role.CRITICAL, heading().role());
        assertEquals(Optional.of(0.2), heading().share());
    }

    @Test
    void aWindowThatIsOverNeverCountsBelowZero() {
        scenes.reconnecting(room, Duration.ofMinutes(20), Duration.ofSeconds(49), Duration.ofSeconds(180));
        scenes.clock.pass(Duration.ofHours(1));
        assertEquals(Optional.of(Duration.ZERO), heading().time());
    }

    @Test
    void aCompletedTrackIsFinishingForItsGraceAlsoWhenItsGateIsClosed() throws Exception {
        scenes.live(room, Duration.ofMinutes(20));
        scenes.streams.finish(room);
        assertEquals(Headline.FINISHING, heading().word());
        assertEquals(Optional.of(Duration.ofSeconds(60)), heading().time());
    }

    private Heading heading() {
        return heading(Health.GOOD);
    }

    private Heading heading(Health health) {
        return Heading.of(scenes.stream(room), scenes.streams.measurements(room), health, scenes.clock.instant());
    }
}

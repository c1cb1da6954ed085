package tallyboard.ui.live.state;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.testing.LiveScenes;

/** The table of buttons: left is safe, right cuts, held ones have a star. */
class ActsTest {
    private final LiveScenes scenes = new LiveScenes();
    private final StreamId room = scenes.room("Main hall");

    @Test
    void aDisabledTrackOffersEnable() {
        assertEquals("ENABLE COPY_KEY | - | RESET_KEY", acts());
    }

    @Test
    void aReadyTrackOffersItsKeyAndDisableWithoutAHold() {
        scenes.ready(room);
        assertEquals("COPY_KEY | DISABLE | RESET_KEY", acts());
    }

    @Test
    void aConnectingTrackCutsNobodyYet() {
        scenes.connecting(room, Duration.ofSeconds(2));
        assertEquals("COPY_KEY | DISABLE | RESET_KEY", acts());
    }

    @Test
    void aLiveTrackWantsEverythingHeldThatCuts() {
        scenes.live(room, Duration.ofMinutes(5));
        assertEquals("NEXT_TALK | FINISH* | COPY_KEY RESET_KEY COMPLETE* DISABLE*", acts());
    }

    @Test
    void anEncoderThatIsJustBackIsStillLive() {
        scenes.live(room, Duration.ofMinutes(5));
        scenes.streams.set(room, Fact.CONNECTED, s -> s.with(s.axes().with(Signal.CONNECTING)));
        assertEquals("NEXT_TALK | FINISH* | COPY_KEY RESET_KEY COMPLETE* DISABLE*", acts());
    }

    @Test
    void aLostTrackCallsForMoreTimeInAPlaceThatWasEmpty() {
        scenes.reconnecting(room, Duration.ofMinutes(5), Duration.ofSeconds(9), Duration.ofSeconds(180));
        assertEquals("NEXT_TALK EXTEND | FINISH* | COPY_KEY RESET_KEY COMPLETE* DISABLE*", acts());
    }

    @Test
    void aFinishingTrackAsksForNothing() {
        scenes.finishing(room, Duration.ofSeconds(40));
        assertEquals(" | - | RESET_KEY COPY_KEY", acts());
    }

    private String acts() {
        var stream = scenes.stream(room);
        var heading = Heading.of(stream, scenes.streams.measurements(room), Health.GOOD, scenes.clock.instant());
        var acts = Acts.of(stream, heading);
        return String.join(
                " | ",
                words(acts.left().stream()),
                acts.right().map(a -> words(Stream.of(a))).orElse("-"),
                words(acts.more().stream()));
    }

    private static String words(Stream<Act> acts) {
        return acts.map(a -> a.verb() + (a.isHeld() ? "*" : "")).collect(joining(" "));
    }
}

package tallyboard.ui.live.state;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.Talk;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.plan.NowNext;
import tallyboard.desk.gates.Outlook;
import tallyboard.desk.health.Health;
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
        assertEquals("ENABLE COPY_KEY | - | HAND_OFF RESET_KEY", acts());
    }

    @Test
    void aReadyTrackOffersItsKeyAndDisableWithoutAHold() {
        scenes.ready(room);
        assertEquals("COPY_KEY | DISABLE | HAND_OFF RESET_KEY", acts());
    }

    @Test
    void aConnectingTrackCutsNobodyYet() {
        scenes.connecting(room, Duration.ofSeconds(2));
        assertEquals("COPY_KEY | DISABLE | HAND_OFF RESET_KEY", acts());
    }

    @Test
    void aLiveTrackWantsEverythingHeldThatCuts() {
        scenes.live(room, Duration.ofMinutes(5));
        assertEquals("NEXT_TALK MARK | FINISH* | COPY_KEY HAND_OFF RESET_KEY COMPLETE* DISABLE*", acts());
    }

    @Test
    void anEncoderThatIsJustBackIsStillLive() {
        scenes.live(room, Duration.ofMinutes(5));
        scenes.streams.set(room, Fact.CONNECTED, s -> s.with(s.axes().with(Signal.CONNECTING)));
        assertEquals("NEXT_TALK MARK | FINISH* | COPY_KEY HAND_OFF RESET_KEY COMPLETE* DISABLE*", acts());
    }

    @Test
    void aLostTrackCallsForMoreTimeInAPlaceThatWasEmpty() {
        scenes.reconnecting(room, Duration.ofMinutes(5), Duration.ofSeconds(9), Duration.ofSeconds(180));
        assertEquals("NEXT_TALK MARK EXTEND | FINISH* | COPY_KEY HAND_OFF RESET_KEY COMPLETE* DISABLE*", acts());
    }

    @Test
    void aFinishingTrackAsksForNothing() {
        scenes.finishing(room, Duration.ofSeconds(40));
        assertEquals(" | - | HAND_OFF RESET_KEY COPY_KEY", acts());
    }

    @Test
    void theLikelyNextStepByTheAgendaIsPlainAndCallsWhenItIsDue() {
        scenes.live(room, Duration.ofMinutes(5));
        assertEquals("OUTLINE OUTLINE OUTLINE", weights());
        day = day(-5, 20, 20);
        assertEquals("PLAIN OUTLINE OUTLINE", weights(), "a talk follows at once");
        day = day(-5, 20, 60);
        assertEquals("OUTLINE OUTLINE PLAIN", weights(), "a break follows");
        day = day(-30, 25, 28);
        assertEquals("CALL OUTLINE OUTLINE", weights(), "it should have begun");
        scenes.reconnecting(room, Duration.ofMinutes(5), Duration.ofSeconds(9), Duration.ofSeconds(180));
        assertEquals("PLAIN OUTLINE CALL OUTLINE", weights(), "one call in a lane");
    }

    @Test
    void enableCallsFromFiveMinutesBeforeTheStart() {
        day = day(6, 20, 60);
        assertEquals(Act.Weight.PLAIN, weightOfEnable());
        day = day(4, 20, 60);
        assertEquals(Act.Weight.CALL, weightOfEnable());
    }

    private Act.Weight weightOfEnable() {
        return actsNow().left().getFirst().weight();
    }

    private String weights() {
        var acts = actsNow();
        return Stream.concat(acts.left().stream(), acts.right().stream())
                .map(a -> a.weight().name())
                .collect(joining(" "));
    }

    private Day day = Day.none(scenes.clock.instant());

    /** A talk from and for so many minutes, and a second one that begins so many minutes after the first. */
    private Day day(int from, int minutes, int second) {
        var now = scenes.clock.instant();
        var track = TrackId.fresh();
        var start = now.plus(Duration.ofMinutes(from));
        var sessions = List.of(
                Session.of(track, Talk.byHand("", start, Duration.ofMinutes(minutes), "first")),
                Session.of(
                        track,
                        Talk.byHand("", start.plus(Duration.ofMinutes(second)), Duration.ofMinutes(30), "second")));
        var onAir = from < 0 ? Optional.of(sessions.getFirst().id()) : Optional.<SessionId>empty();
        return new Day(true, NowNext.of(sessions, onAir, now), Outlook.NONE);
    }

    private Acts actsNow() {
        var stream = scenes.stream(room);
        var heading = Heading.of(stream, scenes.streams.measurements(room), Health.GOOD, scenes.clock.instant());
        return Acts.of(stream, heading, day);
    }

    private String acts() {
        var acts = actsNow();
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

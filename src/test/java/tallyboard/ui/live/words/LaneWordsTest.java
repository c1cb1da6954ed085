package tallyboard.ui.live.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.plan.NowNext;
import tallyboard.agenda.plan.Openings;
import tallyboard.desk.gates.Outlook;
import tallyboard.desk.health.StreamHealth;
import tallyboard.desk.health.Surroundings;
import tallyboard.stream.Reconnect;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.event.Fact;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.EncoderRefusal.Mismatch;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.stream.publish.Measurements;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.live.state.Day;
import tallyboard.ui.live.state.Heading;
import tallyboard.ui.live.state.Seat;

class LaneWordsTest {
    private final LiveScenes scenes = new LiveScenes();
    private final StreamId room = scenes.room("Room 2");
    private List<Asset> recordings = List.of();

    @Test
    void aDisabledLaneSaysSinceWhenAndWhatToDo() {
        assertEquals(
                "Every encoder is refused since 14:12. Enable to open the track.",
                say().band().sentence());
        assertEquals("disabled", say().axes().gate());
        assertEquals("off", say().axes().recording());
    }

    @Test
    void anEarlyRoomIsTold() {
        scenes.clock.pass(Duration.ofMinutes(1));
        scenes.refused(room, Reason.DISABLED, Duration.ofSeconds(29));
        assertEquals(
                "The room is early and its key is good. Enable to let it in.",
                say().band().sentence());
        assertEquals("1 refused attempt, 14:13:02", say().scope().title());
        assertEquals(
                "Right key, but the track is disabled. The encoder tries again by itself.",
                say().scope().why());
    }

    @Test
    void aReadyLaneSaysWhyNothingIsThere() {
        scenes.ready(room);
        assertEquals("Waiting for encoder", say().scope().title());
        assertEquals("Open since 14:12. Nobody has tried.", say().scope().why());
        assertEquals("No recording yet", say().session().title());
    }

    @Test
    void aRefusalIsForgottenInTheLaneOnceAnEncoderGotIn() {
        scenes.ready(room);
        scenes.refused(room, Reason.UNKNOWN_KEY, Duration.ofMinutes(3));
        var used = scenes.stream(room).key().uses().publishedFrom("10.0.4.21", scenes.clock.instant());
        scenes.streams.set(
                room,
                tallyboard.stream.event.Fact.CONNECTED,
                s -> s.with(s.key().with(used)));
        assertEquals("Waiting for encoder", say().scope().title());
    }

    @Test
    void aLiveLaneSaysWhatArrivesAndWhatIsRecorded() {
        scenes.live(room, Duration.ofSeconds(2057));
        var lane = say();
        assertEquals("OBS 31", lane.encoder());
        assertEquals(
                Optional.of(new ScopeWords.Arriving("H.264, 1920 × 1080", "4.6 Mbit/s", "AAC, stereo", "128 kbit/s")),
                lane.scope().arriving());
        assertEquals(
                new ScopeWords.FiguresWords("4.6", "30", "2.0", "–"),
                lane.scope().figures());
        assertEquals(
                new SessionWords("Recording 1", "", "34:17", "since 13:38", "The first of today", Optional.empty()),
                lane.session());
        assertEquals("recording 34:17", lane.axes().recording());
    }

    @Test
    void whatIsNotMeasuredIsADashAndNeverZero() {
        scenes.live(room, Duration.ofMinutes(5));
        scenes.streams.measure(
                room,
                new Measurements(
                        scenes.clock.instant(),
                        new Measurements.Connection(LiveScenes.OBS, scenes.clock.instant(), 0),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ZERO,
                        Measurements.Drift.NOT_MEASURED,
                        Duration.ZERO));
        assertEquals(
                new ScopeWords.FiguresWords("–", "–", "–", "–"), say().scope().figures());
        assertEquals("–", say().detail().orElseThrow().figures().drift());
    }

    @Test
    void anEarlierRecordingStandsBesideTheOneThatRuns() {
        recordings = List.of(scenes.recorded(room, Duration.ofMinutes(70), Duration.ofSeconds(2170), 1_240_000_000));
        scenes.live(room, Duration.ofSeconds(2057));
        assertEquals("Recording 2", say().session().title());
        assertEquals("Before it 36:10, 1.2 GB", say().session().next());
    }

    @Test
    void afterwardsTheLastRecordingIsSaid() {
        recordings = List.of(scenes.recorded(room, Duration.ofMinutes(70), Duration.ofSeconds(2170), 1_240_000_000));
        scenes.ready(room);
        assertEquals(
                new SessionWords(
                        "Recording 1 is ready",
                        "",
                        "36:10",
                        "13:02 to 13:38  ·  1.2 GB",
                        "1 recording today",
                        Optional.empty()),
                say().session());
    }

    @Test
    void aLostLaneWithoutASlateDoesNotSayThatViewersSeeOne() throws Exception {
        scenes.reconnecting(room, Duration.ofMinutes(20), Duration.ofSeconds(49), Duration.ofSeconds(180));
        var settings = scenes.stream(room).settings();
        scenes.streams.update(room, settings.with(settings.reconnect().with(Reconnect.Slate.NONE)));
        assertEquals(
                "Nothing arrives since 14:11:42. The recording waits for the encoder.",
                say().band().sentence());
    }

    @Test
    void aLostLaneSaysSinceWhenAndThatTheRecordingWaits() {
        scenes.reconnecting(room, Duration.ofMinutes(20), Duration.ofSeconds(49), Duration.ofSeconds(180));
        var lane = say();
        assertEquals("2:11", lane.band().time());
        assertEquals("of 3:00", lane.band().of());
        assertEquals(
                "Nothing arrives since 14:11:42. Viewers see the slate, the recording waits.",
                lane.band().sentence());
        assertEquals("lost 14:11:42", lane.axes().signal());
        assertEquals("held open at 19:11", lane.axes().recording());
        assertEquals("nothing for 0:49", lane.detail().orElseThrow().silence());
    }

    @Test
    void theSpokenSentenceMovesByHalfMinutes() {
        scenes.reconnecting(room, Duration.ofMinutes(20), Duration.ofSeconds(49), Duration.ofSeconds(180));
        var sentence = "Track B, Room 2, reconnecting, 2 minutes left, recording held open, gate enabled";
        assertEquals(sentence, say().spoken());
        scenes.clock.pass(Duration.ofSeconds(10));
        assertEquals(sentence, say().spoken());
        scenes.clock.pass(Duration.ofSeconds(25));
        assertEquals(
                "Track B, Room 2, reconnecting, 1 minute 30 seconds left, recording held open, gate enabled",
                say().spoken());
    }

    @Test
    void aLaneThatIsLongLiveSpeaksInHours() {
        scenes.live(room, Duration.ofMinutes(64));
        assertEquals("Track B, Room 2, live for 1 hour 4 minutes, recording, gate enabled", say().spoken());
    }

    @Test
    void everyReasonAndEveryMismatchHasItsSentence() {
        for (var reason : Reason.values()) {
            for (var mismatch : Mismatch.values()) {
                var refusal = new EncoderRefusal(
                        Instant.EPOCH,
                        reason,
                        mismatch,
                        new Encoder("10.0.4.40", "OBS 31"),
                        Optional.empty(),
                        Optional.of("VP9 video"));
                assertFalse(RefusalWords.sentence(refusal, LiveScenes.BERLIN).isBlank(), reason + " " + mismatch);
            }
        }
    }

    private Session session(int from, int minutes, String title) {
        var start = scenes.clock.instant().plus(Duration.ofMinutes(from)).truncatedTo(ChronoUnit.MINUTES);
        return Session.of(TrackId.fresh(), Talk.byHand("", start, Duration.ofMinutes(minutes), title));
    }

    private void agenda(Optional<Session> onAir, Outlook outlook, Session... sessions) {
        var plan = NowNext.of(List.of(sessions), onAir.map(Session::id), scenes.clock.instant());
        day = new Day(true, plan, outlook);
    }

    @Test
    void aLiveLaneSaysItsTalkWhatIsLeftAndWhatComes() {
        scenes.live(room, Duration.ofMinutes(34));
        var talk = session(-27, 30, "Small tools, long lives");
        agenda(Optional.of(talk), Outlook.NONE, talk, session(3, 45, "Panel: Who maintains this?"));
        assertEquals(
                new SessionWords(
                        "Small tools, long lives",
                        "",
                        "−2:29",
                        "left  ·  13:45 to 14:15",
                        "Next 14:15 Panel: Who maintains this?",
                        Optional.of(day.plan().share())),
                say().session());
        assertEquals("enabled by plan", say().axes().gate());
    }

    @Test
    void aTalkOverItsTimeMovesWhatIsExpectedAndOffersNextTalk() {
        scenes.live(room, Duration.ofMinutes(34));
        var talk = session(-32, 30, "Small tools, long lives");
        agenda(Optional.of(talk), Outlook.NONE, talk, session(-2, 45, "Panel"));
        assertEquals("+2:31", say().session().strong());
        assertEquals("Next 14:10, now 14:12: Panel", say().session().next());
        assertEquals(
                "“Panel” should have begun. Next talk cuts the recording there.",
                say().band().sentence());
        assertEquals(
                "Ends the recording now. The encoder is refused for 2 min, then the track opens for “Panel”.",
                say().acts().finish());
    }

    @Test
    void aLaneInABreakCountsDownToItsNextTalkAndSaysWhenItOpens() {
        var talk = session(8, 90, "Hands-on: a parser by lunchtime");
        var opens = new Openings.Act(Openings.opensAt(session(13, 1, "")), true, talk);
        agenda(Optional.empty(), new Outlook(List.of(opens), false, Optional.empty()), talk);
        assertEquals(
                new SessionWords(
                        "Hands-on: a parser by lunchtime",
                        "starts in",
                        "7:29",
                        "·  14:20 to 15:50",
                        "Now: break",
                        Optional.empty()),
                say().session());
        assertEquals("opens 14:15", say().axes().gate());
        assertEquals("opens in 2:29", say().band().time());
        assertEquals("opens 14:15", say().detail().orElseThrow().gate().plan());
    }

    @Test
    void aTalkThatIsNotToBeRecordedSaysSoBeforeAndWhileItIsOn() {
        var quiet = session(-5, 30, "On being on call");
        var forbidden = quiet.with(new Talk(
                quiet.talk().keys(),
                "",
                quiet.start(),
                Optional.of(quiet.length()),
                quiet.title(),
                Talk.Texts.NONE,
                new Talk.Consent(true, false)));
        scenes.streams.set(room, Fact.UPDATED, s -> s.with(s.settings().recorded(false)));
        agenda(Optional.empty(), Outlook.NONE, forbidden);
        assertEquals("left  ·  not recorded  ·  14:07 to 14:37", say().session().rest());
        assertEquals("off, by request", say().axes().recording());
    }

    @Test
    void whatAPersonDidAgainstThePlanIsSaid() {
        scenes.ready(room);
        var talk = session(60, 30, "Small tools");
        agenda(Optional.empty(), new Outlook(List.of(), true, Optional.empty()), talk);
        assertEquals("enabled by hand", say().axes().gate());
    }

    private Day day = Day.none(scenes.clock.instant());

    private LaneWords say() {
        var stream = scenes.stream(room);
        var measured = scenes.streams.measurements(room);
        var health = new StreamHealth().note(scenes.clock.instant(), measured, Surroundings.PLAIN);
        var now = scenes.clock.instant();
        return LaneWords.of(
                new Seat("B", "Room 2", Optional.empty(), Optional.of(room)),
                new Moment(
                        stream,
                        measured,
                        Heading.of(stream, measured, health, now),
                        new Moment.Past(1, recordings, 0),
                        day,
                        now,
                        LiveScenes.BERLIN));
    }
}

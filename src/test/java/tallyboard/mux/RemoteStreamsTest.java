package tallyboard.mux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStream.Status;
import tallyboard.stream.Refusal;
import tallyboard.stream.Refusal.NoAnswer;
import tallyboard.stream.Refusal.NoAnswer.Why;
import tallyboard.stream.RefusedException;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.key.StreamKey;
import tallyboard.testing.InMemoryStreamStore;
import tallyboard.testing.TestingClock;

/** The client of a remote engine where the engine, the network or the answer is not as one would wish. */
class RemoteStreamsTest {
    private static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");
    private static final StreamId HALL = new StreamId("hall0001");
    private static final String IDLE = stream("idle", "");
    private static final String ACTIVE = stream("active", ",\"active_asset_id\":\"asset01\"");
    private static final Duration SHORT = Duration.ofMillis(500);

    private final TestingClock clock = new TestingClock(MORNING);
    private final InMemoryStreamStore store = new InMemoryStreamStore();
    private ScriptedEngine engine;
    private RemoteStreams remote;

    @BeforeEach
    void start() throws IOException {
        engine = new ScriptedEngine();
        remote = remote();
    }

    private RemoteStreams remote() {
        var account = new Account(Account.Kind.MUX, engine.address(), "token", new TokenSecret("very secret"));
        return new RemoteStreams(account, store, clock, SHORT);
    }

    @AfterEach
    void stop() {
        remote.close();
        engine.close();
    }

    private static String stream(String status, String more) {
        return """
                {"id":"hall0001","created_at":"1764000000","latency_mode":"standard","max_continuous_duration":43200,\
                "status":"%s","stream_key":"0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f","reconnect_window":60,\
                "meta":{"title":"Main hall"}%s}""".formatted(status, more);
    }

    private static String asset(String status, boolean isLive) {
        return """
                {"id":"asset01","created_at":"1764000100","status":"%s","is_live":%b,"live_stream_id":"hall0001",\
                "duration":12.5}""".formatted(status, isLive);
    }

    private void hasAsset(String json) {
        engine.reply("GET /video/v1/assets?limit=100", "{\"data\":[" + json + "]}");
        engine.reply("GET /video/v1/assets?live_stream_id=hall0001", "{\"data\":[" + json + "]}");
    }

    private void poll() {
        clock.pass(Duration.ofSeconds(2));
        remote.tick();
    }

    private LiveStream hall() {
        return remote.find(HALL).orElseThrow();
    }

    private List<Fact> told() {
        return remote.log(0, 1000).stream().map(LogEntry::fact).toList();
    }

    private List<Fact> toldAfter(int count) {
        return told().subList(count, told().size());
    }

    @Test
    void aStreamInMuxsShapeIsReadWithWhatItTellsAndNoMore() {
        engine.has("hall0001", IDLE);
        remote.tick();
        assertEquals(Optional.of("Main hall"), hall().settings().title());
        assertEquals(Instant.ofEpochSecond(1_764_000_000), hall().createdAt());
        assertEquals(Duration.ofMinutes(1), hall().settings().reconnectWindow());
        assertEquals("5f", hall().key().ending());
        assertEquals(Optional.empty(), remote.measurements(HALL));
        assertEquals(
                List.of("Basic dG9rZW46dmVyeSBzZWNyZXQ="),
                engine.authorizations().stream().distinct().toList());
    }

    @Test
    void whatDiffersBetweenTwoLooksIsToldInTheOrderOfAnEngine() {
        engine.has("hall0001", IDLE);
        remote.tick();
        engine.has("hall0001", ACTIVE);
        hasAsset(asset("ready", true));
        poll();
        assertEquals(Status.ACTIVE, hall().status());
        assertEquals(Signal.RECEIVING, hall().axes().signal());
        assertEquals(
                List.of(
                        Fact.CREATED,
                        Fact.CONNECTED,
                        Fact.ASSET_CREATED,
                        Fact.RECORDING,
                        Fact.ACTIVE,
                        Fact.ASSET_READY),
                told());
        engine.has("hall0001", IDLE);
        hasAsset(asset("ready", false));
        poll();
        assertEquals(List.of(Fact.IDLE, Fact.ASSET_COMPLETED), toldAfter(6));
        assertEquals(
                List.of("engine"),
                remote.log(0, 1000).stream().map(LogEntry::by).distinct().toList());
    }

    @Test
    void aRecordingThatGrowsIsKnownAndNoNews() {
        engine.has("hall0001", ACTIVE);
        hasAsset(asset("ready", true));
        remote.tick();
        int told = told().size();
        hasAsset(asset("ready", true).replace("12.5", "14.5"));
        poll();
        assertEquals(
                Duration.ofMillis(14_500), remote.assets().getFirst().media().duration());
        assertEquals(told, told().size());
    }

    @Test
    void recordingsThatWereThereBeforeAnybodyLookedAreReadyAndNotNewlyCompleted() {
        hasAsset(asset("ready", false));
        engine.reply("GET /video/v1/live-streams?limit=100&page=1", "{\"data\":[" + IDLE + "]}");
        remote.tick();
        assertEquals(List.of(Fact.CREATED, Fact.ASSET_READY), told());
        assertInstanceOf(Asset.Ready.class, remote.assets().getFirst().state());
    }

    @Test
    void aMaskedKeyIsNoKeyAndItsEndingTellsAReset() {
        engine.has("hall0001", IDLE.replace("0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f", "••••5f"));
        remote.tick();
        assertEquals(Optional.empty(), hall().key().readable());
        assertEquals("5f", hall().key().ending());
        poll();
        assertEquals(List.of(Fact.CREATED), told());
        engine.has("hall0001", IDLE.replace("0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f", "••••77"));
        poll();
        assertEquals(List.of(Fact.CREATED, Fact.UPDATED), told());
    }

    @Test
    void finishingCompletesFirstAndDisablesThen() throws RefusedException {
        engine.has("hall0001", ACTIVE);
        remote.tick();
        engine.forgetAsked();
        engine.reply("PUT /video/v1/live-streams/hall0001/complete", "{\"data\":{}}");
        engine.reply("PUT /video/v1/live-streams/hall0001/disable", "{\"data\":{}}");
        engine.has("hall0001", stream("disabled", ""));
        remote.finish(HALL);
        assertEquals(
                List.of("PUT /video/v1/live-streams/hall0001/complete", "PUT /video/v1/live-streams/hall0001/disable"),
                engine.asked().subList(0, 2));
        assertEquals(List.of(Fact.IDLE, Fact.DISABLED, Fact.FINISHED), toldAfter(told().size() - 3));
        assertEquals("finish", remote.recentLog(2).getFirst().details().get("how"));
    }

    @Test
    void anUpdateSaysOnlyWhatChanges() throws RefusedException {
        engine.has("hall0001", IDLE);
        remote.tick();
        engine.forgetAsked();
        engine.reply("PATCH /video/v1/live-streams/hall0001", "{\"data\":" + IDLE + "}");
        remote.update(HALL, hall().settings().withTitle("Saal"));
        assertEquals(
                "PATCH /video/v1/live-streams/hall0001 {\"meta\":{\"title\":\"Saal\"}}",
                engine.asked().getFirst());
    }

    @Test
    void aLostNetworkLeavesTheLastStateMarkedWithItsTime() throws IOException {
        engine.has("hall0001", ACTIVE);
        remote.tick();
        int port = engine.port();
        engine.close();
        poll();
        assertEquals(Status.ACTIVE, hall().status());
        var stale = remote.reach().stale().orElseThrow();
        assertEquals(Optional.of(MORNING), stale.knownAt());
        assertEquals(Why.UNREACHABLE, stale.why());
        var refused = assertThrows(RefusedException.class, () -> remote.disable(HALL));
        var noAnswer = assertInstanceOf(NoAnswer.class, refused.refusal());
        assertEquals(Optional.of(MORNING), noAnswer.knownAt());
        assertEquals("127.0.0.1:" + port, noAnswer.from());

        engine = new ScriptedEngine(port);
        engine.has("hall0001", IDLE);
        clock.pass(Duration.ofSeconds(30));
        remote.tick();
        assertEquals(Optional.empty(), remote.reach().stale());
        assertEquals(Status.IDLE, hall().status());
        assertEquals(List.of(Fact.ENGINE_LOST, Fact.IDLE, Fact.ENGINE_BACK), toldAfter(told().size() - 3));
    }

    @Test
    void anEngineThatSaysNothingIsGivenUpAfterThePatienceAndNobodyWaitsToRead() {
        engine.has("hall0001", IDLE);
        remote.tick();
        engine.silent(true);
        var refused = assertThrows(RefusedException.class, () -> remote.enable(HALL));
        var noAnswer = assertInstanceOf(NoAnswer.class, refused.refusal());
        assertEquals(Why.SILENT, noAnswer.why());
        assertTrue(noAnswer.waited().compareTo(SHORT) >= 0);
        assertEquals(Status.IDLE, hall().status());
    }

    @Test
    void whatTheLastRunKnewIsThereAtOnceAndStaleUntilTheFirstAnswer() {
        engine.has("hall0001", IDLE);
        remote.tick();
        remote.close();
        remote = remote();
        assertEquals(Status.IDLE, hall().status());
        assertTrue(remote.reach().stale().isPresent());
        remote.tick();
        assertFalse(remote.reach().stale().isPresent());
        assertEquals(List.of(Fact.CREATED), told());
    }

    @Test
    void pollsComeEveryTwoSecondsAndRarerWhileTheEngineFails() {
        engine.has("hall0001", IDLE);
        remote.tick();
        engine.forgetAsked();
        clock.pass(Duration.ofMillis(1900));
        remote.tick();
        assertEquals(List.of(), engine.asked());
        engine.reply("GET /video/v1/live-streams?limit=100&page=1", 503, "");
        var polls = new ArrayList<Long>();
        for (int second = 0; second < 70; second++) {
            engine.forgetAsked();
            remote.tick();
            if (!engine.asked().isEmpty()) {
                polls.add((long) second);
            }
            clock.pass(Duration.ofSeconds(1));
        }
        assertEquals(List.of(1L, 3L, 7L, 15L, 31L, 61L), polls);
    }

    @Test
    void anEngineThatNamesAPauseIsLeftAloneForIt() {
        engine.replyLater("GET /video/v1/live-streams?limit=100&page=1", 503, "45");
        remote.tick();
        engine.forgetAsked();
        clock.pass(Duration.ofSeconds(44));
        remote.tick();
        assertEquals(List.of(), engine.asked());
        clock.pass(Duration.ofSeconds(1));
        remote.tick();
        assertEquals(1, engine.asked().size());
    }

    @Test
    void aLongListIsReadToItsEndAndItsPollsAreRarer() {
        var page = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            page.add(IDLE.replace("hall0001", "room" + i));
        }
        engine.reply("GET /video/v1/live-streams?limit=100&page=1", "{\"data\":" + page + "}");
        for (int i = 2; i <= 6; i++) {
            var other = page.toString().replace("\"room", "\"page" + i + "room");
            engine.reply("GET /video/v1/live-streams?limit=100&page=" + i, "{\"data\":" + other + "}");
        }
        engine.reply("GET /video/v1/live-streams?limit=100&page=7", "{\"data\":[]}");
        remote.tick();
        assertEquals(600, remote.all().size());
        engine.forgetAsked();
        clock.pass(Duration.ofSeconds(3));
        remote.tick();
        assertEquals(List.of(), engine.asked(), "8 requests are worth 3.2 s");
    }

    @Test
    void aStreamThatOnlyHidInTheListIsNotGoneAndOneThatIsGoneIs() {
        engine.has("hall0001", IDLE);
        remote.tick();
        engine.reply("GET /video/v1/live-streams?limit=100&page=1", "{\"data\":[]}");
        poll();
        assertTrue(remote.find(HALL).isPresent());
        engine.reply("GET /video/v1/live-streams/hall0001", 404, "");
        poll();
        assertFalse(remote.find(HALL).isPresent());
        assertEquals(List.of(Fact.CREATED, Fact.DELETED), told());
    }

    @Test
    void answersThatMakeNoSenseAreFailuresOfTheEngineAndChangeNothing() {
        engine.has("hall0001", IDLE);
        remote.tick();
        for (var nonsense : List.of("", "null", "[]", "<html>", "{\"data\":", "\"text\"")) {
            engine.reply("GET /video/v1/live-streams?limit=100&page=1", nonsense);
            clock.pass(Duration.ofMinutes(1));
            remote.tick();
            assertEquals(Why.FAILED, remote.reach().stale().orElseThrow().why(), nonsense);
            assertTrue(remote.find(HALL).isPresent());
        }
    }

    @Test
    void fieldsOfAnotherTypeCountAsMissing() {
        engine.has("hall0001", """
                {"id":"hall0001","created_at":{},"status":7,"stream_key":[],"meta":"x","playback_ids":{"a":1},\
                "latency_mode":"warp","reconnect_window":"soon","recent_asset_ids":["no/id",3],"new_asset_settings":1}""");
        hasAsset("{\"id\":\"asset01\",\"live_stream_id\":\"hall0001\",\"duration\":\"long\",\"tracks\":[1,{}]}");
        remote.tick();
        assertEquals(Status.IDLE, hall().status());
        assertEquals(Optional.empty(), hall().settings().title());
        assertEquals(1, remote.assets().size());
    }

    @Test
    void aRefusalOfTheEngineIsToldInItsWords() {
        engine.has("hall0001", ACTIVE);
        remote.tick();
        engine.reply(
                "PUT /video/v1/live-streams/hall0001/enable",
                400,
                "{\"error\":{\"type\":\"invalid_parameters\",\"messages\":[\"Not now.\"]}}");
        var refused = assertThrows(RefusedException.class, () -> remote.enable(HALL));
        assertEquals(new Refusal.SaidNo(engine.address().getAuthority(), "Not now."), refused.refusal());
    }

    @Test
    void aTokenThatIsNotAcceptedIsSaidToBe() {
        engine.reply("GET /video/v1/live-streams?limit=100&page=1", 401, "");
        remote.tick();
        assertEquals(Why.NOT_AUTHORIZED, remote.reach().stale().orElseThrow().why());
    }

    @Test
    void whatMuxHasNoCommandForIsRefusedWithoutARequest() {
        engine.has("hall0001", ACTIVE);
        remote.tick();
        engine.forgetAsked();
        for (var form : List.of(ResetForm.CUT, ResetForm.LET_FINISH)) {
            assertThrows(RefusedException.class, () -> remote.resetKey(HALL, form));
        }
        assertThrows(RefusedException.class, () -> remote.nextTalk(HALL));
        assertThrows(RefusedException.class, () -> remote.extendWindow(HALL, Duration.ofMinutes(2)));
        assertEquals(List.of(), engine.asked());
    }

    @Test
    void theEncoderOfARemoteEngineIsNotKnownAndNotInvented() {
        engine.has("hall0001", ACTIVE);
        remote.tick();
        var broadcast = hall().broadcast().orElseThrow();
        assertEquals("–", broadcast.encoder().address());
        assertInstanceOf(Broadcast.OnAir.class, broadcast.phase());
    }

    @Test
    void noSecretHasATextForm() {
        engine.has("hall0001", IDLE);
        remote.tick();
        var account = new Account(Account.Kind.MUX, engine.address(), "token", new TokenSecret("very secret"));
        assertFalse(account.toString().contains("very secret"));
        assertFalse(hall().toString().contains("0a1b2c3d"));
        assertEquals(
                Optional.of(new StreamKey("0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f")),
                hall().key().readable());
    }
}

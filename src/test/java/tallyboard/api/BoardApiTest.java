package tallyboard.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.api.ScriptedLiveStreams.MORNING;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Broadcast.Phase;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.key.KeyUse;
import tallyboard.stream.publish.DriftGrade;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.EncoderRefusal.Mismatch;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.stream.publish.Measurements;

/** What is ours alone, over the wire. */
class BoardApiTest {
    private static final String ALL = "/tallyboard/v1/live-streams";
    private static final Encoder OBS = new Encoder("10.0.4.21", "OBS 31");

    private RunningApi api;
    private StreamId id;
    private String key;
    private String path;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        api = new RunningApi(folder);
        var made = api.post("/video/v1/live-streams", "{\"meta\":{\"title\":\"Main hall\"}}")
                .data();
        id = new StreamId(made.get("id").getAsString());
        key = made.get("stream_key").getAsString();
        path = ALL + "/" + id;
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aQuietStreamHasThreeAxesAndAKeyThatIsNotShown() throws Exception {
        var said = api.get(path).data();
        assertEquals("\"Main hall\"", said.get("title").toString());
        assertEquals("\"idle\"", said.get("status").toString());
        assertEquals("\"enabled\"", said.get("gate").toString());
        assertEquals("\"none\"", said.get("signal").toString());
        assertEquals("\"off\"", said.get("recording").toString());
        for (var absent : List.of("broadcast", "measurements", "last_refusal")) {
            assertFalse(said.has(absent), absent);
        }
        assertEquals(
                "{\"ending\":\"" + key.substring(key.length() - 2) + "\",\"keeping\":\"readable\","
                        + "\"set_at\":\"2026-09-14T08:00:00Z\",\"set_by\":\"api\",\"copied\":0,\"shown\":0,"
                        + "\"lets_old_key_finish\":false}",
                said.get("key").toString());
        assertFalse(api.get(ALL).body().contains(key));
        assertEquals(List.of(id.value()), api.get(ALL).each("id").toList());
    }

    @Test
    void theUsesOfTheKeyAreToldButNotTheKey() throws Exception {
        api.streams.change(
                id,
                stream -> stream.with(stream.key()
                        .with(stream.key().uses().plus(KeyUse.COPIED).publishedFrom("10.0.4.21", MORNING))));
        var said = api.get(path).data().getAsJsonObject("key");
        assertEquals("1", said.get("copied").toString());
        assertEquals("\"10.0.4.21\"", said.get("last_used_from").toString());
        assertEquals("\"2026-09-14T08:00:00Z\"", said.get("last_used_at").toString());
    }

    @Test
    void aBroadcastOnAirTellsItsEncoderAndWhatArrives() throws Exception {
        api.streams.change(
                id,
                stream -> stream.with(broadcast(new Broadcast.OnAir()))
                        .with(stream.axes().with(Signal.RECEIVING).with(RecordingState.RECORDING)));
        api.streams.measure(id, measurements());
        var said = api.get(path).data();
        assertEquals("\"active\"", said.get("status").toString());
        assertEquals("\"receiving\"", said.get("signal").toString());
        var broadcast = said.getAsJsonObject("broadcast");
        assertEquals("\"on_air\"", broadcast.get("phase").toString());
        assertEquals(
                "{\"address\":\"10.0.4.21\",\"name\":\"OBS 31\"}",
                broadcast.get("encoder").toString());
        assertFalse(broadcast.has("ends_at"));
        var measured = said.getAsJsonObject("measurements");
        assertEquals(
                "{\"codec\":\"H.264\",\"width\":1920,\"height\":1080,\"bits_per_second\":3500000,"
                        + "\"key_interval_seconds\":2}",
                measured.get("video").toString());
        assertEquals(
                "{\"codec\":\"AAC\",\"channels\":2,\"sample_rate\":48000,\"bits_per_second\":128000}",
                measured.get("audio").toString());
        assertEquals("-0.25", measured.get("drift_seconds").toString());
        assertEquals("\"good\"", measured.get("drift_grade").toString());
        assertEquals("12.5", measured.get("recorded_seconds").toString());
        assertEquals("0.04", measured.get("seconds_since_last_media").toString());
    }

    @Test
    void aReconnectWindowTellsItsEndAndWhatIsLeft() throws Exception {
        api.streams.change(id, stream -> stream.with(broadcast(window())));
        var broadcast = api.get(path).data().getAsJsonObject("broadcast");
        assertEquals("\"reconnecting\"", broadcast.get("phase").toString());
        assertEquals("\"2026-09-14T08:00:45Z\"", broadcast.get("ends_at").toString());
        assertEquals("45", broadcast.get("seconds_left").toString());
        assertEquals("0", broadcast.get("extended").toString());
    }

    @Test
    void theGraceAfterCompleteTellsItsEnd() throws Exception {
        api.streams.change(id, stream -> stream.with(broadcast(new Broadcast.Grace(MORNING.minusSeconds(1)))));
        var broadcast = api.get(path).data().getAsJsonObject("broadcast");
        assertEquals("\"grace\"", broadcast.get("phase").toString());
        assertEquals("0", broadcast.get("seconds_left").toString());
    }

    @Test
    void theLastRefusalComesWithItsReasonAndMismatch() throws Exception {
        var refusal = new EncoderRefusal(
                MORNING, Reason.UNKNOWN_KEY, Mismatch.BLANK_AT_AN_END, OBS, Optional.of(MORNING), Optional.empty());
        api.streams.change(id, stream -> stream.with(stream.history().refused(refusal)));
        var said = api.get(path).data().getAsJsonObject("last_refusal");
        assertEquals("\"unknown_key\"", said.get("reason").toString());
        assertEquals("\"blank_at_an_end\"", said.get("mismatch").toString());
        assertEquals("\"2026-09-14T08:00:00Z\"", said.get("since").toString());
        assertFalse(said.has("subject"));
    }

    @Test
    void extendingTheWindowAnswersTheStreamWithItsNewEnd() throws Exception {
        api.streams.change(id, stream -> stream.with(broadcast(window())));
        var said = api.put(path + "/extend-window", "{\"seconds\":120}");
        assertEquals(200, said.status());
        var broadcast = said.data().getAsJsonObject("broadcast");
        assertEquals("165", broadcast.get("seconds_left").toString());
        assertEquals("120", broadcast.get("extended").toString());
        for (var wrong :
                List.of("{}", "{\"seconds\":0}", "{\"seconds\":1801}", "{\"seconds\":\"2\"}", "{\"seconds\":null}")) {
            var refused = api.put(path + "/extend-window", wrong);
            assertEquals(400, refused.status(), wrong);
            assertTrue(refused.errorText().contains("seconds"), wrong);
        }
    }

    @Test
    void finishAndNextTalkAnswerLikeMuxsCommands() throws Exception {
        for (var command : List.of("next-talk", "finish")) {
            var said = api.put(path + "/" + command);
            assertEquals(200, said.status());
            assertEquals("{\"data\":{}}", said.body());
        }
        assertEquals("disabled", api.get(path).data().get("status").getAsString());
        assertEquals(404, api.put(ALL + "/unknown/finish").status());
    }

    @Test
    void theTwoResetsAnswerTheWholeStreamWithItsNewKey() throws Exception {
        for (var form :
                Map.of("reset-and-cut", "CUT", "reset-let-finish", "LET_FINISH").entrySet()) {
            var said = api.put(path + "/" + form.getKey());
            assertEquals(201, said.status());
            assertNotEquals(key, said.data().get("stream_key").getAsString());
            assertEquals(said.data(), api.get("/video/v1/live-streams/" + id).data());
            assertEquals(
                    form.getValue(),
                    api.streams.recentLog(1).getFirst().details().get("form"));
        }
    }

    @Test
    void theEventLogIsReadFromAnIdOn() throws Exception {
        var asset = AssetId.fresh();
        api.streams.note(
                Fact.ENCODER_REFUSED, id, Optional.of(asset), Map.of("reason", "revoked_key", "address", "::1"));
        var said = api.get("/tallyboard/v1/events");
        assertEquals(List.of("1", "2"), said.each("id").toList());
        assertEquals("video.live_stream.created", said.each("type").toList().getFirst());
        var second = said.list().get(1).getAsJsonObject();
        assertEquals("tallyboard.encoder.refused", text(second, "type"));
        assertEquals("2026-09-14T08:00:00Z", text(second, "at"));
        assertEquals(id.value(), text(second, "live_stream_id"));
        assertEquals(asset.value(), text(second, "asset_id"));
        assertEquals("engine", text(second, "by"));
        assertEquals(
                "{\"address\":\"::1\",\"reason\":\"revoked_key\"}",
                second.get("details").toString());
        assertEquals(
                List.of("2"),
                api.get("/tallyboard/v1/events?after=1").each("id").toList());
        assertEquals("{\"data\":[]}", api.get("/tallyboard/v1/events?after=2").body());
        assertEquals(
                List.of("1"),
                api.get("/tallyboard/v1/events?limit=1").each("id").toList());
        assertEquals(400, api.get("/tallyboard/v1/events?after=-1").status());
    }

    @Test
    void theEventLogNeverAnswersMoreThanAThousandAtOnce() throws Exception {
        IntStream.range(0, 1100).forEach(_ -> api.streams.note(Fact.IDLE, id, Optional.empty(), Map.of()));
        assertEquals(100, api.get("/tallyboard/v1/events").list().size());
        assertEquals(1000, api.get("/tallyboard/v1/events?limit=5000").list().size());
    }

    private static Broadcast.Reconnecting window() {
        return new Broadcast.Reconnecting(MORNING.minusSeconds(15), MORNING.plusSeconds(45), Duration.ZERO);
    }

    private static Broadcast broadcast(Phase phase) {
        return new Broadcast(
                new Broadcast.Piece(AssetId.fresh(), true),
                MORNING,
                Optional.of(MORNING),
                OBS,
                1,
                Optional.empty(),
                phase);
    }

    private static Measurements measurements() {
        return new Measurements(
                MORNING,
                new Measurements.Connection(OBS, MORNING, 1),
                Optional.of(new Measurements.Video(
                        "H.264",
                        1920,
                        1080,
                        OptionalDouble.of(3_500_000),
                        OptionalDouble.empty(),
                        OptionalDouble.of(2),
                        Measurements.Pulse.NOT_MEASURED)),
                Optional.of(
                        new Measurements.Audio("AAC", 2, 48_000, OptionalDouble.of(128_000), OptionalDouble.of(0.02))),
                Duration.ofMillis(40),
                new Measurements.Drift(OptionalDouble.of(-0.25), DriftGrade.GOOD),
                Duration.ofMillis(12_500));
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }
}

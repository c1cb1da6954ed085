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
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Broadcast.Phase;
import tallyboard.stream.LiveStream;
import tallyboard.stream.Refusal;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.publish.Encoder;

/** Mux's endpoints for live streams, over the wire. */
class LiveStreamsApiTest {
    private static final String ALL = "/video/v1/live-streams";

    private RunningApi api;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        api = new RunningApi(folder);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aStreamMadeOfNothingHasMuxsDefaultsAndNoMore() throws Exception {
        var made = api.post(ALL, "{}");
        assertEquals(201, made.status());
        assertEquals("application/json", made.header("Content-Type"));
        assertEquals("no-store", made.header("Cache-Control"));
        var stream = made.data();
        assertEquals(
                "[id, created_at, stream_key, status, latency_mode, reduced_latency, low_latency, reconnect_window,"
                        + " max_continuous_duration]",
                stream.keySet().toString());
        assertTrue(stream.getAsJsonPrimitive("created_at").isString());
        assertEquals(MORNING.getEpochSecond(), stream.get("created_at").getAsLong());
        assertTrue(text(stream, "stream_key").matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        assertEquals("idle", text(stream, "status"));
        assertEquals("standard", text(stream, "latency_mode"));
        assertEquals("60", stream.get("reconnect_window").toString());
        assertEquals("43200", stream.get("max_continuous_duration").toString());
    }

    @Test
    void aStreamIsMadeWithoutABodyToo() throws Exception {
        assertEquals(201, api.send("POST", ALL, "").status());
    }

    @Test
    void everySettingComesBackAsItWasGiven() throws Exception {
        var stream = api.post(ALL, """
                        {"playback_policies":["public","signed"],"latency_mode":"low","reconnect_window":7.5,
                         "max_continuous_duration":3600,"passthrough":"room-1","meta":{"title":"Main hall 🎤"},
                         "new_asset_settings":{"playback_policy":"signed","passthrough":"talk","meta":{"title":"Talk"}},
                         "something_new":{"deep":[1,2]}}
                        """).data();
        assertEquals("low", text(stream, "latency_mode"));
        assertEquals("7.5", stream.get("reconnect_window").toString());
        assertEquals("3600", stream.get("max_continuous_duration").toString());
        assertEquals("room-1", text(stream, "passthrough"));
        assertEquals("{\"title\":\"Main hall 🎤\"}", stream.get("meta").toString());
        assertEquals(
                "{\"playback_policies\":[\"signed\"],\"passthrough\":\"talk\",\"meta\":{\"title\":\"Talk\"}}",
                stream.get("new_asset_settings").toString());
        var ids = stream.getAsJsonArray("playback_ids");
        assertEquals(2, ids.size());
        assertEquals("public", text(ids.get(0).getAsJsonObject(), "policy"));
        assertEquals("signed", text(ids.get(1).getAsJsonObject(), "policy"));
        assertEquals(stream, api.get(ALL + "/" + text(stream, "id")).data());
    }

    @Test
    void aSlateIsShownWhereMuxShowsOneAndItsAddressIsKept() throws Exception {
        var made = api.post(
                        ALL,
                        "{\"use_slate_for_standard_latency\":true,\"reconnect_slate_url\":\"https://pictures.example/slate.png\"}")
                .data();
        assertEquals("true", made.get("use_slate_for_standard_latency").toString());
        assertEquals("https://pictures.example/slate.png", text(made, "reconnect_slate_url"));

        var changed = api.patch(
                        ALL + "/" + text(made, "id"),
                        "{\"use_slate_for_standard_latency\":false,\"reconnect_slate_url\":\"\"}")
                .data();
        assertFalse(changed.has("use_slate_for_standard_latency"));
        assertFalse(changed.has("reconnect_slate_url"));

        var low = api.post(ALL, "{\"latency_mode\":\"low\",\"reconnect_window\":30}")
                .data();
        assertTrue(api.streams
                .find(new StreamId(text(low, "id")))
                .orElseThrow()
                .settings()
                .reconnect()
                .slate()
                .isShown());
    }

    @Test
    void aPolicyMayBeOneBareWord() throws Exception {
        var stream = api.post(ALL, "{\"playback_policies\":\"public\"}").data();
        assertEquals(1, stream.getAsJsonArray("playback_ids").size());
    }

    @Test
    void theFasterModesHaveNoReconnectWindowUnlessOneIsNamed() throws Exception {
        var reduced = api.post(ALL, "{\"reduced_latency\":true}").data();
        assertEquals("reduced", text(reduced, "latency_mode"));
        assertEquals("0", reduced.get("reconnect_window").toString());
        var low =
                api.post(ALL, "{\"low_latency\":true,\"reconnect_window\":30}").data();
        assertEquals("low", text(low, "latency_mode"));
        assertEquals("30", low.get("reconnect_window").toString());
    }

    @Test
    void aKeyThatIsHandedOutOnceIsSeenInThatAnswerAlone() throws Exception {
        var made =
                api.post(ALL, "{\"tallyboard\":{\"key\":\"handed_out_once\"}}").data();
        var key = text(made, "stream_key");
        var later = api.get(ALL + "/" + text(made, "id")).data();
        assertEquals("••••" + key.substring(key.length() - 2), text(later, "stream_key"));
        assertFalse(api.get(ALL).body().contains(key));
        assertEquals(
                List.of(text(made, "id")),
                api.get(ALL + "?stream_key=" + key).each("id").toList());
        var reset = api.send("POST", ALL + "/" + text(made, "id") + "/reset-stream-key", "")
                .data();
        assertNotEquals(key, text(reset, "stream_key"));
        assertFalse(text(reset, "stream_key").contains("•"));
    }

    @Test
    void theListIsInPagesWithTheNewestFirstAndEmptyPastItsEnd() throws Exception {
        var ids = IntStream.range(0, 30).mapToObj(_ -> create()).toList().reversed();
        assertEquals(ids.subList(0, 25), api.get(ALL).each("id").toList());
        assertEquals(ids.subList(25, 30), api.get(ALL + "?page=2").each("id").toList());
        assertEquals("{\"data\":[]}", api.get(ALL + "?page=3").body());
        assertEquals(
                "{\"data\":[]}", api.get(ALL + "?limit=100&page=2147483647").body());
        assertEquals(
                ids.subList(4, 6), api.get(ALL + "?limit=2&page=3").each("id").toList());
        assertEquals(30, api.get(ALL + "?limit=1000").list().size());
    }

    @Test
    void theListIsFilteredByStatusAndByKey() throws Exception {
        var idle = create();
        var disabled = create();
        api.put(ALL + "/" + disabled + "/disable");
        assertEquals(List.of(idle), api.get(ALL + "?status=idle").each("id").toList());
        assertEquals(
                List.of(disabled), api.get(ALL + "?status=disabled").each("id").toList());
        assertEquals(List.of(), api.get(ALL + "?status=active").each("id").toList());
        var key = text(api.get(ALL + "/" + idle).data(), "stream_key");
        assertEquals(
                List.of(idle), api.get(ALL + "?stream_key=" + key).each("id").toList());
        assertEquals(
                List.of(),
                api.get(ALL + "?stream_key=" + key.substring(1)).each("id").toList());
    }

    @Test
    void anUpdateChangesWhatItNamesAndLeavesTheRest() throws Exception {
        var id = text(
                api.post(ALL, "{\"passthrough\":\"a\",\"meta\":{\"title\":\"b\"},\"reconnect_window\":10}")
                        .data(),
                "id");
        var updated = api.patch(
                        ALL + "/" + id,
                        "{\"latency_mode\":\"reduced\",\"new_asset_settings\":{\"meta\":{\"title\":\"c\"}}}")
                .data();
        assertEquals("reduced", text(updated, "latency_mode"));
        assertEquals("10", updated.get("reconnect_window").toString());
        assertEquals("a", text(updated, "passthrough"));
        assertEquals(
                "{\"meta\":{\"title\":\"c\"}}",
                updated.get("new_asset_settings").toString());
        var cleared = api.patch(ALL + "/" + id, "{\"passthrough\":\"\",\"meta\":{\"title\":\"\"}}");
        assertEquals(200, cleared.status());
        assertFalse(cleared.data().has("passthrough"));
        assertFalse(cleared.data().has("meta"));
        assertTrue(cleared.data().has("new_asset_settings"));
    }

    @Test
    void anUpdateNamesEveryFieldThatCannotChange() throws Exception {
        var path = ALL + "/" + create();
        var said = api.patch(
                path,
                "{\"passthrough\":\"new\",\"stream_key\":\"x\",\"new_asset_settings\":{\"playback_policies\":[]}}");
        assertEquals(400, said.status());
        assertEquals("invalid_parameters", said.errorType());
        assertTrue(said.errorText().contains("stream_key cannot"), said.errorText());
        assertTrue(said.errorText().contains("new_asset_settings.playback_policies cannot"), said.errorText());
        assertFalse(api.get(path).data().has("passthrough"));
    }

    @Test
    void theCommandsAnswerWithEmptyDataAndDoWhatTheySay() throws Exception {
        var path = ALL + "/" + create();
        for (var command : List.of("disable", "disable", "enable", "complete")) {
            var said = api.put(path + "/" + command);
            assertEquals(200, said.status());
            assertEquals("{\"data\":{}}", said.body());
        }
        api.put(path + "/disable");
        assertEquals("disabled", text(api.get(path).data(), "status"));
        api.put(path + "/enable");
        assertEquals("idle", text(api.get(path).data(), "status"));
    }

    @Test
    void aResetAnswersTheWholeStreamWithItsNewKey() throws Exception {
        var path = ALL + "/" + create();
        var before = text(api.get(path).data(), "stream_key");
        var reset = api.send("POST", path + "/reset-stream-key", "");
        assertEquals(201, reset.status());
        assertNotEquals(before, text(reset.data(), "stream_key"));
        assertEquals(reset.data(), api.get(path).data());
        assertEquals(
                "KEEP_CONNECTED", api.streams.recentLog(1).getFirst().details().get("form"));
    }

    @Test
    void aDeletedStreamIsGone() throws Exception {
        var path = ALL + "/" + create();
        var said = api.delete(path);
        assertEquals(204, said.status());
        assertEquals("", said.body());
        assertEquals(404, api.get(path).status());
        assertEquals(404, api.delete(path).status());
    }

    @Test
    void aBroadcastShowsItsAssetAndProtocolUntilItIsComplete() throws Exception {
        var id = new StreamId(create());
        var asset = AssetId.fresh();
        var connected = broadcast(asset, new Broadcast.OnAir());
        api.streams.change(id, stream -> recorded(stream, asset).with(connected));
        var said = api.get(ALL + "/" + id).data();
        assertEquals("idle", text(said, "status"));
        assertEquals(asset.value(), text(said, "active_asset_id"));
        assertEquals("rtmp", text(said, "active_ingest_protocol"));
        assertEquals("[\"" + asset + "\"]", said.get("recent_asset_ids").toString());

        api.streams.change(id, stream -> stream.with(connected.activeFrom(MORNING)));
        assertEquals("active", text(api.get(ALL + "/" + id).data(), "status"));

        api.streams.change(
                id, stream -> stream.with(connected.activeFrom(MORNING).with(new Broadcast.Grace(MORNING))));
        var over = api.get(ALL + "/" + id).data();
        assertEquals("idle", text(over, "status"));
        assertFalse(over.has("active_asset_id"));
        assertFalse(over.has("active_ingest_protocol"));
    }

    @Test
    void everyRefusalIsASentenceAndNeverAConflict() throws Exception {
        var id = create();
        for (var refusal : List.of(
                new Refusal.NoSuchStream(new StreamId(id)),
                new Refusal.NotLive(),
                new Refusal.NoWindow(),
                new Refusal.WindowAtItsLimit(Duration.ofSeconds(1800)),
                new Refusal.FixedWhileLive("latency_mode"),
                new Refusal.OutOfRange("reconnect_window", "0 to 1800"),
                new Refusal.Disabled())) {
            api.streams.refuseWith(refusal);
            var said = api.put(ALL + "/" + id + "/enable");
            assertEquals(refusal instanceof Refusal.NoSuchStream ? 404 : 400, said.status());
            assertTrue(said.errorText().length() > 20, said.errorText());
        }
    }

    @Test
    void everythingIsDoneInTheNameOfTheApi() throws Exception {
        create();
        assertEquals("api", api.streams.recentLog(1).getFirst().by());
    }

    private String create() {
        try {
            return text(api.post(ALL, "{}").data(), "id");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static LiveStream recorded(LiveStream stream, AssetId asset) {
        return stream.with(stream.history().plus(asset));
    }

    private static Broadcast broadcast(AssetId asset, Phase phase) {
        return new Broadcast(
                new Broadcast.Piece(asset, true),
                MORNING,
                Optional.empty(),
                new Encoder("10.0.4.21", "OBS 31"),
                0,
                Optional.empty(),
                phase);
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }
}

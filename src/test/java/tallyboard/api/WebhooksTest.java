package tallyboard.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.api.ScriptedLiveStreams.MORNING;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.api.webhook.Courier;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings.Carried;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;

/** What is told to webhooks, in which envelope, and what becomes of it. */
class WebhooksTest {
    private static final String HOOKS = "/system/v1/webhooks";

    private RunningApi api;
    private long entries = 100;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        api = new RunningApi(folder);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void anEventIsToldInMuxsEnvelopeToEveryWebhookThatIsEnabled() throws Exception {
        hook("http://one.example/");
        hook("http://two.example/");
        var off = hook("http://off.example/");
        api.patch(HOOKS + "/" + off, "{\"enabled\":false}");
        var stream = stream();
        api.streams.tell(changed(Fact.ACTIVE, stream));

        var first = api.courier.await();
        var second = api.courier.await();
        assertEquals(2, java.util.Set.of(first.address(), second.address()).size());
        var told = JsonParser.parseString(first.body()).getAsJsonObject();
        assertEquals(
                "[type, id, created_at, object, environment, data, request_id, accessor, accessor_source, attempts]",
                told.keySet().toString());
        assertEquals("video.live_stream.active", text(told, "type"));
        assertEquals("2026-09-14T08:00:00.000000Z", text(told, "created_at"));
        assertEquals(
                "{\"type\":\"live\",\"id\":\"" + stream.id() + "\"}",
                told.get("object").toString());
        assertTrue(told.get("request_id").isJsonNull());
        var data = told.getAsJsonObject("data");
        assertEquals(stream.id().value(), text(data, "id"));
        assertEquals(
                Long.toString(MORNING.getEpochSecond()), data.get("created_at").toString());
        assertFalse(data.get("connected").getAsBoolean());
        assertFalse(first.body().contains(stream.key().readable().orElseThrow().reveal()));
        assertTrue(first.signature().matches("t=\\d+,v1=[0-9a-f]{64}"), first.signature());
        assertFalse(first.signature().equals(second.signature()), "each has its own secret");
        assertEquals(
                text(told, "id"), text(JsonParser.parseString(second.body()).getAsJsonObject(), "id"));
    }

    @Test
    void whatIsNoEventOfMuxIsNotTold() throws Exception {
        hook("http://one.example/");
        var stream = stream();
        api.streams.tell(changed(Fact.KEY_COPIED, stream));
        api.streams.tell(changed(Fact.IDLE, stream));
        assertEquals("video.live_stream.idle", typeOf(api.courier.await()));
    }

    @Test
    void aWarningNamesItsTypeAndMessage() throws Exception {
        hook("http://one.example/");
        var stream = stream();
        api.streams.tell(new StreamEvent.Noted(new LogEntry(
                ++entries,
                MORNING,
                Fact.WARNING,
                Optional.of(stream.id()),
                Optional.empty(),
                "api",
                Map.of("type", "test_not_available", "message", "Nothing is watermarked"))));
        var told = JsonParser.parseString(api.courier.await().body()).getAsJsonObject();
        assertEquals("video.live_stream.warning", text(told, "type"));
        assertEquals(
                "{\"type\":\"test_not_available\",\"message\":\"Nothing is watermarked\"}",
                told.getAsJsonObject("data").get("warning").toString());
    }

    @Test
    void theFilesOfAnAssetAreToldAsTheyComeAndGo() throws Exception {
        hook("http://one.example/");
        var origin = new Asset.Origin(
                java.util.List.of(),
                Optional.empty(),
                Optional.empty(),
                new Carried(Map.of("static_renditions", "[{\"resolution\":\"720p\"}]")));
        var asset = new Asset(
                AssetId.fresh(),
                StreamId.fresh(),
                MORNING,
                origin,
                new Asset.Preparing(),
                RecordedMedia.NOTHING,
                java.util.List.of());
        api.streams.tell(new StreamEvent.AssetChanged(entry(Fact.ASSET_CREATED), asset));
        assertEquals("video.asset.created", typeOf(api.courier.await()));
        assertEquals("video.asset.static_rendition.created", typeOf(api.courier.await()));
        assertEquals("video.asset.static_rendition.skipped", typeOf(api.courier.await()));
        api.streams.tell(new StreamEvent.AssetDeleted(entry(Fact.ASSET_DELETED), asset));
        assertEquals("video.asset.deleted", typeOf(api.courier.await()));
    }

    @Test
    void aDeletedStreamIsToldAsItWas() throws Exception {
        hook("http://one.example/");
        var stream = stream();
        api.streams.tell(changed(Fact.CREATED, stream));
        api.streams.tell(new StreamEvent.StreamDeleted(entry(Fact.DELETED), stream.id()));
        assertEquals("video.live_stream.created", typeOf(api.courier.await()));
        var told = JsonParser.parseString(api.courier.await().body()).getAsJsonObject();
        assertEquals("video.live_stream.deleted", text(told, "type"));
        assertEquals("idle", text(told.getAsJsonObject("data"), "status"));
    }

    @Test
    void whatWasNotTakenWaitsAndCanBeSentAgain() throws Exception {
        api.courier.next(new Courier.Answered(500));
        var hook = hook("http://one.example/");
        api.streams.tell(changed(Fact.ACTIVE, stream()));
        var first = api.courier.await();
        var delivery = awaitState(hook, "waiting", 1);
        assertEquals(500, delivery.get("response_status_code").getAsInt());
        assertEquals("2026-09-14T08:00:05Z", text(delivery, "next_attempt_at"));

        var path = "/tallyboard/v1/deliveries/" + delivery.get("id") + "/resend";
        assertEquals(200, api.send("POST", path, "").status());
        assertEquals(first.body(), api.courier.await().body());
        awaitState(hook, "delivered", 1);
        assertEquals(
                404,
                api.send("POST", "/tallyboard/v1/deliveries/999/resend", "").status());
    }

    @Test
    void inARehearsalNothingIsSentAndAllCanBeSeen() throws Exception {
        api.courier.next(new Courier.Kept());
        var hook = hook("http://one.example/");
        api.streams.tell(changed(Fact.ACTIVE, stream()));
        assertTrue(text(awaitState(hook, "held", 1), "body").contains("video.live_stream.active"));
    }

    private JsonObject awaitState(String hook, String state, int attempts) throws Exception {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < deadline) {
            var all = api.get("/tallyboard/v1/webhooks/" + hook + "/deliveries").list();
            if (!all.isEmpty()) {
                var newest = all.get(0).getAsJsonObject();
                if (text(newest, "state").equals(state)
                        && newest.get("attempts").getAsInt() == attempts) {
                    return newest;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("never " + state);
    }

    private String hook(String address) throws Exception {
        return text(api.post(HOOKS, "{\"address\":\"" + address + "\"}").data(), "id");
    }

    private LiveStream stream() throws Exception {
        var id = text(api.post("/video/v1/live-streams", "{}").data(), "id");
        return api.streams.find(new StreamId(id)).orElseThrow();
    }

    private StreamEvent changed(Fact fact, LiveStream stream) {
        return new StreamEvent.StreamChanged(entry(fact), stream);
    }

    private LogEntry entry(Fact fact) {
        return new LogEntry(++entries, MORNING, fact, Optional.empty(), Optional.empty(), "engine", Map.of());
    }

    private static String typeOf(RecordingCourier.Carried carried) {
        return text(JsonParser.parseString(carried.body()).getAsJsonObject(), "type");
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }
}

package tallyboard.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.api.ScriptedLiveStreams.MORNING;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallyboard.stream.Broadcast;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.PlaybackId.Policy;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.Asset.State;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.RecordedMedia.Track;
import tallyboard.stream.asset.RecordedMedia.Track.Kind;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.Measurements;

/** Mux's endpoints for assets, over the wire. */
class AssetsApiTest {
    private static final String ALL = "/video/v1/assets";
    private static final Encoder OBS = new Encoder("10.0.4.21", "OBS 31");

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
    void aFinishedAssetTellsAllThatMuxWouldTell() throws Exception {
        var asset = asset(StreamId.fresh(), new Asset.Ready(false, true))
                .with(media(1920, 1080, 29.97, "PT1M30.5S"))
                .with(List.of(new Asset.Session(MORNING, Duration.ofMillis(90_500))));
        api.streams.add(asset);
        var said = api.get(ALL + "/" + asset.id()).data();
        assertEquals("\"ready\"", said.get("status").toString());
        assertEquals(
                "{\"state\":\"completed\",\"progress\":100}",
                said.get("progress").toString());
        assertEquals(
                "\"" + MORNING.getEpochSecond() + "\"", said.get("created_at").toString());
        assertEquals("90.5", said.get("duration").toString());
        assertEquals("false", said.get("is_live").toString());
        assertEquals("\"live_rtmp\"", said.get("ingest_type").toString());
        assertEquals("\"" + asset.stream() + "\"", said.get("live_stream_id").toString());
        assertEquals(
                "[{\"id\":\"watch\",\"policy\":\"public\"}]",
                said.get("playback_ids").toString());
        assertEquals("\"room-1\"", said.get("passthrough").toString());
        assertEquals("{\"title\":\"Opening\"}", said.get("meta").toString());
        assertEquals(
                "[{\"started_at\":\"2026-09-14T08:00:00Z\",\"duration\":90.5,\"type\":\"content\"}]",
                said.get("recording_times").toString());
        assertEquals("\"16:9\"", said.get("aspect_ratio").toString());
        assertEquals("29.97", said.get("max_stored_frame_rate").toString());
        assertFalse(said.has("errors"));
        var tracks = said.getAsJsonArray("tracks");
        var id = asset.id() + "track";
        assertEquals(
                "{\"id\":\"" + id + "1\",\"type\":\"video\",\"duration\":90.5,\"status\":\"ready\","
                        + "\"max_width\":1920,\"max_height\":1080,\"max_frame_rate\":29.97}",
                tracks.get(0).toString());
        assertEquals(
                "{\"id\":\"" + id + "2\",\"type\":\"audio\",\"duration\":90.5,\"status\":\"ready\","
                        + "\"max_channels\":2,\"primary\":true}",
                tracks.get(1).toString());
    }

    @Test
    void anAssetIsPreparingThenReadyWhileItIsStillLive() throws Exception {
        var asset = asset(StreamId.fresh(), new Asset.Preparing());
        api.streams.add(asset);
        var preparing = api.get(ALL + "/" + asset.id()).data();
        assertEquals("preparing", preparing.get("status").getAsString());
        assertEquals(
                "{\"state\":\"live\",\"progress\":-1}",
                preparing.get("progress").toString());
        assertEquals("true", preparing.get("is_live").toString());
        assertEquals("0", preparing.get("duration").toString());
        assertFalse(preparing.has("tracks"));
        assertFalse(preparing.has("resolution_tier"));

        var ready = asset(StreamId.fresh(), new Asset.Ready(true, false));
        api.streams.add(ready);
        var said = api.get(ALL + "/" + ready.id()).data();
        assertEquals("ready", said.get("status").getAsString());
        assertEquals(
                "{\"state\":\"live\",\"progress\":-1}", said.get("progress").toString());
    }

    @Test
    void theLengthOfALiveAssetGrowsWithWhatIsMeasured() throws Exception {
        var stream = api.post("/video/v1/live-streams", "{}").data().get("id").getAsString();
        var asset = asset(new StreamId(stream), new Asset.Ready(true, false));
        api.streams.add(asset);
        api.streams.measure(asset.stream(), measured(Duration.ofSeconds(77)));
        assertEquals("0", api.get(ALL + "/" + asset.id()).data().get("duration").toString());
        var broadcast = new Broadcast(
                new Broadcast.Piece(asset.id(), true),
                MORNING,
                Optional.of(MORNING),
                OBS,
                0,
                Optional.empty(),
                new Broadcast.OnAir());
        api.streams.change(asset.stream(), old -> old.with(broadcast));
        assertEquals(
                "77", api.get(ALL + "/" + asset.id()).data().get("duration").toString());
    }

    @Test
    void anErroredAssetSaysWhatWentWrong() throws Exception {
        var empty = asset(StreamId.fresh(), new Asset.Errored(Asset.Problem.NO_MEDIA));
        api.streams.add(empty);
        var said = api.get(ALL + "/" + empty.id()).data();
        assertEquals("errored", said.get("status").getAsString());
        assertEquals(
                "{\"state\":\"errored\",\"progress\":-1}", said.get("progress").toString());
        assertEquals("invalid_input", said.getAsJsonObject("errors").get("type").getAsString());
        assertEquals(
                1, said.getAsJsonObject("errors").getAsJsonArray("messages").size());
        assertEquals("false", said.get("is_live").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "640,360,720p,SD,16:9",
        "1280,720,720p,HD,16:9",
        "1920,1080,1080p,FHD,16:9",
        "1080,1920,1080p,FHD,9:16",
        "2560,1440,1440p,FHD,16:9",
        "3840,2160,2160p,UHD,16:9",
        "640,480,720p,SD,4:3",
    })
    void theTierFollowsTheNumberOfPixels(int width, int height, String tier, String resolution, String shape)
            throws Exception {
        var asset = asset(StreamId.fresh(), new Asset.Ready(false, true)).with(media(width, height, 0, "PT1S"));
        api.streams.add(asset);
        var said = api.get(ALL + "/" + asset.id()).data();
        assertEquals(tier, said.get("resolution_tier").getAsString());
        assertEquals(resolution, said.get("max_stored_resolution").getAsString());
        assertEquals(shape, said.get("aspect_ratio").getAsString());
        assertEquals("-1", said.get("max_stored_frame_rate").toString());
    }

    @Test
    void soundAloneHasATierOfItsOwn() throws Exception {
        var sound = new RecordedMedia(
                Duration.ofSeconds(1), 1, 9, List.of(new Track(Kind.AUDIO, "AAC", 0, 0, 0, 1)), List.of());
        var asset = asset(StreamId.fresh(), new Asset.Ready(false, true)).with(sound);
        api.streams.add(asset);
        var said = api.get(ALL + "/" + asset.id()).data();
        assertEquals("audio-only", said.get("resolution_tier").getAsString());
        assertEquals("Audio only", said.get("max_stored_resolution").getAsString());
        assertFalse(said.has("aspect_ratio"));
    }

    @Test
    void theCursorWalksTheWholeListOnceEvenWhileItGrows() throws Exception {
        var ids = new ArrayList<String>();
        IntStream.range(0, 5).forEach(_ -> ids.addFirst(add(StreamId.fresh())));
        var first = api.get(ALL + "?limit=2");
        assertEquals(ids.subList(0, 2), first.each("id").toList());
        add(StreamId.fresh());
        var second = api.get(
                ALL + "?limit=2&cursor=" + first.json().get("next_cursor").getAsString());
        assertEquals(ids.subList(2, 4), second.each("id").toList());
        var last = api.get(
                ALL + "?limit=2&cursor=" + second.json().get("next_cursor").getAsString());
        assertEquals(ids.subList(4, 5), last.each("id").toList());
        assertTrue(last.json().get("next_cursor").isJsonNull());
        assertEquals(400, api.get(ALL + "?cursor=unknown").status());
    }

    @Test
    void theListGoesByPagesToo() throws Exception {
        var ids = new ArrayList<String>();
        IntStream.range(0, 5).forEach(_ -> ids.addFirst(add(StreamId.fresh())));
        var page = api.get(ALL + "?limit=2&page=2");
        assertEquals(ids.subList(2, 4), page.each("id").toList());
        assertTrue(page.json().get("next_cursor").isJsonNull());
        assertEquals(
                "{\"data\":[],\"next_cursor\":null}",
                api.get(ALL + "?limit=2&page=4").body());
    }

    @Test
    void theListIsOfOneStreamWhenAsked() throws Exception {
        var stream = StreamId.fresh();
        var wanted = add(stream);
        add(StreamId.fresh());
        assertEquals(
                List.of(wanted),
                api.get(ALL + "?live_stream_id=" + stream).each("id").toList());
        assertEquals(0, api.get(ALL + "?live_stream_id=unknown").list().size());
        assertEquals(0, api.get(ALL + "?upload_id=any").list().size());
    }

    private String add(StreamId stream) {
        var asset = asset(stream, new Asset.Ready(false, true));
        api.streams.add(asset);
        return asset.id().value();
    }

    private static Asset asset(StreamId stream, State state) {
        var origin = new Asset.Origin(
                List.of(new PlaybackId("watch", Policy.PUBLIC)), Optional.of("room-1"), Optional.of("Opening"));
        return new Asset(AssetId.fresh(), stream, MORNING, origin, state, RecordedMedia.NOTHING, List.of());
    }

    private static RecordedMedia media(int width, int height, double rate, String length) {
        return new RecordedMedia(
                Duration.parse(length),
                1,
                1000,
                List.of(
                        new Track(Kind.VIDEO, "H.264", width, height, rate, 0),
                        new Track(Kind.AUDIO, "AAC", 0, 0, 0, 2)),
                List.of());
    }

    private static Measurements measured(Duration recorded) {
        return new Measurements(
                MORNING,
                new Measurements.Connection(OBS, MORNING, 0),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                Measurements.Drift.NOT_MEASURED,
                recorded);
    }
}

package tallyboard.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.api.ScriptedLiveStreams.MORNING;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.Asset.State;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.RecordedMedia.Track;
import tallyboard.stream.asset.RecordedMedia.Track.Kind;

/** What changes an asset, and what stands below it in Mux's API. */
class AssetPartsApiTest {
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
    void anUpdateChangesTheOwnersTextsAndNothingElse() throws Exception {
        var path = add(new Asset.Ready(false, true));
        var updated = api.patch(
                path, "{\"passthrough\":\"x\",\"meta\":{\"title\":\"T\",\"creator_id\":\"c\",\"external_id\":\"e\"}}");
        assertEquals(200, updated.status());
        assertEquals("x", updated.data().get("passthrough").getAsString());
        assertEquals(
                "{\"title\":\"T\",\"creator_id\":\"c\",\"external_id\":\"e\"}",
                updated.data().get("meta").toString());
        assertEquals(updated.data(), api.get(path).data());
        var cleared = api.patch(path, "{\"passthrough\":\"\",\"meta\":{\"creator_id\":\"\"}}")
                .data();
        assertFalse(cleared.has("passthrough"));
        assertEquals(
                "{\"title\":\"T\",\"external_id\":\"e\"}", cleared.get("meta").toString());
        var refused = api.patch(path, "{\"status\":\"ready\",\"tracks\":[]}");
        assertEquals(400, refused.status());
        assertTrue(refused.errorText().contains("status cannot be changed"), refused.errorText());
    }

    @Test
    void aDeletedAssetIsGoneWithItsFiles() throws Exception {
        var path = add(new Asset.Ready(false, true));
        assertEquals(204, api.delete(path).status());
        assertEquals(404, api.get(path).status());
        assertEquals(1, api.recordings.deleted.size());
        assertEquals(404, api.delete(path).status());
    }

    @Test
    void anAssetThatGrowsOrIsFinishedYetIsNotDeleted() throws Exception {
        for (var state : List.of(new Asset.Preparing(), new Asset.Ready(true, false), new Asset.Ready(false, false))) {
            var said = api.delete(add(state));
            assertEquals(400, said.status());
            assertEquals("invalid_parameters", said.errorType());
        }
        assertEquals(List.of(), api.recordings.deleted);
    }

    @Test
    void aPlaybackIdIsAddedFoundAndTakenAway() throws Exception {
        var path = add(new Asset.Ready(false, true));
        var made = api.post(path + "/playback-ids", "{\"policy\":\"public\"}");
        assertEquals(201, made.status());
        var id = made.data().get("id").getAsString();
        assertEquals(made.data(), api.get(path + "/playback-ids/" + id).data());
        var named = api.get("/video/v1/playback-ids/" + id).data().getAsJsonObject("object");
        assertEquals("asset", named.get("type").getAsString());
        assertEquals(204, api.delete(path + "/playback-ids/" + id).status());
        assertEquals(404, api.get(path + "/playback-ids/" + id).status());
    }

    @Test
    void theInputIsWhatTheEncoderSent() throws Exception {
        var info = api.get(add(new Asset.Ready(false, true)) + "/input-info").list();
        assertEquals(
                "[{\"settings\":{},\"file\":{\"container_format\":\"flv\",\"tracks\":["
                        + "{\"type\":\"video\",\"duration\":10,\"encoding\":\"h264\",\"width\":1280,\"height\":720,\"frame_rate\":25},"
                        + "{\"type\":\"audio\",\"duration\":10,\"encoding\":\"aac\",\"channels\":2}]}}]",
                info.toString());
    }

    @Test
    void accessToTheMasterAndTheOldFilesIsASettingThatStays() throws Exception {
        var path = add(new Asset.Ready(false, true));
        assertEquals("none", api.get(path).data().get("master_access").getAsString());
        var said = api.put(path + "/master-access", "{\"master_access\":\"temporary\"}");
        assertEquals(200, said.status());
        assertEquals("temporary", said.data().get("master_access").getAsString());
        assertEquals(
                "standard",
                api.put(path + "/mp4-support", "{\"mp4_support\":\"standard\"}")
                        .data()
                        .get("mp4_support")
                        .getAsString());
    }

    @Test
    void aRenditionIsReadyWhenNothingHasToBeEncodedForItAndSkippedOtherwise() throws Exception {
        var path = add(new Asset.Ready(false, true));
        var small = api.post(path + "/static-renditions", "{\"resolution\":\"720p\"}");
        assertEquals(201, small.status());
        assertEquals("skipped", small.data().get("status").getAsString());
        assertEquals("advanced", small.data().get("type").getAsString());
        var sound = api.post(path + "/static-renditions", "{\"resolution\":\"audio-only\",\"passthrough\":\"p\"}")
                .data();
        assertEquals("ready", sound.get("status").getAsString());
        assertEquals("audio.m4a", sound.get("name").getAsString());
        assertEquals("m4a", sound.get("ext").getAsString());
        assertEquals("p", sound.get("passthrough").getAsString());
        var files = api.get(path).data().getAsJsonObject("static_renditions").getAsJsonArray("files");
        assertEquals(2, files.size());
        assertEquals(
                400,
                api.post(path + "/static-renditions", "{\"resolution\":\"highest\"}")
                        .status());
        var one = path + "/static-renditions/" + small.data().get("id").getAsString();
        assertEquals(204, api.delete(one).status());
        assertEquals(404, api.delete(one).status());
        assertEquals(
                201,
                api.post(path + "/static-renditions", "{\"resolution\":\"highest\"}")
                        .status());
        assertEquals(
                400,
                api.post(path + "/static-renditions", "{\"resolution\":\"highest\"}")
                        .status());
    }

    @Test
    void aRenditionOfWhatIsStillRecordedIsPreparing() throws Exception {
        var path = add(new Asset.Ready(true, false));
        var said = api.post(path + "/static-renditions", "{\"resolution\":\"highest\"}");
        assertEquals("preparing", said.data().get("status").getAsString());
    }

    @Test
    void aRecordingInSeveralPartsIsNoOneFileAndDoesNotSayThatItIs() throws Exception {
        var path = add(new Asset.Ready(false, true), 2);
        for (var resolution : List.of("highest", "audio-only")) {
            var said = api.post(path + "/static-renditions", "{\"resolution\":\"%s\"}".formatted(resolution));
            assertEquals("skipped", said.data().get("status").getAsString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "master_access is required | PUT | /master-access | {}",
                "master_access must be one of none, temporary | PUT | /master-access | {\"master_access\":\"forever\"}",
                "mp4_support must be one of | PUT | /mp4-support | {\"mp4_support\":true}",
                "resolution is required | POST | /static-renditions | {}",
                "resolution must be one of | POST | /static-renditions | {\"resolution\":\"721p\"}",
                "policy is required | POST | /playback-ids | {}",
                "meta.creator_id may have 128 | PATCH | '' |"
                        + " {\"meta\":{\"creator_id\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}}",
            })
    void aWrongPartIsRefusedWithItsField(String expected, String method, String path, String body) throws Exception {
        var said = api.send(method, add(new Asset.Ready(false, true)) + path, body, "Content-Type", "application/json");
        assertEquals(400, said.status());
        assertTrue(said.errorText().contains(expected), said.errorText());
    }

    private String add(State state) {
        return add(state, 1);
    }

    private String add(State state, int parts) {
        var media = new RecordedMedia(
                Duration.ofSeconds(10),
                parts,
                1_000_000,
                List.of(
                        new Track(Kind.VIDEO, "avc1.640028", 1280, 720, 25, 0),
                        new Track(Kind.AUDIO, "mp4a.40.2", 0, 0, 0, 2)),
                List.of());
        var origin = new Asset.Origin(List.of(), Optional.of("room-1"), Optional.of("Opening"));
        var asset = new Asset(AssetId.fresh(), StreamId.fresh(), MORNING, origin, state, media, List.of());
        api.streams.add(asset);
        return "/video/v1/assets/" + asset.id();
    }
}

package tallyboard.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;

/** What stands below a live stream in Mux's API: playback ids, subtitles, renditions, and what is only kept. */
class StreamPartsApiTest {
    private static final String ALL = "/video/v1/live-streams";

    private RunningApi api;
    private String stream;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        api = new RunningApi(folder);
        stream = ALL + "/" + api.post(ALL, "{}").data().get("id").getAsString();
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aPlaybackIdIsAddedFoundAndTakenAway() throws Exception {
        var made = api.post(stream + "/playback-ids", "{\"policy\":\"signed\"}");
        assertEquals(201, made.status());
        assertEquals("[id, policy]", made.data().keySet().toString());
        var id = made.data().get("id").getAsString();
        assertEquals(made.data(), api.get(stream + "/playback-ids/" + id).data());
        assertEquals(
                "[" + made.data() + "]",
                api.get(stream).data().get("playback_ids").toString());
        var named = api.get("/video/v1/playback-ids/" + id).data();
        assertEquals("signed", named.get("policy").getAsString());
        assertEquals("live_stream", named.getAsJsonObject("object").get("type").getAsString());
        assertTrue(stream.endsWith(named.getAsJsonObject("object").get("id").getAsString()));

        assertEquals(204, api.delete(stream + "/playback-ids/" + id).status());
        assertFalse(api.get(stream).data().has("playback_ids"));
        assertEquals(404, api.get(stream + "/playback-ids/" + id).status());
        assertEquals(404, api.delete(stream + "/playback-ids/" + id).status());
        assertEquals(404, api.get("/video/v1/playback-ids/" + id).status());
    }

    @Test
    void drmIsKeptGivenBackAndSaidNotToWork() throws Exception {
        var made = api.post(stream + "/playback-ids", "{\"policy\":\"drm\",\"drm_configuration_id\":\"abc\"}");
        assertEquals("abc", made.data().get("drm_configuration_id").getAsString());
        assertTrue(lastWarning().details().getOrDefault("message", "").contains("no licence service"));
        var advanced = api.post(
                        ALL,
                        "{\"advanced_playback_policies\":[{\"policy\":\"public\"},{\"policy\":\"drm\",\"drm_configuration_id\":\"x\"}]}")
                .data();
        assertEquals(2, advanced.getAsJsonArray("playback_ids").size());
    }

    @Test
    void embeddedSubtitlesGetTheirDefaultsAndAnEmptyListClearsThem() throws Exception {
        var put = api.put(stream + "/embedded-subtitles", "{\"embedded_subtitles\":[{\"name\":\"English CC\"}]}");
        assertEquals(200, put.status());
        assertEquals(
                "[{\"name\":\"English CC\",\"language_code\":\"en\",\"language_channel\":\"cc1\"}]",
                put.data().get("embedded_subtitles").toString());
        assertEquals(put.data(), api.get(stream).data());
        var cleared = api.put(stream + "/embedded-subtitles", "{\"embedded_subtitles\":[]}");
        assertFalse(cleared.data().has("embedded_subtitles"));
    }

    @Test
    void generatedSubtitlesAreKeptAndSaidNotToBeMade() throws Exception {
        var put = api.put(
                stream + "/generated-subtitles",
                "{\"generated_subtitles\":[{\"name\":\"Deutsch\",\"language_code\":\"de\",\"transcription_vocabulary_ids\":[\"v1\"]}]}");
        assertEquals(
                "[{\"name\":\"Deutsch\",\"language_code\":\"de\",\"transcription_vocabulary_ids\":[\"v1\"]}]",
                put.data().get("generated_subtitles").toString());
        assertEquals(
                "generated_subtitles_not_available", lastWarning().details().get("type"));
        assertFalse(api.put(stream + "/generated-subtitles", "{\"generated_subtitles\":null}")
                .data()
                .has("generated_subtitles"));
    }

    @Test
    void theFilesOfRecordingsAreSetAsAWholeAndDropped() throws Exception {
        var path = stream + "/new-asset-settings/static-renditions";
        var put = api.put(
                path,
                "{\"static_renditions\":[{\"resolution\":\"highest\",\"passthrough\":\"p\"},{\"resolution\":\"audio-only\"}]}");
        assertEquals(
                "{\"static_renditions\":[{\"resolution\":\"highest\",\"passthrough\":\"p\"},{\"resolution\":\"audio-only\"}]}",
                put.data().get("new_asset_settings").toString());
        assertEquals(204, api.delete(path).status());
        assertFalse(api.get(stream).data().has("new_asset_settings"));
    }

    @Test
    void whatOnlyEncodersCouldDoComesBackAsItWasGiven() throws Exception {
        var settings =
                "{\"master_access\":\"temporary\",\"mp4_support\":\"standard\",\"video_quality\":\"premium\",\"max_resolution_tier\":\"2160p\","
                        + "\"normalize_audio\":true,\"inputs\":[{\"url\":\"https://example.com/logo.png\"}],"
                        + "\"meta\":{\"title\":\"t\",\"creator_id\":\"c\",\"external_id\":\"e\"}}";
        var made = api.post(ALL, "{\"audio_only\":true,\"test\":true,\"new_asset_settings\":" + settings + "}")
                .data();
        assertTrue(made.get("audio_only").getAsBoolean());
        assertTrue(made.get("test").getAsBoolean());
        var kept = made.getAsJsonObject("new_asset_settings");
        assertEquals(com.google.gson.JsonParser.parseString(settings), kept);
        var updated = api.patch(
                        ALL + "/" + made.get("id").getAsString(),
                        "{\"new_asset_settings\":{\"master_access\":\"none\",\"video_quality\":\"plus\",\"meta\":{\"creator_id\":\"\"}}}")
                .data()
                .getAsJsonObject("new_asset_settings");
        assertEquals("none", updated.get("master_access").getAsString());
        assertEquals("plus", updated.get("video_quality").getAsString());
        assertFalse(updated.getAsJsonObject("meta").has("creator_id"));
        assertEquals("e", updated.getAsJsonObject("meta").get("external_id").getAsString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy is required | POST | /playback-ids | {}",
                "policy must be one of | POST | /playback-ids | {\"policy\":\"secret\"}",
                "drm_configuration_id is required | POST | /playback-ids | {\"policy\":\"drm\"}",
                "embedded_subtitles is required | PUT | /embedded-subtitles | {}",
                "embedded_subtitles may have 1 | PUT | /embedded-subtitles | {\"embedded_subtitles\":[{},{}]}",
                "embedded_subtitles must be a list | PUT | /embedded-subtitles | {\"embedded_subtitles\":{}}",
                "embedded_subtitles[0].language_channel must be one of cc1 | PUT | /embedded-subtitles |"
                        + " {\"embedded_subtitles\":[{\"language_channel\":\"cc5\"}]}",
                "embedded_subtitles[0].language_code must be | PUT | /embedded-subtitles |"
                        + " {\"embedded_subtitles\":[{\"language_code\":\"de\"}]}",
                "generated_subtitles[0].language_code must be | PUT | /generated-subtitles |"
                        + " {\"generated_subtitles\":[{\"language_code\":\"xx\"}]}",
                "static_renditions is required | PUT | /new-asset-settings/static-renditions | {}",
                "static_renditions[0].resolution must be one of | PUT | /new-asset-settings/static-renditions |"
                        + " {\"static_renditions\":[{\"resolution\":\"1p\"}]}",
                "static_renditions[0].resolution is required | PUT | /new-asset-settings/static-renditions |"
                        + " {\"static_renditions\":[{}]}",
                "highest or fixed heights | PUT | /new-asset-settings/static-renditions |"
                        + " {\"static_renditions\":[{\"resolution\":\"highest\"},{\"resolution\":\"720p\"}]}",
                "each resolution once | PUT | /new-asset-settings/static-renditions |"
                        + " {\"static_renditions\":[{\"resolution\":\"720p\"},{\"resolution\":\"720p\"}]}",
            })
    void aWrongPartIsRefusedWithItsField(String expected, String method, String path, String body) throws Exception {
        var before = api.get(stream).body();
        var said = api.send(method, stream + path, body, "Content-Type", "application/json");
        assertEquals(400, said.status());
        assertEquals("invalid_parameters", said.errorType());
        assertTrue(said.errorText().contains(expected), said.errorText());
        assertEquals(before, api.get(stream).body());
    }

    @Test
    void bothSpellingsOfFilesExcludeEachOther() throws Exception {
        var said = api.post(
                ALL,
                "{\"new_asset_settings\":{\"mp4_support\":\"standard\",\"static_renditions\":[{\"resolution\":\"highest\"}]}}");
        assertTrue(said.errorText().contains("mp4_support must be none"), said.errorText());
    }

    private LogEntry lastWarning() {
        return api.streams.recentLog(10).reversed().stream()
                .filter(entry -> entry.fact() == Fact.WARNING)
                .findFirst()
                .orElseThrow();
    }
}

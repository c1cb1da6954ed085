package tallyboard.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that are wrong, by the hundred: each gets the right status in Mux's shape, and nothing changes. */
class BadRequestsTest {
    private static final String STREAMS = "/video/v1/live-streams";
    private static final String TOKEN = RunningApi.basic(RunningApi.ACCESS.tokenId(), RunningApi.ACCESS.tokenSecret());

    /** One request and what must come of it: its status, and a word of the sentence. */
    private record Bad(int status, String word, String method, String path, String body) {}

    private RunningApi api;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        api = new RunningApi(folder);
    }

    @AfterEach
    void close() {
        api.close();
    }

    private static List<Bad> bodies() {
        var all = new ArrayList<Bad>();
        var wrong = List.of("1", "true", "[]", "{}", "[\"public\",1]", "\"\\ud800\"", "\"a\\u0000\"");
        for (var field : List.of("passthrough", "meta.title", "new_asset_settings.passthrough")) {
            wrong.stream()
                    .filter(value -> !value.startsWith("[\""))
                    .forEach(value -> all.add(create(field, nested(field, value))));
        }
        for (var field : List.of("latency_mode", "playback_policy", "playback_policies")) {
            Stream.of("1", "true", "{}", "\"\"", "\"PUBLIC\"", "\"nothing\"", "[[]]", "[null]")
                    .forEach(value -> all.add(create(field, nested(field, value))));
        }
        for (var field : List.of("reconnect_window", "max_continuous_duration")) {
            Stream.of("-1", "1e400", "43201", "\"60\"", "true", "[]", "{}", "-0.5", "1e-400000", "99999999999999999999")
                    .filter(value -> !value.equals("1e-400000") || field.startsWith("max"))
                    .forEach(value -> all.add(create(field, nested(field, value))));
        }
        for (var field : List.of("audio_only", "test", "low_latency", "reduced_latency")) {
            Stream.of("1", "\"true\"", "[]", "{}").forEach(value -> all.add(create(field, nested(field, value))));
        }
        for (var field : List.of("meta", "new_asset_settings", "tallyboard")) {
            Stream.of("1", "\"x\"", "[]", "true").forEach(value -> all.add(create(field, nested(field, value))));
        }
        for (var field : List.of("embedded_subtitles", "generated_subtitles", "advanced_playback_policies")) {
            Stream.of("1", "\"x\"", "{}", "[1]", "[[]]").forEach(value -> all.add(create(field, nested(field, value))));
        }
        all.add(create("reconnect_window", "{\"reconnect_window\":1800.001}"));
        all.add(create("max_continuous_duration", "{\"max_continuous_duration\":59}"));
        all.add(create("max_continuous_duration", "{\"max_continuous_duration\":43201}"));
        all.add(create("passthrough", "{\"passthrough\":\"" + "x".repeat(256) + "\"}"));
        all.add(create("meta.title", "{\"meta\":{\"title\":\"" + "x".repeat(513) + "\"}}"));
        for (var body : List.of(
                "{\"a\":1,\"a\":2}", "{\"meta\":{\"title\":\"a\",\"title\":\"b\"}}", "{\"a\":[{\"b\":1,\"b\":1}]}")) {
            all.add(create("twice", body));
        }
        all.add(create("nested", "{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}"));
        all.add(create("nested", "{\"x\":".repeat(40) + "1" + "}".repeat(40)));
        all.add(create("number", "{\"x\":" + "9".repeat(65) + "}"));
        for (var body : List.of(
                "nothing",
                "{",
                "}",
                "{\"a\"}",
                "{\"a\":}",
                "{,}",
                "{\"a\":1,}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":1}}",
                "{\"a\":1} x",
                "// c\n{}",
                "{\"a\":\"\t\"}",
                "{a:1}",
                "{\"a\":tru}",
                "{\"a\";1}",
                "{\"a\"=1}",
                "\u00a0{}")) {
            all.add(create("JSON", body));
        }
        for (var body : List.of("[]", "[{}]", "1", "\"x\"", "null", "true")) {
            all.add(create("JSON", body));
        }
        return all;
    }

    private static Bad create(String word, String body) {
        return new Bad(400, word, "POST", STREAMS, body);
    }

    private static String nested(String field, String value) {
        var names = field.split("\\.");
        return "{\"" + String.join("\":{\"", names) + "\":" + value + "}".repeat(names.length);
    }

    private static List<Bad> paths() {
        var all = new ArrayList<Bad>();
        for (var path : List.of(
                "//video/v1/live-streams",
                "/video//v1/live-streams",
                "/video/v1/live-streams/",
                "/video/v1/live-streams//enable",
                "/video/v1/live-streams/x/y/z",
                "/video/v1/live-streams;a=b",
                "/video/v1/Live-Streams",
                "/video/v2/live-streams",
                "/video/v1/live%2dstreams",
                "/video/v1/live-streams/%00",
                "/video/v1/live-streams/x%2f..",
                "/video/v1/assets/..%2f..%2fapi-token.json/file.mp4",
                "/video/v1/assets/x/file.mp3",
                "/assets/x/file.mp4",
                "/system/v1/webhooks/x",
                "/system/v1/signing-keys/x",
                "/system/v1/whoareyou",
                "/video/v1/playback-ids/x",
                "/video/v1/playback-ids/",
                "/tallyboard/v1/",
                "/favicon.ico")) {
            all.add(new Bad(404, "exist", "GET", path, ""));
        }
        for (var command : List.of("enable", "disable", "complete", "embedded-subtitles", "generated-subtitles")) {
            all.add(new Bad(405, "PUT", "GET", STREAMS + "/x/" + command, ""));
            all.add(new Bad(405, "PUT", "DELETE", STREAMS + "/x/" + command, ""));
        }
        for (var path : List.of(STREAMS, "/system/v1/webhooks", "/system/v1/signing-keys", "/tallyboard/v1/tokens")) {
            all.add(new Bad(405, "POST", "PUT", path, ""));
            all.add(new Bad(405, "POST", "DELETE", path, ""));
        }
        all.add(new Bad(405, "GET", "TRACE", "/video/v1/assets", ""));
        all.add(new Bad(405, "GET", "PROPFIND", "/video/v1/assets", ""));
        return all;
    }

    @Test
    void everyWrongBodyIsRefusedByName() throws Exception {
        var bodies = bodies();
        assertTrue(bodies.size() > 100, () -> bodies.size() + " of them");
        for (var bad : bodies) {
            var said = api.send(bad.method(), bad.path(), bad.body(), "Content-Type", "application/json");
            check(bad, said);
        }
        assertEquals(0, api.streams.all().size());
    }

    @Test
    void everyWrongPathAndMethodIsSaidSo() throws Exception {
        for (var bad : paths()) {
            var said = api.raw(bad.method() + " " + bad.path() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + TOKEN + "\r\nConnection: close\r\n\r\n");
            assertTrue(
                    said.startsWith("HTTP/1.1 " + bad.status()) || said.startsWith("HTTP/1.1 400"), bad + "\n" + said);
            assertEquals(bad.status() == 405, said.contains("Allow: "), bad.toString());
            assertTrue(isError(said.substring(said.indexOf("\r\n\r\n"))), bad + "\n" + said);
        }
    }

    @Test
    void everyPathTrickThatNamesAFileIsRefused() throws Exception {
        for (var path : List.of(
                "/../../etc/passwd",
                "/video/v1/assets/../../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..;/x",
                "\\..\\x")) {
            var said = api.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TOKEN
                    + "\r\nConnection: close\r\n\r\n");
            assertTrue(said.startsWith("HTTP/1.1 4"), said);
            assertFalse(said.contains("root:"));
        }
    }

    @Test
    void everyOtherKindOfBodyIsRefusedUnread() throws Exception {
        for (var type : List.of(
                "text/plain",
                "text/json",
                "application/json+x",
                "application/xml",
                "multipart/form-data",
                "json",
                "*/*",
                "")) {
            var headers = type.isEmpty() ? new String[0] : new String[] {"Content-Type", type};
            assertEquals(415, api.send("POST", STREAMS, "{}", headers).status(), type);
        }
        for (var coding : List.of("gzip", "deflate", "br", "identity")) {
            assertEquals(
                    415,
                    api.send("POST", STREAMS, "{}", "Content-Type", "application/json", "Content-Encoding", coding)
                            .status());
        }
        assertEquals(0, api.streams.all().size());
    }

    @Test
    void everyOtherCharacterSetIsRefused() throws Exception {
        for (var bytes : List.of(
                "{\"passthrough\":\"x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_16),
                "{\"passthrough\":\"\u00e4\"}".getBytes(ISO_8859_1),
                new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'},
                new byte[] {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'},
                new byte[] {(byte) 0xff, (byte) 0xfe})) {
            var said = api.raw("POST " + STREAMS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TOKEN
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length
                    + "\r\nConnection: close\r\n\r\n" + new String(bytes, ISO_8859_1));
            assertTrue(said.startsWith("HTTP/1.1 400"), new String(bytes, UTF_8) + said);
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedByItsLengthAlone() throws Exception {
        var said = api.raw("POST " + STREAMS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TOKEN
                + "\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\n{");
        assertTrue(said.startsWith("HTTP/1.1 413"), said);
    }

    private static void check(Bad bad, RunningApi.Said said) {
        assertEquals(bad.status(), said.status(), () -> bad + "\n" + said.body());
        assertEquals("invalid_parameters", said.errorType());
        assertTrue(said.errorText().contains(bad.word()), () -> bad + "\n" + said.errorText());
        assertFalse(said.body().contains("Exception"));
        assertFalse(said.body().contains("\tat "));
    }

    private static boolean isError(String body) {
        return body.isBlank() || JsonParser.parseString(body).getAsJsonObject().has("error");
    }
}

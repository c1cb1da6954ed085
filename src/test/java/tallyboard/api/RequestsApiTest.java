package tallyboard.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what becomes of requests that are wrong. */
class RequestsApiTest {
    private static final String ALL = "/video/v1/live-streams";
    private static final String TOKEN = RunningApi.basic(RunningApi.ACCESS.tokenId(), RunningApi.ACCESS.tokenSecret());

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
    void withoutTheTokenNothingIsTold() throws Exception {
        for (var path : List.of(ALL, ALL + "/unknown", "/tallyboard/v1/events", "/assets/x/file.mp4", "/nowhere")) {
            var said = api.sendWithoutToken("GET", path);
            assertEquals(401, said.status(), path);
            assertEquals("unauthorized", said.errorType());
            assertTrue(said.header("WWW-Authenticate").startsWith("Basic realm="));
        }
    }

    @Test
    void onlyTheWholeTokenOpens() throws Exception {
        var id = RunningApi.ACCESS.tokenId();
        var secret = RunningApi.ACCESS.tokenSecret();
        for (var header : List.of(
                RunningApi.basic(id, secret + "x"),
                RunningApi.basic(id, ""),
                RunningApi.basic("", secret),
                RunningApi.basic(secret, id),
                "Basic",
                "Basic ???",
                "Basic " + "YQ==",
                "Bearer " + secret)) {
            assertEquals(
                    401,
                    api.sendWithoutToken("GET", ALL, "Authorization", header).status(),
                    header);
        }
        assertEquals(
                200,
                api.sendWithoutToken("GET", ALL, "Authorization", TOKEN.replace("Basic", "bAsIc"))
                        .status());
    }

    @Test
    void aForeignHostNameIsMisdirected() throws Exception {
        int port = api.server.port();
        for (var host : List.of("127.0.0.1", "localhost", "LocalHost:" + port, "[::1]", "127.0.0.1:" + port)) {
            assertTrue(rawGet(host, "").startsWith("HTTP/1.1 200"), host);
        }
        for (var host : List.of("evil.example", "127.0.0.1:1", "localhost.", "localhost.evil.example:" + port)) {
            var said = rawGet(host, "");
            assertTrue(said.startsWith("HTTP/1.1 421"), host);
            assertTrue(said.contains("misdirected_request"));
        }
        assertTrue(api.raw("GET " + ALL + " HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 421"));
    }

    @Test
    void aForeignPageIsRefusedEvenWithTheToken() throws Exception {
        for (var origin : List.of("http://evil.example", "null", "https://localhost", "http://localhost:1")) {
            var said = api.get(ALL, "Origin", origin);
            assertEquals(403, said.status(), origin);
            assertEquals("", said.header("Access-Control-Allow-Origin"));
        }
        assertEquals(200, api.get(ALL, "Origin", api.server.address()).status());
    }

    @Test
    void whatIsNoHttpIsRefusedInJsonToo() throws Exception {
        for (var request : List.of(
                "GARBAGE\r\n\r\n",
                "CONNECT localhost:1 HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(9000) + "\r\n\r\n")) {
            var said = api.raw(request);
            assertTrue(said.startsWith("HTTP/1.1 4"), said);
            var body = said.substring(said.indexOf("\r\n\r\n"));
            assertTrue(said.contains("X-Content-Type-Options: nosniff"), said);
            assertTrue(JsonParser.parseString(body).getAsJsonObject().has("error"));
        }
    }

    @Test
    void anUnknownPathIsNotFound() throws Exception {
        for (var path : List.of(
                "/",
                "/video",
                ALL + "/",
                ALL + "/unknown",
                ALL + "/" + "x".repeat(300),
                ALL + "/not-an-id",
                "/video/v1/live%2Dstreams",
                "/VIDEO/v1/live-streams",
                "/video/v1/assets/unknown",
                "/tallyboard/v1/live-streams/unknown")) {
            var said = api.get(path);
            assertEquals(404, said.status(), path);
            assertEquals("not_found", said.errorType());
        }
        for (var command : List.of("enable", "disable", "complete")) {
            assertEquals(404, api.put(ALL + "/unknown/" + command).status());
        }
        assertEquals(404, api.patch(ALL + "/unknown", "{}").status());
        assertEquals(
                404, api.send("POST", ALL + "/unknown/reset-stream-key", "").status());
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() throws Exception {
        var said = api.put(ALL);
        assertEquals(405, said.status());
        assertEquals("GET, HEAD, POST", said.header("Allow"));
        assertEquals("PUT", api.get(ALL + "/x/enable").header("Allow"));
        assertEquals(405, api.send("OPTIONS", ALL, "").status());
    }

    @Test
    void headIsAnsweredLikeGetWithoutTheBody() throws Exception {
        var head = api.send("HEAD", ALL, "");
        assertEquals(200, head.status());
        assertEquals("", head.body());
        assertEquals(api.get(ALL).header("Content-Length"), head.header("Content-Length"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "latency_mode must be one of | {\"latency_mode\":\"fast\"}",
                "latency_mode must be one of | {\"latency_mode\":1}",
                "latency_mode must be one of | {\"latency_mode\":\"LOW\"}",
                "reconnect_window must be a number | {\"reconnect_window\":1801}",
                "reconnect_window must be a number | {\"reconnect_window\":-0.1}",
                "reconnect_window must be a number | {\"reconnect_window\":\"60\"}",
                "reconnect_window must be a number | {\"reconnect_window\":1e999999999}",
                "max_continuous_duration must be a number | {\"max_continuous_duration\":59}",
                "max_continuous_duration must be a whole | {\"max_continuous_duration\":60.5}",
                "max_continuous_duration must be a number | {\"max_continuous_duration\":true}",
                "passthrough must be a text | {\"passthrough\":{}}",
                "passthrough must not hold null | {\"passthrough\":\"a\\u0000b\"}",
                "passthrough must not hold null | {\"passthrough\":\"\\ud800\"}",
                "meta must be an object | {\"meta\":\"title\"}",
                "meta.title must be a text | {\"meta\":{\"title\":[]}}",
                "low_latency must be true or false | {\"low_latency\":\"yes\"}",
                "playback_policies must be one of | {\"playback_policies\":[\"drm\"]}",
                "playback_policies must be a list | {\"playback_policies\":[1]}",
                "new_asset_settings.passthrough must | {\"new_asset_settings\":{\"passthrough\":3}}",
                "tallyboard.key must be one of | {\"tallyboard\":{\"key\":\"never\"}}",
                "one JSON object | [1]",
                "not JSON | {} {}",
                "not JSON | {'a':1}",
                "not JSON | {\"a\":1",
                "not JSON | passthrough",
            })
    void aWrongBodyIsRefusedWithItsField(String expected, String body) throws Exception {
        var said = api.post(ALL, body);
        assertEquals(400, said.status());
        assertEquals("invalid_parameters", said.errorType());
        assertTrue(said.errorText().contains(expected), said.errorText());
        assertEquals(0, api.streams.all().size());
    }

    @Test
    void textsAreCountedInCodePoints() throws Exception {
        assertEquals(201, api.post(ALL, titled("🎤".repeat(512))).status());
        assertEquals(400, api.post(ALL, titled("🎤".repeat(513))).status());
        assertEquals(
                201,
                api.post(ALL, "{\"passthrough\":\"" + "x".repeat(255) + "\"}").status());
        assertEquals(
                400,
                api.post(ALL, "{\"passthrough\":\"" + "x".repeat(256) + "\"}").status());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws Exception {
        var said = api.post(ALL, "{\"latency_mode\":1,\"passthrough\":2,\"meta\":{\"title\":3}}");
        assertEquals(
                3,
                said.json().getAsJsonObject("error").getAsJsonArray("messages").size());
    }

    @Test
    void nullIsTheSameAsNotGiven() throws Exception {
        assertEquals(201, api.post(ALL, "{\"passthrough\":null,\"meta\":null}").status());
    }

    @Test
    void aBodyOfAnotherKindOrSizeIsNotRead() throws Exception {
        assertEquals(
                415,
                api.send("POST", ALL, "a=b", "Content-Type", "application/x-www-form-urlencoded")
                        .status());
        assertEquals(415, api.send("POST", ALL, "{}").status());
        assertEquals(
                201,
                api.send("POST", ALL, "{}", "Content-Type", "Application/JSON; charset=utf-8")
                        .status());
        var large = api.post(ALL, "{\"x\":\"" + "x".repeat(64 * 1024) + "\"}");
        assertEquals(413, large.status());
        assertEquals("invalid_parameters", large.errorType());
        assertEquals(
                400,
                api.post(ALL, "{\"x\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}")
                        .status());
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() throws Exception {
        var said = api.raw("POST " + ALL + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TOKEN
                + "\r\nContent-Type: application/json\r\nContent-Length: 21\r\nConnection: close\r\n\r\n"
                + "{\"passthrough\":\"\u00e4\u00f6\u00fc\"}\r\n");
        assertTrue(said.startsWith("HTTP/1.1 400"), said);
        assertTrue(said.contains("UTF-8"), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=-1", "limit=x", "page=0", "page=1.5", "page=99999999999999999999", "status=on"
            })
    void aWrongQueryIsRefused(String query) throws Exception {
        var said = api.get(ALL + "?" + query);
        assertEquals(400, said.status());
        assertEquals("invalid_parameters", said.errorType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=%zz", "x=%", "x=%4", "x=%FF", "x=%C3", "x=%u1234"})
    void aQueryThatCannotBeDecodedIsRefused(String query) throws Exception {
        var said = rawGet("localhost", "?" + query);
        assertTrue(said.startsWith("HTTP/1.1 400"), said);
        assertTrue(said.contains("The query cannot be read."), said);
    }

    @Test
    void aFailureIsToldWithoutItsCause() throws Exception {
        api.streams.failWith(new IllegalStateException("disk full at /secret/place"));
        try (var log = CapturedLog.atTheFinestLevel()) {
            var said = api.post(ALL, "{}");
            assertEquals(500, said.status());
            assertEquals("internal_error", said.errorType());
            assertEquals("false", said.header("x-should-retry"));
            assertFalse(said.body().contains("disk"));
            assertFalse(said.body().contains("Exception"));
            assertEquals(
                    1,
                    log.lines()
                            .filter(line -> line.contains("POST " + ALL + " failed"))
                            .count());
        }
    }

    @Test
    void noKeyIsLoggedEvenAtTheFinestLevel() throws Exception {
        try (var log = CapturedLog.atTheFinestLevel()) {
            var made = api.post(ALL, "{}").data();
            var key = made.get("stream_key").getAsString();
            api.get(ALL + "?stream_key=" + key);
            rawGet("localhost", "?stream_key=" + key + "&x=%zz");
            api.get("/" + key);
            rawGet("evil.example", "?stream_key=" + key);
            api.raw("GET /?" + key + "\u0001 HTTP/1.1\r\nHost: " + key + "\r\nHost: " + key + "\r\n\r\n");
            assertFalse(log.lines().anyMatch(line -> line.contains(key)));
            assertFalse(log.lines().anyMatch(line -> line.contains(TOKEN.substring("Basic ".length()))));
        }
    }

    @Test
    void everyAnswerForbidsWhatABrowserCouldDoWithIt() throws Exception {
        for (var said : List.of(api.get(ALL), api.get("/nowhere"), api.sendWithoutToken("GET", ALL))) {
            assertEquals("nosniff", said.header("X-Content-Type-Options"));
            assertEquals("DENY", said.header("X-Frame-Options"));
            assertEquals("same-origin", said.header("Cross-Origin-Resource-Policy"));
            assertEquals("", said.header("Server"));
        }
    }

    private static String titled(String title) {
        return "{\"meta\":{\"title\":\"" + title + "\"}}";
    }

    private String rawGet(String host, String query) throws Exception {
        return api.raw("GET " + ALL + query + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: " + TOKEN
                + "\r\nConnection: close\r\n\r\n");
    }
}

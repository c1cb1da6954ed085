package tallyboard.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallyboard.api.gate.RateLimits;
import tallyboard.api.gate.RateLimits.Allowance;
import tallyboard.api.gate.RateLimits.Kind;

/** Signing keys, webhooks and tokens over the wire, and how much each token may ask. */
class SystemApiTest {
    private static final String KEYS = "/system/v1/signing-keys";
    private static final String HOOKS = "/system/v1/webhooks";
    private static final String TOKENS = "/tallyboard/v1/tokens";
    private static final String STREAMS = "/video/v1/live-streams";

    private Path folder;
    private RunningApi api;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        this.folder = folder;
        api = new RunningApi(folder);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aSigningKeyTellsItsPrivateHalfOnce() throws Exception {
        var made = api.send("POST", KEYS, "");
        assertEquals(201, made.status());
        assertEquals("[id, created_at, private_key]", made.data().keySet().toString());
        assertTrue(made.data().getAsJsonPrimitive("created_at").isString());
        var id = made.data().get("id").getAsString();
        assertFalse(api.get(KEYS + "/" + id).data().has("private_key"));
        assertEquals(List.of(id), api.get(KEYS).each("id").toList());
        assertEquals("{\"data\":[]}", api.get(KEYS + "?page=2").body());
        assertEquals(204, api.delete(KEYS + "/" + id).status());
        assertEquals(404, api.get(KEYS + "/" + id).status());
        assertEquals(404, api.delete(KEYS + "/" + id).status());
        assertEquals("signing key " + id + " deleted", lastSubject());
    }

    @Test
    void aWebhookTellsItsSecretOnce() throws Exception {
        var made = api.post(HOOKS, "{\"address\":\"http://127.0.0.1:9/hook\"}");
        assertEquals(201, made.status());
        assertEquals(
                "[id, created_at, address, enabled, signing_secret]",
                made.data().keySet().toString());
        var path = HOOKS + "/" + made.data().get("id").getAsString();
        assertFalse(api.get(path).data().has("signing_secret"));
        var updated = api.patch(path, "{\"address\":\"https://example.com\",\"enabled\":false}");
        assertEquals(200, updated.status());
        assertEquals("https://example.com", updated.data().get("address").getAsString());
        assertFalse(updated.data().get("enabled").getAsBoolean());
        assertEquals(updated.data(), api.get(path).data());
        assertEquals(1, api.get(HOOKS).list().size());
        assertEquals(204, api.delete(path).status());
        assertEquals(404, api.get(path).status());
        assertEquals(404, api.patch(path, "{}").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"address\":null}",
                "{\"address\":1}",
                "{\"address\":\"\"}",
                "{\"address\":\"ftp://example.com\"}",
                "{\"address\":\"example.com/hook\"}",
                "{\"address\":\"http:///hook\"}",
                "{\"address\":\"http://user:pw@example.com\"}",
                "{\"address\":\"http://exa mple.com\"}",
                "{\"address\":\"file:///etc/passwd\"}",
            })
    void aWebhookWantsAnAddressThatCanBePostedTo(String body) throws Exception {
        var said = api.post(HOOKS, body);
        assertEquals(400, said.status());
        assertTrue(said.errorText().contains("address"), said.errorText());
    }

    @Test
    void aTokenMayDoWhatItsScopesSayAndItsNameStandsInTheLog() throws Exception {
        var key = api.post(STREAMS, "{}").data().get("stream_key").getAsString();
        var reader = token("lights", "read");
        var writer = token("studio", "read\",\"write");
        var trusted = token("truck", "read\",\"keys");

        var seen = as(reader, "GET", STREAMS, "");
        assertEquals(200, seen.status());
        assertFalse(seen.body().contains(key));
        assertTrue(seen.body().contains("••••" + key.substring(key.length() - 2)));
        assertEquals(403, as(reader, "POST", STREAMS, "{}").status());
        assertTrue(as(trusted, "GET", STREAMS, "").body().contains(key));
        assertEquals(403, as(trusted, "POST", STREAMS, "{}").status());

        var made = as(writer, "POST", STREAMS, "{}");
        assertEquals(201, made.status());
        assertTrue(made.data().get("stream_key").getAsString().startsWith("••••"));
        assertEquals("api: studio", api.streams.recentLog(1).getFirst().by());
    }

    @Test
    void onlyTheOwnerSeesAndMakesTokens() throws Exception {
        var writer = token("studio", "read\",\"write\",\"keys");
        assertEquals(403, as(writer, "GET", TOKENS, "").status());
        assertEquals(403, as(writer, "POST", TOKENS, "{\"name\":\"x\"}").status());
        var listed = api.get(TOKENS);
        assertEquals(List.of("studio"), listed.each("name").toList());
        assertFalse(listed.body().contains("secret"));
        assertEquals(204, api.delete(TOKENS + "/" + writer[0]).status());
        assertEquals(401, as(writer, "GET", STREAMS, "").status());
        for (var body : List.of("{}", "{\"name\":\" \"}", "{\"name\":\"x\",\"scopes\":[\"all\"]}")) {
            assertEquals(400, api.post(TOKENS, body).status(), body);
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        api.close();
        api = new RunningApi(
                folder,
                Map.of(
                        Kind.READ,
                        new Allowance(3, 1),
                        Kind.CHANGE,
                        new Allowance(1, 1),
                        Kind.WRONG,
                        new Allowance(2, 1)));
        for (int i = 0; i < 3; i++) {
            assertEquals(200, api.get(STREAMS).status());
        }
        var said = api.get(STREAMS);
        assertEquals(429, said.status());
        assertEquals("too_many_requests", said.errorType());
        assertEquals("1", said.header("Retry-After"));
        assertEquals(201, api.post(STREAMS, "{}").status());
        assertEquals(429, api.post(STREAMS, "{}").status());
        assertEquals(401, api.sendWithoutToken("GET", STREAMS).status());
        assertEquals(401, api.sendWithoutToken("GET", STREAMS).status());
        assertEquals(429, api.sendWithoutToken("GET", STREAMS).status());
        assertEquals(50_000, RateLimits.USUAL.get(Kind.READ).burst());
    }

    private String[] token(String name, String scopes) throws Exception {
        var made = api.post(TOKENS, "{\"name\":\"" + name + "\",\"scopes\":[\"" + scopes + "\"]}")
                .data();
        assertEquals("token " + name + " made", lastSubject());
        return new String[] {
            made.get("token_id").getAsString(), made.get("token_secret").getAsString()
        };
    }

    private RunningApi.Said as(String[] token, String method, String path, String body) throws Exception {
        return api.sendAs(token[0], token[1], method, path, body);
    }

    private String lastSubject() {
        return api.streams.recentLog(1).getFirst().details().getOrDefault("subject", "");
    }
}

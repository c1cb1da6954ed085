package tallyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.settings.HostPort;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.StreamKey;

/** The page for confidence monitors as a browser fetches it; what it does with pictures is measured by a bench. */
class MonitorPageTest {
    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Wiring wiring;

    @BeforeEach
    void start() throws Exception {
        var anyPort = new HostPort("127.0.0.1", 0);
        wiring = Wiring.start(
                new Wiring.Plan(
                        folder.resolve("data"), Optional.of(anyPort), anyPort, Duration.ZERO, StreamKey.Space.SHOW),
                Map.of());
    }

    @AfterEach
    void stop() {
        client.close();
        wiring.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(wiring.httpAddress() + path)).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** What the page names, by a path beside its own. */
    private static List<String> belongings(String page) {
        var named = new ArrayList<String>();
        var link = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);
        while (link.find()) {
            if (!link.group(1).equals("data:,")) {
                named.add(link.group(1));
            }
        }
        return named;
    }

    @Test
    void thePageOfAStreamAndAllThatBelongsToItComeFromHere() throws Exception {
        var stream = wiring.streams().create(StreamSettings.forRoom("Main hall"), Keeping.READABLE);
        var id = stream.settings().playbackIds().getFirst().value();
        var page = get("/monitor/" + id);
        assertEquals(200, page.statusCode());
        assertEquals("text/html; charset=utf-8", header(page, "Content-Type"));
        assertEquals(List.of("monitor.css", "hls.light.min.js", "monitor.js"), belongings(page.body()));
        for (var name : belongings(page.body())) {
            var file = get("/monitor/" + name);
            assertEquals(200, file.statusCode(), name);
            var type = name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
            assertEquals(type, header(file, "Content-Type"), name);
            assertEquals("nosniff", header(file, "X-Content-Type-Options"), name);
        }
        assertTrue(get("/monitor/hls.LICENSE.txt").body().contains("Apache License, Version 2.0"));
        var key = stream.key().readable().orElseThrow().reveal();
        assertFalse(page.body().contains(key) || page.body().contains("Main hall"), "the page is the same for all");
    }

    @Test
    void aBrowserIsToldToRunOnlyWhatComesFromHere() throws Exception {
        var policy = header(get("/monitor/whoever"), "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"));
        assertFalse(policy.contains("unsafe"), policy);
        var page = get("/monitor/whoever").body();
        assertFalse(
                Pattern.compile("<script(?! src=)|<style|style=|\\son[a-z]+=")
                        .matcher(page)
                        .find(),
                page);
        for (var name : List.of("monitor.js", "monitor.css", "monitor.html")) {
            assertFalse(get("/monitor/" + name).body().contains("//cdn"), name);
        }
    }

    @Test
    void anAddressThatNothingHasGetsThePageThatSaysSo() throws Exception {
        var page = get("/monitor/nobody");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("<video"));
        assertEquals(404, get("/monitor/nobody.js").statusCode());
        assertEquals(404, get("/monitor/").statusCode());
        assertEquals(404, get("/monitor/monitor.html").statusCode());
    }

    @Test
    void aMonitorOnAnotherComputerLearnsWhatTimeItIsHere() throws Exception {
        var before = wiring.clock().millis();
        var clock = get("/monitor/clock.txt");
        assertEquals("no-store", header(clock, "Cache-Control"));
        var theirs = Long.parseLong(clock.body());
        assertTrue(before <= theirs && theirs <= wiring.clock().millis());
    }
}

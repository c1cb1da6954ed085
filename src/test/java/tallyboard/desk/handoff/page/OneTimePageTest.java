package tallyboard.desk.handoff.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tallyboard.desk.handoff.RoomKey;
import tallyboard.stream.key.StreamKey;
import tallyboard.testing.TestingClock;

/** The page, visited over this computer's own network. */
class OneTimePageTest {
    private final TestingClock clock = new TestingClock(Instant.parse("2026-11-24T07:52:00Z"));
    private final StreamKey key = StreamKey.fresh(StreamKey.Space.SHOW);
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final HttpClient browser = HttpClient.newHttpClient();
    private OneTimePage page;

    @BeforeEach
    void open() throws IOException {
        page = OneTimePage.open(
                InetAddress.getByName("127.0.0.1"),
                new RoomKey("B, <Room> 2", "rtmp://10.0.4.2:1935/live", key),
                (name, _) -> name,
                clock,
                taken::add);
    }

    @AfterEach
    void close() {
        page.close();
        browser.close();
    }

    @Test
    void openingAsksAndTakingGivesTheKeyOnce() throws Exception {
        var question = visit("GET", page.address());
        assertEquals(200, question.statusCode());
        assertFalse(question.body().contains(key.reveal()));
        var answer = visit("POST", page.address());
        assertEquals(200, answer.statusCode());
        assertEquals(2, answer.body().split(key.reveal(), -1).length, "the key stands there once");
        assertTrue(answer.body().contains("rtmp://10.0.4.2:1935/live"));
        assertEquals(List.of("127.0.0.1"), taken);
        assertTrue(page.isTaken());
    }

    @Test
    void theSecondVisitGetsNothing() throws Exception {
        visit("GET", page.address());
        visit("POST", page.address());
        assertNothing(visit("POST", page.address()));
        assertNothing(visit("GET", page.address()));
        assertEquals(1, taken.size());
    }

    @Test
    void whoOpensItFirstIsTheOnlyOne() {
        var offer = new OneTimeOffer(clock);
        assertTrue(offer.opens(offer.path(), "10.0.4.33"));
        assertFalse(offer.opens(offer.path(), "10.0.4.99"));
        assertFalse(offer.takes(offer.path(), "10.0.4.99"));
        assertTrue(offer.takes(offer.path(), "10.0.4.33"));
        assertFalse(offer.takes(offer.path(), "10.0.4.33"));
    }

    @Test
    void afterTenMinutesItIsOver() throws Exception {
        clock.pass(Duration.ofMinutes(9).plusSeconds(59));
        assertEquals(200, visit("GET", page.address()).statusCode());
        clock.pass(Duration.ofSeconds(1));
        assertTrue(page.isOver());
        assertNothing(visit("GET", page.address()));
        assertNothing(visit("POST", page.address()));
        assertEquals(List.of(), taken);
    }

    @Test
    void nothingOfItIsKeptOrFramedOrSentOn() throws Exception {
        visit("GET", page.address());
        var headers = visit("POST", page.address()).headers();
        assertEquals("no-store", headers.firstValue("Cache-Control").orElse(""));
        assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""));
        assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""));
        assertTrue(headers.firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
    }

    @Test
    void everythingElseIsTheSameBareAnswer() throws Exception {
        var root = page.address().substring(0, page.address().lastIndexOf('/'));
        for (var other : List.of(root + "/", root + "/favicon.ico", page.address() + "x", page.address() + "/..")) {
            assertNothing(visit("GET", other));
            assertNothing(visit("POST", other));
        }
        assertNothing(visit("PUT", page.address()));
        assertEquals(404, visit("HEAD", page.address()).statusCode());
    }

    @Test
    void aPageThatIsReachedByAnotherNameGivesNothing() throws Exception {
        var byName = page.address().replace("127.0.0.1", "localhost");
        assertNothing(visit("GET", byName));
        assertNothing(visit("POST", byName));
    }

    @Test
    void theRoomsNameIsTextAndNoMarkup() throws Exception {
        assertFalse(visit("GET", page.address()).body().contains("<Room>"));
    }

    @Test
    void whenItIsClosedNobodyListens() {
        page.close();
        assertThrows(ConnectException.class, () -> visit("GET", page.address()));
    }

    private static void assertNothing(HttpResponse<String> answer) {
        assertEquals(404, answer.statusCode());
        assertEquals("<!doctype html><title>404</title><p>404", answer.body());
    }

    private HttpResponse<String> visit(String method, String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .method(method, BodyPublishers.noBody())
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }
}

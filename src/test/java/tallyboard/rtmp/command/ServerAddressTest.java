package tallyboard.rtmp.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ServerAddressTest {
    private static final String KEY = "6f1d2b9c-driftwood";
    private static final ServerAddress PLAIN = ServerAddress.of("live", "rtmp://host/live");

    @Test
    void theApplicationIsTheFirstPartOfThePath() {
        assertEquals("live", app("live", ""));
        assertEquals("live", app("/live/", ""));
        assertEquals("live", app("live?token=1/2", ""));
        assertEquals("live", app("live/" + KEY, ""));
        assertEquals("live", app("", "rtmp://host:1935/live"));
        assertEquals("live", app("", "rtmps://host/live/" + KEY + "?a=b"));
        assertEquals("", app("", ""));
        assertEquals("", app("", "rtmp://host"));
        assertEquals("", app("", "nonsense"));
    }

    @Test
    void theKeyIsThePublishNameAsItIs() {
        found(KEY, KeyPlace.PUBLISH_NAME, PLAIN.find(new OfferedKey(KEY)));
        found(" " + KEY + " ", KeyPlace.PUBLISH_NAME, PLAIN.find(new OfferedKey(" " + KEY + " ")));
        found("../" + KEY, KeyPlace.PUBLISH_NAME, PLAIN.find(new OfferedKey("../" + KEY)));
    }

    @Test
    void aQueryBehindTheNameIsDropped() {
        found(KEY, KeyPlace.PUBLISH_NAME_WITH_QUERY, PLAIN.find(new OfferedKey(KEY + "?backup=1&x=?")));
    }

    @Test
    void aWholeAddressInTheKeyFieldIsLookedInto() {
        found(KEY, KeyPlace.WHOLE_ADDRESS, PLAIN.find(new OfferedKey("rtmp://host:1935/live/" + KEY + "?a=1")));
        found(KEY, KeyPlace.WHOLE_ADDRESS, PLAIN.find(new OfferedKey("RTMPS://host/live/" + KEY)));
        found("", KeyPlace.WHOLE_ADDRESS, PLAIN.find(new OfferedKey("rtmp://host")));
    }

    @Test
    void withoutAPublishNameTheKeyStandsBehindTheApplication() {
        found(KEY, KeyPlace.APP, ServerAddress.of("live/" + KEY, "").find(new OfferedKey("")));
        found(KEY, KeyPlace.APP, ServerAddress.of("live/" + KEY + "/?a=1", "").find(new OfferedKey("?b=2")));
        found(
                KEY,
                KeyPlace.SERVER_ADDRESS,
                ServerAddress.of("live", "rtmp://h/live/" + KEY).find(new OfferedKey("")));
        found("", KeyPlace.PUBLISH_NAME, PLAIN.find(new OfferedKey("")));
    }

    @Test
    void nothingOfItPrintsAKey() {
        var address = ServerAddress.of("live/" + KEY, "rtmp://h/live/" + KEY);
        var printed = address + " " + address.find(new OfferedKey("")) + new OfferedKey(KEY) + address.keyBehindApp();

        assertFalse(printed.contains("driftwood"), printed);
    }

    @Test
    void offeredKeysMatchByTheirText() {
        assertTrue(new OfferedKey(KEY).matches(new OfferedKey(KEY)));
        assertFalse(new OfferedKey(KEY).matches(new OfferedKey(KEY + " ")));
        assertFalse(new OfferedKey(KEY).matches(new OfferedKey("")));
    }

    private static String app(String app, String tcUrl) {
        return ServerAddress.of(app, tcUrl).app();
    }

    private static void found(String key, KeyPlace place, FoundKey found) {
        assertEquals(key, found.key().reveal());
        assertEquals(place, found.place());
    }
}

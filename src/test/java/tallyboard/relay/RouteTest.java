package tallyboard.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.stream.simulcast.SimulcastTarget;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetId;
import tallyboard.stream.simulcast.TargetKey;

class RouteTest {
    private static String route(String url, String key) {
        var target = new SimulcastTarget(
                TargetId.fresh(),
                TargetAddress.of(url).orElseThrow(),
                Optional.of(key).filter(text -> !text.isEmpty()).map(TargetKey::new),
                Optional.empty());
        var route = Route.of(target, List.of());
        return route.app() + " | " + route.tcUrl() + " | " + route.key().reveal();
    }

    @Test
    void aKeyApartIsThePublishName() {
        assertEquals("live2 | rtmp://a.example/live2 | k-1?x=y", route("rtmp://a.example/live2", "k-1?x=y"));
        assertEquals("app/inst | rtmps://a.example:443/app/inst | k", route("rtmps://a.example:443/app/inst/", "k"));
    }

    @Test
    void withoutOneTheAddressEndsWithIt() {
        assertEquals("live | rtmp://a.example/live | key?s=1/2", route("rtmp://a.example/live/key?s=1/2", ""));
        assertEquals("a/b | rtmp://a.example/a/b | key", route("rtmp://a.example/a/b/key", ""));
    }

    @Test
    void whatIsShownOfAnAddressHoldsNoKey() {
        assertEquals(
                "rtmp://a.example:1935/live",
                TargetAddress.of("rtmp://a.example:1935/live/secret?token=1")
                        .orElseThrow()
                        .toString());
    }
}

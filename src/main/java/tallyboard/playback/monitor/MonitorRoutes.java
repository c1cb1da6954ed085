package tallyboard.playback.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tallyboard.playback.http.Reply;

/** The page of a monitor and what belongs to it. Any thread; nothing is read from the disk for a request. */
public final class MonitorRoutes {
    /** Where they are; behind it stands a playback id, or the name of a file, which has a dot. */
    public static final String PREFIX = "/monitor/";

    private static final Pattern PAGE = Pattern.compile(PREFIX + "([0-9A-Za-z]{1,255})");
    private static final String CLOCK = "clock.txt";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Map<String, String> FILES = Map.of(
            "monitor.css", "text/css; charset=utf-8",
            "monitor.js", "text/javascript; charset=utf-8",
            "hls.light.min.js", "text/javascript; charset=utf-8",
            "hls.LICENSE.txt", TEXT);

    /**
     * Only what we serve, and no word of script in the page itself. The player hands its media to the picture as a blob.
     * A crew may put several monitors into a page of its own: there is nothing here that a visitor could be led to press.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " media-src 'self' blob:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors *";

    /** Knows what an id names. */
    public interface Known {
        boolean isStream(String playbackId);
    }

    private final Known known;
    private final InstantSource clock;
    private final byte[] page = read("monitor.html");
    private final Map<String, byte[]> files =
            FILES.keySet().stream().collect(Collectors.toMap(name -> name, MonitorRoutes::read));

    public MonitorRoutes(Known known, InstantSource clock) {
        this.known = known;
        this.clock = clock;
    }

    /** The page is there for an id that nothing has, too: it says so in words, and looks again. */
    public Reply answer(String path) {
        var page = PAGE.matcher(path);
        if (page.matches()) {
            return page(known.isStream(page.group(1)) ? 200 : 404);
        }
        var name = path.substring(PREFIX.length());
        if (name.equals(CLOCK)) {
            return Reply.ok(Long.toString(clock.millis()).getBytes(UTF_8), TEXT, Reply.NEVER);
        }
        var file = files.get(name);
        return file == null
                ? Reply.notFound()
                : Reply.ok(file, Objects.requireNonNull(FILES.get(name)), Reply.ASK)
                        .with("Cross-Origin-Resource-Policy", "same-origin");
    }

    private Reply page(int status) {
        var headers = Map.of(
                "Content-Type",
                "text/html; charset=utf-8",
                "Cache-Control",
                Reply.ASK,
                "Content-Security-Policy",
                POLICY);
        return new Reply.Bytes(status, page, headers);
    }

    private static byte[] read(String name) {
        try (var file = Objects.requireNonNull(MonitorRoutes.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package tallyboard.media.hls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The lines of a playlist. */
final class PlaylistText {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int NO_MAP = -1;

    private final StringBuilder text = new StringBuilder(4096);
    private int map = NO_MAP;

    PlaylistText(int version) {
        add("#EXTM3U");
        add("#EXT-X-VERSION:" + version);
    }

    void add(String line) {
        text.append(line).append('\n');
    }

    /** The viewer has that init segment from an earlier playlist. */
    void alreadyAt(int initSegment) {
        map = initSegment;
    }

    /** What stands before the parts and the name of a segment. */
    void head(Segment segment) {
        head(segment, "init-" + segment.map() + ".mp4");
    }

    void head(Segment segment, String initSegment) {
        if (segment.isDiscontinuous()) {
            add("#EXT-X-DISCONTINUITY");
        }
        if (segment.map() != map || segment.isDiscontinuous()) {
            add("#EXT-X-MAP:URI=\"" + initSegment + "\"");
            map = segment.map();
        }
        add("#EXT-X-PROGRAM-DATE-TIME:" + date(segment.date()));
    }

    void parts(Segment segment) {
        int number = 0;
        for (var part : segment.parts()) {
            add("#EXT-X-PART:DURATION=" + seconds(part.duration()) + ",URI=\"" + segment.number() + "." + number
                    + ".m4s\"" + (part.isIndependent() ? ",INDEPENDENT=YES" : ""));
            number++;
        }
    }

    void segment(Duration duration, String name) {
        add("#EXTINF:" + seconds(duration) + ",");
        add(name);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static String date(Instant instant) {
        return DATE.format(instant);
    }

    /** Seconds with five digits behind the point, which is finer than any tick. */
    static String seconds(Duration duration) {
        long units = (duration.toNanos() + 5_000) / 10_000;
        var rest = Long.toString(100_000 + units % 100_000);
        return units / 100_000 + "." + rest.substring(1);
    }
}

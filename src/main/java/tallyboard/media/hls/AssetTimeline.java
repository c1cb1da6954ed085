package tallyboard.media.hls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tallyboard.media.mp4.InitSegment;

/**
 * All segments of a recording, from its beginning on; it may still grow. One caller at a time. Its files are numbered from
 * 1, as its parts are, and each has an init segment of its number.
 */
public final class AssetTimeline {
    private final SegmentCutter cutter = new SegmentCutter(Cutting.STANDARD.leastSegment());
    private final List<Segment> segments = new ArrayList<>();
    private final Function<Duration, Instant> dates;
    private Optional<InitSegment> first = Optional.empty();
    private int file;

    /** @param dates the time of day at which what stands there in the recording was made */
    public AssetTimeline(Function<Duration, Instant> dates) {
        this.dates = dates;
    }

    /** The next file follows. */
    public void begin(InitSegment init) {
        cutter.begin(++file, file > 1).ifPresent(segments::add);
        first = first.or(() -> Optional.of(init));
    }

    /** A fragment follows. */
    public void add(long from, long length, Duration start, Duration duration, boolean isKey) {
        cutter.add(new Written(file, from, length, start, duration, isKey), dates.apply(start))
                .ifPresent(segments::add);
    }

    public boolean isPlayable() {
        return !segments.isEmpty() || cutter.open().isPresent();
    }

    /** What it takes to play it; empty while nothing is there. */
    public Optional<Multivariant> variant() {
        var all = all(true);
        long bytes = all.stream().mapToLong(segment -> segment.place().length()).sum();
        var length = all.stream().map(Segment::duration).reduce(Duration.ZERO, Duration::plus);
        long peak = all.stream().mapToLong(Segment::rate).max().orElse(0);
        return first.map(init -> new Multivariant(init, peak, Segment.bits(bytes, length)));
    }

    /**
     * The media playlist.
     *
     * @param isWhole nothing more comes
     * @param part the address of a file
     * @param init the address of its init segment
     */
    public String text(boolean isWhole, Function<Integer, String> part, Function<Integer, String> init) {
        var all = all(isWhole);
        var text = new PlaylistText(6);
        long target = all.stream()
                .mapToLong(segment -> segment.duration().plusMillis(500).toSeconds())
                .max()
                .orElse(0);
        text.add("#EXT-X-TARGETDURATION:" + Math.max(Cutting.STANDARD.seconds(), target));
        text.add("#EXT-X-MEDIA-SEQUENCE:0");
        text.add("#EXT-X-PLAYLIST-TYPE:" + (isWhole ? "VOD" : "EVENT"));
        for (var segment : all) {
            var place = segment.place();
            text.head(segment, init.apply(segment.map()));
            text.add("#EXT-X-BYTERANGE:" + place.length() + "@" + place.from());
            text.segment(segment.duration(), part.apply(place.file()));
        }
        if (isWhole) {
            text.add("#EXT-X-ENDLIST");
        }
        return text.toString();
    }

    private List<Segment> all(boolean withLast) {
        var all = new ArrayList<>(segments);
        cutter.open().filter(_ -> withLast).ifPresent(all::add);
        return all;
    }
}

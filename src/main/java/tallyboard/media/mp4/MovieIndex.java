package tallyboard.media.mp4;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tallyboard.media.mp4.box.BoxWriter;
import tallyboard.media.mp4.box.MalformedBoxException;

/**
 * Collects what all fragments of a file say about their samples and writes the {@code moov} that makes the file a plain
 * MP4. Holds about 12 bytes a sample, only while a file is being finished.
 */
public final class MovieIndex {

    private record Edit(TrackIndex track, long delay, long length) {
        long end() {
            return delay + length;
        }
    }

    private final InitSegment init;
    private final List<TrackIndex> tracks;
    private long lastSequence;
    private boolean closed;

    public MovieIndex(InitSegment init) {
        this.init = init;
        this.tracks = init.tracks().stream().map(TrackIndex::new).toList();
    }

    /**
     * Adds a fragment.
     *
     * @param position of the {@code moof} in the file
     */
    public void add(Moof moof, long position) throws MalformedBoxException {
        for (var run : moof.runs()) {
            if (run.trackId() < 1 || run.trackId() > tracks.size()) {
                throw new MalformedBoxException("a fragment has samples of an unknown track");
            }
        }
        moof.runs().forEach(run -> tracks.get(run.trackId() - 1).add(run, position + run.dataOffset()));
        lastSequence = moof.sequence();
    }

    public InitSegment init() {
        return init;
    }

    public boolean isEmpty() {
        return tracks.stream().allMatch(TrackIndex::isEmpty);
    }

    public long lastSequence() {
        return lastSequence;
    }

    /** Decoding time of the first sample on the stream's timeline: where this part lies within its asset. */
    public Duration start() {
        return tracks.stream()
                .filter(track -> !track.isEmpty())
                .map(track -> track.format().duration(track.firstTime()))
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** End of the last sample on the stream's timeline. */
    public Duration end() {
        return tracks.stream()
                .filter(track -> !track.isEmpty())
                .map(track -> track.format().duration(track.decodedUntil()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** The complete {@code moov}. Tracks without a sample are left out. No fragment may be added after it. */
    public ByteBuffer movie() {
        if (!closed) {
            tracks.forEach(TrackIndex::close);
            closed = true;
        }
        var edits = edits();
        long duration = edits.stream().mapToLong(Edit::end).max().orElse(0);
        var writer = new BoxWriter();
        writer.open("moov");
        MovieHead.writeMovieHeader(writer, duration, tracks.size());
        for (var edit : edits) {
            var track = edit.track;
            int place = tracks.indexOf(track);
            var head = new TrackHead(
                    place + 1,
                    track.format(),
                    MovieHead.leads(init.tracks(), place),
                    edit.end(),
                    track.decodedDuration());
            head.write(writer, into -> writeEdit(into, edit), track::writeTables);
        }
        return writer.close().done();
    }

    /** The picture may begin after the sound or before it: the later track waits by an empty edit. */
    private List<Edit> edits() {
        var filled = tracks.stream().filter(track -> !track.isEmpty()).toList();
        double first =
                filled.stream().mapToDouble(MovieIndex::firstSecond).min().orElse(0);
        var edits = new ArrayList<Edit>();
        for (var track : filled) {
            long delay = Math.round((firstSecond(track) - first) * MovieHead.MOVIE_TIMESCALE);
            // From the first to the last presented instant: sums of durations would lose the last pictures, because
            // those
            // are presented later than they are decoded.
            long shown = track.presentedUntil() - track.firstPresented();
            long length = Math.ceilDiv(
                    shown * MovieHead.MOVIE_TIMESCALE, (long) track.format().timescale());
            edits.add(new Edit(track, delay, length));
        }
        return edits;
    }

    private static double firstSecond(TrackIndex track) {
        return (double) track.firstPresented() / track.format().timescale();
    }

    private static void writeEdit(BoxWriter writer, Edit edit) {
        boolean waits = edit.delay > 0;
        writer.open("edts").openFull("elst", 0, 0).u32(waits ? 2 : 1);
        if (waits) {
            writer.u32(edit.delay).u32(-1).u32(0x10000);
        }
        writer.u32(edit.length).u32(edit.track.mediaTime()).u32(0x10000).close().close();
    }
}

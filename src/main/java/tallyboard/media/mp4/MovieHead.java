package tallyboard.media.mp4;

import java.util.List;
import tallyboard.media.codec.AudioFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.VideoFormat;
import tallyboard.media.mp4.box.BoxWriter;

/** The boxes above the tracks: {@code ftyp}, {@code mvhd} and the movie of a fragmented file. */
final class MovieHead {

    /** Ticks per second of the movie's own times (ISO/IEC 14496-12, 8.2.2). */
    static final int MOVIE_TIMESCALE = 1000;

    private MovieHead() {}

    static void writeFileType(BoxWriter writer, List<TrackFormat> tracks) {
        writer.open("ftyp").ascii("isom").u32(512).ascii("isom").ascii("iso6").ascii("mp41");
        for (var track : tracks) {
            switch (track) {
                case VideoFormat video -> writer.ascii(SampleEntry.type(video));
                case AudioFormat _ -> {} // sound has no brand of its own
            }
        }
        writer.close();
    }

    static void writeFragmentedMovie(BoxWriter writer, List<TrackFormat> tracks) {
        writer.open("moov");
        writeMovieHeader(writer, 0, tracks.size());
        for (int i = 0; i < tracks.size(); i++) {
            var head = new TrackHead(i + 1, tracks.get(i), leads(tracks, i), 0, 0);
            head.write(writer, _ -> {}, MovieHead::writeEmptyTables);
        }
        writer.open("mvex");
        for (int i = 0; i < tracks.size(); i++) {
            writer.openFull("trex", 0, 0).u32(i + 1).u32(1).zeros(12).close();
        }
        writer.close().close();
    }

    static void writeMovieHeader(BoxWriter writer, long duration, int tracks) {
        writer.openFull("mvhd", 0, 0).zeros(8).u32(MOVIE_TIMESCALE).u32(duration);
        writer.u32(0x10000).u16(0x100).zeros(10);
        writeUnityMatrix(writer);
        writer.zeros(24).u32(tracks + 1).close();
    }

    static void writeUnityMatrix(BoxWriter writer) {
        writer.u32(0x10000).zeros(12).u32(0x10000).zeros(12).u32(0x40000000);
    }

    /** Whether the track at this place is the first of its kind. */
    static boolean leads(List<TrackFormat> tracks, int place) {
        return tracks.subList(0, place).stream()
                .noneMatch(track -> track.kind() == tracks.get(place).kind());
    }

    private static void writeEmptyTables(BoxWriter writer) {
        writer.openFull("stts", 0, 0).u32(0).close();
        writer.openFull("stsc", 0, 0).u32(0).close();
        writer.openFull("stsz", 0, 0).u32(0).u32(0).close();
        writer.openFull("stco", 0, 0).u32(0).close();
    }
}

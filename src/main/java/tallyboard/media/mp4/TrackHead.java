package tallyboard.media.mp4;

import java.util.function.Consumer;
import tallyboard.media.codec.AudioFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.codec.VideoFormat;
import tallyboard.media.mp4.box.BoxWriter;

/**
 * The {@code trak} box around whatever tables a track has.
 *
 * @param leads the first track of its kind: of several sounds a player plays this one unless told otherwise
 * @param movieDuration in ticks of the movie
 * @param mediaDuration in ticks of the track
 */
record TrackHead(int trackId, TrackFormat format, boolean leads, long movieDuration, long mediaDuration) {

    private static final int UNDETERMINED_LANGUAGE = 0x55C4;
    private static final int IN_MOVIE = 2;
    private static final int ENABLED = 1;
    private static final int SOUNDS = 1;

    /**
     * @param edits writes {@code edts} or nothing
     * @param tables writes the tables that follow {@code stsd}
     */
    void write(BoxWriter writer, Consumer<BoxWriter> edits, Consumer<BoxWriter> tables) {
        boolean pictured = format.kind() == TrackKind.VIDEO;
        writer.open("trak");
        writeTrackHeader(writer, pictured);
        edits.accept(writer);
        writer.open("mdia");
        writer.openFull("mdhd", 1, 0).zeros(16).u32(format.timescale()).u64(mediaDuration);
        writer.u16(UNDETERMINED_LANGUAGE).u16(0).close();
        writer.openFull("hdlr", 0, 0).u32(0).ascii(pictured ? "vide" : "soun").zeros(12);
        writer.ascii(pictured ? "Video" : "Sound").u8(0).close();
        writer.open("minf");
        if (pictured) {
            writer.openFull("vmhd", 0, 1).zeros(8).close();
        } else {
            writer.openFull("smhd", 0, 0).zeros(4).close();
        }
        writer.open("dinf").openFull("dref", 0, 0).u32(1);
        writer.openFull("url ", 0, 1).close().close().close();
        writer.open("stbl");
        writer.openFull("stsd", 0, 0).u32(1);
        SampleEntry.write(writer, format);
        writer.close();
        tables.accept(writer);
        writer.close().close().close().close();
    }

    private void writeTrackHeader(BoxWriter writer, boolean pictured) {
        writer.openFull("tkhd", 0, leads ? IN_MOVIE | ENABLED : IN_MOVIE)
                .zeros(8)
                .u32(trackId)
                .zeros(4)
                .u32(movieDuration);
        writer.zeros(10).u16(pictured ? 0 : SOUNDS).u16(pictured ? 0 : 0x100).zeros(2);
        MovieHead.writeUnityMatrix(writer);
        switch (format) {
            case VideoFormat video ->
                writer.u32((long) video.picture().displayWidth() << 16)
                        .u32((long) video.picture().height() << 16);
            case AudioFormat _ -> writer.zeros(8);
        }
        writer.close();
    }
}

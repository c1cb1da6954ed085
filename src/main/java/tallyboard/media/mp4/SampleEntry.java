package tallyboard.media.mp4;

import java.nio.ByteBuffer;
import tallyboard.media.codec.AacFormat;
import tallyboard.media.codec.Av1Format;
import tallyboard.media.codec.AvcFormat;
import tallyboard.media.codec.HevcFormat;
import tallyboard.media.codec.OpusFormat;
import tallyboard.media.codec.PictureFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.VideoFormat;
import tallyboard.media.mp4.box.BoxWriter;
import tallyboard.media.mp4.box.OpusRecord;

/** What {@code stsd} says about a track: one entry with the configuration record inside (14496-12, 8.5.2; -14; -15). */
final class SampleEntry {

    private static final int PS_OBJECT_TYPE = 29;
    private static final int ES_DESCRIPTOR = 3;
    private static final int DECODER_CONFIG = 4;
    private static final int DECODER_SPECIFIC = 5;
    private static final int SL_CONFIG = 6;
    /** Tag and a length written in four bytes, as most writers do. */
    private static final int DESCRIPTOR_HEAD = 5;

    private SampleEntry() {}

    static void write(BoxWriter writer, TrackFormat format) {
        switch (format) {
            case VideoFormat video -> {
                openVideo(writer, type(video), video.picture());
                writer.open(recordType(video)).put(video.record()).close();
                closeVideo(writer, video.picture());
            }
            case AacFormat aac -> {
                openAudio(writer, "mp4a", aac.objectType() == PS_OBJECT_TYPE ? 2 : aac.channels(), aac.sampleRate());
                writeElementaryStream(writer, aac.record());
                writer.close();
            }
            case OpusFormat opus -> {
                openAudio(writer, "Opus", opus.channels(), opus.sampleRate());
                writer.open("dOps").put(OpusRecord.inFile(opus.record())).close();
                writer.close();
            }
        }
    }

    /** The type of the entry, which is the codec's brand as well. */
    static String type(VideoFormat format) {
        return switch (format) {
            case AvcFormat _ -> "avc1";
            case HevcFormat _ -> "hvc1";
            case Av1Format _ -> "av01";
        };
    }

    private static String recordType(VideoFormat format) {
        return switch (format) {
            case AvcFormat _ -> "avcC";
            case HevcFormat _ -> "hvcC";
            case Av1Format _ -> "av1C";
        };
    }

    private static void openVideo(BoxWriter writer, String type, PictureFormat picture) {
        writer.open(type).zeros(6).u16(1).zeros(16).u16(picture.width()).u16(picture.height());
        writer.u32(0x480000).u32(0x480000).u32(0).u16(1).zeros(32).u16(24).u16(-1);
    }

    private static void closeVideo(BoxWriter writer, PictureFormat picture) {
        picture.colour()
                .ifPresent(colour -> writer.open("colr")
                        .ascii("nclx")
                        .u16(colour.primaries())
                        .u16(colour.transfer())
                        .u16(colour.matrix())
                        .u8(colour.fullRange() ? 0x80 : 0)
                        .close());
        picture.pixelAspect()
                .ifPresent(shape -> writer.open("pasp")
                        .u32(shape.across())
                        .u32(shape.down())
                        .close());
        writer.close();
    }

    private static void openAudio(BoxWriter writer, String type, int channels, int rate) {
        writer.open(type).zeros(6).u16(1).zeros(8).u16(channels).u16(16).u32(0);
        writer.u32(rate > 0xFFFF ? 0 : (long) rate << 16);
    }

    private static void writeElementaryStream(BoxWriter writer, ByteBuffer config) {
        int specific = DESCRIPTOR_HEAD + config.remaining();
        int decoder = DESCRIPTOR_HEAD + 13 + specific;
        writer.openFull("esds", 0, 0);
        descriptor(writer, ES_DESCRIPTOR, 3 + decoder + DESCRIPTOR_HEAD + 1)
                .u16(1)
                .u8(0);
        descriptor(writer, DECODER_CONFIG, 13 + specific).u8(0x40).u8(0x15).zeros(11);
        descriptor(writer, DECODER_SPECIFIC, config.remaining()).put(config);
        descriptor(writer, SL_CONFIG, 1).u8(2);
        writer.close();
    }

    private static BoxWriter descriptor(BoxWriter writer, int tag, int length) {
        return writer.u8(tag)
                .u8(0x80 | length >> 21)
                .u8(0x80 | length >> 14)
                .u8(0x80 | length >> 7)
                .u8(length & 0x7F);
    }
}

package tallyboard.rtmp.flv;

import java.nio.ByteBuffer;
import java.util.List;
import tallyboard.rtmp.bounds.MalformedException;

/** Reads the body of a video message (FLV 10.1, E.4.3; Enhanced RTMP v2, "Enhanced Video"). */
public final class VideoTags {
    private static final int KEY = 1;
    private static final int COMMAND = 5;
    private static final int MULTITRACK = 6;

    private VideoTags() {}

    /** One record for each track in the message; none for an empty message. Leaves the body's position alone. */
    public static List<VideoTag> read(ByteBuffer body) throws MalformedException {
        var in = new TagBytes(body);
        if (in.isEmpty()) {
            return List.of();
        }
        int first = in.unsigned8();
        int frame = first >> 4 & 7;
        int low = first & 0x0F;
        return (first & 0x80) == 0 ? List.of(legacy(in, frame, low)) : enhanced(in, frame, low);
    }

    private static VideoTag legacy(TagBytes in, int frame, int number) throws MalformedException {
        var codec = VideoCodec.ofNumber(number);
        boolean key = frame == KEY;
        if (frame == COMMAND) {
            return new VideoTag(codec, PacketKind.OTHER, false, 0, 0, 0, in.rest());
        }
        if (codec != VideoCodec.H264 && codec != VideoCodec.HEVC) {
            return new VideoTag(codec, PacketKind.FRAMES, key, 0, 0, 0, in.rest());
        }
        int packet = in.unsigned8();
        int offset = in.signed24();
        var kind = switch (packet) {
            case 0 -> PacketKind.CONFIGURATION;
            case 1 -> PacketKind.FRAMES;
            case 2 -> PacketKind.END;
            default -> PacketKind.OTHER;
        };
        return new VideoTag(codec, kind, key, offset, 0, 0, in.rest());
    }

    private static List<VideoTag> enhanced(TagBytes in, int frame, int packet) throws MalformedException {
        var tag = new EnhancedTag(in, packet, MULTITRACK);
        if (frame == COMMAND && tag.packet() != Packet.METADATA) {
            return List.of(new VideoTag(VideoCodec.UNKNOWN, PacketKind.OTHER, false, 0, 0, 0, in.rest()));
        }
        boolean key = frame == KEY;
        return tag.tracks((kind, fourCc, nanos, track, body) -> track(key, kind, fourCc, nanos, track, body));
    }

    private static VideoTag track(boolean key, int packet, int fourCc, int nanos, int track, ByteBuffer body)
            throws MalformedException {
        var codec = VideoCodec.ofFourCc(fourCc);
        var in = new TagBytes(body);
        int offset = packet == Packet.CODED_FRAMES && codec.hasCompositionOffset() ? in.signed24() : 0;
        var kind = switch (packet) {
            case Packet.SEQUENCE_START -> PacketKind.CONFIGURATION;
            case Packet.CODED_FRAMES, Packet.CODED_FRAMES_X -> PacketKind.FRAMES;
            case Packet.SEQUENCE_END -> PacketKind.END;
            case Packet.METADATA -> PacketKind.METADATA;
            default -> PacketKind.OTHER;
        };
        return new VideoTag(codec, kind, key && kind != PacketKind.METADATA, offset, nanos, track, in.rest());
    }

    /** Packet types of an enhanced video tag. */
    private static final class Packet {
        static final int SEQUENCE_START = 0;
        static final int CODED_FRAMES = 1;
        static final int SEQUENCE_END = 2;
        static final int CODED_FRAMES_X = 3;
        static final int METADATA = 4;
    }
}

package tallyboard.rtmp.flv;

import java.nio.ByteBuffer;
import java.util.List;
import tallyboard.rtmp.bounds.MalformedException;

/** Reads the body of an audio message (FLV 10.1, E.4.2; Enhanced RTMP v2, "Enhanced Audio"). */
public final class AudioTags {
    private static final int ENHANCED = 9;
    private static final int MULTITRACK = 5;

    private AudioTags() {}

    /** One record for each track in the message; none for an empty message, which marks silence. */
    public static List<AudioTag> read(ByteBuffer body) throws MalformedException {
        var in = new TagBytes(body);
        if (in.isEmpty()) {
            return List.of();
        }
        int first = in.unsigned8();
        int format = first >> 4;
        if (format == ENHANCED) {
            return new EnhancedTag(in, first & 0x0F, MULTITRACK).tracks(AudioTags::track);
        }
        var codec = AudioCodec.ofNumber(format);
        var kind = PacketKind.FRAMES;
        if (codec == AudioCodec.AAC) {
            kind = in.unsigned8() == 0 ? PacketKind.CONFIGURATION : PacketKind.FRAMES;
        }
        return List.of(new AudioTag(codec, kind, 0, 0, in.rest()));
    }

    private static AudioTag track(int packet, int fourCc, int nanos, int track, ByteBuffer body) {
        var kind = switch (packet) {
            case 0 -> PacketKind.CONFIGURATION;
            case 1 -> PacketKind.FRAMES;
            case 2 -> PacketKind.END;
            case 4 -> PacketKind.CHANNELS;
            default -> PacketKind.OTHER;
        };
        return new AudioTag(AudioCodec.ofFourCc(fourCc), kind, nanos, track, body);
    }
}

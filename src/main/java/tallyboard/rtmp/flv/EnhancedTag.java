package tallyboard.rtmp.flv;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.Limits;
import tallyboard.rtmp.bounds.MalformedException;

/** What video and audio share of Enhanced RTMP v2: modifier extensions (ModEx) first, then one track or several. */
final class EnhancedTag {
    private static final int MOD_EX = 7;
    private static final int NANO_OFFSET = 0;
    private static final int ONE_TRACK = 0;
    private static final int MANY_CODECS = 2;

    /** Makes the record of one track. */
    interface TrackReader<T> {
        T read(int packet, int fourCc, int nanoOffset, int track, ByteBuffer body) throws MalformedException;
    }

    private final TagBytes in;
    private final int multitrack;
    private int packet;
    private int nanoOffset;

    /**
     * @param packet     the packet type of the first byte
     * @param multitrack the packet type that means several tracks: 6 for video, 5 for audio
     */
    EnhancedTag(TagBytes in, int packet, int multitrack) throws MalformedException {
        this.in = in;
        this.multitrack = multitrack;
        this.packet = packet;
        while (this.packet == MOD_EX) {
            readModEx();
        }
    }

    /** The packet type behind all modifiers; for a multitrack tag still the multitrack type. */
    int packet() {
        return packet;
    }

    <T> List<T> tracks(TrackReader<T> reader) throws MalformedException {
        if (packet != multitrack) {
            return List.of(reader.read(packet, in.fourCc(), nanoOffset, 0, in.rest()));
        }
        int kinds = in.unsigned8();
        int layout = kinds >> 4;
        int inner = kinds & 0x0F;
        if (layout > MANY_CODECS || inner == multitrack || inner == MOD_EX) {
            throw new MalformedException(Fault.TAG_UNKNOWN);
        }
        int fourCc = layout == MANY_CODECS ? FourCc.NONE : in.fourCc();
        var tracks = new ArrayList<T>();
        do {
            if (layout == MANY_CODECS) {
                fourCc = in.fourCc();
            }
            int track = in.unsigned8();
            var body = layout == ONE_TRACK ? in.rest() : in.slice(in.unsigned24());
            tracks.add(reader.read(inner, fourCc, nanoOffset, track, body));
        } while (!in.isEmpty() && tracks.size() < Limits.TRACKS);
        return tracks;
    }

    private void readModEx() throws MalformedException {
        int size = in.unsigned8() + 1;
        if (size == 256) {
            size = in.unsigned16() + 1;
        }
        var modifier = new TagBytes(in.slice(size));
        int kinds = in.unsigned8();
        if (kinds >> 4 == NANO_OFFSET && size >= 3) {
            nanoOffset = Math.min(modifier.unsigned24(), 999_999);
        }
        packet = kinds & 0x0F;
    }
}

package tallyboard.rtmp.flv;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.MalformedException;

/** Reads a whole FLV file that is in memory (FLV 10.1, E.2 and E.3): the form in which rehearsal clips are shipped. */
public final class FlvFile {
    private static final int SIGNATURE = 0x464C56; // "FLV"
    private static final int HEADER = 9;
    private static final int BACK_POINTER = 4;

    private FlvFile() {}

    /** All tags in order; their bodies are slices of the file. */
    public static List<FlvTag> read(ByteBuffer file) throws MalformedException {
        var in = file.duplicate();
        if (in.remaining() < HEADER + BACK_POINTER || in.getInt() >>> 8 != SIGNATURE) {
            throw new MalformedException(Fault.FLV_FILE);
        }
        in.get(); // which kinds of tag to expect; wrong in many files
        int header = in.getInt();
        if (header < HEADER || header - HEADER + BACK_POINTER > in.remaining()) {
            throw new MalformedException(Fault.FLV_FILE);
        }
        in.position(in.position() + header - HEADER + BACK_POINTER);
        var tags = new ArrayList<FlvTag>();
        while (in.hasRemaining()) {
            tags.add(FlvTag.read(in, Fault.FLV_FILE));
        }
        return tags;
    }
}

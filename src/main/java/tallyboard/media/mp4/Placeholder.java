package tallyboard.media.mp4;

import java.nio.ByteBuffer;
import tallyboard.media.mp4.box.BoxWriter;

/**
 * The 16 bytes behind {@code ftyp} that finishing turns from a {@code free} box into the header of one large
 * {@code mdat}. They lie within the first 64 bytes of the file, so the change is one write into one disk sector.
 */
public final class Placeholder {

    public static final int SIZE = 16;

    private Placeholder() {}

    static void write(BoxWriter writer) {
        writer.open("free").zeros(8).close();
    }

    /** The unfinished form. */
    public static ByteBuffer free() {
        var writer = new BoxWriter();
        write(writer);
        return writer.done();
    }

    /** The finished form: an {@code mdat} that reaches from the placeholder to the appended {@code moov}. */
    public static ByteBuffer mediaData(long size) {
        return new BoxWriter().u32(1).ascii("mdat").u64(size).done();
    }
}

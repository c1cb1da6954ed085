package tallyboard.media.mp4;

import java.nio.ByteBuffer;
import tallyboard.media.mp4.box.Box;
import tallyboard.media.mp4.box.MalformedBoxException;

/** Moves the index of a finished file to its front, where a player that reads from the beginning wants it. */
public final class FrontLoading {

    private FrontLoading() {}

    /**
     * The same {@code moov} for a file in which it stands before the media: all media lies later by the size of the
     * {@code moov}, which does not change.
     */
    public static ByteBuffer moved(ByteBuffer movie) throws MalformedBoxException {
        var copy = ByteBuffer.allocate(movie.remaining()).put(movie.duplicate()).flip();
        for (var box : Box.first(Box.all(copy), "moov").children()) {
            if (box.type().equals("trak")) {
                move(box.inside("mdia", "minf", "stbl", "co64"), copy.limit());
            }
        }
        return copy;
    }

    private static void move(Box chunkOffsets, long by) throws MalformedBoxException {
        var table = chunkOffsets.need(8).content();
        int count = table.getInt(4);
        if (count < 0 || table.limit() - 8 != count * 8L) {
            throw new MalformedBoxException("box co64 is not as this program writes it");
        }
        for (int at = 8; at < table.limit(); at += 8) {
            table.putLong(at, table.getLong(at) + by);
        }
    }
}

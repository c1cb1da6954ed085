package tallyboard.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.mp4.Moof;
import tallyboard.media.mp4.MovieIndex;
import tallyboard.media.mp4.Placeholder;
import tallyboard.media.mp4.box.BoxHead;
import tallyboard.media.mp4.box.MalformedBoxException;

/**
 * Every sample that a part file holds, as its boxes tell, finished or not.
 *
 * @param mediaEnd position behind the last whole fragment; what lies after it is not in the index
 */
record PartScan(PartHead head, long mediaEnd, MovieIndex index) {
    /** The index of a fragment of a third of a second is a kilobyte; the head of a file a few. */
    private static final int LARGEST_INDEX = 1 << 20;
    /** Enough for the boxes of most fragments, so that one read does for one fragment. */
    private static final int WINDOW = 4096;

    /** Reads the file; empty when not even its head is whole. */
    static Optional<PartScan> of(FileChannel file) throws IOException {
        var head = PartHead.of(file);
        return head.isEmpty() ? Optional.empty() : of(file, head.get());
    }

    private static Optional<PartScan> of(FileChannel file, PartHead head) throws IOException {
        var start = start(file, head);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        var index = new MovieIndex(start.get().init());
        long end = walk(file, start.get().media(), head.mediaLimit(), (moof, from, _) -> index.add(moof, from));
        return Optional.of(new PartScan(head, end, index));
    }

    /**
     * What stands before the fragments.
     *
     * @param media where the first fragment begins
     */
    record Start(InitSegment init, long media) {}

    /** Empty when it is not whole. */
    static Optional<Start> start(FileChannel file, PartHead head) throws IOException {
        long init = head.placeholder() + Placeholder.SIZE;
        var movie = box(file, init, head.mediaLimit(), "moov");
        try {
            return movie.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Start(
                            InitSegment.read(movie.get()), init + movie.get().limit()));
        } catch (MalformedBoxException _) {
            return Optional.empty();
        }
    }

    /** Whether fragments of that configuration can be appended: nothing lies there that was not understood. */
    boolean canGoOnWith(InitSegment init) {
        return head.isFinished()
                && mediaEnd == head.mediaLimit()
                && index.init().equals(init);
    }

    /** Told every whole fragment in order. */
    interface Visitor {
        /** @param from where it begins in the file, and where it ends */
        void see(Moof fragment, long from, long end) throws MalformedBoxException;
    }

    /** Shows every fragment of a file that has been scanned. */
    static void visit(FileChannel file, PartHead head, Visitor visitor) throws IOException {
        long init = head.placeholder() + Placeholder.SIZE;
        var movie = box(file, init, head.mediaLimit(), "moov");
        if (movie.isPresent()) {
            walk(file, init + movie.get().limit(), head.mediaLimit(), visitor);
        }
    }

    /** Shows fragment after fragment and answers where the last whole one ends. */
    static long walk(FileChannel file, long from, long limit, Visitor visitor) throws IOException {
        long position = from;
        try {
            while (true) {
                var moof = box(file, position, limit, "moof");
                if (moof.isEmpty()) {
                    return position;
                }
                long data = position + moof.get().limit();
                var media = mediaAfter(moof.get(), file, data);
                if (media.isEmpty() || data + media.get().size() > limit) {
                    return position;
                }
                long end = data + media.get().size();
                visitor.see(Moof.read(moof.get()), position, end);
                position = end;
            }
        } catch (MalformedBoxException _) {
            return position; // what lies here was never written whole
        }
    }

    /** The head of the {@code mdat} behind a {@code moof}, which most often came with the same read. */
    private static Optional<BoxHead> mediaAfter(ByteBuffer moof, FileChannel file, long position) throws IOException {
        var rest = moof.duplicate().limit(moof.capacity()).position(moof.limit());
        var read = rest.remaining() < BoxHead.MOST ? PartHead.read(file, position, BoxHead.MOST) : rest;
        return BoxHead.read(read).filter(head -> head.type().equals("mdat"));
    }

    /** A box of that type that lies wholly before the limit; its buffer may hold more behind its own limit. */
    private static Optional<ByteBuffer> box(FileChannel file, long position, long limit, String type)
            throws IOException {
        var window = PartHead.read(file, position, Math.clamp(limit - position, 0, WINDOW))
                .slice();
        var head = BoxHead.read(window).filter(found -> found.type().equals(type));
        if (head.isEmpty()
                || head.get().size() > LARGEST_INDEX
                || position + head.get().size() > limit) {
            return Optional.empty();
        }
        int size = (int) head.get().size();
        var whole = size > window.limit() ? PartHead.read(file, position, size).slice() : window.limit(size);
        return whole.remaining() < size ? Optional.empty() : Optional.of(whole);
    }
}

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
 * What a part file holds, as its boxes tell, finished or not.
 *
 * @param placeholder position of the 16 bytes that tell a finished file from an unfinished one
 * @param mediaEnd position behind the last whole fragment
 * @param index of every sample up to there
 */
record PartScan(long placeholder, boolean isFinished, long mediaEnd, MovieIndex index) {
    /** The index of a fragment of a third of a second is a kilobyte; the head of a file a few. */
    private static final int LARGEST_INDEX = 1 << 20;

    /** Reads the file; empty when not even its head is whole. Anything after the last whole fragment is left out. */
    static Optional<PartScan> of(FileChannel file) throws IOException {
        var fileType = head(file, 0, file.size());
        if (fileType.isEmpty() || !fileType.get().type().equals("ftyp")) {
            return Optional.empty();
        }
        long placeholder = fileType.get().size();
        var second = head(file, placeholder, file.size());
        if (second.isEmpty()) {
            return Optional.empty();
        }
        boolean isFinished = second.get().type().equals("mdat");
        long limit =
                isFinished ? Math.min(file.size(), placeholder + second.get().size()) : file.size();
        long init = placeholder + Placeholder.SIZE;
        try {
            var movie = box(file, init, limit, "moov");
            if (movie.isEmpty()) {
                return Optional.empty();
            }
            var index = new MovieIndex(InitSegment.read(movie.get()));
            long end = fragments(file, init + movie.get().limit(), limit, index);
            return Optional.of(new PartScan(placeholder, isFinished, end, index));
        } catch (MalformedBoxException _) {
            return Optional.empty();
        }
    }

    /** Adds fragment after fragment to the index and answers where the last whole one ends. */
    private static long fragments(FileChannel file, long from, long limit, MovieIndex index) throws IOException {
        long position = from;
        try {
            while (true) {
                var moof = box(file, position, limit, "moof");
                if (moof.isEmpty()) {
                    return position;
                }
                long data = position + moof.get().limit();
                var media = head(file, data, limit);
                if (media.isEmpty() || !media.get().type().equals("mdat")) {
                    return position;
                }
                index.add(Moof.read(moof.get()), position);
                position = data + media.get().size();
            }
        } catch (MalformedBoxException _) {
            return position; // what lies here was never written whole
        }
    }

    /** The head of a box that lies wholly before the limit. */
    private static Optional<BoxHead> head(FileChannel file, long position, long limit) throws IOException {
        var bytes = read(file, position, Math.clamp(limit - position, 0, BoxHead.MOST));
        return BoxHead.read(bytes).filter(head -> position + head.size() <= limit);
    }

    private static Optional<ByteBuffer> box(FileChannel file, long position, long limit, String type)
            throws IOException {
        var head = head(file, position, limit);
        if (head.isEmpty() || !head.get().type().equals(type) || head.get().size() > LARGEST_INDEX) {
            return Optional.empty();
        }
        return Optional.of(read(file, position, (int) head.get().size()));
    }

    static ByteBuffer read(FileChannel file, long position, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                break;
            }
        }
        return bytes.flip();
    }
}

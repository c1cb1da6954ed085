package tallyboard.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import tallyboard.media.mp4.box.BoxHead;

/**
 * The outline of a part file, told by three of its boxes however long it is.
 *
 * @param placeholder position of the 16 bytes that tell a finished file from an unfinished one
 * @param isFinished the media is one whole box and a whole index follows it up to the end of the file
 * @param mediaLimit where the media ends in a finished file; in another one, how far there can be any
 */
record PartHead(long placeholder, boolean isFinished, long mediaLimit) {
    /** Empty when the file does not begin as this program writes it. */
    static Optional<PartHead> of(FileChannel file) throws IOException {
        long size = file.size();
        var fileType = head(file, 0).filter(head -> head.type().equals("ftyp") && head.size() < size);
        if (fileType.isEmpty()) {
            return Optional.empty();
        }
        long placeholder = fileType.get().size();
        var second = head(file, placeholder);
        if (second.isEmpty()) {
            return Optional.empty();
        }
        return switch (second.get().type()) {
            case "free" -> Optional.of(new PartHead(placeholder, false, size));
            case "mdat" -> {
                long end = placeholder + Math.min(second.get().size(), size - placeholder);
                boolean hasIndex = head(file, end)
                        .filter(head -> head.type().equals("moov") && end + head.size() == size)
                        .isPresent();
                yield Optional.of(new PartHead(placeholder, hasIndex, end));
            }
            default -> Optional.empty();
        };
    }

    long mediaBytes() {
        return mediaLimit - placeholder;
    }

    private static Optional<BoxHead> head(FileChannel file, long position) throws IOException {
        return BoxHead.read(read(file, position, BoxHead.MOST));
    }

    /** So many bytes, or what there is of them. */
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

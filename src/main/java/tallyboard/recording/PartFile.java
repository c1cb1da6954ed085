package tallyboard.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.mp4.Placeholder;

/** One part of a recording that is being written. Not safe for several threads. */
final class PartFile implements Closeable {
    private final Path path;
    private final FileChannel channel;

    private PartFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Begins a part; its head is on disk when this returns. The init segment stands apart as well, for players. */
    static PartFile create(Path path, InitSegment init) throws IOException {
        Files.write(initOf(path), bytes(init.standalone()));
        var channel = FileChannel.open(
                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var file = new PartFile(path, channel);
        file.write(init.fileHead());
        file.force();
        forceFolder(path);
        return file;
    }

    /**
     * Opens a finished part to go on with it. The placeholder is turned back first: a file that is killed between the two
     * steps is an unfinished one with something behind its fragments, which recovery cuts off.
     */
    static PartFile reopen(Path path, PartScan scan) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var file = new PartFile(path, channel);
        writeAt(channel, scan.placeholder(), Placeholder.free());
        file.force();
        channel.truncate(scan.mediaEnd());
        channel.position(scan.mediaEnd());
        return file;
    }

    static Path initOf(Path part) {
        return part.resolveSibling(part.getFileName().toString().replace(".mp4", ".init"));
    }

    void append(Fragment fragment) throws IOException {
        var gather = fragment.gather().toArray(ByteBuffer[]::new);
        long rest = fragment.size();
        while (rest > 0) {
            rest -= channel.write(gather);
        }
    }

    void force() throws IOException {
        channel.force(false);
    }

    /** Makes the file a plain MP4; empty when it holds no whole fragment, and then it is gone. */
    Optional<PartScan> finish() throws IOException {
        return finish(path, channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The one way from an unfinished file to a finished one, after a normal end and after a crash alike. */
    static Optional<PartScan> finish(Path path, FileChannel channel) throws IOException {
        var scan = PartScan.of(channel).filter(found -> !found.index().isEmpty());
        if (scan.isEmpty()) {
            Files.deleteIfExists(path);
            Files.deleteIfExists(initOf(path));
            return Optional.empty();
        }
        var found = scan.get();
        if (!found.isFinished()) {
            channel.truncate(found.mediaEnd());
            writeAt(channel, found.mediaEnd(), found.index().movie());
            channel.force(true);
            writeAt(channel, found.placeholder(), Placeholder.mediaData(found.mediaEnd() - found.placeholder()));
            channel.force(true);
            forceFolder(path);
        }
        return scan;
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void writeAt(FileChannel channel, long position, ByteBuffer bytes) throws IOException {
        int start = bytes.position();
        while (bytes.hasRemaining()) {
            channel.write(bytes, position + bytes.position() - start);
        }
    }

    /** A new name is on disk only when its folder is; some systems cannot do this for a folder, and need not. */
    private static void forceFolder(Path file) {
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException _) {
            // Windows keeps folders in order by itself
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}

package tallyboard.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.mp4.Placeholder;

/** One part of a recording, open for writing. Not safe for several threads. */
final class PartFile implements Closeable {
    /** No fragment is that large: a longer file without a single whole one was damaged by something else than a kill. */
    private static final long MOST_TO_THROW_AWAY = 32L << 20;

    private final Path path;
    private final FileChannel channel;
    private boolean isForced = true;

    private PartFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Begins a part; its head is on disk when this returns. The init segment stands apart as well, for players. */
    static PartFile create(Disk disk, Path path, InitSegment init) throws IOException {
        try (var apart = disk.open(
                initOf(path),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            writeAt(apart, 0, init.standalone());
            apart.force(true);
        }
        var file = new PartFile(
                path,
                disk.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
        return file.prepared(channel -> {
            writeAt(channel, 0, init.fileHead());
            channel.position(channel.size());
            channel.force(true);
            forceFolder(path);
        });
    }

    /** A part as it lies there, to be finished. */
    static PartFile open(Disk disk, Path path) throws IOException {
        return new PartFile(path, disk.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /**
     * A finished part, to go on with it. The placeholder is turned back first: a file that is killed between the two steps
     * is an unfinished one with something behind its fragments, which recovery cuts off.
     */
    static PartFile reopen(Disk disk, Path path, PartScan scan) throws IOException {
        return open(disk, path).prepared(channel -> {
            writeAt(channel, scan.head().placeholder(), Placeholder.free());
            channel.force(false);
            channel.truncate(scan.mediaEnd());
            channel.position(scan.mediaEnd());
        });
    }

    private interface Preparation {
        void on(FileChannel channel) throws IOException;
    }

    /** This file, ready for fragments; closed when it cannot be made so. */
    private PartFile prepared(Preparation preparation) throws IOException {
        boolean isReady = false;
        try {
            preparation.on(channel);
            isReady = true;
            return this;
        } finally {
            if (!isReady) {
                close();
            }
        }
    }

    static Path initOf(Path part) {
        return part.resolveSibling(part.getFileName().toString().replace(".mp4", ".init"));
    }

    Path path() {
        return path;
    }

    /** Answers where it begins in the file. */
    long append(Fragment fragment) throws IOException {
        long from = channel.position();
        var gather = fragment.gather().toArray(ByteBuffer[]::new);
        long rest = fragment.size();
        isForced = false;
        while (rest > 0) {
            rest -= channel.write(gather);
        }
        return from;
    }

    void force() throws IOException {
        if (!isForced) {
            channel.force(false);
            isForced = true;
        }
    }

    /**
     * Makes the file a plain MP4 and closes it; a file that holds no whole fragment is deleted. The one way from an
     * unfinished file to a finished one, after a normal end and after a crash alike.
     */
    void finish() throws IOException {
        boolean isKept;
        try (channel) {
            isKept = finishIfPlayable() || channel.size() > MOST_TO_THROW_AWAY;
        }
        if (!isKept) {
            Files.deleteIfExists(path);
            Files.deleteIfExists(initOf(path));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private boolean finishIfPlayable() throws IOException {
        if (PartHead.of(channel).filter(PartHead::isFinished).isPresent()) {
            return true;
        }
        var scan = PartScan.of(channel).filter(found -> !found.index().isEmpty());
        if (scan.isEmpty()) {
            return false;
        }
        long end = scan.get().mediaEnd();
        long placeholder = scan.get().head().placeholder();
        channel.truncate(end);
        writeAt(channel, end, scan.get().index().movie());
        channel.force(true);
        writeAt(channel, placeholder, Placeholder.mediaData(end - placeholder));
        channel.force(true);
        forceFolder(path);
        return true;
    }

    private static void writeAt(FileChannel channel, long position, ByteBuffer bytes) throws IOException {
        int start = bytes.position();
        while (bytes.hasRemaining()) {
            channel.write(bytes, position + bytes.position() - start);
        }
    }

    /** A new name is on disk only when its folder is; some systems cannot do this for a folder, and need not. */
    static void forceFolder(Path file) {
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException _) {
            // Windows keeps folders in order by itself
        }
    }
}

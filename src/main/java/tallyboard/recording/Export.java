package tallyboard.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tallyboard.media.mp4.FrontLoading;
import tallyboard.media.mp4.box.MalformedBoxException;
import tallyboard.stream.asset.Recordings.Progress;

/** Copies a finished recording into MP4 files with the index in front. Runs on the caller's thread. */
final class Export {
    /** One step of progress: a few hundredths of a second on a slow disk. */
    private static final long STEP = 8L << 20;

    private final List<AssetFolder.Part> parts;
    private final Path target;
    private final Progress progress;
    private final long total;
    private long done;

    Export(List<AssetFolder.Part> parts, Path target, Progress progress) {
        this.parts = parts;
        this.target = target.toAbsolutePath();
        this.progress = progress;
        this.total = parts.stream().mapToLong(AssetFolder.Part::mediaBytes).sum();
    }

    /** The files written; none when the producer said stop. Nothing half done is left in either case. */
    List<Path> run() throws IOException {
        checkSpace();
        var written = new ArrayList<Path>();
        boolean isComplete = false;
        try {
            for (int i = 0; i < parts.size(); i++) {
                var path = name(i + 1);
                if (!copy(parts.get(i), path)) {
                    return List.of();
                }
                written.add(path);
            }
            isComplete = true;
            return written;
        } finally {
            if (!isComplete) {
                for (var path : written) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private void checkSpace() throws IOException {
        long needed = parts.stream().mapToLong(AssetFolder.Part::bytes).sum();
        long free = Files.getFileStore(target.getParent()).getUsableSpace();
        if (free < needed) {
            throw new IOException("The copy needs %d MB and %s has %d MB left. Choose another place or make room."
                    .formatted((needed >> 20) + 1, target.getParent(), free >> 20));
        }
    }

    private Path name(int part) {
        if (part == 1) {
            return target;
        }
        var name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        var stem = dot < 0 ? name : name.substring(0, dot);
        return target.resolveSibling(stem + "-" + part + (dot < 0 ? "" : name.substring(dot)));
    }

    private boolean copy(AssetFolder.Part part, Path to) throws IOException {
        var unfinished = Files.createTempFile(to.getParent(), "." + to.getFileName(), ".part");
        try (var from = FileChannel.open(part.path(), StandardOpenOption.READ);
                var into = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            if (!copy(part.scan(), from, into)) {
                return false;
            }
            into.force(true);
            Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private boolean copy(PartScan scan, FileChannel from, FileChannel into) throws IOException {
        writeAll(into, PartScan.read(from, 0, (int) scan.placeholder()));
        writeAll(into, movedIndex(scan));
        long position = scan.placeholder();
        while (position < scan.mediaEnd()) {
            long count = from.transferTo(position, Math.min(STEP, scan.mediaEnd() - position), into);
            position += count;
            done += count;
            if (count == 0 || !progress.goOn(Math.min(1.0, (double) done / total))) {
                return false;
            }
        }
        return true;
    }

    private static ByteBuffer movedIndex(PartScan scan) throws IOException {
        try {
            return FrontLoading.moved(scan.index().movie());
        } catch (MalformedBoxException e) {
            throw new IOException("The recording's index cannot be read.", e);
        }
    }

    private static void writeAll(FileChannel into, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            into.write(bytes);
        }
    }
}

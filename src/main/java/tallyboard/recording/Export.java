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
import java.util.UUID;
import tallyboard.stream.asset.Recordings.Progress;

/** Copies a finished recording, or a stretch of it, into MP4 files with the index in front. Runs on the caller's thread. */
final class Export {
    /** One step of progress: a few hundredths of a second on a slow disk. */
    private static final long STEP = 8L << 20;

    /** A copy that waits beside its place until all are whole. */
    private record Copy(Cut part, Path unfinished, Path target) {}

    private final List<Copy> copies = new ArrayList<>();
    private final Path folder;
    private final Progress progress;
    private final long total;
    private long done;

    /**
     * @param parts of finished files, in order
     * @param first name of the file for the first part
     */
    Export(List<Cut> parts, Path folder, String first, Progress progress) {
        this.folder = folder;
        this.progress = progress;
        long bytes = 0;
        for (var part : parts) {
            bytes += part.bytes();
            var name = name(first, copies.size() + 1);
            var waiting = "." + name + "." + UUID.randomUUID() + ".part";
            copies.add(new Copy(part, folder.resolve(waiting), folder.resolve(name)));
        }
        this.total = bytes;
    }

    /** The files written; none when the producer said stop. What was at their places is untouched until then. */
    List<Path> run() throws IOException {
        checkSpace();
        try {
            for (var copy : copies) {
                if (!copy(copy)) {
                    return List.of();
                }
            }
            for (var copy : copies) {
                Files.move(
                        copy.unfinished,
                        copy.target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            PartFile.forceFolder(copies.getFirst().target);
            return copies.stream().map(Copy::target).toList();
        } finally {
            for (var copy : copies) {
                Files.deleteIfExists(copy.unfinished);
            }
        }
    }

    private void checkSpace() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < total) {
            throw new IOException("The copy needs %d MB and %s has %d MB left. Choose another place or make room."
                    .formatted((total >> 20) + 1, folder, free >> 20));
        }
    }

    private static String name(String first, int part) {
        if (part == 1) {
            return first;
        }
        int dot = first.lastIndexOf('.');
        return dot < 0 ? first + "-" + part : first.substring(0, dot) + "-" + part + first.substring(dot);
    }

    /** False when stopped. */
    private boolean copy(Copy copy) throws IOException {
        var part = copy.part;
        try (var from = FileChannel.open(part.part(), StandardOpenOption.READ);
                var into = FileChannel.open(copy.unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var bytes : List.of(part.fileType(), part.index(), part.head())) {
                writeAll(into, bytes.duplicate());
                done += bytes.limit();
            }
            if (!copyMedia(from, part, into)) {
                return false;
            }
            into.force(true);
            return true;
        }
    }

    private boolean copyMedia(FileChannel from, Cut part, FileChannel into) throws IOException {
        long position = part.from();
        while (position < part.end()) {
            long count = from.transferTo(position, Math.min(STEP, part.end() - position), into);
            if (count <= 0) {
                throw new IOException("The recording became shorter while it was copied.");
            }
            position += count;
            done += count;
            if (!progress.goOn((double) done / total)) {
                return false;
            }
        }
        return true;
    }

    private static void writeAll(FileChannel into, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            into.write(bytes);
        }
    }
}

package tallyboard.desk.handover;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tallyboard.desk.handover.Delivery.Item;
import tallyboard.desk.takes.Takes;
import tallyboard.stream.asset.Recordings;

/** Carries out a delivery. Runs on the caller's thread and blocks on the disk. */
public final class Handover {
    private static final int STEP = 4 << 20;
    private static final String ENDING = ".mp4";

    private final Recordings recordings;
    private final Takes takes;

    public Handover(Recordings recordings, Takes takes) {
        this.recordings = recordings;
        this.takes = takes;
    }

    /** Watches and may stop it. */
    public interface Watcher {
        /**
         * @param done bytes copied and read back so far
         * @param all bytes in all, counted twice: once to copy and once to read back
         */
        boolean goOn(long done, long all, Item item);
    }

    /** One file that was delivered and compared. */
    public record Delivered(Item item, int part, Path file, long bytes, String sha256) {}

    /** One recording that could not be delivered. */
    public record Failed(Item item, String why) {}

    /**
     * How it went.
     *
     * @param folder the day's folder
     */
    public record Outcome(Path folder, List<Delivered> delivered, List<Failed> failed, boolean wasStopped) {}

    /** @throws IOException when nothing could be begun: no folder, not enough room */
    public Outcome run(Delivery delivery, Path target, Watcher watcher) throws IOException {
        if (!Files.isDirectory(target)) {
            throw new IOException("There is no folder " + target + ". Choose another place.");
        }
        long free = Files.getFileStore(target).getUsableSpace();
        if (free < delivery.bytes()) {
            throw new IOException("The copies need %d MB and %s has %d MB left. Choose another place or make room."
                    .formatted((delivery.bytes() >> 20) + 1, target, free >> 20));
        }
        var folder = Files.createDirectories(target.resolve(delivery.day().toString()));
        var run = new Run(delivery.bytes() * 2, watcher);
        var delivered = new ArrayList<Delivered>();
        var failed = new ArrayList<Failed>();
        for (var item : delivery.items()) {
            try {
                var files = deliver(item, folder, run);
                if (files.isEmpty()) {
                    return new Outcome(folder, delivered, failed, true);
                }
                delivered.addAll(files.get());
                takes.handedOver(item.take().asset());
            } catch (IOException e) {
                failed.add(new Failed(item, String.valueOf(e.getMessage())));
            }
        }
        IndexFiles.write(folder, delivery, delivered);
        return new Outcome(folder, delivered, failed, false);
    }

    /** The files of one recording; empty when stopped. */
    private Optional<List<Delivered>> deliver(Item item, Path folder, Run run) throws IOException {
        var place = Files.createDirectories(folder.resolve(item.folder()));
        var sums = item.take().custody().check().orElseThrow().sha256();
        var files = new ArrayList<Delivered>();
        for (int part = 1; part <= sums.size(); part++) {
            var source = recordings
                    .file(item.take().asset(), part)
                    .orElseThrow(() -> new IOException("There is no file of this recording any more."));
            var name = part == 1 ? item.name() : item.name() + "-part" + part;
            var file = place.resolve(name + ENDING);
            var sum = sums.get(part - 1);
            if (!isThere(file, source, sum, item, run) && !copy(source, file, sum, item, run)) {
                return Optional.empty();
            }
            files.add(new Delivered(item, part, folder.relativize(file), Files.size(file), sum));
        }
        return Optional.of(files);
    }

    /** A copy of an earlier run that is whole. */
    private static boolean isThere(Path file, Path source, String sum, Item item, Run run) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != Files.size(source)) {
            return false;
        }
        run.skip(Files.size(file));
        return read(file, item, run).filter(sum::equals).isPresent();
    }

    /** False when stopped. The copy gets its name only once what is on the disk is what the ledger knows. */
    private static boolean copy(Path source, Path file, String sum, Item item, Run run) throws IOException {
        var waiting = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (var from = FileChannel.open(source, StandardOpenOption.READ);
                    var into = FileChannel.open(
                            waiting,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                for (long position = 0; position < from.size(); ) {
                    long count = from.transferTo(position, STEP, into);
                    if (count <= 0) {
                        throw new IOException("The recording became shorter while it was copied.");
                    }
                    position += count;
                    if (!run.goOn(count, item)) {
                        return false;
                    }
                }
                into.force(true);
            }
            var found = read(waiting, item, run);
            if (found.isEmpty()) {
                return false;
            }
            if (!found.get().equals(sum)) {
                throw new IOException("The copy is not what was recorded: its checksum differs.");
            }
            Files.move(waiting, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(waiting);
        }
    }

    private static Optional<String> read(Path file, Item item, Run run) throws IOException {
        var digest = sha256();
        var buffer = ByteBuffer.allocate(STEP);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(buffer) > 0) {
                int count = buffer.flip().remaining();
                digest.update(buffer);
                buffer.clear();
                if (!run.goOn(count, item)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Counts and asks. */
    private static final class Run {
        private final long all;
        private final Watcher watcher;
        private long done;

        Run(long all, Watcher watcher) {
            this.all = all;
            this.watcher = watcher;
        }

        boolean goOn(long more, Item item) {
            done += more;
            return watcher.goOn(done, all, item);
        }

        void skip(long bytes) {
            done += bytes;
        }
    }
}

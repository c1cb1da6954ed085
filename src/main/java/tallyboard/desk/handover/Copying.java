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
import java.util.HexFormat;
import java.util.Optional;
import tallyboard.desk.handover.Delivery.Item;
import tallyboard.desk.handover.Handover.Step;
import tallyboard.desk.handover.Handover.Watcher;

/** Copies files byte for byte and reads every copy back. Counts what it does and asks whether to go on. One thread. */
final class Copying {
    private static final int STEP = 4 << 20;

    private final long all;
    private final Watcher watcher;
    private long done;

    Copying(long all, Watcher watcher) {
        this.all = all;
        this.watcher = watcher;
    }

    /**
     * One file to be copied.
     *
     * @param source empty when the original was deleted: then a copy of an earlier run can only be compared
     * @param sha256 what the ledger knows of it
     */
    record Job(Optional<Path> source, Path target, int part, String sha256) {
        /** Whether a copy of an earlier run seems to be there; only reading it tells. */
        boolean isThere() throws IOException {
            return Files.isRegularFile(target) && (source.isEmpty() || Files.size(target) == Files.size(source.get()));
        }
    }

    /** False when stopped. A copy that is there and whole is only read. */
    boolean deliver(Item item, Job job) throws IOException {
        if (job.isThere()) {
            var found = read(job.target(), item);
            if (found.isEmpty() || found.get().equals(job.sha256())) {
                return found.isPresent();
            }
            done -= Files.size(job.target()); // it has to be copied and read after all
        }
        return copy(item, job);
    }

    /** The copy gets its name only once what is on the disk is what the ledger knows. */
    private boolean copy(Item item, Job job) throws IOException {
        if (job.source().isEmpty()) {
            throw new UndeliverableException(new Trouble.SourceGone());
        }
        var waiting = job.target().resolveSibling("." + job.target().getFileName() + ".part");
        try {
            if (!transfer(item, job.source().get(), waiting)) {
                return false;
            }
            var found = read(waiting, item);
            if (found.isEmpty()) {
                return false;
            }
            if (!found.get().equals(job.sha256())) {
                throw new UndeliverableException(new Trouble.Differs());
            }
            Files.move(waiting, job.target(), StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(waiting);
        }
    }

    private boolean transfer(Item item, Path source, Path waiting) throws IOException {
        try (var from = FileChannel.open(source, StandardOpenOption.READ);
                var into = FileChannel.open(
                        waiting,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            for (long position = 0; position < from.size(); ) {
                long count = from.transferTo(position, STEP, into);
                if (count <= 0) {
                    throw new UndeliverableException(new Trouble.Differs());
                }
                position += count;
                if (!goOn(count, item)) {
                    return false;
                }
            }
            into.force(true);
            return true;
        }
    }

    private Optional<String> read(Path file, Item item) throws IOException {
        var digest = sha256();
        var buffer = ByteBuffer.allocate(STEP);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(buffer) > 0) {
                int count = buffer.flip().remaining();
                digest.update(buffer);
                buffer.clear();
                if (!goOn(count, item)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private boolean goOn(long more, Item item) {
        done += more;
        return watcher.goOn(new Step(Math.min(done, all), all, item));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package tallyboard.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tallyboard.stream.asset.Recordings.Progress;
import tallyboard.stream.asset.Recordings.Reading;

/** Reads a finished recording from its first to its last byte and says what it holds. Runs on the caller's thread. */
final class Checking {
    private static final int STEP = 1 << 20;

    private final List<Path> parts;
    private final Progress progress;
    private final long total;
    private long done;

    Checking(AssetFolder folder, Progress progress) throws IOException {
        this.parts = folder.all();
        this.progress = progress;
        long bytes = 0;
        for (var part : parts) {
            bytes += Files.size(part);
        }
        this.total = bytes;
    }

    /** Empty when the progress said stop. */
    Optional<Reading> run() throws IOException {
        var sums = new ArrayList<String>();
        var problem = parts.isEmpty() ? "there is no file" : "";
        var start = Optional.<Duration>empty();
        var end = Duration.ZERO;
        for (var path : parts) {
            try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
                var sum = digest(file);
                if (sum.isEmpty()) {
                    return Optional.empty();
                }
                sums.add(sum.get());
                var scan = PartScan.of(file).filter(found -> !found.index().isEmpty());
                if (scan.isEmpty()) {
                    problem = path.getFileName() + " holds nothing that can be played";
                    continue;
                }
                var index = scan.get().index();
                start = start.or(() -> Optional.of(index.start()));
                end = index.end().compareTo(end) > 0 ? index.end() : end;
                if (!isWhole(file, scan.get())) {
                    problem = path.getFileName() + " has an index that does not fit its media";
                }
            }
        }
        return Optional.of(new Reading(end.minus(start.orElse(end)), sums, problem));
    }

    /** The index at the end is the one that the fragments themselves ask for, and no media lies outside of it. */
    private static boolean isWhole(FileChannel file, PartScan scan) throws IOException {
        var head = scan.head();
        if (!head.isFinished() || scan.mediaEnd() != head.mediaLimit()) {
            return false;
        }
        int size = Math.toIntExact(file.size() - head.mediaLimit());
        return PartHead.read(file, head.mediaLimit(), size).equals(scan.index().movie());
    }

    private Optional<String> digest(FileChannel file) throws IOException {
        var digest = sha256();
        var buffer = ByteBuffer.allocateDirect(STEP);
        for (long position = 0; file.read(buffer, position) > 0; ) {
            position += buffer.flip().remaining();
            done += buffer.remaining();
            digest.update(buffer);
            buffer.clear();
            if (!progress.goOn((double) done / total)) {
                return Optional.empty();
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
}

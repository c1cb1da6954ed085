package tallyboard.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.recording.tape.Reel;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;

/**
 * Writes media that is not recorded, for viewers alone: into files of a minute or so, of which the newest few stay and
 * none is left at the end. Whoever reads one has it open, so that it is there for him until he closes it.
 */
final class SpoolReel implements Reel {
    private static final Duration LONGEST_FILE = Duration.ofSeconds(60);
    /** With the newest, three minutes: more than twice what a playlist of the longest segments reaches back. */
    private static final int OLDER_FILES = 3;

    private final AssetId asset;
    private final Path folder;
    private final WrittenMedia watcher;
    private final Deque<Path> older = new ArrayDeque<>();
    private Optional<InitSegment> init = Optional.empty();
    private Optional<Path> path = Optional.empty();
    private Optional<FileChannel> file = Optional.empty();
    private Duration began = Duration.ZERO;
    private boolean isFresh;
    private int count;

    SpoolReel(AssetId asset, Path folder, WrittenMedia watcher) {
        this.asset = asset;
        this.folder = folder;
        this.watcher = watcher;
    }

    @Override
    public void begin(InitSegment following) throws IOException {
        init = Optional.of(following);
        openNext();
    }

    @Override
    public void append(Fragment fragment) throws IOException {
        if (fragment.startsWithKey() && fragment.start().minus(began).compareTo(LONGEST_FILE) >= 0) {
            openNext();
        }
        if (isFresh) {
            began = fragment.start();
            isFresh = false;
        }
        var channel = file.orElseThrow();
        long from = channel.position();
        var gather = fragment.gather().toArray(ByteBuffer[]::new);
        long rest = fragment.size();
        while (rest > 0) {
            rest -= channel.write(gather);
        }
        watcher.written(asset, fragment, from);
    }

    /** What comes goes into a file of its own every minute anyway. */
    @Override
    public void beginAnew(InitSegment following) throws IOException {
        begin(following);
    }

    /** Nobody keeps this, so nobody misses it. */
    @Override
    public void missed(RecordedMedia.Gap gap) {}

    private void openNext() throws IOException {
        close();
        path.ifPresent(older::add);
        while (older.size() > OLDER_FILES) {
            Files.deleteIfExists(older.remove());
        }
        Files.createDirectories(folder);
        var next = folder.resolve(asset + "-" + ++count + ".m4s");
        path = Optional.of(next);
        file = Optional.of(FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        isFresh = true;
        watcher.begun(asset, init.orElseThrow(), next);
    }

    /** What is lost with the power is lost to viewers anyway. */
    @Override
    public void force() {}

    @Override
    public RecordedMedia finish() throws IOException {
        watcher.ended(asset);
        rest();
        return RecordedMedia.NOTHING;
    }

    @Override
    public void rest() throws IOException {
        close();
        path.ifPresent(older::add);
        path = Optional.empty();
        while (!older.isEmpty()) {
            Files.deleteIfExists(older.remove());
        }
    }

    @Override
    public OptionalLong freeBytes() {
        return Disk.REAL.freeBytes(folder);
    }

    private void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
            file = Optional.empty();
        }
    }
}

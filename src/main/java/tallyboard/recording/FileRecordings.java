package tallyboard.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tallyboard.media.Footage;
import tallyboard.media.FragmentSink;
import tallyboard.recording.tape.Reel;
import tallyboard.recording.tape.SparingReel;
import tallyboard.recording.tape.Tape;
import tallyboard.recording.tape.ToldOnce;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.Recordings;

/**
 * Recordings below one folder, a folder for each asset; those below folders of earlier days stay readable where they are.
 * Owns a thread for each open recording; safe for any thread.
 */
public final class FileRecordings implements Recordings, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FileRecordings.class.getName());
    /** No asset can have this name. */
    private static final String TRASH = ".trash";

    private static final String SPOOL = ".spool";

    private static final Outcome UNTOLD = new Outcome() {
        @Override
        public void sealed(RecordedMedia media) {}

        @Override
        public void failed(String reason) {}

        @Override
        public void interrupted(Interruption why) {}

        @Override
        public void missing(RecordedMedia.Gap gap) {}
    };

    /** What a computer needs to go on working, and viewers' media of a few minutes with it. */
    public static final long LEAST_RESERVE = 1L << 30;
    /** A window that closes may keep its user so long; what is not on disk then is finished at the next start. */
    private static final long LONGEST_CLOSE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Disk disk;
    private final WrittenMedia watcher;
    private final Map<AssetId, Tape> open = new ConcurrentHashMap<>();
    /** Where to look for a recording; new ones go into the first. */
    private volatile List<Path> roots;

    private volatile long reserve = LEAST_RESERVE;

    /** @param root made when it is not there */
    public FileRecordings(Path root) throws IOException {
        this(root, Disk.REAL, WrittenMedia.UNWATCHED);
    }

    /**
     * With recordings of earlier days.
     *
     * @param earlier folders they may lie in; one that is not there now is passed over
     * @param watcher told of everything that is written, on the threads of the recordings
     */
    public FileRecordings(Path root, List<Path> earlier, WrittenMedia watcher) throws IOException {
        this(root, Disk.REAL, watcher);
        roots = Stream.concat(
                        roots.stream(),
                        earlier.stream().filter(Files::isDirectory).map(FileRecordings::real))
                .distinct()
                .toList();
    }

    FileRecordings(Path root, Disk disk, WrittenMedia watcher) throws IOException {
        this.roots = List.of(Files.createDirectories(root).toRealPath());
        this.disk = disk;
        this.watcher = watcher;
    }

    /** Where new recordings go. */
    public Path folder() {
        return roots.getFirst();
    }

    /** @param bytes that recordings leave free on their disk from now on */
    public void spare(long bytes) {
        reserve = Math.max(LEAST_RESERVE, bytes);
    }

    /**
     * Lets new recordings go there from now on.
     *
     * @return false while one is being written, which has to end in one place; then all is as before
     */
    public boolean moveTo(Path folder) throws IOException {
        var there = folder.toRealPath();
        synchronized (open) {
            if (open.values().stream().anyMatch(tape -> !tape.isOver())) {
                return false;
            }
            roots = Stream.concat(Stream.of(there), roots.stream()).distinct().toList();
            return true;
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException _) {
            return folder; // it went away in this moment
        }
    }

    @Override
    public FragmentSink open(AssetId id, Outcome outcome) {
        var told = new ToldOnce(outcome);
        var recording = new AssetReel(folder(id), watcher);
        return start(id, new SparingReel(recording, () -> spoolOf(id), () -> reserve, told), told);
    }

    @Override
    public FragmentSink spool(AssetId id) {
        return start(id, spoolOf(id), new ToldOnce(UNTOLD));
    }

    private Reel spoolOf(AssetId id) {
        return new SpoolReel(id, folder().resolve(SPOOL), watcher);
    }

    private Tape start(AssetId id, Reel reel, ToldOnce outcome) {
        if (isWritten(id)) {
            throw new IllegalStateException("the recording is open already");
        }
        synchronized (open) {
            var tape = new Tape(id, reel, outcome, done -> open.remove(id, done));
            open.put(id, tape);
            tape.start();
            return tape;
        }
    }

    @Override
    public List<Recovered> recover() {
        return roots.stream().flatMap(root -> recover(root).stream()).toList();
    }

    /** What a killed process left of media that nobody wanted to keep. */
    private static void clearSpool(Path root) throws IOException {
        var spool = root.resolve(SPOOL);
        if (Files.isDirectory(spool)) {
            try (var files = Files.list(spool)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private List<Recovered> recover(Path root) {
        var recovered = new ArrayList<Recovered>();
        try (var folders = Files.list(root)) {
            for (var path : folders.filter(Files::isDirectory).sorted().toList()) {
                folderAt(path).flatMap(FileRecordings::recover).ifPresent(recovered::add);
            }
            clearSpool(root);
        } catch (IOException e) {
            throw new UncheckedIOException("The recordings in " + root + " cannot be read.", e);
        }
        return recovered;
    }

    /** One file that cannot be read must not keep the others from being finished. */
    private static Optional<Recovered> recover(AssetFolder folder) {
        try {
            var found = folder.recover();
            found.ifPresent(f -> LOG.log(
                    System.Logger.Level.INFO,
                    "Finished an interrupted recording of {0} s",
                    f.media().duration().toSeconds()));
            return found;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "The recording in " + folder.folder() + " could not be finished", e);
            return Optional.empty();
        }
    }

    @Override
    public Optional<ResumePoint> resumePoint(AssetId id) {
        try {
            return folder(id).lastPlayable().map(index -> new ResumePoint(index.end(), index.lastSequence() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("The recording cannot be gone on with.", e);
        }
    }

    @Override
    public Optional<Path> file(AssetId id, int part) {
        return Optional.of(folder(id).part(part)).filter(Files::exists);
    }

    /** The first part of a finished recording as a file with its index in front; empty when there is none. */
    public Optional<Remux> whole(AssetId id) throws IOException {
        var part = file(id, 1);
        return part.isPresent() ? Optional.of(Remux.whole(part.get())) : Optional.empty();
    }

    /** The sound of the first part of a finished recording; empty when there is none. */
    public Optional<Remux> sound(AssetId id) throws IOException {
        var part = file(id, 1);
        return part.isPresent() ? Remux.sound(part.get()) : Optional.empty();
    }

    /** Which fragments the files of an asset hold, for one reader. */
    public AssetFragments fragments(AssetId id) {
        return new AssetFragments(folder(id));
    }

    @Override
    public List<Path> export(AssetId id, Optional<Range> range, Path target, Progress progress) throws IOException {
        var folder = folder(id);
        if (isWritten(id)) {
            throw new IOException("The recording is still being written. Export it once it is ready.");
        }
        if (!folder.isFinished()) {
            throw new IOException("The recording was interrupted. It is finished when Tallyboard starts again.");
        }
        if (folder.parts() == 0) {
            throw new IOException("There is no file of this recording any more.");
        }
        var place = Optional.ofNullable(target.toAbsolutePath().getParent()).filter(Files::isDirectory);
        if (place.isEmpty()) {
            throw new IOException("There is no folder to export into: " + target.toAbsolutePath());
        }
        var real = place.get().toRealPath();
        if (roots.stream().anyMatch(real::startsWith)) {
            throw new IOException("Recordings are kept in this folder. Choose another one for the copy.");
        }
        var parts = new ArrayList<Cut>();
        for (var part : folder.all()) {
            if (range.isEmpty()) {
                parts.add(Cut.whole(part));
            } else {
                Cut.of(part, folder.from(range.get())).ifPresent(parts::add);
            }
        }
        if (parts.isEmpty()) {
            throw new IOException("Between these two points nothing was recorded.");
        }
        return new Export(parts, place.get(), target.getFileName().toString(), progress).run();
    }

    @Override
    public Optional<Reading> read(AssetId id, Progress progress) throws IOException {
        if (isWritten(id)) {
            throw new IOException("The recording is still being written. It can be checked once it is ready.");
        }
        return new Checking(folder(id), progress).run();
    }

    @Override
    public void trash(AssetId id) throws IOException {
        if (isWritten(id)) {
            throw new IOException("The recording is still being written. Delete it once it is ready.");
        }
        Files.createDirectories(trashed(id).folder().getParent());
        Files.move(folder(id).folder(), trashed(id).folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void untrash(AssetId id) throws IOException {
        if (Files.exists(folder(id).folder())) {
            return; // a killed process had noted what it did not do any more
        }
        Files.move(trashed(id).folder(), folder(id).folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void deleteTrashed(AssetId id) throws IOException {
        trashed(id).delete();
    }

    @Override
    public void delete(AssetId id) throws IOException {
        if (isWritten(id)) {
            throw new IOException("The recording is still being written. Delete it once it is ready.");
        }
        folder(id).delete();
    }

    @Override
    public long freeBytes() {
        var free = disk.freeBytes(folder());
        if (free.isEmpty()) {
            throw new UncheckedIOException(
                    "The disk of the recordings cannot be asked.", new IOException(folder().toString()));
        }
        return Math.max(0, free.getAsLong() - reserve);
    }

    /** Ends what is still open and waits, for 3 s at most in all, until everything is on disk. */
    @Override
    public void close() {
        long deadline = System.nanoTime() + LONGEST_CLOSE_NANOS;
        var tapes = List.copyOf(open.values());
        tapes.forEach(tape -> tape.end(Footage.NONE));
        try {
            for (var tape : tapes) {
                tape.awaitEnd(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (tapes.stream().anyMatch(tape -> !tape.isOver())) {
            LOG.log(System.Logger.Level.WARNING, "The disk is slow: recordings will be finished at the next start");
        }
    }

    private boolean isWritten(AssetId id) {
        return Optional.ofNullable(open.get(id)).filter(tape -> !tape.isOver()).isPresent();
    }

    private AssetFolder trashed(AssetId id) {
        var root = rootOf(Path.of(TRASH, id.value())).or(() -> rootOf(Path.of(id.value())));
        return new AssetFolder(id, root.orElse(folder()).resolve(TRASH).resolve(id.value()), disk);
    }

    /** Where it lies, or where it will when it is new. One in the trash goes back to where it was. */
    private AssetFolder folder(AssetId id) {
        var root = rootOf(Path.of(id.value())).or(() -> rootOf(Path.of(TRASH, id.value())));
        return new AssetFolder(id, root.orElse(folder()).resolve(id.value()), disk);
    }

    private Optional<Path> rootOf(Path inside) {
        return roots.stream().filter(root -> Files.exists(root.resolve(inside))).findFirst();
    }

    /** Empty for a folder that is none of ours. */
    private Optional<AssetFolder> folderAt(Path path) {
        try {
            return Optional.of(folder(new AssetId(path.getFileName().toString())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

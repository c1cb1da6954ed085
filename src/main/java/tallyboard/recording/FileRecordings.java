package tallyboard.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tallyboard.media.FragmentSink;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Recordings;

/** Recordings below one folder, a folder for each asset. Owns a thread for each open recording; safe for any thread. */
public final class FileRecordings implements Recordings, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FileRecordings.class.getName());
    private static final long LONGEST_CLOSE_MILLIS = 3_000;

    private final Path root;
    private final Map<AssetId, Tape> open = new ConcurrentHashMap<>();

    /** @param root made when it is not there */
    public FileRecordings(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    @Override
    public FragmentSink open(AssetId id, Outcome outcome) {
        var tape = new Tape(folder(id), outcome, () -> open.remove(id));
        open.put(id, tape);
        tape.start();
        return tape;
    }

    @Override
    public List<Recovered> recover() {
        var recovered = new ArrayList<Recovered>();
        try (var folders = Files.list(root)) {
            for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
                recover(folder).ifPresent(recovered::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The recordings in " + root + " cannot be read.", e);
        }
        return recovered;
    }

    /** One file that cannot be read must not keep the others from being finished. */
    private Optional<Recovered> recover(Path folder) {
        try {
            var found = folder(new AssetId(folder.getFileName().toString())).recover();
            found.ifPresent(f -> LOG.log(
                    System.Logger.Level.INFO,
                    "Finished an interrupted recording of {0} s",
                    f.media().duration().toSeconds()));
            return found;
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.ERROR, "The recording in " + folder + " could not be finished", e);
            return Optional.empty();
        }
    }

    @Override
    public Optional<ResumePoint> resumePoint(AssetId id) {
        try {
            return folder(id).lastPart().map(part -> {
                var index = part.scan().index();
                return new ResumePoint(index.end(), index.lastSequence() + 1);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The recording cannot be gone on with.", e);
        }
    }

    @Override
    public Optional<Path> file(AssetId id, int part) {
        return Optional.of(folder(id).part(part)).filter(Files::exists);
    }

    @Override
    public List<Path> export(AssetId id, Path target, Progress progress) throws IOException {
        var parts = folder(id).scanAll();
        boolean isFinished = parts.stream().allMatch(part -> part.scan().isFinished());
        boolean isWritten =
                Optional.ofNullable(open.get(id)).filter(tape -> !tape.isOver()).isPresent();
        if (parts.isEmpty() || !isFinished || isWritten) {
            throw new IOException("The recording is still being written. Export it once it is ready.");
        }
        return new Export(parts, target, progress).run();
    }

    @Override
    public void delete(AssetId id) throws IOException {
        var folder = folder(id).folder();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Override
    public long freeBytes() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("The disk of the recordings cannot be asked.", e);
        }
    }

    /** Waits until what has been ended is on disk. */
    @Override
    public void close() {
        try {
            for (var tape : List.copyOf(open.values())) {
                tape.awaitEnd(LONGEST_CLOSE_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private AssetFolder folder(AssetId id) {
        return new AssetFolder(id, root.resolve(id.value()));
    }
}

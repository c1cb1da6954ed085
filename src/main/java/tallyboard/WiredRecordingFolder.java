package tallyboard;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import tallyboard.recording.FileRecordings;
import tallyboard.recording.WrittenMedia;
import tallyboard.settings.Choices;
import tallyboard.ui.settings.RecordingFolder;
import tallyboard.ui.settings.RecordingFolder.UnusableException.Reason;

/** The folder of new recordings: what was chosen where that is there, else the one in the data folder. */
final class WiredRecordingFolder implements RecordingFolder {
    private static final System.Logger LOG = System.getLogger(WiredRecordingFolder.class.getName());

    private static final long BYTES = 1L << 30;

    private final FileRecordings recordings;
    private final Choices choices;
    private final Optional<Path> missing;

    private WiredRecordingFolder(FileRecordings recordings, Choices choices, Optional<Path> missing) {
        this.recordings = recordings;
        this.choices = choices;
        this.missing = missing;
    }

    /**
     * Opens the recordings. A disk that is not plugged in must not keep a conference from being recorded.
     *
     * @param own the folder in the data folder
     * @param watcher told of everything that is written
     */
    static WiredRecordingFolder open(Path own, Choices choices, WrittenMedia watcher) throws IOException {
        var chosen = choices.current().recording();
        var usable = chosen.folder().filter(WiredRecordingFolder::isUsable);
        var missing = chosen.folder().filter(_ -> usable.isEmpty());
        missing.ifPresent(
                folder -> LOG.log(Level.WARNING, "{0} cannot be written, so recordings go into {1}", folder, own));
        var earlier = Stream.of(chosen.folder().stream(), Stream.of(own), chosen.earlier().stream())
                .flatMap(each -> each)
                .toList();
        var recordings = new FileRecordings(usable.orElse(own), earlier, watcher);
        recordings.spare(chosen.reserve() * BYTES);
        return new WiredRecordingFolder(recordings, choices, missing);
    }

    FileRecordings recordings() {
        return recordings;
    }

    @Override
    public Path folder() {
        return recordings.folder();
    }

    @Override
    public Optional<Path> missing() {
        return missing.filter(folder -> !folder.equals(recordings.folder()));
    }

    @Override
    public long freeBytes() {
        return recordings.freeBytes();
    }

    @Override
    public int reserve() {
        return choices.current().recording().reserve();
    }

    @Override
    public void spare(int gigabytes) throws IOException {
        choices.change(settings -> settings.with(settings.recording().sparing(gigabytes)));
        recordings.spare(gigabytes * BYTES);
    }

    @Override
    public void move(Path there) throws UnusableException {
        if (!there.isAbsolute() || !Files.isDirectory(there)) {
            throw new UnusableException(Reason.NO_FOLDER);
        }
        if (!isUsable(there)) {
            throw new UnusableException(Reason.NOT_WRITABLE);
        }
        try {
            if (!recordings.moveTo(there)) {
                throw new UnusableException(Reason.BEING_WRITTEN);
            }
        } catch (IOException _) {
            throw new UnusableException(Reason.NOT_WRITABLE);
        }
        choices.change(settings -> settings.with(settings.recording().movedTo(there)));
    }

    /** Only writing tells: rights, a full disk, and a card with its lock on look alike from outside. */
    private static boolean isUsable(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".tallyboard", ".tmp"));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}

package tallyboard.testing;

import java.nio.file.Path;
import java.util.Optional;
import tallyboard.ui.settings.RecordingFolder;

/** A folder on a disk with 412 GB free; it can be moved until something is recorded. */
public final class TestingRecordingFolder implements RecordingFolder {
    private Path folder = Path.of("/home/studio/.local/share/tallyboard/recordings");
    private int reserve = 1;
    private Optional<Path> missing = Optional.empty();
    private Optional<UnusableException.Reason> refusing = Optional.empty();

    public void refuse(UnusableException.Reason reason) {
        refusing = Optional.of(reason);
    }

    public void miss(Path chosen) {
        missing = Optional.of(chosen);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Optional<Path> missing() {
        return missing;
    }

    @Override
    public long freeBytes() {
        return 412_000_000_000L;
    }

    @Override
    public int reserve() {
        return reserve;
    }

    @Override
    public void spare(int gigabytes) {
        reserve = gigabytes;
    }

    @Override
    public void move(Path there) throws UnusableException {
        if (refusing.isPresent()) {
            throw new UnusableException(refusing.get());
        }
        folder = there;
    }
}

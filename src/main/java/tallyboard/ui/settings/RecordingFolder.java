package tallyboard.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where new recordings go, as far as it can be chosen. What is not a getter blocks. */
public interface RecordingFolder {
    Path folder();

    /** The one that was chosen and was not there at the start, so that another is used. */
    Optional<Path> missing();

    /** What recordings may still take. */
    long freeBytes();

    /** Gigabytes that recordings leave free on the disk; there they stop. */
    int reserve();

    /** Leaves so much free from now on. */
    void spare(int gigabytes) throws IOException;

    /** Lets new recordings go there, now and at the next start; older ones stay readable where they are. */
    void move(Path there) throws UnusableException;

    /** It cannot be that folder, and all is as before. */
    final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        /** Why not. */
        public enum Reason {
            BEING_WRITTEN,
            NO_FOLDER,
            NOT_WRITABLE
        }

        public UnusableException(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }
}

package tallyboard.ui.settings.absence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The pictures that can be shown while an encoder is away. Blocks. */
public interface Stills {
    /** Keeps a copy, fitted to what viewers see, and tells its name. */
    String keep(Path picture) throws IOException, NoPictureException;

    /** The picture of that name as viewers see it, as a PNG file; the built-in one when there is none. */
    byte[] picture(Optional<String> name) throws IOException;

    /** What was chosen cannot be shown. */
    final class NoPictureException extends Exception {
        private static final long serialVersionUID = 1L;

        public NoPictureException(Throwable cause) {
            super(cause);
        }
    }
}

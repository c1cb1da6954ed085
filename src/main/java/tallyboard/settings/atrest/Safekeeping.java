package tallyboard.settings.atrest;

import java.io.IOException;
import java.util.Optional;

/** Where the data key of this installation lies, and the way to move it. Blocks. Safe for several threads. */
public interface Safekeeping {
    /** The least that is taken for a new passphrase. */
    int LEAST_LENGTH = 10;

    /** Where it can lie. */
    enum Place {
        SYSTEM,
        PASSPHRASE,
        FILE
    }

    Place place();

    /** The key store of this computer, where there is one that answers. */
    Optional<SystemKeyStore.Kind> system();

    /** Into the key store of this computer. */
    void moveToSystem() throws IOException;

    /** Into a file that only this user can read. */
    void moveToFile() throws IOException;

    /** Under a passphrase, or under another one. Nothing of it is kept; the caller wipes it. */
    void lock(char[] passphrase) throws IOException;
}

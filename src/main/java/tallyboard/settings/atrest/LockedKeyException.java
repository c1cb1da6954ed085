package tallyboard.settings.atrest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The data key cannot be had now. The message is one sentence for the user. */
public final class LockedKeyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Need need;

    /** What would help. */
    public enum Need {
        /** It lies under a passphrase, and none was given. */
        PASSPHRASE,
        /** It lies under another passphrase than the one that was given. */
        ANOTHER_PASSPHRASE,
        /** The key store of the system does not give it. */
        KEY_STORE
    }

    private LockedKeyException(Need need, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.need = need;
    }

    public Need need() {
        return need;
    }

    static LockedKeyException passphrase() {
        return new LockedKeyException(
                Need.PASSPHRASE,
                "The stream keys are locked with a passphrase; give it in TALLYBOARD_PASSPHRASE or type it when asked.",
                null);
    }

    static LockedKeyException anotherPassphrase() {
        return new LockedKeyException(
                Need.ANOTHER_PASSPHRASE, "This passphrase does not open the stream keys; nothing was changed.", null);
    }

    static LockedKeyException keyStore(String why, @Nullable IOException cause) {
        return new LockedKeyException(
                Need.KEY_STORE,
                "The stream keys are locked with a key in this computer's key store, and it cannot be had (%s); unlock the key store, then start again."
                        .formatted(why),
                cause);
    }
}

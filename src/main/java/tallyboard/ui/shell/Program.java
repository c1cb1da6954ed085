package tallyboard.ui.shell;

import java.util.Optional;
import tallyboard.settings.Settings.Looks;

/** What the desk asks of the program around it: which engine it stands on. */
public interface Program {
    /** What the desk can be opened on. */
    enum Mode {
        SHOW,
        REHEARSAL,
        /** A rehearsal in which a guide says what to look at and what to press. */
        TOUR
    }

    /** The desk cannot be opened on that; the message is one sentence for the user. */
    final class CannotOpenException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Optional<Looks> locked;

        /** @param locked when only the passphrase of the keys is missing or wrong: how what asks for it is to look */
        public CannotOpenException(String sentence, Throwable cause, Optional<Looks> locked) {
            super(sentence, cause);
            this.locked = locked;
        }

        public Optional<Looks> locked() {
            return locked;
        }
    }

    /** Whether there is a show to go to from a rehearsal. */
    boolean hasShow();

    /** Ends what the desk stands on now, if anything, and opens that. Blocks. */
    DeskContext open(Mode mode) throws CannotOpenException;

    /** The same, with what the keys are locked with. Blocks. */
    DeskContext unlock(Mode mode, char[] passphrase) throws CannotOpenException;
}

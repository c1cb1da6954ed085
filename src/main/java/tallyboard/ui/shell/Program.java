package tallyboard.ui.shell;

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

        public CannotOpenException(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /** Whether there is a show to go to from a rehearsal. */
    boolean hasShow();

    /** Ends what the desk stands on now, if anything, and opens that. Blocks. */
    DeskContext open(Mode mode) throws CannotOpenException;
}

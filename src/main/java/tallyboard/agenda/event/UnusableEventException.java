package tallyboard.agenda.event;

/** A file cannot be opened as an event. Nothing was changed. */
public final class UnusableEventException extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        NO_SUCH_FILE,
        /** It is there and cannot be read. */
        UNREADABLE_FILE,
        TOO_LARGE,
        /** It is something else. */
        NO_EVENT,
        /** A later version of Tallyboard wrote it. */
        NEWER,
        /** It was an event once; a part is missing or makes no sense. */
        BROKEN,
        WRONG_PASSPHRASE
    }

    private final Reason reason;

    public UnusableEventException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

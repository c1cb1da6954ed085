package tallyboard.desk.handover;

import java.io.IOException;

/** Something cannot be handed over, for a reason that a person can act on. */
public final class UndeliverableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    UndeliverableException(Trouble trouble) {
        super("a hand-over was not possible: " + trouble.getClass().getSimpleName());
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}

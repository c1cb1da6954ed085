package tallyboard.ui.recordings.ledger;

import tallyboard.ui.kit.Messages;

/** Which lines are wanted. */
public enum LedgerFilter {
    ALL,
    NEEDS_YOU,
    STILL_HERE;

    public boolean takes(LedgerRow row) {
        return switch (this) {
            case ALL -> true;
            case NEEDS_YOU -> row.state().needsYou();
            case STILL_HERE -> row.state().isStillHere();
        };
    }

    /** With how many there are of them, where that says something. */
    public String title(long count) {
        return Messages.text("recordings.filter." + name(), count);
    }
}

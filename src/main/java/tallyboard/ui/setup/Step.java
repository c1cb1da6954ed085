package tallyboard.ui.setup;

/** The four steps, in their order. */
public enum Step {
    GENERAL,
    TRACKS,
    NETWORK,
    REHEARSAL;

    /** As people count. */
    int number() {
        return ordinal() + 1;
    }
}

package tallyboard.stream.key;

/** What a reset does to the encoder that runs. The old key is refused to everyone else in every form. */
public enum ResetForm {
    /** The running encoder stays; it cannot come back with the old key. */
    KEEP_CONNECTED,
    /** The running encoder is cut after the old key is dead. */
    CUT,
    /** The running encoder may even come back with the old key, from the same address and name, until its broadcast ends. */
    LET_FINISH
}

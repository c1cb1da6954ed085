package tallyboard.stream.key;

/** How a person got at a key. */
public enum KeyUse {
    COPIED,
    SHOWN
}

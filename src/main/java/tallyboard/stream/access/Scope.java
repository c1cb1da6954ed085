package tallyboard.stream.access;

/** What a token may do. */
public enum Scope {
    /** See everything but secrets. */
    READ,
    /** Change everything but tokens. */
    WRITE,
    /** See stream keys in clear. */
    KEYS
}

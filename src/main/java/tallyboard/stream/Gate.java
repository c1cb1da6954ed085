package tallyboard.stream;

/** First axis: whether the key is taken at all. */
public enum Gate {
    ENABLED,
    DISABLED
}

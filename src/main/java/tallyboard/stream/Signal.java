package tallyboard.stream;

/** Second axis: what the encoder sends. */
public enum Signal {
    /** No encoder, no broadcast. */
    NONE,
    /** Accepted, nothing decodable yet. */
    CONNECTING,
    /** Media arrives. */
    RECEIVING,
    /** The socket is open but no media has come for 8 s. */
    STALLED,
    /** The encoder is gone and the reconnect window runs. */
    LOST
}

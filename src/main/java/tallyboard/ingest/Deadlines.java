package tallyboard.ingest;

import java.time.Duration;

/** How long an encoder may take for what. */
final class Deadlines {
    /** A handshake is three kilobytes; a peer that needs longer is none. */
    static final Duration HANDSHAKE = Duration.ofSeconds(5);
    /** From the handshake to the request to publish. */
    static final Duration PUBLISH = Duration.ofSeconds(10);
    /** Between the last answer and the close, so that the peer reads it, and so that every refusal lasts the same. */
    static final Duration GOODBYE = Duration.ofSeconds(1);

    private Deadlines() {}
}

package tallyboard.ingest;

import java.time.Duration;

/**
 * How long an encoder may take for what. Whether media comes is the engine's business, not of these.
 *
 * @param handshake from the first contact; it is three kilobytes, and a peer that needs longer is none
 * @param publish from the handshake to the request to publish
 * @param goodbye between the last answer and the close, so that the peer reads it, and so that every refusal lasts the
 *     same however soon its reason was known
 */
record Deadlines(Duration handshake, Duration publish, Duration goodbye) {
    static final Deadlines USUAL = new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(1));
}

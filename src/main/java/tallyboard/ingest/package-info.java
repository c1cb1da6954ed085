/**
 * Sockets for encoders: accepts connections, moves bytes between them and the RTMP language, hands media to the engine.
 *
 * <p>Uses {@code stream}, {@code media} and {@code rtmp}. One platform thread accepts, a virtual thread talks with
 * each caller, and one timer closes those who let their time pass; nothing here decides who may publish. An accepted encoder
 * gets a platform thread for its plain blocking reads: it wakes some eighty times a second for hours, and each wake of a
 * virtual thread goes through a poller and a scheduler, which costs more than half of all that a stream costs otherwise. A connection is anything with a {@link java.nio.channels.ByteChannel}, so that TLS can stand in its place.
 *
 * <p>Every refusal looks and lasts the same to the peer: the answer is flushed, and the connection is closed about a
 * second later, however soon the reason was known.
 */
package tallyboard.ingest;

/**
 * Sockets for encoders: accepts connections, moves bytes between them and the RTMP language, hands media to the engine.
 *
 * <p>Uses {@code stream}, {@code media} and {@code rtmp}. One platform thread accepts, a virtual thread talks with each
 * caller, and one timer closes those who let their time pass; nothing here decides who may publish. A connection is anything
 * with a {@link java.nio.channels.ByteChannel}, so that TLS can stand in its place.
 *
 * <p>An accepted encoder gets a platform thread for its plain blocking reads: it wakes some eighty times a second for hours,
 * and through the poller and the scheduler of virtual threads the same reading cost about three quarters more.
 *
 * <p>Every refusal looks and lasts the same to the peer: the answer is flushed, and the connection is closed about a
 * second later, however soon the reason was known.
 */
package tallyboard.ingest;

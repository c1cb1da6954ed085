/**
 * The RTMP language: bytes to messages and back, and their lawful order.
 *
 * <p>May use nothing outside this room. No socket, thread, lock or clock: whoever holds the socket feeds bytes, carries the
 * steps out and sends the answers, so that every conversation can be tested cut at every byte. A session belongs to one
 * thread at a time.
 *
 * <p>Everything a peer says is bounded before it is believed ({@link tallyboard.rtmp.bounds.Limits}), and nothing a peer says
 * prints itself: keys travel as {@link tallyboard.rtmp.command.OfferedKey}, endings as {@link tallyboard.rtmp.bounds.Fault}.
 */
package tallyboard.rtmp;

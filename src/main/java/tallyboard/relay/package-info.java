/**
 * Pushes live streams on to other RTMP servers.
 *
 * <p>Uses {@code stream}, {@code media} and {@code rtmp}. One virtual thread per target does everything that takes time, and
 * while it is connected a second one listens, because a server that speaks and is not heard stops taking; one timer thread
 * closes what hangs.
 *
 * <p>The encoder's thread only lays samples into a {@link tallyboard.relay.Backlog} for each target, shared and not copied.
 * A backlog is bounded in time and bytes and drops pictures up to the next key picture; so a target that is slow, hostile
 * or gone costs the viewers of that target, and never an encoder, a recording or another target. Media goes out as it came,
 * H.264 and AAC in the tags that every server knows, all else enhanced, with times that begin at 0 with a key picture.
 *
 * <p>How a target is reached is a {@link tallyboard.relay.Links}: by the network at the show, into a sink on this computer
 * in a rehearsal.
 */
package tallyboard.relay;

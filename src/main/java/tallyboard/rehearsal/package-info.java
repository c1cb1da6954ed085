/**
 * Encoders that are not there: each pushes a bundled clip through the real RTMP port, as a room's encoder would, so that
 * a producer can practise on the very desk and engine of the show.
 *
 * <p>Uses {@code stream}, {@code agenda}, {@code desk} and {@code rtmp}; one virtual thread for each
 * encoder that is started. {@link tallyboard.rehearsal.Rehearsal} is the door: it makes the sample event, holds the
 * encoders and takes what a person presses. Its commands return at once; what came of them is told to watchers.
 *
 * <p>The engine knows nothing of this room: to it these are encoders like any other, on the loopback address.
 */
package tallyboard.rehearsal;

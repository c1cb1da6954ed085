/**
 * What is ours alone, kept apart from Mux's paths: the three axes of a stream, the broadcast and its window, measurements,
 * the last refusal with its reason, the commands that Mux does not have, and the event log.
 *
 * <p>Uses {@code stream} through its ports; runs on the thread of the request. A stream key is shown here by its last two
 * characters only; the two resets answer with Mux's shape of the stream, which holds the new key.
 */
package tallyboard.api.board;

/**
 * Recordings as files: fragments go in while a stream is live, a plain MP4 is what remains.
 *
 * <p>Uses {@code stream} and {@code media}. One platform thread writes each open recording; an encoder's thread only hands
 * over finished fragments, so a slow disk costs the recording and never the stream.
 *
 * <p>Finishing and recovering are one piece of code that trusts nothing but the file: it walks the boxes, cuts off what
 * is incomplete, appends the index, and turns 16 bytes at the front last. Killed at any instant, a file is either a
 * playable fragmented MP4 or a finished one. Names on disk come from asset ids and nowhere else.
 */
package tallyboard.recording;

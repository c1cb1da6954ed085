/**
 * Chunks: messages cut into pieces, of several chunk streams at once, and put together again.
 *
 * <p>The hot path of the engine. Payload is copied once, from the read buffer into the message's own array; nothing is
 * allocated per chunk, since encoders like ffmpeg stay at 128 bytes a chunk for the whole day.
 */
package tallyboard.rtmp.chunk;

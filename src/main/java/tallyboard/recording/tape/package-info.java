/**
 * From the encoder's thread to the disk: the queue between them, and what becomes of a recording that cannot be written.
 *
 * <p>Uses {@code stream} and {@code media}. An encoder's thread only queues; each {@link tallyboard.recording.tape.Tape} has a
 * platform thread of its own, on which its {@link tallyboard.recording.tape.Reel} is used and its outcome told.
 *
 * <p>A disk that is full, slow or gone costs the recording and never the stream: what is missing is measured and told, and what
 * viewers see is written where it is deleted again, as long as the disk takes anything at all.
 */
package tallyboard.recording.tape;

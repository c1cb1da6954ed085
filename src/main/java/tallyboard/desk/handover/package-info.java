/**
 * Hands over the recordings of a day: copies with names from the agenda, one folder for each track, every copy read back
 * and compared with the ledger, and an index for people and for scripts.
 *
 * <p>Uses {@code stream} and {@code agenda}; runs on the caller's thread and blocks on the disk. A copy is the recording
 * byte for byte, so that the checksum in the ledger, in the index and of the delivered file are one. It gets its name only
 * when it is whole; a second run goes on where the first one stopped. Nothing in here has a field for a key.
 */
package tallyboard.desk.handover;

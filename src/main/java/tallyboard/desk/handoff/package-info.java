/**
 * Hands a stream's key to a room without anybody reading it: into OBS, as a page that opens once, as files, as a code for
 * a phone, as a command and as a card.
 *
 * <p>Uses {@code stream}; runs on the caller's thread, the page on its own listener while one is open. A key stays a
 * {@link tallyboard.stream.key.StreamKey} up to the one class of each way that must write it; what was handed off is noted by
 * the engine with way and address, never with the key. Nothing here listens or is written until the producer asks.
 */
package tallyboard.desk.handoff;

/**
 * Tokens of viewers: who may play what is signed.
 *
 * <p>Runs on the thread of the request; only reads the signing keys.
 */
package tallyboard.playback.token;

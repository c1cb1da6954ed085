/**
 * The media side of a broadcast that is on air: who feeds it, what arrives, where it is recorded.
 *
 * <p>Runs on the encoders' threads under a media lock of each broadcast. The engine calls in here with its own lock held,
 * so nothing in here ever calls the engine while it holds the media lock.
 */
package tallyboard.engine.onair;

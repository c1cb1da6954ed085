/**
 * Live broadcasts for viewers: which fragments there are, who waits for the next one.
 *
 * <p>Filled by the threads of the recordings, read by those of the requests; each channel has a lock of its own, held for
 * a few microseconds. No media is in memory: a channel knows where it lies.
 */
package tallyboard.playback.live;
